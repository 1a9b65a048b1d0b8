using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Workload;
using OrgGraph.Model.Ids;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Workspace.Worksheets;

/// <summary>A measure to follow up.</summary>
/// <param name="Plan">Its plan.</param>
/// <param name="Row">The measure with its headings and names.</param>
public sealed record FollowedMeasure(Plan Plan, PlanRow Row)
{
    /// <summary>The measure's id, by which returned sheets are collected.</summary>
    public string Id => Row.Measure.Id;

    /// <summary>What people call it by within its plan: 3.2.</summary>
    public string Number => MeasureId.Parse(Id).Number;

    /// <summary>The last day that its deadline names; null where it names none.</summary>
    public DateOnly? DueOn => Row.Measure.DueOn;

    /// <summary>The measure with its task before it in brackets, where that says something else.</summary>
    public string ShownText =>
        string.IsNullOrEmpty(Row.Task.Title) || Row.Measure.Text.StartsWith(Row.Task.Title, StringComparison.Ordinal)
        ? Row.Measure.Text : $"【{Row.Task.Title}】{Row.Measure.Text}";

    /// <summary>The units that answer for it, the first named first.</summary>
    public IEnumerable<RowName> Accountable
    {
        get
        {
            var role = AccountableRole.Of(Row.Names.Select(n => n.Role));
            return Row.Of(role);
        }
    }
}

/// <summary>A measure on a unit's sheet.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Own">
/// The unit's own names in its row, the most answering role first; those of its group where it is a member.
/// </param>
/// <param name="Group">The group through which the duty is the unit's; null where it is named itself.</param>
public sealed record SheetRow(FollowedMeasure Measure, ImmutableArray<RowName> Own, string? Group)
{
    /// <summary>The role in which it answers most.</summary>
    public Role Role => Own[0].Role;

    /// <summary>True when the duty itself is a guess.</summary>
    public bool IsGuess => Own.All(n => Guesses.IsGuess(n.Uncertainty));

    /// <summary>The other units of the row, by role and in their order; not its leaders.</summary>
    public IEnumerable<RowName> Partners => Measure.Row.Names.Where(n => n.Role != Role.Oversees && !Own.Contains(n));
}

/// <summary>What one unit is handed.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Rows">Its measures, by plan and in their order there.</param>
public sealed record UnitSheet(Unit Unit, ImmutableArray<SheetRow> Rows)
{
    /// <summary>How many measures it has in a role.</summary>
    public int Count(Role role) => Rows.Count(r => r.Role == role);

    /// <summary>How many have a day on which they are due.</summary>
    public int Dated => Rows.Count(r => r.Measure.DueOn is not null);

    /// <summary>How many are guesses.</summary>
    public int Guessed => Rows.Count(r => r.IsGuess);

    /// <summary>True when a measure has a leader.</summary>
    public bool HasLeaders => Rows.Any(r => r.Measure.Row.Of(Role.Oversees).Any());

    /// <summary>True when a measure has a target.</summary>
    public bool HasTargets => Rows.Any(r => !r.Measure.Row.Measure.Targets.IsEmpty);
}

/// <summary>Sheets to hand over, and the ledger of all their measures.</summary>
/// <param name="Scope">Which plans they are about.</param>
/// <param name="Ledger">All measures, by plan and in their order there.</param>
/// <param name="Sheets">The sheets, by the unit's name.</param>
/// <param name="Graph">The whole graph, of which they are about a part.</param>
public sealed record WorksheetSet(
    WorkloadScope Scope, ImmutableArray<FollowedMeasure> Ledger, ImmutableArray<UnitSheet> Sheets, ResponsibilityGraph Graph)
{
    /// <summary>How many measures have no day on which they are due: they are in no calendar.</summary>
    public int Undated => Ledger.Count(m => m.DueOn is null);
}
