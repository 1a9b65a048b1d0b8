using OrgGraph.Neo4j.Client;

#if NEO4J_DRIVER
using Neo4j.Driver;

namespace OrgGraph.GraphPackages.Bolt;

/// <summary>The driver's exceptions as the one of every client.</summary>
internal static class BoltErrors
{
    public static CypherException Of(Exception exception, ConnectionOptions options) => exception switch
    {
        ServiceUnavailableException or SessionExpiredException or IOException =>
            new CypherException(CypherException.Unreachable, $"{options.Address}: {exception.Message}", exception),
        Neo4jException { Code: { } code } => new CypherException(code, exception.Message, exception),
        _ => new CypherException(CypherException.Protocol, exception.Message, exception),
    };
}
#endif
