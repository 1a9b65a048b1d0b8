using DocumentFormat.OpenXml.Packaging;
using OrgGraph.Documents.Formats.Packages;
using OrgGraph.Documents.Sources;
using OrgGraph.Model.Findings;
using OrgGraph.Model.Sources;

namespace OrgGraph.Documents.Formats.Excel;

/// <summary>Tells what of a sheet is hidden, commented, drawn, or not computed.</summary>
internal static class SheetNotes
{
    private const int MostTold = 50;

    public static void Tell(DocumentContentBuilder builder, string name, bool isHidden, SheetContent sheet, WorksheetPart part)
    {
        SourcePlace At(int row, int column) => new(SourcePart.OfSheet(name), row, column, PlaceKind.Cell);
        if (isHidden && sheet.Rows.Count > 0)
        {
            builder.Note(FindingKind.HiddenRead, At(1, 1), FindingTerm.Of(HiddenPart.HiddenSheet), name);
        }

        foreach (var (first, last) in sheet.HiddenRows.Take(MostTold))
        {
            builder.Note(
                FindingKind.HiddenRead, At(first, 1), FindingTerm.Of(HiddenPart.HiddenRows),
                first == last ? $"{first}" : $"{first}–{last}");
        }

        var width = sheet.Cells.Count == 0 ? 0 : sheet.Cells.Max(c => c.Column + c.ColumnSpan);
        foreach (var (first, last) in sheet.HiddenColumns.Where(c => c.First <= width).Take(MostTold))
        {
            var (from, to) = (CellReference.Letters(first), CellReference.Letters(Math.Min(last, width)));
            builder.Note(
                FindingKind.HiddenRead, At(1, first), FindingTerm.Of(HiddenPart.HiddenColumns),
                from == to ? from : $"{from}–{to}");
        }

        foreach (var (row, column, shown) in sheet.FormulasWithoutValue.Take(MostTold))
        {
            builder.Note(
                FindingKind.FormulaWithoutValue, At(row, column),
                $"{CellReference.Letters(column)}{row}{(shown.Length > 0 ? "：" : "")}{shown}");
        }

        var comments = part.WorksheetCommentsPart?.Comments?.CommentList?
            .Elements<DocumentFormat.OpenXml.Spreadsheet.Comment>()
            .Take(MostTold);
        foreach (var comment in comments ?? [])
        {
            var known = CellReference.TryParse(comment.Reference?.Value, out var column, out var row);
            builder.Note(
                FindingKind.TextAside, known ? At(row, column + 1) : At(1, 1), FindingTerm.Of(Aside.Comment),
                AsideTexts.Shorten(comment.InnerText));
        }

        if (part.DrawingsPart?.ImageParts.Count() is > 0 and var pictures)
        {
            builder.Note(FindingKind.PicturesNotRead, At(1, 1), $"{pictures}");
        }
    }
}
