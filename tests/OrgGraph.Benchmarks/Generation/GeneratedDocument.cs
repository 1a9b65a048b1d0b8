using System.Collections.Immutable;

namespace OrgGraph.Benchmarks.Generation;

/// <summary>What a generated row says: the truth that a reader must find. Missing values are null or empty.</summary>
public sealed record TruthRow
{
    /// <summary>The section above, as written.</summary>
    public string? Section { get; init; }

    /// <summary>The subsection above.</summary>
    public string? Subsection { get; init; }

    /// <summary>序号; merged cells carry the number of the task.</summary>
    public string? Number { get; init; }

    /// <summary>重点任务.</summary>
    public string? Task { get; init; }

    /// <summary>工作措施.</summary>
    public required string Measure { get; init; }

    /// <summary>完成时限.</summary>
    public string? Deadline { get; init; }

    /// <summary>Leading units in order.</summary>
    public ImmutableArray<string> Lead { get; init; } = [];

    /// <summary>Responsible units in order.</summary>
    public ImmutableArray<string> Responsible { get; init; } = [];

    /// <summary>Assisting units in order.</summary>
    public ImmutableArray<string> Assist { get; init; } = [];

    /// <summary>Persons (牵头领导) in order.</summary>
    public ImmutableArray<string> Leaders { get; init; } = [];

    /// <summary>How many units are named.</summary>
    public int Mentions => Lead.Length + Responsible.Length + Assist.Length;
}

/// <summary>A generated plan.</summary>
/// <param name="Title">Its title, without blanks.</param>
/// <param name="Attachment">Its label (附件3), or null.</param>
/// <param name="Year">Its year.</param>
/// <param name="City">Its city.</param>
/// <param name="Jurisdiction">Its district.</param>
/// <param name="Rows">Its rows in order.</param>
public sealed record TruthPlan(
    string Title, string? Attachment, int Year, string City, string Jurisdiction, ImmutableArray<TruthRow> Rows);

/// <summary>A generated document: its text, and what it says.</summary>
/// <param name="Layout">How the plans lie in the text.</param>
/// <param name="Text">The text.</param>
/// <param name="Plans">The truth, in document order.</param>
public sealed record GeneratedDocument(PlanLayout Layout, string Text, ImmutableArray<TruthPlan> Plans)
{
    /// <summary>A file name that tells the layout.</summary>
    public string FileName => $"{Layout}.txt";
}
