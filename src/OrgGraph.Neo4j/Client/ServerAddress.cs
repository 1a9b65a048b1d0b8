namespace OrgGraph.Neo4j.Client;

/// <summary>Which transport an address asks for.</summary>
public enum Transport
{
    /// <summary>HTTP Query API v2: <c>http://</c>, <c>https://</c>.</summary>
    Http,

    /// <summary>Bolt: <c>bolt://</c>, <c>neo4j://</c>, and both with <c>+s</c> or <c>+ssc</c>.</summary>
    Bolt,
}

/// <summary>The address of a Neo4j server.</summary>
/// <param name="Uri">The address, without user, path or query.</param>
/// <param name="Transport">The transport that its scheme asks for.</param>
public sealed record ServerAddress(Uri Uri, Transport Transport)
{
    private static readonly string[] s_boltSchemes = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];

    /// <summary>Reads an address; a missing port is Neo4j's: 7474, 7473 for https, 7687 for Bolt.</summary>
    /// <exception cref="FormatException">Not an address, of another scheme, or with a password in it.</exception>
    public static ServerAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            throw new FormatException($"'{text}' is not a server address (http://host:7474, bolt://host:7687)");
        }

        if (uri.UserInfo.Length > 0)
        {
            throw new FormatException("the address must not hold a user or password");
        }

        var transport = uri.Scheme switch
        {
            "http" or "https" => Transport.Http,
            var scheme when s_boltSchemes.Contains(scheme) => Transport.Bolt,
            var scheme => throw new FormatException(
                $"'{scheme}://' is not a scheme of Neo4j: use http(s)://, bolt(+s):// or neo4j(+s)://"),
        };
        var standardPort = transport == Transport.Bolt ? 7687 : uri.Scheme == "https" ? 7473 : 7474;

        // Uri fills in 80 and 443; they are meant only when they are written.
        var written = !uri.IsDefaultPort && uri.Port > 0
            || text.AsSpan(text.IndexOf("://", StringComparison.Ordinal) + 3).TrimEnd('/').EndsWith($":{uri.Port}");
        return new ServerAddress(new UriBuilder(uri.Scheme, uri.Host, written ? uri.Port : standardPort).Uri, transport);
    }

    /// <inheritdoc/>
    public override string ToString() => Uri.GetLeftPart(UriPartial.Authority);
}
