using System.Collections.Immutable;
using OrgGraph.Model;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Schema;

namespace OrgGraph.Neo4j.Sync;

/// <summary>Brings one plan in the database to the state wanted, in one transaction.</summary>
internal static class PlanWriter
{
    // Everything of a plan, reached from the plan. What has no source was hung there by another program, and stays.
    private const string PlanTasks = "MATCH (:Plan {id: $plan})<-[:IN_PLAN]-(:Task)";

    public static string ReadPlan { get; } = $"MATCH (n:Plan {{id: $plan}}) RETURN {Tables.Plan.Returned}";

    public static string ReadSections { get; } =
        $"MATCH (:Plan {{id: $plan}})<-[:IN_PLAN]-(n:Section) WHERE n.source IS NOT NULL RETURN {Tables.Section.Returned}";

    public static string ReadTasks { get; } =
        $"MATCH (:Plan {{id: $plan}})<-[:IN_PLAN]-(n:Task) WHERE n.source IS NOT NULL RETURN {Tables.Task.Returned}";

    public static string ReadMeasures { get; } =
        $"{PlanTasks}<-[:UNDER]-(n:Measure) WHERE n.source IS NOT NULL RETURN {Tables.Measure.Returned}";

    /// <summary>How to read the relationships of each table that belong to one plan.</summary>
    public static ImmutableArray<(RelationshipTable Table, string Read)> Relationships { get; } =
    [
        (Tables.SectionInPlan,
            $"MATCH (b:Plan {{id: $plan}})<-[r:IN_PLAN]-(a:Section) WHERE a.source IS NOT NULL RETURN "
            + $"{Tables.SectionInPlan.Returned}"),
        (Tables.TaskInPlan,
            $"MATCH (b:Plan {{id: $plan}})<-[r:IN_PLAN]-(a:Task) WHERE a.source IS NOT NULL RETURN {Tables.TaskInPlan.Returned}"),
        (Tables.SectionInSection,
            "MATCH (:Plan {id: $plan})<-[:IN_PLAN]-(a:Section)-[r:IN_SECTION]->(b:Section) "
            + $"WHERE a.source IS NOT NULL AND b.source IS NOT NULL RETURN {Tables.SectionInSection.Returned}"),
        (Tables.TaskInSection,
            $"MATCH (:Plan {{id: $plan}})<-[:IN_PLAN]-(a:Task)-[r:IN_SECTION]->(b:Section) "
            + $"WHERE a.source IS NOT NULL AND b.source IS NOT NULL RETURN {Tables.TaskInSection.Returned}"),
        (Tables.Under,
            $"MATCH (:Plan {{id: $plan}})<-[:IN_PLAN]-(b:Task)<-[r:UNDER]-(a:Measure) WHERE a.source IS NOT NULL RETURN "
            + $"{Tables.Under.Returned}"),
        (Tables.Leads, Roles(Tables.Leads, "Unit")),
        (Tables.ResponsibleFor, Roles(Tables.ResponsibleFor, "Unit")),
        (Tables.Assists, Roles(Tables.Assists, "Unit")),
        (Tables.Oversees, Roles(Tables.Oversees, "Person")),
    ];

    /// <summary>Compares a plan with what is there and writes the differences; true when there are any.</summary>
    public static async Task<bool> UpdateAsync(
        TableWriter writer, OrderedGraph index, int plan, CancellationToken cancellationToken)
    {
        var id = index.Graph.Plans[plan].Id;
        var (start, end) = index.MeasuresOf(plan);
        var model = index.Graph;
        return await ApplyAsync(
            writer,
            id,
            [ModelRows.Of(model.Plans[plan])],
            SectionRows(index, plan),
            TaskRows(index, plan),
            Enumerable.Range(start, end - start).Select(m => ModelRows.Of(model.Measures[m], m - start, model.Plans[plan])),
            table => RelationshipRows(table, index, plan),
            cancellationToken);
    }

    /// <summary>Removes a plan.</summary>
    public static Task<bool> DeleteAsync(TableWriter writer, string plan, CancellationToken cancellationToken) =>
        ApplyAsync(writer, plan, [], [], [], [], _ => [], cancellationToken);

