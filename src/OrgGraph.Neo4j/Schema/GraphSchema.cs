using System.Collections.Immutable;
using OrgGraph.Neo4j.Client;

namespace OrgGraph.Neo4j.Schema;

/// <summary>The constraints and indexes of the graph. The README beside the project (SCHEMA.md) draws them.</summary>
public static class GraphSchema
{
    /// <summary>
    /// The full-text index over measures' texts, tasks' and sections' titles and units' names; its analyzer splits Chinese into
    /// pairs of characters.
    /// </summary>
    public const string FullTextIndex = "orggraph_words";

    /// <summary>The labels of the graph.</summary>
    public static ImmutableArray<string> Labels { get; } = ["Plan", "Section", "Task", "Measure", "Unit", "Person"];

    /// <summary>The relationship types of the graph; the last one is derived from the others.</summary>
    public static ImmutableArray<string> RelationshipTypes { get; } =
    [
        "LEADS", "RESPONSIBLE_FOR", "ASSISTS", "OVERSEES", "UNDER", "IN_SECTION", "IN_PLAN", "MEMBER_OF", "BRANCH_OF",
        "COUNTERPART_OF", "COLLABORATES_WITH",
    ];

    /// <summary>Statements that make the schema; they change nothing where it is there.</summary>
    public static ImmutableArray<string> Statements { get; } =
    [
        "CREATE CONSTRAINT orggraph_plan_id IF NOT EXISTS FOR (n:Plan) REQUIRE n.id IS UNIQUE",
        "CREATE CONSTRAINT orggraph_section_id IF NOT EXISTS FOR (n:Section) REQUIRE n.id IS UNIQUE",
        "CREATE CONSTRAINT orggraph_task_id IF NOT EXISTS FOR (n:Task) REQUIRE n.id IS UNIQUE",
        "CREATE CONSTRAINT orggraph_measure_id IF NOT EXISTS FOR (n:Measure) REQUIRE n.id IS UNIQUE",
        "CREATE CONSTRAINT orggraph_unit_id IF NOT EXISTS FOR (n:Unit) REQUIRE n.id IS UNIQUE",
        "CREATE CONSTRAINT orggraph_person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE",
        "CREATE CONSTRAINT orggraph_lock_id IF NOT EXISTS FOR (n:OrgGraphLock) REQUIRE n.id IS UNIQUE",
        "CREATE INDEX orggraph_unit_name IF NOT EXISTS FOR (n:Unit) ON (n.name)",
        "CREATE INDEX orggraph_measure_year IF NOT EXISTS FOR (n:Measure) ON (n.year)",
        "CREATE INDEX orggraph_measure_due IF NOT EXISTS FOR (n:Measure) ON (n.dueOn)",

        // An index cannot be changed: the one of versions before, over measures and units alone, gives way.
        "DROP INDEX orggraph_text IF EXISTS",
        $"CREATE FULLTEXT INDEX {FullTextIndex} IF NOT EXISTS FOR (n:Measure|Task|Section|Unit) "
            + "ON EACH [n.text, n.title, n.name, n.aliases] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}",

        // A query that names what no data has yet would come with a warning.
        MakeKnown(Labels, "db.createLabel"),
        MakeKnown(RelationshipTypes, "db.createRelationshipType"),
        MakeKnown(
            Tables.Nodes.SelectMany(t => t.Columns).Concat(Tables.Relationships.SelectMany(t => t.Columns))
                .Select(c => c.Name).Distinct().Order(StringComparer.Ordinal),
            "db.createProperty"),
    ];

    /// <summary>Makes the schema and waits until its indexes are ready.</summary>
    public static async Task EnsureAsync(ICypherClient client, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        foreach (var statement in Statements)
        {
            await client.RunAsync(new CypherStatement(statement), cancellationToken);
        }

        await client.RunAsync(new CypherStatement("CALL db.awaitIndexes(300)"), cancellationToken);
    }

    private static string MakeKnown(IEnumerable<string> names, string procedure) =>
        $"UNWIND [{string.Join(", ", names.Select(n => $"'{n}'"))}] AS name CALL {procedure}(name)";
}
