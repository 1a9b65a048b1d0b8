using System.Collections.Immutable;
using OrgGraph.Analytics.WhatIf;

namespace OrgGraph.Workspace.Results;

/// <summary>What was found.</summary>
/// <param name="Moves">All moves: those asked for, then those proposed.</param>
/// <param name="Balance">The proposal; null when none was asked for.</param>
/// <param name="Analysis">Before and after all moves.</param>
/// <param name="Whole">The whole graph after the moves.</param>
public sealed record WhatIfAnswer(
    ImmutableArray<LeadMove> Moves, BalanceProposal? Balance, WhatIfAnalysis Analysis, ResponsibilityGraph Whole)
{
    /// <summary>The role that a unit has in a measure before; null when it takes no part.</summary>
    public Role? RoleBefore(string measureId, string unitId) => Analysis.Before.Responsibilities
        .Where(e => e.MeasureId == measureId && e.UnitId == unitId)
        .Select(e => (Role?)e.Role)
        .Min();
}