    private static async Task<bool> ApplyAsync(
        TableWriter writer,
        string id,
        IEnumerable<object?[]> plans,
        IEnumerable<object?[]> sections,
        IEnumerable<object?[]> tasks,
        IEnumerable<object?[]> measures,
        Func<RelationshipTable, IEnumerable<object?[]>> relationships,
        CancellationToken cancellationToken)
    {
        CypherStatement Of(string text) => new CypherStatement(text).With("plan", id);
        var nodes = new List<(NodeTable Table, RowDiff Diff)>();
        foreach (var (table, read, wanted) in new[]
                 {
                     (Tables.Plan, ReadPlan, plans), (Tables.Section, ReadSections, sections),
                     (Tables.Task, ReadTasks, tasks), (Tables.Measure, ReadMeasures, measures),
                 })
        {
            nodes.Add((table, RowDiff.OfNodes(await writer.ReadAsync(Of(read), cancellationToken), wanted)));
        }

        var edges = new List<(RelationshipTable Table, RowDiff Diff)>();
        foreach (var (table, read) in Relationships)
        {
            edges.Add(
                (table, RowDiff.OfRelationships(await writer.ReadAsync(Of(read), cancellationToken), relationships(table))));
        }

        // New nodes before the edges that need them, old edges before the nodes that they hold.
        foreach (var (table, diff) in nodes)
        {
            await writer.ApplyAsync(table, diff, cancellationToken);
        }

        foreach (var (table, diff) in edges)
        {
            await writer.ApplyAsync(table, diff, cancellationToken);
        }

        foreach (var (table, diff) in nodes)
        {
            await writer.DeleteAsync(table, diff, cancellationToken);
        }

        return nodes.Exists(n => !n.Diff.IsEmpty) || edges.Exists(e => !e.Diff.IsEmpty);
    }

    private static IEnumerable<object?[]> SectionRows(OrderedGraph index, int plan) =>
        index.Graph.Sections[index.SectionsOf(plan)].Select(ModelRows.Of);

    private static IEnumerable<object?[]> TaskRows(OrderedGraph index, int plan) =>
        index.Graph.Tasks[index.TasksOf(plan)].Select(ModelRows.Of);

    private static IEnumerable<object?[]> RelationshipRows(RelationshipTable table, OrderedGraph index, int plan)
    {
        var graph = index.Graph;
        var (start, end) = index.MeasuresOf(plan);
        var measures = Enumerable.Range(start, end - start);
        if (table == Tables.SectionInPlan)
        {
            return graph.Sections[index.SectionsOf(plan)].Select(s => new object?[] { s.Id, s.PlanId });
        }

        if (table == Tables.TaskInPlan)
        {
            return graph.Tasks[index.TasksOf(plan)].Select(t => new object?[] { t.Id, t.PlanId });
        }

        if (table == Tables.SectionInSection)
        {
            return graph.Sections[index.SectionsOf(plan)].Where(s => s.ParentId is not null)
                .Select(s => new object?[] { s.Id, s.ParentId });
        }

        if (table == Tables.TaskInSection)
        {
            return graph.Tasks[index.TasksOf(plan)].Where(t => t.SectionId is not null)
                .Select(t => new object?[] { t.Id, t.SectionId });
        }

        if (table == Tables.Under)
        {
            return measures.Select(m => new object?[] { graph.Measures[m].Id, graph.Measures[m].TaskId });
        }

        return table == Tables.Oversees
            ? measures.SelectMany(m => index.OversightsOf(m).ToArray().Select(ModelRows.Of))
            : measures.SelectMany(m => index.EdgesOf(m).ToArray()
                .Select((edge, place) => (edge, place))
                .Where(e => ModelRows.TableOf(e.edge.Role) == table)
                .Select(e => ModelRows.Of(e.edge, e.place)));
    }

    private static string Roles(RelationshipTable table, string label) =>
        $"{PlanTasks}<-[:UNDER]-(b:Measure)<-[r:{table.Type}]-(a:{label}) WHERE r.source IS NOT NULL RETURN {table.Returned}";
}
