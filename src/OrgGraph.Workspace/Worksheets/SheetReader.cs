using System.Collections.Immutable;
using OrgGraph.Documents;
using OrgGraph.Documents.Formats;

namespace OrgGraph.Workspace.Worksheets;

/// <summary>What a returned document says.</summary>
/// <param name="Entries">Its rows.</param>
/// <param name="Incomplete">A blank row for each of its tables that has no column of states any more, at the headings.</param>
internal sealed record SheetReading(ImmutableArray<SheetEntry> Entries, ImmutableArray<SheetEntry> Incomplete);

/// <summary>
/// Reads returned sheets by their headings, in whatever format an office program saved them: rows may have been moved, added or
/// deleted, cells merged, and columns moved. A table counts where its heading row has the return code, or number and state.
/// </summary>
internal static class SheetReader
{
    /// <summary>The rows of a returned document; null where it holds no sheet of ours.</summary>
    /// <param name="name">The name to show.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="limits">What reading may take of the machine.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DocumentException">It cannot be read.</exception>
    public static SheetReading? Read(
        string name, ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var document = DocumentReaders.For(content.Span, name).Read(new DocumentInput(name, content, limits, cancellationToken));
        var entries = ImmutableArray.CreateBuilder<SheetEntry>();
        var incomplete = ImmutableArray.CreateBuilder<SheetEntry>();
        var isOurs = false;
        var unit = UnitOf(document.Content);
        string TextOf(KnownCell cell) => document.Content.Substring(cell.Start, cell.Length).Trim();
        foreach (var table in document.Tables)
        {
            SheetColumns? columns = null;
            var above = new List<(KnownCell Cell, int End)>();
            for (var r = 0; r < table.Rows.Length; r++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var row = table.Rows[r];
                if (SheetColumns.Find(row, TextOf) is { } found)
                {
                    (columns, isOurs) = (found, true);
                    above.Clear();
                    if (!found.Has(SheetHeadings.State))
                    {
                        incomplete.Add(new SheetEntry(unit, "", "", "", "", "", "", "", "", PlaceOf(name, document, row)));
                    }

                    continue;
                }

                if (columns is null)
                {
                    continue;
                }

                above.RemoveAll(a => a.End <= r);
                var place = PlaceOf(name, document, row);
                if (EntryOf(row, [.. above.Select(a => a.Cell)], columns, unit, TextOf, place) is { } entry)
                {
                    entries.Add(entry);
                }

                above.AddRange(row.Cells.Where(c => c.RowSpan > 1).Select(c => (c, r + c.RowSpan)));
            }
        }

        return isOurs ? new SheetReading(entries.ToImmutable(), incomplete.ToImmutable()) : null;
    }

    // A cell merged over several rows speaks for each of them; a row without a word of its own is none.
    private static SheetEntry? EntryOf(
        KnownRow row, ImmutableArray<KnownCell> above, SheetColumns columns, string unit, Func<KnownCell, string> textOf,
        SourceSpan source)
    {
        if (row.Cells.All(c => textOf(c).Length == 0))
        {
            return null;
        }

        string Cell(LocalizedText heading) => columns.TextOf(heading, row.Cells, textOf) is { Length: > 0 } own
            ? own : columns.TextOf(heading, above, textOf);
        var entry = new SheetEntry(
            Cell(SheetHeadings.Unit) is { Length: > 0 } told ? told : unit,
            Wording.KeyOf(Cell(SheetHeadings.Id)), Cell(SheetHeadings.Plan), Cell(SheetHeadings.Number),
            Cell(SheetHeadings.Measure),
            Cell(SheetHeadings.State), Cell(SheetHeadings.Progress), Cell(SheetHeadings.Owner), Cell(SheetHeadings.Phone),
            source);
        return entry.IsBlank && entry.Id.Length == 0 && entry.Number.Length == 0 ? null : entry;
    }

    // On the cover, or in a line of its own: 填报单位：大兴区水务局. What stands behind the first tab or colon.
    private static string UnitOf(string content)
    {
        foreach (var line in content.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            foreach (var heading in new[] { SheetHeadings.Unit.Chinese, SheetHeadings.Unit.English })
            {
                if (trimmed.Length > heading.Length + 1 && trimmed.StartsWith(heading, StringComparison.Ordinal)
                    && trimmed[heading.Length] is '\t' or ':' or '：')
                {
                    return trimmed[(heading.Length + 1)..].Trim().ToString();
                }
            }
        }

        return "";
    }

    private static SourceSpan PlaceOf(string name, DocumentContent document, KnownRow row)
    {
        var (low, high) = (0, document.Places.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = document.Places[middle].Offset <= row.Start ? (middle, high) : (low, middle - 1);
        }

        return document.Places.IsEmpty
            ? SourceSpan.OfLine(name, 1)
            : SourceSpan.OfLine(name, document.Places[low].Place.Row) with { Part = document.Places[low].Place.Part };
    }
}
