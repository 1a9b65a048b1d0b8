namespace OrgGraph.Neo4j.Client;

/// <summary>How to connect.</summary>
/// <param name="Address">The server.</param>
public sealed record ConnectionOptions(ServerAddress Address)
{
    /// <summary>The database.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>The user.</summary>
    public string User { get; init; } = "neo4j";

    /// <summary>The password; null where the server asks for none.</summary>
    public string? Password { get; init; }

    /// <summary>How long one request may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How transient errors are retried.</summary>
    public RetryPolicy Retry { get; init; } = RetryPolicy.Default;

    /// <summary>Shows everything but the password, which must not reach a log.</summary>
    public override string ToString() => $"{User}@{Address}/{Database}";
}
