using System.Collections.Immutable;
using OrgGraph.Model.Sources;

namespace OrgGraph.Model.Graphs;

/// <summary>What a written name stands for.</summary>
/// <param name="Unit">The unit meant.</param>
/// <param name="Related">Units that the name brings along: a branch's parent, a group's named members.</param>
public sealed record UnitResolution(Unit Unit, ImmutableArray<Unit> Related);

/// <summary>A plan with the unit of every name that its measures mention.</summary>
/// <param name="Content">The plan.</param>
/// <param name="Units">Resolution by the mention's text; has every text of a mention whose role is a unit's.</param>
public sealed record ResolvedPlan(PlanContent Content, IReadOnlyDictionary<string, UnitResolution> Units)
{
    /// <summary>The clauses that give single units their part of a measure, in the order of the mentions.</summary>
    public ImmutableArray<MentionDuty> Duties { get; init; } = [];

    /// <summary>What persons said of this plan and others like it.</summary>
    public ImmutableArray<PlanTie> Ties { get; init; } = [];
}

/// <summary>What a person said of two plans of like content.</summary>
/// <param name="Other">Where the other plan's title stands.</param>
/// <param name="Is">What this plan is to the other.</param>
public readonly record struct PlanTie(SourceSpan Other, PlanRelation Is);

/// <summary>What a plan is to another of like content.</summary>
public enum PlanRelation
{
    /// <summary>Both count.</summary>
    Beside,

    /// <summary>This one counts, the other does not.</summary>
    Replaces,

    /// <summary>The other one counts, this does not.</summary>
    ReplacedBy,
}

/// <summary>A clause of a measure that tells what one of its units does.</summary>
/// <param name="Mention">Index, within <see cref="PlanContent.Mentions"/>, of the mention whose edge it belongs to.</param>
/// <param name="Duty">The clause.</param>
public sealed record MentionDuty(int Mention, Duty Duty);
