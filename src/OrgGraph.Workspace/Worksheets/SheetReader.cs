using System.Collections.Immutable;
using OrgGraph.Documents;
using OrgGraph.Documents.Formats;

namespace OrgGraph.Workspace.Worksheets;

/// <summary>
/// Reads returned sheets by their headings, in whatever format an office program saved them: rows may have been moved, added or
/// deleted, and so may columns. A table counts where its heading row has the return code, or number and state.
/// </summary>
internal static class SheetReader
{
    /// <summary>The rows of a returned document; null where it holds no sheet of ours.</summary>
    /// <param name="name">The name to show.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="limits">What reading may take of the machine.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DocumentException">It cannot be read.</exception>
    public static ImmutableArray<SheetEntry>? Read(
        string name, ReadOnlyMemory<byte> content, DocumentLimits limits, CancellationToken cancellationToken)
    {
        var document = DocumentReaders.For(content.Span, name).Read(new DocumentInput(name, content, limits, cancellationToken));
        var entries = ImmutableArray.CreateBuilder<SheetEntry>();
        var isOurs = false;
        var unit = UnitOf(document.Content);
        foreach (var table in document.Tables)
        {
            var columns = new Columns();
            foreach (var row in table.Rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                string TextOf(KnownCell cell) => document.Content.Substring(cell.Start, cell.Length).Trim();
                if (Columns.Find(row, TextOf) is { } found)
                {
                    (columns, isOurs) = (found, true);
                    continue;
                }

                if (columns.Count > 0 && EntryOf(row, columns, unit, TextOf, PlaceOf(name, document, row)) is { } entry)
                {
                    entries.Add(entry);
                }
            }
        }

        return isOurs ? entries.ToImmutable() : null;
    }

    private static SheetEntry? EntryOf(
        KnownRow row, Columns columns, string unit, Func<KnownCell, string> textOf, SourceSpan source)
    {
        string Cell(LocalizedText heading) => columns.PlaceOf(heading) is { } column
            ? row.Cells.Where(c => c.Column == column).Select(textOf).FirstOrDefault("") : "";
        var entry = new SheetEntry(
            Cell(SheetHeadings.Unit) is { Length: > 0 } own ? own : unit,
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

        return document.Places.IsDefaultOrEmpty
            ? SourceSpan.OfLine(name, 1)
            : SourceSpan.OfLine(name, document.Places[low].Place.Row) with { Part = document.Places[low].Place.Part };
    }

    private sealed class Columns
    {
        private static readonly LocalizedText[] s_all =
        [
            SheetHeadings.Unit, SheetHeadings.Id, SheetHeadings.Plan, SheetHeadings.Number, SheetHeadings.Measure,
            SheetHeadings.State,
            SheetHeadings.Progress, SheetHeadings.Owner, SheetHeadings.Phone,
        ];

        private readonly Dictionary<LocalizedText, int> _places = [];

        public int Count => _places.Count;

        public int? PlaceOf(LocalizedText heading) => _places.TryGetValue(heading, out var place) ? place : null;

        /// <summary>The columns of a heading row; null for any other row.</summary>
        public static Columns? Find(KnownRow row, Func<KnownCell, string> textOf)
        {
            var columns = new Columns();
            foreach (var cell in row.Cells)
            {
                var text = Wording.KeyOf(textOf(cell));
                foreach (var heading in s_all)
                {
                    if (text == Wording.KeyOf(heading.Chinese) || text == Wording.KeyOf(heading.English))
                    {
                        columns._places.TryAdd(heading, cell.Column);
                    }
                }
            }

            return columns._places.ContainsKey(SheetHeadings.State)
                && (columns._places.ContainsKey(SheetHeadings.Id) || columns._places.ContainsKey(SheetHeadings.Number)) ? columns
                : null;
        }
    }
}
