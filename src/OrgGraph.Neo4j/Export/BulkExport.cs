using System.Globalization;
using OrgGraph.Model;
using OrgGraph.Neo4j.Schema;
using OrgGraph.Neo4j.Sync;

namespace OrgGraph.Neo4j.Export;

/// <summary>
/// Writes a graph as CSV files for <c>neo4j-admin database import full</c>: a header and a data file a table, the
/// constraints and indexes as <c>schema.cypher</c>, and the commands in <c>import.txt</c>.
/// </summary>
public static class BulkExport
{
    /// <summary>Writes the files.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="folder">The folder; made if it is not there.</param>
    /// <param name="options">How; the defaults when null.</param>
    /// <param name="cancellationToken">Stops the writing; the folder is left as it is then.</param>
    /// <returns>The arguments of <c>neo4j-admin</c>, with the files' paths as they are from within the folder.</returns>
    /// <exception cref="NotSupportedException">
    /// The graph's texts use every character that could separate the items of lists.
    /// </exception>
    public static IReadOnlyList<string> Write(
        ResponsibilityGraph graph, string folder, LoadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        Directory.CreateDirectory(folder);
        var separator = SeparatorFor(graph);
        var arguments = new List<string>
        {
            "database", "import", "full", "neo4j", "--overwrite-destination", "--multiline-fields=true",
            string.Create(CultureInfo.InvariantCulture, $"--array-delimiter=U+{(int)separator:X4}"),
        };
        var tables = new GraphTables(graph, options ?? LoadOptions.Default);
        List<Task> writing = [Task.Run(() => WriteRoles(folder, tables.Graph, separator, cancellationToken), cancellationToken)];
        string Add(string name, IEnumerable<string> header, IEnumerable<object?[]>? rows)
        {
            writing.Add(Task.Run(() => Write(folder, name, header, rows, separator, cancellationToken), cancellationToken));
            return $"{name}-header.csv,{name}.csv";
        }

        foreach (var (table, rows) in tables.Nodes())
        {
            var header = table.Columns.Select((c, i) => i == 0 ? $"id:ID({table.Label})" : HeaderOf(c));
            arguments.Add($"--nodes={table.Label}={Add(table.Label.ToLowerInvariant(), header, rows)}");
        }

        foreach (var (table, rows) in tables.Relationships())
        {
            string[] header = [$":START_ID({table.StartLabel})", $":END_ID({table.EndLabel})", .. table.Columns.Select(HeaderOf)];
            arguments.Add($"--relationships={table.Type}={Add(NameOf(table), header, table.IsRole ? null : rows)}");
        }

        Task.WhenAll(writing).GetAwaiter().GetResult();
        File.WriteAllText(
            Path.Combine(folder, "schema.cypher"),
            string.Concat(GraphSchema.Statements.Select(s => s + ";\n")) + "CALL db.awaitIndexes(300);\n");
        File.WriteAllText(
            Path.Combine(folder, "import.txt"),
            "注意：--overwrite-destination 会抹去数据库 neo4j 中原有的一切；要保留就先备份，或用 orggraph load。\n"
            + "Mind: --overwrite-destination erases all that the database neo4j holds; to keep it, back it up first, or use "
            + "orggraph load.\n\n"
            + "1. 停止数据库后在本文件夹内运行 · in this folder, with the server stopped:\n\nneo4j-admin " + string.Join(' ', arguments)
            + "\n\n2. 启动数据库后运行 · with the server started:\n\ncypher-shell -f schema.cypher\n");
        return arguments;
    }

    // Rows that are null are written elsewhere.
    private static void Write(
        string folder, string name, IEnumerable<string> header, IEnumerable<object?[]>? rows, char separator,
        CancellationToken cancellationToken)
    {
        File.WriteAllText(Path.Combine(folder, name + "-header.csv"), string.Join(',', header) + "\n");
        if (rows is not null)
        {
            using var file = new BulkFile(Path.Combine(folder, name + ".csv"), separator);
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                file.Row(row);
            }
        }
    }

    // The edges of the three roles in one pass, straight from the model; the fields are those of ModelRows.
    private static void WriteRoles(string folder, ResponsibilityGraph graph, char separator, CancellationToken cancellationToken)
    {
        BulkFile Open(Role role) => new(Path.Combine(folder, NameOf(ModelRows.TableOf(role)) + ".csv"), separator);
        using var leads = Open(Role.Lead);
        using var responsible = Open(Role.Responsible);
        using var assists = Open(Role.Assist);
        string? measure = null;
        var place = 0;
        foreach (var edge in graph.Responsibilities)
        {
            cancellationToken.ThrowIfCancellationRequested();
            place = edge.MeasureId == measure ? place + 1 : 0;
            measure = edge.MeasureId;
            var file = edge.Role switch { Role.Lead => leads, Role.Responsible => responsible, _ => assists };
            file.Text(edge.UnitId);
            file.Text(edge.MeasureId);
            file.Text(edge.Mention);
            file.Number(edge.Ordinal);
            file.Flag(edge.Uncertain);
            file.Text(ModelRows.Name(edge.Uncertainty));
            file.Source(edge.Source);
            file.Number(edge.Source.Line);
            file.Number(place);
            file.Texts(ModelRows.DutiesOf(edge));
            file.EndRow();
        }
    }

    private static string NameOf(RelationshipTable table) => string.Create(
        CultureInfo.InvariantCulture,
        $"{table.StartLabel.ToLowerInvariant()}-{table.Type.ToLowerInvariant()}-{table.EndLabel.ToLowerInvariant()}");

    private static string HeaderOf(Column column) => column.Name + column.Type switch
    {
        ColumnType.Number => ":long",
        ColumnType.Decimal => ":double",
        ColumnType.Flag => ":boolean",
        ColumnType.Date => ":date",
        ColumnType.Texts => ":string[]",
        _ => ":string",
    };

    // Lists have no escape in these files: a separator that no item has.
    private static char SeparatorFor(ResponsibilityGraph graph)
    {
        var items =
            graph.Units.SelectMany(u => u.Aliases)
                .Concat(graph.Measures.SelectMany(m => m.Other).SelectMany(o => new[] { o.Heading, o.Text }));
        var used = items.SelectMany(i => i).ToHashSet();
        const string candidates = "\u001F\u001E\u001D\u001C\u0001\u0002\u0003\u0004";
        var free = candidates.FirstOrDefault(c => !used.Contains(c));
        return free != default ? free
            : throw new NotSupportedException("no control character is left to separate the items of lists");
    }
}
