namespace OrgGraph.Workspace.Results;

/// <summary>How many names of each role stand in some rows.</summary>
/// <param name="Leads">Names of those who lead.</param>
/// <param name="Responsible">Names of those who are responsible.</param>
/// <param name="Assists">Names of those who assist.</param>
/// <param name="Leaders">Names of persons who oversee.</param>
public sealed record RoleCounts(int Leads, int Responsible, int Assists, int Leaders)
{
    /// <summary>Counts them.</summary>
    public static RoleCounts Of(IReadOnlyCollection<PlanRow> rows) => new(
        Count(rows, Role.Lead), Count(rows, Role.Responsible), Count(rows, Role.Assist), Count(rows, Role.Oversees));

    private static int Count(IEnumerable<PlanRow> rows, Role role) => rows.Sum(r => r.Of(role).Count());
}
