using System.Collections.Immutable;
using OrgGraph.Documents.Corrections;

namespace OrgGraph.Workspace.Review;

/// <summary>One question to a person: a finding, what is known of it, and what may be answered.</summary>
public sealed record ReviewItem
{
    /// <summary>The finding; its id names the item.</summary>
    public required Finding Finding { get; init; }

    /// <summary>The document, by the name that stands in source spans.</summary>
    public required string Document { get; init; }

    /// <summary>The title of the plan; the file's name where it has none.</summary>
    public required string Plan { get; init; }

    /// <summary>The place as it stands, marked.</summary>
    public required Excerpt Excerpt { get; init; }

    /// <summary>What was understood, a line a part: the names of the row with their roles.</summary>
    public ImmutableArray<LocalizedText> Understood { get; init; } = [];

    /// <summary>What accepting does.</summary>
    public required LocalizedText Proposal { get; init; }

    /// <summary>The decisions that accepting makes.</summary>
    public required ImmutableArray<Correction> Accepted { get; init; }

    /// <summary>What else can be answered, and how it is written.</summary>
    public required LocalizedText Asks { get; init; }

    /// <summary>Items of one rule ask the same: one answer will do for all of them.</summary>
    public required string Rule { get; init; }

    /// <summary>The row that it is about; null where it is about no row.</summary>
    internal ReviewRow? Row { get; init; }

    /// <summary>The plan as it was read.</summary>
    public required PlanSnapshot Snapshot { get; init; }

    /// <summary>The headings of the plan's columns.</summary>
    internal ImmutableArray<string> Headings { get; init; } = [];

    /// <summary>The other plan of a question about two; null in all others.</summary>
    internal PlanSnapshot? Other { get; init; }

    /// <summary>The file that answers go to.</summary>
    public required string File { get; init; }

    /// <summary>The place of the plan, for what an office learns; empty where it is not known.</summary>
    internal string Place { get; init; } = "";
}
