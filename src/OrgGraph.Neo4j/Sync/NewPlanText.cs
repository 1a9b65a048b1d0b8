using System.Collections.Immutable;
using OrgGraph.Neo4j.Schema;

namespace OrgGraph.Neo4j.Sync;

/// <summary>
/// The two statements that create a plan which is not there: one with everything up to a batch of measures, one for each
/// further batch. Units, persons and mentions are sent once a statement and meant by their numbers, ids and sources
/// without what all of them begin with: the server's HTTP layer takes a request byte by byte, so bytes cost more than
/// putting texts together.
/// </summary>
/// <remarks>
/// A unit or person that is missing would shift the numbers, so nothing is created then, which the caller sees.
/// No row makes the planner read what an earlier one wrote: measures stream, without an Eager between them.
/// </remarks>
internal static class NewPlanText
{
    private static readonly string s_ends =
        $"""
        WITH {Found("Unit", "units")} AS units, {Found("Person", "persons")} AS persons
        WHERE size(units) = size($units) AND size(persons) = size($persons)

        """;

    private static readonly string s_measures =
        $$"""
        WITH units, persons, t, task[0] AS rows
        UNWIND rows AS row
        CREATE (m:Measure {{{Properties(Tables.Measure.Columns, "row", 0)}}})-[:UNDER]->(t)
        {{Edges(Tables.Leads, 0, "units")}}
        {{Edges(Tables.ResponsibleFor, 1, "units")}}
        {{Edges(Tables.Assists, 2, "units")}}
        {{Edges(Tables.Oversees, 3, "persons")}}
        """;

    /// <summary>
    /// Creates the plan, its sections and tasks, and measures. A section's row ends with the numbers of itself and of the
    /// section above, or with none; a task's row begins with its measures and ends with the number of its section, or none.
    /// </summary>
    public static string Plan { get; } =
        $$"""
        {{s_ends}}CREATE (p:Plan {{{Properties(Tables.Plan.Columns, "$record", 0)}}})
        FOREACH (row IN $sections | CREATE (:Section {{{Properties(Tables.Section.Columns, "row", 0)}}})-[:IN_PLAN]->(p))
        WITH units, persons, p, {{Found("Section", "sections", "$ids + $sections[i][0]")}} AS sections
        FOREACH (row IN $sections | FOREACH (above IN row[{{Tables.Section.Columns.Length}}] | FOREACH (a IN [sections[above[0]]] | FOREACH (b IN [sections[above[1]]] |
          CREATE (a)-[:IN_SECTION]->(b)))))
        WITH units, persons, p, sections
        UNWIND $tasks AS task
        CREATE (t:Task {{{Properties(Tables.Task.Columns, "task", 1)}}})-[:IN_PLAN]->(p)
        FOREACH (number IN task[{{Tables.Task.Columns.Length + 1}}] | FOREACH (s IN [sections[number]] | CREATE (t)-[:IN_SECTION]->(s)))
        {{s_measures}}
        """;

    /// <summary>Creates measures of tasks that are there; a task's row is its measures and its id.</summary>
    public static string Measures { get; } =
        $$"""
        {{s_ends}}UNWIND $tasks AS task
        MATCH (t:Task {id: $ids + task[1]})
        {{s_measures}}
        """;

    private static string Found(string label, string list, string? id = null) =>
        $"COLLECT {{ UNWIND range(0, size(${list}) - 1) AS i MATCH (n:{label} {{id: {id ?? $"${list}[i]"}}}) WITH i, n ORDER BY "
            + $"i RETURN n }}";

    private static string Properties(ImmutableArray<Column> columns, string row, int first) => string.Join(
        ", ",
        columns.Select((c, i) => $"{c.Name}: " + c switch
        {
            { Name: "id" } => $"$ids + {row}[{first + i}]",
            { Name: "source" } => $"$sources + {row}[{first + i}]",
            _ => Tables.Value(c, first + i, row),
        }));

    // An edge's row: the number of its unit or person, then its properties; uncertain is told by uncertainty.
    private static string Edges(RelationshipTable table, int place, string ends)
    {
        var names = table.Columns.Select(c => c.Name).Where(n => n != "uncertain").ToList();
        var properties = table.Columns.Select(c => $"{c.Name}: " + c.Name switch
        {
            "mention" => $"$mentions[e[{names.IndexOf(c.Name) + 1}]]",
            "uncertain" => $"e[{names.IndexOf("uncertainty") + 1}] IS NOT NULL",
            "source" => $"$sources + e[{names.IndexOf(c.Name) + 1}]",
            _ => $"e[{names.IndexOf(c.Name) + 1}]",
        });
        return $"FOREACH (e IN row[{Tables.Measure.Columns.Length + place}] | FOREACH (n IN [{ends}[e[0]]] | "
            + $"CREATE (n)-[:{table.Type} {{{string.Join(", ", properties)}}}]->(m)))";
    }
}
