using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.Worksheets;

/// <summary>Which sheets are wanted.</summary>
public sealed record WorksheetRequest
{
    /// <summary>
    /// The part of the graph. Levels and roles say whose sheets are wanted and which of their rows; a measure keeps all its
    /// units.
    /// </summary>
    public SelectionRequest Selection { get; init; } = new();

    /// <summary>Which measures; units of it are those whose sheets are wanted.</summary>
    public MeasureFilter Filter { get; init; } = new();

    /// <summary>What was handed out, of which years whatever; null where nothing was, and all is meant.</summary>
    public HandedOut? HandedOut { get; init; }
}

/// <summary>Gathers what each unit is handed to fill in.</summary>
public static class MakeWorksheets
{
    /// <summary>
    /// The sheets of all units that take part in measures of the scope. A member of a group has the group's measures on its
    /// sheet, too, where they fall on each member. Linear in the graph and in the rows made.
    /// </summary>
    /// <exception cref="RequestException">A name that the graph does not have, or conditions that nothing meets.</exception>
    public static WorksheetSet Of(
        ResponsibilityGraph graph, WorksheetRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(request);
        var roles = request.Selection.Resolve(graph).Roles;
        var levels = request.Selection.FindLevels();
        var selected = request.Filter.Apply((request.Selection with { Levels = [], Roles = [] }).Select(graph));
        var units = request.Filter.Units.Select(u => GraphNames.UnitOf(u, selected)).ToHashSet(StringComparer.Ordinal);
        var isAsked = request.Selection.NamesPlans || request.HandedOut is { Measures.IsEmpty: false };
        var scope = WorkloadScope.Choose(selected, isAsked);
        var rows = PlanRow.Of(selected);
        var told = scope.Parts.SelectMany(p => p.Graph.Plans).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<FollowedMeasure> ledger =
        [
            .. selected.Plans.Where(p => told.Contains(p.Id)).SelectMany(p => rows[p.Id].Select(r => new FollowedMeasure(p, r))),
        ];
        var sheets = SheetsOf(selected, ledger, cancellationToken)
            .Where(s => (units.Count == 0 || units.Contains(s.Unit.Id)) && (levels.IsEmpty || levels.Contains(s.Unit.Level)))
            .Select(
                s =>
                    roles.IsDefaultOrEmpty ? s : s with { Rows = [.. s.Rows.Where(r => r.Own.Any(n => roles.Contains(n.Role)))] })
            .Where(s => !s.Rows.IsEmpty)
            .OrderBy(s => s.Unit.Id, StringComparer.Ordinal);
        var set = new WorksheetSet(scope, ledger, [.. sheets], graph);
        set = request.HandedOut?.Narrow(set) ?? set;
        return set.Sheets.IsEmpty ? throw request.Selection.NothingSelected() : set;
    }

    private static IEnumerable<UnitSheet> SheetsOf(
        ResponsibilityGraph graph, ImmutableArray<FollowedMeasure> ledger, CancellationToken cancellationToken)
    {
        var units = graph.Units.ToDictionary(u => u.Id, StringComparer.Ordinal);
        var rows = units.Keys.ToDictionary(id => id, _ => ImmutableArray.CreateBuilder<SheetRow>(), StringComparer.Ordinal);
        foreach (var measure in ledger)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var named = measure.Row.Names.Where(n => n.Role != Role.Oversees)
                .GroupBy(n => n.Id!, StringComparer.Ordinal).ToList();
            var own = named.Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
            foreach (var names in named)
            {
                rows[names.Key].Add(new SheetRow(measure, [.. names], Group: null));
            }

            foreach (var names in named.Where(g => units[g.Key].Reach == GroupReach.Each))
            {
                foreach (var member in units[names.Key].MemberIds.Where(m => rows.ContainsKey(m) && own.Add(m)))
                {
                    rows[member].Add(new SheetRow(measure, [.. names], names.Key));
                }
            }
        }

        return rows.Where(r => r.Value.Count > 0).Select(r => new UnitSheet(units[r.Key], r.Value.ToImmutable()));
    }
}
