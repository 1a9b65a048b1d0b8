using System.Security.Cryptography;
using System.Text;
using OrgGraph.Model;
using OrgGraph.Model.Graphs;

namespace OrgGraph.Neo4j.Schema;

/// <summary>
/// Shortens ids that the database's indexes do not take: a key of theirs has some 8 KB. Such an id comes of a name or a
/// number that is a page of text, which a document may hold by mistake; everything else of the graph is kept as it is.
/// </summary>
public static class IndexableIds
{
    /// <summary>Longer ids are shortened, in bytes of UTF-8; the limit of Neo4j 5 is 8,167.</summary>
    public const int MaxBytes = 7_500;

    private const int KeptCharacters = 200;

    private const int DigestCharacters = 16;

    /// <summary>
    /// The graph with ids that can be indexed: the beginning of a longer one and a digest of the whole, so that the same
    /// id is shortened to the same one always. Linear; the graph itself when no id is too long.
    /// </summary>
    /// <param name="graph">The graph.</param>
    /// <param name="shortened">Receives the source and the shortened id of each node concerned; null when nobody asks.</param>
    public static ResponsibilityGraph Shorten(ResponsibilityGraph graph, Action<string>? shortened = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (!AllIds(graph).Any(IsTooLong))
        {
            return graph;
        }

        if (shortened is not null)
        {
            Tell(graph, shortened);
        }

        return graph with
        {
            Plans = [.. graph.Plans.Select(p => p with { Id = Shorten(p.Id) })],
            Sections =
                [.. graph.Sections.Select(
                    s => s with { Id = Shorten(s.Id), PlanId = Shorten(s.PlanId), ParentId = Maybe(s.ParentId) })],
            Tasks =
                [.. graph.Tasks.Select(
                    t => t with { Id = Shorten(t.Id), PlanId = Shorten(t.PlanId), SectionId = Maybe(t.SectionId) })],
            Measures = [.. graph.Measures.Select(m => m with { Id = Shorten(m.Id), TaskId = Shorten(m.TaskId) })],
            Units =
            [
                .. graph.Units.Select(u => u with
                {
                    Id = Shorten(u.Id), ParentId = Maybe(u.ParentId), CounterpartId = Maybe(u.CounterpartId),
                    MemberIds = [.. u.MemberIds.Select(Shorten)],
                }),
            ],
            Persons = [.. graph.Persons.Select(p => p with { Id = Shorten(p.Id) })],
            Responsibilities =
                [.. graph.Responsibilities.Select(e => e with { UnitId = Shorten(e.UnitId), MeasureId = Shorten(e.MeasureId) })],
            Oversights =
                [.. graph.Oversights.Select(e => e with { PersonId = Shorten(e.PersonId), MeasureId = Shorten(e.MeasureId) })],
            Metrics = [.. graph.Metrics.Select(m => m with { UnitId = Shorten(m.UnitId) })],
        };
    }

    private static IEnumerable<string> AllIds(ResponsibilityGraph graph) =>
        graph.Plans.Select(p => p.Id).Concat(graph.Sections.Select(s => s.Id)).Concat(graph.Tasks.Select(t => t.Id))
            .Concat(graph.Measures.Select(m => m.Id)).Concat(graph.Units.Select(u => u.Id))
            .Concat(graph.Persons.Select(p => p.Id));

    private static void Tell(ResponsibilityGraph graph, Action<string> shortened)
    {
        foreach (var measure in graph.Measures.Where(m => IsTooLong(m.Id)))
        {
            shortened($"{measure.Source}: {Shorten(measure.Id)}");
        }

        var edges = new GraphIndex(graph).EdgesOfUnit;
        foreach (var unit in graph.Units.Where(u => IsTooLong(u.Id)))
        {
            shortened(edges[unit.Id].FirstOrDefault() is { } edge ? $"{edge.Source}: {Shorten(unit.Id)}" : Shorten(unit.Id));
        }
    }

    private static string? Maybe(string? id) => id is null ? null : Shorten(id);

    private static bool IsTooLong(string id) => id.Length * 3 > MaxBytes && Encoding.UTF8.GetByteCount(id) > MaxBytes;

    private static string Shorten(string id)
    {
        if (!IsTooLong(id))
        {
            return id;
        }

        var kept = char.IsHighSurrogate(id[KeptCharacters - 1]) ? KeptCharacters - 1 : KeptCharacters;
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..DigestCharacters];
        return $"{id.AsSpan(0, kept)}…{digest}";
    }
}
