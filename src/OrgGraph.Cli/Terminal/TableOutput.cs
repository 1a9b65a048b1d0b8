using System.Collections.Immutable;
using OrgGraph.Reports.Tables;
using Spectre.Console;

namespace OrgGraph.Cli.Terminal;

/// <summary>Tables on standard output: for people, as CSV for Excel, as JSON for programs.</summary>
internal static class TableOutput
{
    /// <summary>The format for people.</summary>
    public const string Table = "table";

    /// <summary>The format for spreadsheets.</summary>
    public const string Csv = "csv";

    /// <summary>The format for programs.</summary>
    public const string Json = "json";

    /// <summary>The formats, as <c>--format</c> names them.</summary>
    public static ImmutableArray<string> Formats { get; } = [Table, Csv, Json];

    /// <summary>The language of headings and terms: those of JSON, which programs read, do not depend on the user's.</summary>
    public static Language LanguageOf(string format, CommandHost host) => format == Json ? Language.English : host.Language;

    /// <summary>Writes a result as JSON, as rows for spreadsheets, or as its tables for people.</summary>
    public static void WriteAs(
        this CommandHost host, string format, Func<string> json, Func<ResultTable> csv, Action tables)
    {
        switch (format)
        {
            case Json:
                host.Out.Write(json());
                break;
            case Csv:
                csv().Write(format, host);
                break;
            default:
                tables();
                break;
        }
    }

    /// <summary>Writes rows.</summary>
    public static void Write(this ResultTable rows, string format, CommandHost host)
    {
        switch (format)
        {
            case Json:
                host.Out.Write(rows.ToJson());
                break;
            case Csv:
                rows.WriteCsv(host.Out, withMark: !host.OutIsTerminal); // a terminal would show the mark
                break;
            default:
                Write(
                    rows.Columns.Select((c, i) => new TextColumn(c, IsRight: rows.IsNumeric(i))),
                    rows.Rows.Select(r => r.Select(v => Printable.Of(ValueText.TextOf(v)))),
                    isSeparated: false,
                    host);
                break;
        }
    }

    /// <summary>Writes a table. A line that is too long is wrapped at any Chinese character, not only at blanks.</summary>
    public static void Write(this TextTable table, CommandHost host) => Write(table.Columns, table.Rows, table.IsSeparated, host);

    private static void Write(
        IEnumerable<TextColumn> columns, IEnumerable<IEnumerable<string>> rows, bool isSeparated, CommandHost host)
    {
        var table = new Table().Border(TableBorder.Square);
        table.ShowRowSeparators = isSeparated;
        foreach (var column in columns)
        {
            var made = new TableColumn(HostConsole.Plain(column.Heading)) { NoWrap = column.IsNarrow };
            table.AddColumn(column.IsRight ? made.RightAligned() : made);
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(HostConsole.Plain));
        }

        HostConsole.Of(host).Write(table);
    }
}
