namespace OrgGraph.Model.Graphs;

/// <summary>The role in which units answer for a measure: lead, or where nobody leads, responsible.</summary>
public static class AccountableRole
{
    /// <summary>The answering role of a measure with these edges.</summary>
    public static Role Of(IEnumerable<Responsibility> edgesOfMeasure) => Of(edgesOfMeasure.Select(e => e.Role));

    /// <summary>The answering role of a measure with these roles.</summary>
    public static Role Of(IEnumerable<Role> rolesInMeasure) => rolesInMeasure.Contains(Role.Lead) ? Role.Lead : Role.Responsible;
}
