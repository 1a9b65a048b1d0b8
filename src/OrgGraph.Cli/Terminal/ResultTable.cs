using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Cli.Texts;
using OrgGraph.Neo4j.Client;
using OrgGraph.Reports.Csv;
using OrgGraph.Workspace.Results;
using Spectre.Console;

namespace OrgGraph.Cli.Terminal;

/// <summary>Rows for standard output: as a table for people, as CSV for Excel, as JSON for programs.</summary>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The rows; values are those of <see cref="CypherRecord"/>.</param>
internal sealed record ResultTable(ImmutableArray<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    /// <summary>The format for programs.</summary>
    public const string Json = "json";

    /// <summary>The format for spreadsheets.</summary>
    public const string Csv = "csv";

    /// <summary>The formats, as <c>--format</c> names them.</summary>
    public static ImmutableArray<string> Formats { get; } = ["table", Csv, Json];

    /// <summary>The language of headings and terms: those of JSON, which programs read, do not depend on the user's.</summary>
    public static Language LanguageOf(string format, Language language) => format == Json ? Language.English : language;

    /// <summary>Writes the rows.</summary>
    public void Write(string format, CommandHost host)
    {
        switch (format)
        {
            case Json:
                host.Out.Write(ResultJson.TextOf(ResultJson.Rows(Columns, Rows), ResultJsonContext.Readable.JsonArray));
                break;
            case Csv:
                WriteCsv(host);
                break;
            default:
                WriteTable(host);
                break;
        }
    }

    /// <summary>A value as people read it: a node is its name, a path its nodes, a number short.</summary>
    internal static string TextOf(object? value) => TextOf(value, "0.######");

    /// <summary>A value for programs: its numbers read back as they are.</summary>
    internal static string ExactTextOf(object? value) => TextOf(value, "R");

    private static string TextOf(object? value, string numbers) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "true" : "false",
        double number => number.ToString(numbers, CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        CypherNode node => NameOf(node),
        CypherRelationship relationship => relationship.Type,
        CypherPath path => string.Join(" – ", path.Elements.Select(e => TextOf(e, numbers))),
        IReadOnlyDictionary<string, object?> map => string.Join("; ", map.Select(p => $"{p.Key}: {TextOf(p.Value, numbers)}")),
        IEnumerable list => string.Join("、", list.Cast<object?>().Select(i => TextOf(i, numbers))),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string NameOf(CypherNode node)
    {
        foreach (var property in new[] { "name", "text", "title", "id" })
        {
            if (node.Properties.TryGetValue(property, out var value) && value is string { Length: > 0 } text)
            {
                return text;
            }
        }

        return string.Join(':', node.Labels);
    }

    private void WriteCsv(CommandHost host)
    {
        // With a mark of UTF-8 in a file, for Excel; a terminal would show it.
        if (!host.OutIsTerminal)
        {
            host.Out.Write('\uFEFF');
        }

        using var csv = new CsvWriter(host.Out);
        csv.Values(Columns, ExactTextOf);
        foreach (var row in Rows)
        {
            csv.Values(row, ExactTextOf);
        }
    }

    private void WriteTable(CommandHost host)
    {
        var table = new Table().Border(TableBorder.Square);
        for (var i = 0; i < Columns.Length; i++)
        {
            var column = new TableColumn(HostConsole.Plain(Columns[i]));
            table.AddColumn(Rows.Count > 0 && Rows.All(r => r[i] is long or double) ? column.RightAligned() : column);
        }

        foreach (var row in Rows)
        {
            table.AddRow(row.Select(v => HostConsole.Plain(Printable.Of(TextOf(v)))));
        }

        HostConsole.Of(host).Write(table);
    }
}
