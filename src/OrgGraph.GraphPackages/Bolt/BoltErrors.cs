#if NEO4J_DRIVER
using Neo4j.Driver;
using OrgGraph.Neo4j.Client;

namespace OrgGraph.GraphPackages.Bolt;

/// <summary>
/// The driver's exceptions as the one of every client: whatever it throws but cancellation has a code and so a hint.
/// </summary>
internal static class BoltErrors
{
    public static CypherException Of(Exception exception, ConnectionOptions options) => exception switch
    {
        Neo4jException { Code: { Length: > 0 } code } and not ServiceUnavailableException =>
            new CypherException(code, exception.Message, exception),
        _ => new CypherException(CodeOf(exception, options), $"{options.Address}: {FirstSentence(exception.Message)}", exception),
    };

    private static string CodeOf(Exception exception, ConnectionOptions options)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                // The handshake was answered by something else: HTTP, another protocol, noise.
                case NotSupportedException or ProtocolException:
                    return CypherException.NotBolt;
                case System.Security.Authentication.AuthenticationException:
                case SecurityException and not AuthenticationException:
                    return CypherException.Encryption;
            }
        }

        // A server without encryption hangs up on a handshake that it does not understand.
        if (exception is ServiceUnavailableException && options.Address.Uri.Scheme.Contains("+s", StringComparison.Ordinal)
            && exception.InnerException is IOException { InnerException: null })
        {
            return CypherException.Encryption;
        }

        return exception switch
        {
            ServiceUnavailableException or SessionExpiredException or IOException
                when options.Address.Uri.Scheme.StartsWith("neo4j", StringComparison.Ordinal) => CypherException.Routing,
            ServiceUnavailableException or SessionExpiredException or IOException => CypherException.Unreachable,
            ConnectionReadTimeoutException => CypherException.TimedOut,
            _ => CypherException.NotBolt,
        };
    }

    // The driver appends lists of addresses and advice for its own configuration.
    private static string FirstSentence(string message) => message.ReplaceLineEndings(" ").Split(". ")[0].TrimEnd('.', ' ');
}
#endif
