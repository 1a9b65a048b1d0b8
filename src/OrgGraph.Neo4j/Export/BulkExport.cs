using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using OrgGraph.Model;

namespace OrgGraph.Neo4j;

/// <summary>
/// Writes a graph as CSV files for <c>neo4j-admin database import full</c>: a header and a data file a table, the
/// constraints and indexes as <c>schema.cypher</c>, and the commands in <c>import.txt</c>.
/// </summary>
public static class BulkExport
{
    private static readonly SearchValues<char> s_quoted = SearchValues.Create("\",\r\n");

    /// <summary>Writes the files.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="folder">The folder; made if it is not there.</param>
    /// <param name="options">Weights and deadlines; the defaults when null.</param>
    /// <returns>The arguments of <c>neo4j-admin</c>, with the files' paths as they are from within the folder.</returns>
    public static IReadOnlyList<string> Write(ResponsibilityGraph graph, string folder, LoadOptions? options = null)
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
        foreach (var (table, rows) in tables.Nodes())
        {
            var header = table.Columns.Select((c, i) => i == 0 ? $"id:ID({table.Label})" : HeaderOf(c));
            var files = Write(folder, table.Label.ToLowerInvariant(), header, rows, separator);
            arguments.Add($"--nodes={table.Label}={files}");
        }

        foreach (var (table, rows) in tables.Relationships())
        {
            string[] header = [$":START_ID({table.StartLabel})", $":END_ID({table.EndLabel})", .. table.Columns.Select(HeaderOf)];
            var name = string.Create(
                CultureInfo.InvariantCulture,
                $"{table.StartLabel.ToLowerInvariant()}-{table.Type.ToLowerInvariant()}-{table.EndLabel.ToLowerInvariant()}");
            arguments.Add($"--relationships={table.Type}={Write(folder, name, header, rows, separator)}");
        }

        File.WriteAllText(
            Path.Combine(folder, "schema.cypher"),
            string.Concat(GraphSchema.Statements.Select(s => s + ";\n")) + "CALL db.awaitIndexes(300);\n");
        File.WriteAllText(
            Path.Combine(folder, "import.txt"),
            "1. 停止数据库后在本文件夹内运行 · in this folder, with the server stopped:\n\nneo4j-admin " + string.Join(' ', arguments)
            + "\n\n2. 启动数据库后运行 · with the server started:\n\ncypher-shell -f schema.cypher\n");
        return arguments;
    }

    private static string Write(
        string folder, string name, IEnumerable<string> header, IEnumerable<object?[]> rows, char separator)
    {
        File.WriteAllText(Path.Combine(folder, name + "-header.csv"), string.Join(',', header) + "\n");
        using var writer = new StreamWriter(
            Path.Combine(folder, name + ".csv"), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                if (i > 0)
                {
                    writer.Write(',');
                }

                WriteField(writer, row[i], separator);
            }

            writer.Write('\n');
        }

        return $"{name}-header.csv,{name}.csv";
    }

    private static string HeaderOf(Column column) => column.Name + column.Type switch
    {
        ColumnType.Number => ":long",
        ColumnType.Decimal => ":double",
        ColumnType.Flag => ":boolean",
        ColumnType.Date => ":date",
        ColumnType.Texts => ":string[]",
        _ => ":string",
    };

    // An empty field is no property, two quotes are the empty text.
    private static void WriteField(StreamWriter writer, object? value, char separator)
    {
        Span<char> digits = stackalloc char[32];
        switch (value)
        {
            case null:
                break;
            case string text:
                WriteText(writer, text);
                break;
            case bool flag:
                writer.Write(flag ? "true" : "false");
                break;
            case long number:
                number.TryFormat(digits, out var written, provider: CultureInfo.InvariantCulture);
                writer.Write(digits[..written]);
                break;
            case double number:
                number.TryFormat(digits, out written, "R", CultureInfo.InvariantCulture);
                writer.Write(digits[..written]);
                break;
            case IEnumerable list:
                WriteText(writer, string.Join(separator, list.Cast<string>()));
                break;
            default:
                throw new NotSupportedException($"no CSV field for {value.GetType().Name}");
        }
    }

    private static void WriteText(StreamWriter writer, ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && !text.ContainsAny(s_quoted) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]))
        {
            writer.Write(text);
            return;
        }

        writer.Write('"');
        for (int at; (at = text.IndexOf('"')) >= 0; text = text[(at + 1)..])
        {
            writer.Write(text[..(at + 1)]);
            writer.Write('"');
        }

        writer.Write(text);
        writer.Write('"');
    }

    // Lists have no escape in these files: a separator that no item has.
    private static char SeparatorFor(ResponsibilityGraph graph)
    {
        var items = graph.Units.SelectMany(u => u.Aliases).Concat(graph.Measures.SelectMany(m => m.Other).SelectMany(o => new[] { o.Heading, o.Text }));
        var used = items.SelectMany(i => i).ToHashSet();
        const string candidates = "\u001F\u001E\u001D\u001C\u0001\u0002\u0003\u0004";
        var free = candidates.FirstOrDefault(c => !used.Contains(c));
        return free != default ? free : throw new NotSupportedException("no control character is left to separate the items of lists");
    }
}
