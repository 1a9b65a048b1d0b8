using NUnit.Framework;

namespace OrgGraph.Tests.Neo4j;

/// <summary>Catches what an asynchronous act throws; the derived type counts too.</summary>
internal static class Catching
{
    public static async Task<T> Of<T>(Func<Task> act)
        where T : Exception
    {
        try
        {
            await act();
        }
        catch (T e)
        {
            return e;
        }

        throw new AssertionException($"no {typeof(T).Name} was thrown");
    }
}
