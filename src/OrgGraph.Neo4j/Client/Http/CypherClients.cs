namespace OrgGraph.Neo4j.Client.Http;

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
