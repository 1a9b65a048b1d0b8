using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using X = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace OrgGraph.Reports.Workbook;

/// <summary>
/// Writes a sheet's charts as charts of the office program, one below the other under its heading. Values are stored with
/// the chart, so that it is drawn where formulas are not worked out.
/// </summary>
internal static class ChartWriter
{
    private const int RowsHigh = 22;
    private const int ColumnsWide = 12;

    private static readonly string[] s_colours = ["2F6DB5", "C0392B", "8E9AA6"];

    /// <summary>
    /// Writes the drawing part with all charts; the sheet must name it by <c>&lt;drawing r:id="drawing"/&gt;</c>.
    /// </summary>
    public static void Write(WorksheetPart part, TableSheet sheet, Language language)
    {
        var drawings = part.AddNewPart<DrawingsPart>("drawing");
        drawings.WorksheetDrawing = new X.WorksheetDrawing();
        foreach (var (i, chart) in sheet.Charts.Index())
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"chart{i + 1}");
            drawings.AddNewPart<ChartPart>(id).ChartSpace = SpaceOf(chart, language);
            drawings.WorksheetDrawing.Append(AnchorOf(id, i));
        }
    }

    private static C.ChartSpace SpaceOf(SheetChart chart, Language language)
    {
        var bars = new C.BarChart(
            new C.BarDirection { Val = C.BarDirectionValues.Column }, new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false });
        foreach (var (i, column) in chart.Bars.Index())
        {
            var series = new C.BarChartSeries();
            Fill(series, (uint)i, column, chart, language, isLine: false);
            bars.Append(series);
        }

        bars.Append(new C.GapWidth { Val = 60 }, new C.AxisId { Val = 1 }, new C.AxisId { Val = 2 });
        var plot = new C.PlotArea(new C.Layout(), bars);
        if (!chart.Lines.IsEmpty)
        {
            var lines = new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false });
            foreach (var (i, column) in chart.Lines.Index())
            {
                var series = new C.LineChartSeries();
                Fill(series, (uint)(chart.Bars.Length + i), column, chart, language, isLine: true);
                series.Append(new C.Smooth { Val = false });
                lines.Append(series);
            }

            lines.Append(new C.ShowMarker { Val = true }, new C.AxisId { Val = 1 }, new C.AxisId { Val = 2 });
            plot.Append(lines);
        }

        plot.Append(NameAxis(), ValueAxis());
        return new C.ChartSpace(
            new C.RoundedCorners { Val = false },
            new C.Chart(
                new C.Title(new C.ChartText(RichTextOf(chart.Title)), new C.Overlay { Val = false }),
                new C.AutoTitleDeleted { Val = false }, plot,
                new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }),
                new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap }));
    }

    private static void Fill(
        OpenXmlCompositeElement series, uint order, int column, SheetChart chart, Language language, bool isLine)
    {
        var sheet = chart.Table;
        var colour = new A.SolidFill(new A.RgbColorModelHex { Val = s_colours[order % s_colours.Length] });
        series.Append(
            new C.Index { Val = order }, new C.Order { Val = order },
            new C.SeriesText(new C.StringReference(
                new C.Formula(RangeOf(sheet, column, 1, 1, language)), TextsOf([sheet.Columns[column].Heading.In(language)]))),
            isLine
                ? new C.ChartShapeProperties(new A.Outline(new A.NoFill()))
                : new C.ChartShapeProperties(colour),
            isLine
                ? new C.Marker(
                    new C.Symbol { Val = C.MarkerStyleValues.Dash }, new C.Size { Val = 14 },
                    new C.ChartShapeProperties(colour, new A.Outline(new A.NoFill())))
                : new C.InvertIfNegative { Val = false });
        var rows = sheet.Rows.Skip(chart.First).Take(chart.Count).ToList();
        var (top, bottom) = (chart.First + 2, chart.First + 1 + rows.Count);
        series.Append(
            new C.CategoryAxisData(new C.StringReference(
                new C.Formula(RangeOf(sheet, chart.Names, top, bottom, language)),
                TextsOf([.. rows.Select(r => r[chart.Names] as string ?? "")]))),
            new C.Values(new C.NumberReference(
                new C.Formula(RangeOf(sheet, column, top, bottom, language)), NumbersOf([.. rows.Select(r => r[column])]))));
    }

    private static C.StringCache TextsOf(IReadOnlyList<string> texts) => new(
        [
            new C.PointCount { Val = (uint)texts.Count },
            .. texts.Select((t, i) => new C.StringPoint(new C.NumericValue(CellText.Of(t))) { Index = (uint)i }),
        ]);

    private static C.NumberingCache NumbersOf(IReadOnlyList<object?> values) => new(
        [
            new C.FormatCode("0.0"), new C.PointCount { Val = (uint)values.Count },
            .. values.Index().Where(v => v.Item is int or double).Select(v => new C.NumericPoint(
                new C.NumericValue(
                    Convert.ToDouble(v.Item, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)))
            { Index = (uint)v.Index }),
        ]);

    private static string RangeOf(TableSheet sheet, int column, int top, int bottom, Language language)
    {
        var letter = SheetWriter.ColumnName(column);
        var name = sheet.Name.In(language).Replace("'", "''", StringComparison.Ordinal);
        return top == bottom && top == 1 ? $"'{name}'!${letter}$1"
            : string.Create(CultureInfo.InvariantCulture, $"'{name}'!${letter}${top}:${letter}${bottom}");
    }

    private static C.RichText RichTextOf(string text) => new(
        new A.BodyProperties(), new A.ListStyle(),
        new A.Paragraph(new A.Run(new A.RunProperties { FontSize = 1200, Bold = true }, new A.Text(CellText.Of(text)))));

    private static C.CategoryAxis NameAxis() => new(
        new C.AxisId { Val = 1 }, new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Bottom }, new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None }, new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        new C.CrossingAxis { Val = 2 }, new C.Crosses { Val = C.CrossesValues.AutoZero });

    private static C.ValueAxis ValueAxis() => new(
        new C.AxisId { Val = 2 }, new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Left }, new C.MajorGridlines(),
        new C.NumberingFormat { FormatCode = "0", SourceLinked = false }, new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None }, new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
        new C.CrossingAxis { Val = 1 }, new C.Crosses { Val = C.CrossesValues.AutoZero });

    private static X.TwoCellAnchor AnchorOf(string id, int place)
    {
        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
        var top = 1 + (place * (RowsHigh + 1));
        return new X.TwoCellAnchor(
            new X.FromMarker(new X.ColumnId("0"), new X.ColumnOffset("0"), new X.RowId(Text(top)), new X.RowOffset("0")),
            new X.ToMarker(
                new X.ColumnId(Text(ColumnsWide)), new X.ColumnOffset("0"), new X.RowId(Text(top + RowsHigh)),
                new X.RowOffset("0")),
            new X.GraphicFrame(
                new X.NonVisualGraphicFrameProperties(
                    new X.NonVisualDrawingProperties { Id = (uint)place + 2, Name = id },
                    new X.NonVisualGraphicFrameDrawingProperties()),
                new X.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
                new A.Graphic(
                    new A.GraphicData(
                        new C.ChartReference { Id = id }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }))
            { Macro = "" },
            new X.ClientData());
    }
}
