using OrgGraph.Model.Findings;

namespace OrgGraph.Model.Graphs;

/// <summary>
/// Joins units of graphs that were made apart and that spell one body in two ways (区交通局 here, 区交通运输局 there), as one reading
/// of all their documents would: shown by the spelling used most.
/// </summary>
internal static class SpellingTies
{
    /// <summary>
    /// Gives the units that are shown the other spellings as second names. Two units of one graph stay two: its reading, or a
    /// person, has told them apart. Linear in units and edges, but for sorting.
    /// </summary>
    /// <param name="units">Has the units of all graphs.</param>
    /// <param name="graphs">The units and the edges of each graph.</param>
    /// <param name="canonicalId">The one name that all spellings of a unit have.</param>
    /// <param name="findings">Receives what was joined.</param>
    public static void Join(
        UnitMerger units,
        IReadOnlyList<(IReadOnlyCollection<Unit> Units, IReadOnlyCollection<Responsibility> Edges)> graphs,
        Func<Unit, string> canonicalId,
        ICollection<Finding> findings)
    {
        var bodies = new SortedDictionary<string, SortedDictionary<string, Spelling>>(StringComparer.Ordinal);
        for (var graph = 0; graph < graphs.Count; graph++)
        {
            foreach (var unit in graphs[graph].Units)
            {
                var canonical = canonicalId(unit);
                var spellings = bodies.TryGetValue(canonical, out var known)
                    ? known
                    : bodies[canonical] = new(StringComparer.Ordinal);
                (spellings.TryGetValue(unit.Id, out var spelling) ? spelling
                    : spellings[unit.Id] = new Spelling(unit)).Graphs.Add(graph);
            }
        }

        var several = bodies.Values.Where(AreApart).ToList();
        if (several.Count == 0)
        {
            return;
        }

        var edges = graphs.SelectMany(g => g.Edges).ToLookup(e => e.UnitId, StringComparer.Ordinal);
        foreach (var body in several)
        {
            var shown =
                body.Values.OrderByDescending(s => edges[s.Unit.Id].Count()).ThenByDescending(s => s.Unit.Id.Length).First();
            foreach (var other in body.Values.Where(s => s != shown))
            {
                units.Add(new UnitResolution(shown.Unit with { Aliases = shown.Unit.Aliases.Add(other.Unit.Id) }, []));
                if (edges[other.Unit.Id].FirstOrDefault() is { } edge)
                {
                    findings.Add(new Finding(FindingKind.SpellingsJoined, edge.Source, [edge.Mention, shown.Unit.Id]));
                }
            }
        }
    }

    private static bool AreApart(SortedDictionary<string, Spelling> body)
    {
        var seen = new HashSet<int>();
        return body.Count > 1 && body.Values.All(s => s.Graphs.TrueForAll(seen.Add));
    }

    private sealed record Spelling(Unit Unit)
    {
        public List<int> Graphs { get; } = [];
    }
}
