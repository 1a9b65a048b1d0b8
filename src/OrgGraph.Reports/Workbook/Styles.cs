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

    /// <summary>The style of the headings.</summary>
    public static uint Header => 1;

    /// <summary>The style of cells of a format.</summary>
    public static uint Of(ColumnFormat format) => (uint)format + 2;

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
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE3ECF6" }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(
            new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()),
            new Border(
                new LeftBorder(), new RightBorder(), new TopBorder(),
                new BottomBorder(new Color { Rgb = "FF1C2430" }) { Style = BorderStyleValues.Thin }, new DiagonalBorder()))
        { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = true })
            {
                NumberFormatId = TextFormat, FontId = 1, FillId = 2, BorderId = 1, ApplyNumberFormat = true, ApplyFont = true,
                ApplyFill = true,
                ApplyBorder = true, ApplyAlignment = true,
            },
            new CellFormat(
                new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true, Indent = 1,
                    Horizontal = HorizontalAlignmentValues.Left })
            {
                NumberFormatId = TextFormat, QuotePrefix = true, ApplyNumberFormat = true, ApplyAlignment = true,
            },
            NumberOf(CountFormat),
            NumberOf(PointsFormat),
            NumberOf(PercentFormat),
            NumberOf(DateFormat),
            NumberOf(GeneralFormat))
        { Count = 8 },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static CellFormat NumberOf(uint format) => new(new Alignment { Vertical = VerticalAlignmentValues.Top })
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
            new FontSize { Val = 11 }, new FontName { Val = "等线" }, new FontFamilyNumbering { Val = 2 },
            new FontCharSet { Val = 134 });
        return font;
    }
}
