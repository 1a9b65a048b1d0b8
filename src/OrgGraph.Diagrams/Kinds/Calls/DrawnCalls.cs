using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.TypedGraphs;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Calls;

/// <summary>A call that is drawn.</summary>
/// <param name="From">The unit that calls.</param>
/// <param name="To">The unit that is called on.</param>
/// <param name="Measures">The number of measures.</param>
/// <param name="InCircle">True where the called one calls back, over others or not.</param>
/// <param name="Guess">True where in each of the measures one of the two roles is a guess.</param>
internal sealed record DrawnCall(Unit From, Unit To, int Measures, bool InCircle, bool Guess);

/// <summary>
/// What of the calls is drawn where all would be unreadable: all from a number of measures on, as many as can be followed, and of
/// each unit that would have none the one with most measures. Nothing is chosen at random: the callers with most calls first.
/// </summary>
/// <param name="Shown">The calls, caller by caller, the one with most measures first.</param>
/// <param name="Least">All calls of this many measures or more are drawn.</param>
/// <param name="All">Number of calls, drawn or not.</param>
/// <param name="Circles">The circles, the largest first.</param>
internal sealed record DrawnCalls(
    ImmutableArray<DrawnCall> Shown, int Least, int All, ImmutableArray<ImmutableArray<Unit>> Circles)
{
    /// <summary>Calls that can be followed: some whatever the number of units, and some for each.</summary>
    private const int CallsOfAny = 16;
    private const double CallsOfUnit = 1.6;

    /// <summary>The largest number of measures of a call.</summary>
    public int Most => Shown.Max(c => c.Measures);

    /// <summary>Chooses the calls of a graph. O(m log m).</summary>
    public static DrawnCalls Choose(ResponsibilityGraph graph, CancellationToken cancellationToken)
    {
        var network = UnitNetwork.Calls(graph, cancellationToken);
        var circles = CallCircles.Find(graph);
        var circleOf = circles.SelectMany((c, i) => c.Select(u => (u.Id, i)))
            .ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var certain = CertainOf(graph);
        DrawnCall[] calls =
        [
            .. network.Graph.Edges().Select(e => (From: network.Units[e.From], To: network.Units[e.To], e.Weight)).Select(
                c => new DrawnCall(
                    c.From, c.To, (int)c.Weight,
                    circleOf.TryGetValue(c.From.Id, out var circle) && circleOf.TryGetValue(c.To.Id, out var other)
                        && circle == other,
                    !certain.Contains((c.From.Id, c.To.Id)))),
        ];
        var least = LeastOf(calls);
        var strongest = StrongestOf(calls);
        var loads = calls.GroupBy(c => c.From.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(c => c.Measures), StringComparer.Ordinal);
        return new DrawnCalls(
            [
                .. calls.Where(c => c.Measures >= least || strongest.Contains(c))
                    .OrderByDescending(c => loads[c.From.Id]).ThenBy(c => c.From.Id, StringComparer.Ordinal)
                    .ThenByDescending(c => c.Measures).ThenBy(c => c.To.Id, StringComparer.Ordinal),
            ],
            least, calls.Length, circles);
    }

    private static int LeastOf(DrawnCall[] calls)
    {
        var units = calls.SelectMany(c => new[] { c.From.Id, c.To.Id }).Distinct(StringComparer.Ordinal).Count();
        var (least, count) = (int.MaxValue, 0);
        foreach (var (measures, number) in calls.CountBy(c => c.Measures).OrderByDescending(c => c.Key))
        {
            count += number;
            if (count > CallsOfAny + (CallsOfUnit * units))
            {
                break;
            }

            least = measures;
        }

        return least;
    }

    // Of each unit the call, made or taken, with most measures.
    private static HashSet<DrawnCall> StrongestOf(DrawnCall[] calls) =>
    [
        .. calls.SelectMany(c => new[] { (Unit: c.From.Id, Call: c), (Unit: c.To.Id, Call: c) })
            .GroupBy(p => p.Unit, p => p.Call, StringComparer.Ordinal)
            .Select(g => g.OrderByDescending(c => c.Measures).ThenBy(c => c.From.Id, StringComparer.Ordinal)
                .ThenBy(c => c.To.Id, StringComparer.Ordinal).First()),
    ];

    private static HashSet<(string, string)> CertainOf(ResponsibilityGraph graph)
    {
        var pairs = new HashSet<(string, string)>();
        foreach (var measure in graph.Responsibilities.GroupBy(e => e.MeasureId, StringComparer.Ordinal))
        {
            var callers = AccountableRole.Of(measure.Select(e => e.Role));
            foreach (var caller in measure.Where(e => e.Role == callers && !e.Uncertain))
            {
                pairs.UnionWith(measure.Where(e => e.Role != callers && !e.Uncertain).Select(e => (caller.UnitId, e.UnitId)));
            }
        }

        return pairs;
    }
}
