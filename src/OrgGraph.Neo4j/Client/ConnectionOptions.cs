using OrgGraph.Neo4j.Client.Http;

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

/// <summary>Opens the client that an address asks for.</summary>
public static class CypherClients
{
    /// <summary>
    /// The client for the address. Bolt needs a driver, which the composition root hands in where the build has one.
    /// </summary>
    /// <param name="options">How to connect.</param>
    /// <param name="bolt">Makes the Bolt client; null in a build without the driver.</param>
    /// <exception cref="CypherException">A Bolt address in a build without the driver.</exception>
    public static ICypherClient Open(ConnectionOptions options, Func<ConnectionOptions, ICypherClient>? bolt = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Address.Transport == Transport.Http)
        {
            return new HttpCypherClient(options);
        }

        return bolt?.Invoke(options) ?? throw new CypherException(
            CypherException.NoTransport,
            $"{options.Address}: this build has no Bolt driver");
    }
}
