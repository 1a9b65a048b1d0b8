using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using OrgGraph.Reports.Html;
using OrgGraph.Workspace.Results;
using Column = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace OrgGraph.Reports.Workbook;

/// <summary>Writes a sheet: frozen and filtered header, widths for Chinese text, A4 landscape.</summary>
internal static class SheetWriter
{
    private const double Narrowest = 6;
    private const double Widest = 60;
    private const double FilterButton = 3;
    private const double Margin = 3;
    private const int LongList = 30; // rows of a landscape page
    private const double WidestUpright = 175; // at 57 %, 11 points are 6.3
    private const double DateWidth = 11;
    private const double HeaderHeight = 22;
    private const double LineHeight = 15;
    private const double Tallest = 409; // the limit of Excel
    private static readonly DateOnly s_dayZero = new(1899, 12, 30); // Excel's day 0, as all days after February 1900 count

    /// <summary>Writes the sheet's part, row by row; its charts are parts of their own.</summary>
    public static void Write(Stream part, TableSheet sheet, SharedStrings strings, Language language)
    {
        using var writer = OpenXmlWriter.Create(part, Encoding.UTF8);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(PaneOf(sheet)) { WorkbookViewId = 0 }));
        var widths = WidthsOf(sheet, language);
        writer.WriteElement(new Columns(widths.Select((width, i) => new Column
        {
            Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true,
            Hidden = sheet.Columns[i].IsHidden ? true : null,
        })));
        writer.WriteStartElement(new SheetData());
        WriteRow(
            writer, 1, HeaderHeightOf(sheet, widths, language),
            sheet.Columns.Select((c, i) => TextCell(i, 1, strings.PlaceOf(c.Heading.In(language)), Styles.HeaderOf(c))));
        for (var r = 0; r < sheet.Rows.Length; r++)
        {
            var number = (uint)r + 2;
            var cells =
                sheet.Rows[r].Select((value, i) => CellOf(i, number, value, sheet.Columns[i].Format, strings)).OfType<Cell>();
            WriteRow(writer, number, HeightOf(sheet.Rows[r], widths, sheet.Columns), cells);
        }

        writer.WriteEndElement();
        SheetRules.Write(writer, sheet, language);
        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup
        {
            PaperSize = (uint)sheet.Paper, FitToWidth = 1,
            Orientation = StandsUpright(sheet, widths) ? OrientationValues.Portrait : OrientationValues.Landscape,
            FitToHeight = sheet.Charts.IsEmpty && !sheet.FitsOnePage ? 0u : 1u, // no chart is cut
        });
        writer.WriteElement(new HeaderFooter
        {
            OddHeader =
                new OddHeader(sheet.PageTitle is { } title ? PageHeader.Of(title) : "&L&A"),
            OddFooter = new OddFooter("&C&P / &N"),
        });
        if (!sheet.Charts.IsEmpty)
        {
            writer.WriteElement(new Drawing { Id = "drawing" });
        }

        writer.WriteEndElement();
    }

    /// <summary>The name of a column: A, B, … AA.</summary>
    public static string ColumnName(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : ColumnName((index / 26) - 1) + (char)('A' + (index % 26));

    private static Pane PaneOf(TableSheet sheet) => sheet.FrozenColumns == 0
        ? new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }
        : new Pane
        {
            HorizontalSplit = sheet.FrozenColumns, VerticalSplit = 1, TopLeftCell = $"{ColumnName(sheet.FrozenColumns)}2",
            ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen,
        };

    private static void WriteRow(OpenXmlWriter writer, uint number, double height, IEnumerable<Cell> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = number, Height = height, CustomHeight = true });
        foreach (var cell in cells)
        {
            writer.WriteElement(cell);
        }

        writer.WriteEndElement();
    }

    private static Cell? CellOf(int column, uint row, object? value, ColumnFormat format, SharedStrings strings) => value switch
    {
        null when format == ColumnFormat.Input =>
            new Cell { CellReference = $"{ColumnName(column)}{row}", StyleIndex = Styles.Of(format) },
        null or double.NaN or double.PositiveInfinity or double.NegativeInfinity => null,
        string text => TextCell(
            column, row, strings.PlaceOf(text), Styles.Of(format == ColumnFormat.Input ? format : ColumnFormat.Text)),
        MarkedNames names => TextCell(column, row, strings.PlaceOf(names), Styles.Of(ColumnFormat.Text)),
        int number => NumberCell(column, row, number.ToString(CultureInfo.InvariantCulture), format),
        double number => NumberCell(column, row, Rounded(number).ToString("R", CultureInfo.InvariantCulture), format),
        DateOnly day => NumberCell(
            column, row, (day.DayNumber - s_dayZero.DayNumber).ToString(CultureInfo.InvariantCulture), format),
        _ => throw new ArgumentException($"a cell cannot hold {value.GetType()}", nameof(value)),
    };

    // 2.4499999999999997 is the sum of tenths that 2.45 is: shown with one decimal, both are to be the same.
    private static double Rounded(double number) => Math.Abs(number) < 1e6 ? Math.Round(number, 9) + 0.0 : number;

    // A shared string is never calculated; its style marks it as text, so that it stays so when somebody edits it.
    private static Cell TextCell(int column, uint row, int place, uint style) => new(
        new CellValue(place.ToString(CultureInfo.InvariantCulture)))
    {
        CellReference = $"{ColumnName(column)}{row}", DataType = CellValues.SharedString, StyleIndex = style,
    };

    private static Cell NumberCell(int column, uint row, string number, ColumnFormat format) => new(new CellValue(number))
    {
        CellReference = $"{ColumnName(column)}{row}", StyleIndex = Styles.Of(format),
    };

    private static string? TextOf(object? value) => value as string ?? (value as MarkedNames)?.Text;

    // Widths count characters as wide as a digit; a Chinese one is two.
    private static double[] WidthsOf(TableSheet sheet, Language language) =>
    [
        .. sheet.Columns.Select((column, i) => column.Width ?? Math.Clamp(
            Math.Ceiling(sheet.Rows
                .Select(r => TextOf(r[i]) is { } text ? text.Split('\n').Max(WidthOf) : Narrowest)
                .Append(WidthOf(column.Heading.In(language)) + FilterButton)
                .Append(column.Format == ColumnFormat.Date ? DateWidth : Narrowest)
                .Max()) + Margin,
            Narrowest, Widest)),
    ];

    // A long list has twice as many rows on an upright page, where its width lets them be read.
    private static bool StandsUpright(TableSheet sheet, double[] widths) =>
        sheet.MayStandUpright && sheet.Charts.IsEmpty && sheet.Rows.Length > LongList
        && widths.Where((_, i) => !sheet.Columns[i].IsHidden).Sum() <= WidestUpright;

    // Programs do not agree on when to fit a row to its wrapped text, so its height is told.
    private static double HeightOf(ImmutableArray<object?> row, double[] widths, ImmutableArray<SheetColumn> columns)
    {
        var lines = 1.0;
        for (var i = 0; i < row.Length; i++)
        {
            if (TextOf(row[i]) is { } text && !columns[i].IsHidden)
            {
                lines = Math.Max(lines, LinesOf(text, widths[i]));
            }
        }

        return Math.Min(Tallest, (lines * LineHeight) + 2);
    }

    private static double HeaderHeightOf(TableSheet sheet, double[] widths, Language language) => HeaderHeight + (LineHeight
        * (sheet.Columns.Select((c, i) => c.IsHidden ? 1 : LinesOf(c.Heading.In(language), widths[i])).Max() - 1));

    private static double LinesOf(string text, double width) =>
        text.Split('\n').Sum(l => Math.Max(1, Math.Ceiling(WidthOf(l) / Math.Max(1, width - Margin))));

    private static double WidthOf(string text) => SvgParts.WidthOf(text, 2);
}
