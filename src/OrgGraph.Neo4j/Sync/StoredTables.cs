using System.Collections.Immutable;
using OrgGraph.Neo4j.Client;

namespace OrgGraph.Neo4j.Sync;

/// <summary>Nodes or relationships that carry a name of the graph and that this program did not write.</summary>
/// <param name="Name">Their label or type.</param>
/// <param name="Count">How many they are.</param>
public sealed record ForeignRows(string Name, int Count);

/// <summary>Reads rows as records: leaves out what somebody else wrote, and names what is damaged.</summary>
internal sealed class StoredTables(ICypherClient client, Action<ForeignRows>? skipped, CancellationToken cancellationToken)
{
    /// <summary>Reads every row of a statement.</summary>
    /// <param name="name">The label or type, for people.</param>
    /// <param name="text">The statement.</param>
    /// <param name="keys">Columns that every row of this program has: one that lacks a value there is somebody else's.</param>
    /// <param name="record">Makes a record of a row.</param>
    public async Task<ImmutableArray<T>> ReadAsync<T>(string name, string text, int[] keys, Func<CypherRecord, T> record)
    {
        var items = ImmutableArray.CreateBuilder<T>();
        var foreign = 0;
        await foreach (var row in client.StreamAsync(new CypherStatement(text), cancellationToken))
        {
            if (Array.TrueForAll(keys, k => row[k] is string))
            {
                items.Add(Named(name, row, keys, record));
            }
            else
            {
                foreign++;
            }
        }

        if (foreign > 0)
        {
            skipped?.Invoke(new ForeignRows(name, foreign));
        }

        return items.ToImmutable();
    }

    private static T Named<T>(string name, CypherRecord row, int[] keys, Func<CypherRecord, T> record)
    {
        try
        {
            return record(row);
        }
        catch (Exception e) when (e is InvalidCastException or CypherException { Code: CypherException.ForeignData })
        {
            var ids = keys.Where(k => row.Fields[k] is "id" or "startId" or "endId").Select(k => row[k]);
            throw new CypherException(CypherException.ForeignData, $"{name} {string.Join(" → ", ids)}: {e.Message}", e);
        }
    }
}
