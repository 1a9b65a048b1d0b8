using System.Collections.Immutable;
using OrgGraph.Documents.Tables;
using OrgGraph.Model;

namespace OrgGraph.Documents.Plans;

/// <summary>A plan while it is being read: parts by index, without ids, because ids need the jurisdiction.</summary>
internal sealed class PlanDraft(PlanTitle title, Columns columns)
{
    public PlanTitle Title { get; } = title;

    /// <summary>The columns of the table read last.</summary>
    public Columns Columns { get; set; } = columns;

    public List<SectionDraft> Sections { get; } = [];

    public List<TaskDraft> Tasks { get; } = [];

    public List<MeasureDraft> Measures { get; } = [];

    public List<Mention> Mentions { get; } = [];

    /// <summary>Mentions whose names a wrap had broken.</summary>
    public List<JoinedName> Joined { get; } = [];

    /// <summary>The plan as it was read, of a corrected one; null for a plan as it was read.</summary>
    public PlanDraft? AsRead { get; init; }

    /// <summary>The year that a person gave; null where none did.</summary>
    public int? GivenYear { get; init; }

    /// <summary>The place that a person gave; null where none did.</summary>
    public string? GivenPlace { get; init; }

    /// <summary>What persons said of this plan and others like it.</summary>
    public ImmutableArray<PlanTie> Ties { get; init; } = [];
}

/// <summary>A heading.</summary>
/// <param name="Parent">Index of the section above a subsection, or -1.</param>
/// <param name="Title">As written.</param>
/// <param name="Source">Its place.</param>
internal sealed record SectionDraft(int Parent, string Title, SourceSpan Source);

/// <summary>A task.</summary>
/// <param name="Section">Index of the innermost section, or -1.</param>
/// <param name="Number">序号, or null.</param>
/// <param name="Title">重点任务, or null.</param>
/// <param name="Source">Its place.</param>
internal readonly record struct TaskDraft(int Section, string? Number, string? Title, SourceSpan Source);

/// <summary>A measure.</summary>
/// <param name="Task">Index of its task.</param>
/// <param name="Text">工作措施.</param>
/// <param name="Deadline">完成时限, or null.</param>
/// <param name="Other">Cells without a field.</param>
/// <param name="Source">Its place.</param>
internal readonly record struct MeasureDraft(
    int Task, string Text, string? Deadline, ImmutableArray<OtherField> Other, SourceSpan Source);

/// <summary>A name that was joined from pieces.</summary>
/// <param name="Mention">Index of the mention.</param>
/// <param name="Pieces">The pieces, blank between them.</param>
/// <param name="StandAlone">True when each could be a name of its own.</param>
internal readonly record struct JoinedName(int Mention, string Pieces, bool StandAlone);
