using System.Globalization;
using System.Text;
using OrgGraph.Model;
using OrgGraph.Neo4j.Queries;
using OrgGraph.Neo4j.Schema;
using OrgGraph.Neo4j.Sync;

namespace OrgGraph.Neo4j.Export;

/// <summary>
/// Writes a graph as one Cypher file for <c>cypher-shell -f</c> or Neo4j Browser's editor. Statements are bounded in size
/// and end with <c>;</c> at a line's end; running the file twice changes nothing. It adds and updates; to replace a
/// corrected plan, load into the server or into an empty database.
/// </summary>
public static class CypherExport
{
    private const int LongestStatement = 100_000;

    /// <summary>Writes the file; lines end with LF.</summary>
    public static void Write(
        ResponsibilityGraph graph, TextWriter output, LoadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(output);
        output.Write("// OrgGraph: cypher-shell -f load.cypher\n");
        foreach (var statement in GraphSchema.Statements)
        {
            output.Write(statement);
            output.Write(";\n");
        }

        output.Write("CALL db.awaitIndexes(300);\n");
        var tables = new GraphTables(graph, options ?? LoadOptions.Default);
        foreach (var (table, rows) in tables.Nodes())
        {
            Write(output, rows, Merge(table), cancellationToken);
        }

        foreach (var (table, rows) in tables.Relationships())
        {
            Write(output, rows, Merge(table), cancellationToken);
        }
    }

    /// <summary>What follows <c>UNWIND rows AS row</c> for nodes.</summary>
    internal static string Merge(NodeTable table) =>
        $"MERGE (n:{table.Label} {{id: row[0]}}) SET "
        + string.Join(", ", table.Columns.Skip(1).Select((c, i) => $"n.{c.Name} = {Tables.Value(c, i + 1)}"));

    /// <summary>What follows <c>UNWIND rows AS row</c> for relationships; the place tells two of one pair apart.</summary>
    internal static string Merge(RelationshipTable table)
    {
        var place = table.Columns.FindIndex(c => c.Name == "place");
        var key = place < 0 ? "" : $" {{place: row[{place + 2}]}}";
        var properties = table.Columns.Select((c, i) => (c, i)).Where(p => p.i != place)
            .Select(p => $"r.{p.c.Name} = {Tables.Value(p.c, p.i + 2)}");
        var set = table.Columns.IsEmpty ? "" : " SET " + string.Join(", ", properties);
        return $"MATCH (a:{table.StartLabel} {{id: row[0]}}) MATCH (b:{table.EndLabel} {{id: row[1]}}) "
            + $"MERGE (a)-[r:{table.Type}{key}]->(b){set}";
    }

    private static void Write(
        TextWriter output, IEnumerable<object?[]> rows, string merge, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        using var literals = new StringWriter(text, CultureInfo.InvariantCulture);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            text.Append(text.Length == 0 ? "UNWIND [\n" : ",\n");
            CypherLiteral.Write(literals, row);
            if (text.Length > LongestStatement)
            {
                End();
            }
        }

        if (text.Length > 0)
        {
            End();
        }

        void End()
        {
            output.Write(text.Append("\n] AS row\n").Append(merge).Append(";\n"));
            text.Clear();
        }
    }

    private static int FindIndex(this System.Collections.Immutable.ImmutableArray<Column> columns, Predicate<Column> match)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (match(columns[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
