#if GRAPH_PACKAGES
using Neo4j.Driver;
using OrgGraph.Neo4j;

namespace OrgGraph.GraphPackages.Bolt;

/// <summary>The driver's exceptions as the one of every client.</summary>
internal static class BoltErrors
{
    public static async Task<T> GuardAsync<T>(
        ConnectionOptions options, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Timeout);
        try
        {
            return await work(limit.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CypherException(
                CypherException.TimedOut, $"{options.Address}: no answer within {options.Timeout.TotalSeconds:0.#} s", e);
        }
        catch (Exception e) when (e is ServiceUnavailableException or SessionExpiredException or IOException)
        {
            throw new CypherException(CypherException.Unreachable, $"{options.Address}: {e.Message}", e);
        }
        catch (Neo4jException e)
        {
            throw new CypherException(e.Code ?? CypherException.Protocol, e.Message, e);
        }
    }
}
#endif
