using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OrgGraph.Model.Deadlines;
using OrgGraph.Model.Targets;
using OrgGraph.Model.Sources;

namespace OrgGraph.Model;

/// <summary>A heading row above measures (一、…), or a subsection (（一）…) of one.</summary>
/// <param name="Id">Plan id, <c>§</c>, and the ordinals: <c>…§2</c>, <c>…§2.1</c>.</param>
/// <param name="PlanId">The plan it belongs to.</param>
/// <param name="ParentId">The section above a subsection; null for a section.</param>
/// <param name="Title">The heading as written.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Section(string Id, string PlanId, string? ParentId, string Title, SourceSpan Source);

/// <summary>序号 and 重点任务: one task has one or more measures (merged cells).</summary>
/// <param name="Id">Plan id, <c>#</c>, and the number: <c>…#3</c>.</param>
/// <param name="PlanId">The plan it belongs to.</param>
/// <param name="SectionId">The innermost section above it; null when there is none.</param>
/// <param name="Number">序号 as written; null when the table has none.</param>
/// <param name="Title">重点任务; null when the table has no such column.</param>
/// <param name="Source">Where the task's first row stands.</param>
public sealed record PlanTask(
    string Id, string PlanId, string? SectionId, string? Number, string? Title, SourceSpan Source);

/// <summary>One row of the table: the node that units point at.</summary>
public sealed record Measure
{
    /// <summary>Task id and the ordinal within the task: <c>…#3.2</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The task that it belongs to.</summary>
    public required string TaskId { get; init; }

    /// <summary>工作措施, as written, line wraps mended.</summary>
    public required string Text { get; init; }

    /// <summary>完成时限 as written; null when there is none.</summary>
    public string? Deadline { get; init; }

    /// <summary>
    /// What <see cref="Deadline"/> says, as data; empty when there is none, <see cref="DeadlineKind.Unresolved"/> where nobody
    /// has read it. Not in graph files: they hold what is written, and whoever reads one has it read anew.
    /// </summary>
    [JsonIgnore]
    public ImmutableArray<Deadline> Deadlines
    {
        get => !field.IsDefault ? field : string.IsNullOrWhiteSpace(Deadline) ? [] : [new(DeadlineKind.Unresolved, Deadline)];
        init;
    }

    /// <summary>The last day that <see cref="Deadlines"/> name; null when they name none: 长期, 每月, 4月1日起.</summary>
    [JsonIgnore]
    public DateOnly? DueOn => Deadlines.Where(d => d.Kind is DeadlineKind.DueOn or DeadlineKind.Period).Max(d => d.End);

    /// <summary>The quantities that <see cref="Text"/> names, in order.</summary>
    [JsonIgnore]
    public ImmutableArray<Target> Targets
    {
        get => StoredTargets.IsDefault ? [] : StoredTargets;
        init => StoredTargets = value.IsDefaultOrEmpty ? default : value;
    }

    /// <summary>The targets as graph files hold them: a measure without any has no field.</summary>
    [JsonInclude]
    [JsonPropertyName("targets")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    internal ImmutableArray<Target> StoredTargets { get; init; }

    /// <summary>Cells under headings that have no meaning to the reader (备注, 联系人 …), kept as they are.</summary>
    public ImmutableArray<OtherField> Other { get; init; } = [];

    /// <summary>Where the row stands.</summary>
    public required SourceSpan Source { get; init; }
}

/// <summary>A cell under a heading that the reader has no field for.</summary>
/// <param name="Heading">The column's heading.</param>
/// <param name="Text">The cell's text.</param>
public sealed record OtherField(string Heading, string Text);

/// <summary>A unit's or person's name as written in one cell of one measure.</summary>
/// <param name="Measure">Index, within <see cref="PlanContent.Measures"/>, of the measure whose row it stands in.</param>
/// <param name="Text">The name as written, line wraps mended.</param>
/// <param name="Role">The role that the column or bracket gives it.</param>
/// <param name="Ordinal">Place among the measure's mentions of that role, from 1.</param>
/// <param name="Source">Where the name stands.</param>
/// <param name="Uncertainty">Why the reading is a guess, if it is one.</param>
public sealed record Mention(
    int Measure, string Text, Role Role, int Ordinal, SourceSpan Source, Uncertainty Uncertainty = Uncertainty.None);

/// <summary>Everything that one plan's table holds, before its names are resolved to units.</summary>
public sealed record PlanContent
{
    /// <summary>The plan itself.</summary>
    public required Plan Plan { get; init; }

    /// <summary>Sections and subsections in document order; a subsection follows its section.</summary>
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>Tasks in document order.</summary>
    public ImmutableArray<PlanTask> Tasks { get; init; } = [];

    /// <summary>Measures in document order.</summary>
    public ImmutableArray<Measure> Measures { get; init; } = [];

    /// <summary>Mentions in document order; those of one measure are adjacent.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];
}
