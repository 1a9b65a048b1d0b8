using System.Collections;
using System.Collections.Immutable;
using OrgGraph.Neo4j.Client;

#if NEO4J_DRIVER
using Neo4j.Driver;

namespace OrgGraph.GraphPackages.Bolt;

/// <summary>Values to the driver and back.</summary>
internal static class BoltValues
{
    public static Dictionary<string, object?> Parameters(CypherStatement statement) =>
        statement.Parameters.ToDictionary(p => p.Key, p => To(p.Value), StringComparer.Ordinal);

    public static async Task<CypherResult> ReadAsync(IResultCursor cursor, CancellationToken cancellationToken)
    {
        var fields = (await cursor.KeysAsync().WaitAsync(cancellationToken)).ToImmutableArray();
        var rows = new List<CypherRecord>();
        while (await cursor.FetchAsync().WaitAsync(cancellationToken))
        {
            rows.Add(RecordOf(fields, cursor.Current));
        }

        var summary = await cursor.ConsumeAsync().WaitAsync(cancellationToken);
        var counters = summary.Counters;
        return new CypherResult(
            fields,
            rows,
            new CypherCounters(
                counters.NodesCreated,
                counters.NodesDeleted,
                counters.RelationshipsCreated,
                counters.RelationshipsDeleted,
                counters.PropertiesSet),
            NotificationsOf(summary));
    }

    // The statuses that say something about the statement: others (success, no data) have no classification. Marked as a preview
    // in the driver's version 5, for good in 6, where the older list of notifications is marked obsolete.
#pragma warning disable CS0618
    private static ImmutableArray<CypherNotification> NotificationsOf(IResultSummary summary) =>
    [
        .. (summary.GqlStatusObjects ?? [])
            .Where(s => !string.IsNullOrEmpty(s.RawClassification))
            .Select(s => new CypherNotification(s.GqlStatus, s.GqlStatus, s.StatusDescription)),
    ];
#pragma warning restore CS0618

    public static CypherRecord RecordOf(ImmutableArray<string> fields, IRecord record) =>
        new(fields, [.. fields.Select(f => From(record[f]))]);

    private static object? To(object? value) => value switch
    {
        DateOnly date => new LocalDate(date.Year, date.Month, date.Day),
        DateTimeOffset time => new ZonedDateTime(time),
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(p => p.Key, p => To(p.Value), StringComparer.Ordinal),
        not string and IEnumerable list => list.Cast<object?>().Select(To).ToList(),
        _ => value,
    };

    private static object? From(object? value) => value switch
    {
        LocalDate { Year: >= 1 and <= 9999 } date => new DateOnly(date.Year, date.Month, date.Day),
        ZonedDateTime { Year: > 1 and < 9999 } time when time.OffsetSeconds % 60 == 0 => MomentOf(time),
        INode node => NodeOf(node),
        IRelationship relationship => RelationshipOf(relationship),
        IPath path => new CypherPath([.. Elements(path)]),
        IDictionary<string, object> map => Map(map),
        not string and IEnumerable list => list.Cast<object?>().Select(From).ToList(),
        null or string or bool or long or double => value,
        _ => value.ToString(),
    };

    // To 100 nanoseconds: the rest has no counterpart here. Years, and seconds of offsets, that have none stay text.
    private static DateTimeOffset MomentOf(ZonedDateTime time) => new DateTimeOffset(
        time.Year, time.Month, time.Day, time.Hour, time.Minute, time.Second, TimeSpan.FromSeconds(time.OffsetSeconds))
        .AddTicks(time.Nanosecond / 100);

    private static IEnumerable<object> Elements(IPath path)
    {
        for (var i = 0; i < path.Nodes.Count; i++)
        {
            yield return NodeOf(path.Nodes[i]);
            if (i < path.Relationships.Count)
            {
                yield return RelationshipOf(path.Relationships[i]);
            }
        }
    }

    private static CypherNode NodeOf(INode node) => new(node.ElementId, [.. node.Labels], Map(node.Properties));

    private static CypherRelationship RelationshipOf(IRelationship r) =>
        new(r.ElementId, r.Type, r.StartNodeElementId, r.EndNodeElementId, Map(r.Properties));

    private static Dictionary<string, object?> Map(IEnumerable<KeyValuePair<string, object>> map) =>
        map.ToDictionary(p => p.Key, p => From(p.Value), StringComparer.Ordinal);
}
#endif
