using System.Collections.Immutable;
using System.Text;
using OrgGraph.Reports.Tables;
using OrgGraph.Reports.Workbook;
using OrgGraph.Web.Serving;

namespace OrgGraph.Web.Pages;

/// <summary>Tables as files to take away.</summary>
internal static class TableFiles
{
    private const string Csv = "text/csv; charset=utf-8";

    /// <summary>The type of workbooks.</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A table as <c>csv</c> or <c>xlsx</c>.</summary>
    public static ContentAnswer Of(
        ResultTable table, string extension, string name, LocalizedText sheet, LocalizedText question, Language language) =>
        (extension == "xlsx"
            ? ContentAnswer.Written(
                Workbook, stream => WorkbookWriter.Write([SheetOf(table, sheet, question, language)], language, stream))
            : ContentAnswer.Written(Csv, stream =>
            {
                using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true);
                table.WriteCsv(writer, withMark: true);
            })) with { FileName = $"{name}.{extension}" };

    private static TableSheet SheetOf(ResultTable table, LocalizedText name, LocalizedText question, Language language) => new(
        name,
        question,
        [
            .. table.Columns.Select((c, i) => new SheetColumn(
                LocalizedText.Same(c),
                table.IsNumeric(i)
                    ? table.Rows.All(r => r[i] is long) ? ColumnFormat.Count : ColumnFormat.Amount
                    : ColumnFormat.Text)),
        ],
        [.. table.Rows.Select(r => r.Select(v => CellOf(v, language)).ToImmutableArray())]);

    private static object? CellOf(object? value, Language language) => value switch
    {
        bool yes => TableWords.YesNo(yes, language),
        long whole => whole is >= int.MinValue and <= int.MaxValue ? (int)whole : (double)whole,
        null or string or double or DateOnly or int => value,
        _ => Workspace.Sentences.ValueText.TextOf(value),
    };
}
