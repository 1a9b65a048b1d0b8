using System.Collections.Immutable;
using OrgGraph.Cli.Hosting;
using Spectre.Console;

namespace OrgGraph.Cli.Terminal;

/// <summary>A column of a table for people.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsNarrow">True when its cells are too short to be wrapped.</param>
/// <param name="IsRight">True when it is aligned to the right, as numbers are.</param>
internal sealed record TextColumn(string Heading, bool IsNarrow = false, bool IsRight = false);

/// <summary>A table for people whose cells may have several lines.</summary>
internal static class TextTable
{
    /// <summary>
    /// Writes a table to standard output. A line that is too long is wrapped at any Chinese character, not only at blanks.
    /// </summary>
    public static void Write(
        CommandHost host, ImmutableArray<TextColumn> columns, IEnumerable<IEnumerable<string>> rows, bool separated = false)
    {
        var table = new Table().Border(TableBorder.Square);
        table.ShowRowSeparators = separated;
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
