using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>Why a tie is drawn.</summary>
internal enum TieReason
{
    /// <summary>It is among the heaviest, all of which are drawn.</summary>
    Heavy,

    /// <summary>It is lighter, but more than chance gives one of its ends.</summary>
    Significant,

    /// <summary>It is lighter than that: without it units would stand alone that are not.</summary>
    Connecting,
}

/// <summary>A tie that is drawn.</summary>
/// <param name="From">Its first node.</param>
/// <param name="To">Its second node.</param>
/// <param name="Shared">The measures that both share.</param>
/// <param name="Reason">Why it is drawn.</param>
internal sealed record DrawnTie(int From, int To, double Shared, TieReason Reason);

/// <summary>
/// What of a network is drawn where all of it would be unreadable: all ties from a weight on, as many as the page bears, so that
/// no tie is left out for a lighter one unmarked; the significant ones below (<see cref="DisparityFilter"/>); and those of a
/// maximum spanning forest (<see cref="MaximumSpanningForest"/>), so that what is connected looks so.
/// </summary>
/// <param name="Ties">The ties, each once.</param>
/// <param name="Least">All ties of this weight or more are drawn; 0 where even the heaviest are too many.</param>
/// <param name="IsWhole">True when every tie is drawn.</param>
internal sealed record DrawnTies(IReadOnlyList<DrawnTie> Ties, double Least, bool IsWhole)
{
    /// <summary>Ties up to which a drawing can be read: some whatever its size, and some for each node.</summary>
    private const double TiesOfAny = 20;
    private const double TiesOfNode = 0.9;

    /// <summary>The same for the heaviest ties alone: they are left out only where they would be a tangle.</summary>
    private const double HeaviestOfNode = 3;

    /// <summary>Chooses the ties of a network. O(m log m).</summary>
    public static DrawnTies Choose(CompactGraph graph, double significance)
    {
        var least = FindMin(graph);
        var significant = DisparityFilter.Filter(graph, significance).Edges().Select(e => (e.From, e.To)).ToHashSet();
        var connecting = MaximumSpanningForest.Find(graph).Edges().Select(e => (e.From, e.To)).ToHashSet();
        DrawnTie[] ties =
        [
            .. from e in graph.Edges()
               let heavy = least > 0 && e.Weight >= least
               where heavy || significant.Contains((e.From, e.To)) || connecting.Contains((e.From, e.To))
               select new DrawnTie(
                   e.From, e.To, e.Weight,
                   heavy ? TieReason.Heavy : significant.Contains((e.From, e.To)) ? TieReason.Significant : TieReason.Connecting),
        ];
        return new DrawnTies(ties, least, ties.Length == graph.EdgeCount);
    }

    private static double FindMin(CompactGraph graph)
    {
        var (least, count) = (0.0, 0);
        foreach (var (weight, ties) in graph.Edges().CountBy(e => e.Weight).OrderByDescending(c => c.Key))
        {
            count += ties;
            if (count > (least == 0 ? HeaviestOfNode * graph.NodeCount : TiesOfAny + (TiesOfNode * graph.NodeCount)))
            {
                break;
            }

            least = weight;
        }

        return least;
    }
}
