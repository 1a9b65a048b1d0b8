using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Texts;
using OrgGraph.Neo4j.Client;
using OrgGraph.Reports.Csv;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;
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

    private void WriteCsv(CommandHost host)
    {
        // With a mark of UTF-8 in a file, for Excel; a terminal would show it.
        if (!host.OutIsTerminal)
        {
            host.Out.Write('\uFEFF');
        }

        using var csv = new CsvWriter(host.Out);
        csv.Values(Columns, ValueText.ExactTextOf);
        foreach (var row in Rows)
        {
            csv.Values(row, ValueText.ExactTextOf);
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
            table.AddRow(row.Select(v => HostConsole.Plain(Printable.Of(ValueText.TextOf(v)))));
        }

        HostConsole.Of(host).Write(table);
    }
}
