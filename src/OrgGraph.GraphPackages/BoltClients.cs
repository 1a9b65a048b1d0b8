using OrgGraph.Neo4j.Client.Http;

using OrgGraph.Neo4j.Client;

namespace OrgGraph.GraphPackages;

/// <summary>The Bolt client, where this build has the driver.</summary>
public static class BoltClients
{
    /// <summary>
    /// Makes Bolt clients, for <see cref="CypherClients.Open"/>; null in a build without the package Neo4j.Driver.
    /// </summary>
    public static Func<ConnectionOptions, ICypherClient>? Factory =>
#if NEO4J_DRIVER
        options => new Bolt.BoltCypherClient(options);
#else
        null;
#endif
}
