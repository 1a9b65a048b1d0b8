using System.Collections.Immutable;

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
}

/// <summary>A clause of a measure that tells what one of its units does.</summary>
/// <param name="Mention">Index, within <see cref="PlanContent.Mentions"/>, of the mention whose edge it belongs to.</param>
/// <param name="Duty">The clause.</param>
public sealed record MentionDuty(int Mention, Duty Duty);
