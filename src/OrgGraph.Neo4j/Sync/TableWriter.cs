using System.Collections.Immutable;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Schema;

namespace OrgGraph.Neo4j.Sync;

/// <summary>
/// Reads tables and writes differences to them within one transaction, and counts. A dry run counts only.
/// </summary>
internal sealed class TableWriter(ICypherTransaction transaction, bool dryRun, int batchSize)
{
    private readonly List<ElementChange> _changes = [];

    public ImmutableArray<ElementChange> Changes => [.. _changes];

    public async Task<List<object?[]>> ReadAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        var result = await transaction.RunAsync(statement, cancellationToken);
        return [.. result.Rows.Select(RowDiff.RowOf)];
    }

    /// <summary>Creates and updates; what is to go may have to wait for relationships, for <see cref="DeleteAsync"/>.</summary>
    public async Task ApplyAsync(NodeTable table, RowDiff diff, CancellationToken cancellationToken)
    {
        await CreateAsync(table, diff.Added, cancellationToken);
        Count(table.Label, isNode: true, 0, diff.Changed.Count, 0);
        await RunAsync(table.Update, diff.Changed, cancellationToken);
    }

    public async Task DeleteAsync(NodeTable table, RowDiff diff, CancellationToken cancellationToken)
    {
        Count(table.Label, isNode: true, 0, 0, diff.Removed.Count);
        await RunAsync(table.Delete, diff.Removed, cancellationToken);
    }

    public async Task CreateAsync(NodeTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        Count(table.Label, isNode: true, rows.Count, 0, 0);
        if (dryRun && rows.Count > 0)
        {
            await ForeignNodes.ThrowIfBorneAsync(transaction, table.Label, rows.Select(r => r[0]), cancellationToken);
        }

        await RunAsync(table.Create, rows, cancellationToken);
    }

    public async Task ApplyAsync(RelationshipTable table, RowDiff diff, CancellationToken cancellationToken)
    {
        Count(table.Type, isNode: false, 0, diff.Changed.Count, diff.Removed.Count);
        await RunAsync(table.Delete, diff.Removed, cancellationToken);
        if (diff.Changed.Count > 0)
        {
            await RunAsync(table.Update!, diff.Changed, cancellationToken);
        }

        await CreateAsync(table, diff.Added, cancellationToken);
    }

    public async Task CreateAsync(RelationshipTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        Count(table.Type, isNode: false, rows.Count, 0, 0);
        var created = await RunAsync(table.Create, rows, cancellationToken);
        if (!dryRun && created.RelationshipsCreated != rows.Count)
        {
            throw Lost(table.Type);
        }
    }

    private void Count(string name, bool isNode, int created, int updated, int deleted)
    {
        if (created + updated + deleted > 0)
        {
            _changes.Add(new ElementChange(name, isNode, created, updated, deleted));
        }
    }

    private async Task<CypherCounters> RunAsync(string text, IReadOnlyList<object?> rows, CancellationToken cancellationToken)
    {
        var total = CypherCounters.None;
        for (var start = 0; start < rows.Count && !dryRun; start += batchSize)
        {
            var batch = start == 0 && rows.Count <= batchSize ? rows : [.. rows.Skip(start).Take(batchSize)];
            var result =
                await transaction.RunAsync(new CypherStatement(text).With("rows", new CypherRows(batch)), cancellationToken);
            total = total with { RelationshipsCreated = total.RelationshipsCreated + result.Counters.RelationshipsCreated };
        }

        return total;
    }

    /// <summary>Another program took a node away between two statements.</summary>
    public static CypherException Lost(string what) => new(
        CypherException.ForeignData,
        $"nodes that {what} needs are not in the database: another program changes the graph at the same time, or changed it by "
        + $"hand");
}
