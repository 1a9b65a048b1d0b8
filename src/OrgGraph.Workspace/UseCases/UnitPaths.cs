using System.Collections.Immutable;
using OrgGraph.Analytics.TypedGraphs;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.UseCases;

/// <summary>Who connects two units, and through which measures.</summary>
public static class UnitPaths
{
    /// <summary>The ways from one unit to another, as users name them.</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="from">The first unit: its name, an alias, or a part that it alone has.</param>
    /// <param name="to">The last unit, named likewise.</param>
    /// <param name="count">How many ways at most.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Both units' ids, and the ways; none where the units are not connected.</returns>
    /// <exception cref="RequestException">A name stands for no unit or for several, or both stand for one.</exception>
    public static (string From, string To, ImmutableArray<ConnectingPath> Paths) Find(
        ResponsibilityGraph graph, string from, string to, int count, CancellationToken cancellationToken)
    {
        var (first, last) = (GraphNames.UnitOf(from, graph), GraphNames.UnitOf(to, graph));
        return first == last
            ? throw new RequestException(RequestProblem.SameUnit, NameProblems.SameUnitTwice.With(first))
            : (first, last, ConnectingPaths.Find(graph, first, last, count, cancellationToken));
    }
}
