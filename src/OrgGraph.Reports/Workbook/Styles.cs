using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace OrgGraph.Reports.Workbook;

/// <summary>The style sheet of the workbook.</summary>
internal static class Styles
{
    private const uint TextFormat = 49; // @
    private const uint GeneralFormat = 0;
    private const uint CountFormat = 1; // 0
    private const uint PointsFormat = 164;
    private const uint PercentFormat = 165;
    private const uint DateFormat = 166;
    private const uint FirstHeader = 8;

    /// <summary>The colour of the highest values of a shaded column.</summary>
    public const string Shade = "FFF4B183";

    /// <summary>The colour of marked names.</summary>
    public const string Marked = "FFC00000";

    /// <summary>The font of all cells.</summary>
    public const string Font = "等线";

    /// <summary>The style of a column's heading: it stands over what it heads.</summary>
    public static uint HeaderOf(SheetColumn column) => column switch
    {
        { IsNumber: true } => FirstHeader + 1,
        { Format: ColumnFormat.Date } => FirstHeader + 2,
        _ => FirstHeader,
    };

    /// <summary>The style of cells of a format.</summary>
    public static uint Of(ColumnFormat format) => (uint)format + 1;

    /// <summary>The place of a mark among the differential formats.</summary>
    public static uint Of(RowMark mark) => (uint)mark;

    /// <summary>The style sheet.</summary>
    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = PointsFormat, FormatCode = "0.0" },
            new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.0%" },
            new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy\\-mm\\-dd" })
        { Count = 3 },
        new Fonts(FontOf(bold: false), FontOf(bold: true)) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            SolidFill("FFE3ECF6"),
            SolidFill("FFFFFBE6"))
        { Count = 4 },
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(
                new LeftBorder(), new RightBorder(), new TopBorder(),
                new BottomBorder(new Color { Rgb = "FF1C2430" }) { Style = BorderStyleValues.Thin }, new DiagonalBorder()),
            new Border(
                new LeftBorder(Grey()) { Style = BorderStyleValues.Thin },
                new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
                new TopBorder(Grey()) { Style = BorderStyleValues.Thin },
                new BottomBorder(Grey()) { Style = BorderStyleValues.Thin },
                new DiagonalBorder()))
        { Count = 3 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            Text(indent: 1, fill: 0, border: 0),
            NumberOf(CountFormat),
            NumberOf(PointsFormat),
            NumberOf(PercentFormat),
            new CellFormat(
                new Alignment { Vertical = VerticalAlignmentValues.Top, Horizontal = HorizontalAlignmentValues.Center })
            {
                NumberFormatId = DateFormat, ApplyNumberFormat = true, ApplyAlignment = true,
            },
            NumberOf(GeneralFormat),
            Text(indent: 0, fill: 3, border: 2),
            Header(HorizontalAlignmentValues.Left),
            Header(HorizontalAlignmentValues.Right),
            Header(HorizontalAlignmentValues.Center))
        { Count = 11 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 },
        new DifferentialFormats(MarkOf("FF9C0006", "FFFFC7CE"), MarkOf("FF7F6000", "FFFFEB9C"), MarkOf("FF6B7480", "FFEAF3EA"))
        { Count = 3 });

    private static Color Grey() => new() { Rgb = "FFBFBFBF" };

    private static Fill SolidFill(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static DifferentialFormat MarkOf(string text, string fill) => new(
        new Font(new Color { Rgb = text }), new Fill(new PatternFill(new BackgroundColor { Rgb = fill })));

    private static CellFormat Text(uint indent, uint fill, uint border) => new(
        new Alignment
        {
            Vertical = VerticalAlignmentValues.Top, WrapText = true, Indent = indent, Horizontal = HorizontalAlignmentValues.Left,
        })
    {
        NumberFormatId = TextFormat, FillId = fill, BorderId = border, QuotePrefix = true, ApplyNumberFormat = true,
        ApplyFill = fill > 0, ApplyBorder = border > 0, ApplyAlignment = true,
    };

    private static CellFormat Header(HorizontalAlignmentValues side) => new(
        new Alignment
        {
            Vertical = VerticalAlignmentValues.Center, WrapText = true, Horizontal = side,
            Indent = side == HorizontalAlignmentValues.Left ? 1u : 0,
        })
    {
        NumberFormatId = TextFormat, FontId = 1, FillId = 2, BorderId = 1, ApplyNumberFormat = true, ApplyFont = true,
        ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
    };

    private static CellFormat NumberOf(uint format) => new(
        new Alignment { Vertical = VerticalAlignmentValues.Top, Horizontal = HorizontalAlignmentValues.Right })
    {
        NumberFormatId = format, ApplyNumberFormat = true, ApplyAlignment = true,
    };

    private static Font FontOf(bool bold)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(
            new FontSize { Val = 11 }, new FontName { Val = Font }, new FontFamilyNumbering { Val = 2 },
            new FontCharSet { Val = 134 });
        return font;
    }
}
