namespace OrgGraph.Workspace.Results;

/// <summary>How many names of each role stand in some rows.</summary>
internal sealed record RoleCounts(int Leads, int Responsible, int Assists, int Leaders)
{
    public static RoleCounts Of(IReadOnlyCollection<PlanRow> rows) => new(
        Count(rows, Role.Lead), Count(rows, Role.Responsible), Count(rows, Role.Assist), Count(rows, Role.Oversees));

    private static int Count(IEnumerable<PlanRow> rows, Role role) => rows.Sum(r => r.Of(role).Count());
}
