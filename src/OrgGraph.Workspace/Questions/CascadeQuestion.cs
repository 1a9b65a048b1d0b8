using System.Collections.Immutable;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.Questions;

/// <summary>What all districts together make of their city's measures.</summary>
public static class CascadeQuestion
{
    /// <summary>
    /// A row a measure of a city: the districts that carry it out, perhaps do, and do not though they are called on. First what
    /// no district has picked up. Its cost is that of <see cref="Cascade.Within"/>.
    /// </summary>
    /// <param name="graph">Plans of a city and of its districts.</param>
    /// <param name="cancellationToken">Stops the comparison.</param>
    /// <exception cref="RequestException">There are no plans of a city and its district for one year.</exception>
    public static QuestionTable Answer(ResponsibilityGraph graph, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var cascades = Cascade.Within(graph, cancellationToken: cancellationToken);
        if (cascades.IsEmpty)
        {
            throw new RequestException(RequestProblem.NoCascade, QuestionTexts.NoCascade);
        }

        return QuestionTable.Of("id measure state pickedUp review missing", cascades
            .SelectMany(c => c.Rows.Select(r => (c.District, Row: r)))
            .GroupBy(r => r.Row.Measure.Id, StringComparer.Ordinal)
            .Select(g => (g.First().Row.Measure, Rows: g.ToImmutableArray(), State: StateOf(g.Select(r => r.Row.State))))
            .OrderBy(m => m.State switch { CascadeState.Gap => 0, CascadeState.ToReview => 1, CascadeState.PickedUp => 2, _ =>
                3 })
            .Select(m => new object?[]
            {
                m.Measure.Id, m.Measure.Text, ChangeTerms.Of(m.State).Chinese, DistrictsIn(m.Rows, CascadeState.PickedUp),
                DistrictsIn(m.Rows, CascadeState.ToReview), DistrictsIn(m.Rows, CascadeState.Gap),
            }));
    }

    private static string[] DistrictsIn(ImmutableArray<(string District, CascadeRow Row)> rows, CascadeState state) =>
        [.. rows.Where(r => r.Row.State == state).Select(r => r.District).Distinct(StringComparer.Ordinal)];

    // What one district has picked up is picked up.
    private static CascadeState StateOf(IEnumerable<CascadeState> states) => states.Min();
}
