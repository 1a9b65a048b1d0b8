using System.Collections.Immutable;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Reports.Workbook;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Support;
using OrgGraph.Tests.Support.Formats;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Tests.Reports;

public sealed class WorkbookTests
{
    [TestCase(Language.Chinese)]
    [TestCase(Language.English)]
    public void The_workbook_is_valid(Language language)
    {
        using var document = Open(Bytes(Data(language)));
        Assert.That(OpenXmlFaults.In(document), Is.Empty);
    }

    [Test]
    public void The_same_report_gives_the_same_bytes_with_fixed_times_in_order()
    {
        var bytes = Bytes(Data());
        Assert.That(Bytes(Data()), Is.EqualTo(bytes));
        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Multiple(() =>
        {
            Assert.That(zip.Entries.Select(e => e.LastWriteTime.DateTime), Is.All.EqualTo(new DateTime(1980, 1, 1)));
            Assert.That(zip.Entries[0].FullName, Is.EqualTo("[Content_Types].xml"));
            var frame = zip.Entries.Skip(1).Select(e => e.FullName).TakeWhile(n => n != "xl/worksheets/sheet1.xml").ToList();
            Assert.That(frame, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
            var sheets = zip.Entries.Skip(1 + frame.Count).Select(e => e.FullName).ToList();
            Assert.That(
                sheets,
                Is.EqualTo(Enumerable.Range(1, sheets.Count - 1).Select(i => $"xl/worksheets/sheet{i}.xml")
                    .Append("xl/sharedStrings.xml")),
                "rows in their order, then the texts that they use");
        });
    }

    [TestCase(0, "0")]
    [TestCase(3, "3")]
    [TestCase(7, "3 3 1")]
    public void Rows_that_no_sheet_can_hold_go_on_in_the_next(int rows, string expected)
    {
        var sheet = new TableSheet(
            new("单位", "Units"), new("?", "?"), [new(new("号", "no"))],
            [.. Enumerable.Range(0, rows).Select(i => ImmutableArray.Create<object?>(i))]);
        var parts = sheet.Parts(mostRows: 3).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(string.Join(' ', parts.Select(p => p.Rows.Length)), Is.EqualTo(expected));
            Assert.That(parts.SelectMany(p => p.Rows).Select(r => r[0]), Is.EqualTo(Enumerable.Range(0, rows)));
            Assert.That(parts.Select(p => p.Name.English), Is.EqualTo(new[] { "Units", "Units 2", "Units 3" }.Take(parts.Count)));
        });
    }

    [Test]
    public void Every_sheet_has_a_frozen_header_and_filters_over_all_its_columns()
    {
        using var document = Open(Bytes(Data()));
        foreach (var sheet in document.WorkbookPart!.WorksheetParts.Select(p => p.Worksheet))
        {
            var pane = sheet.Descendants<Pane>().Single();
            var rows = sheet.Descendants<Row>().ToList();
            var width = rows[0].Elements<Cell>().Count();
            Assert.Multiple(() =>
            {
                Assert.That((pane.State!.Value, pane.VerticalSplit!.Value), Is.EqualTo((PaneStateValues.Frozen, 1.0)));
                Assert.That(
                    sheet.Descendants<AutoFilter>().Single().Reference!.Value,
                    Is.EqualTo($"A1:{(char)('A' + width - 1)}{rows.Count}"));
                Assert.That(sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>().Count(), Is.EqualTo(width));
            });
        }
    }

    [Test]
    public void Sheets_answer_their_questions()
    {
        var sheets = Read(Bytes(Data()));
        Assert.Multiple(() =>
        {
            Assert.That(
                sheets.Keys,
                Is.EqualTo(
                    new[] { "说明", "图表", "过重单位", "可协商分担", "单位负荷", "章节", "月份", "每月合计", "共同牵头", "独自承担", "时限", "指标", "分工", "存疑",
                        "数据" }));
            Assert.That(sheets["单位负荷"].Select(r => r[1]), Does.Contain("青河区生态环境局").And.Contain("各镇人民政府"));
            Assert.That(sheets["存疑"][1], Does.Contain("区水务局").And.Contain("文本未写明职责或各列已混在一起"));
            Assert.That(sheets["时限"].Select(r => r[2]), Is.EqualTo(new[] { "完成时限", "年底前", "", "", "" }));
            Assert.That(sheets["时限"][1][5], Is.EqualTo("45657"), "2024-12-31 as Excel counts days");
        });
    }

    [Test]
    public void Heads_stand_over_their_numbers_overloaded_units_are_marked_and_charts_show_the_sheets()
    {
        using var document = Open(Bytes(Data()));
        var book = document.WorkbookPart!;
        WorksheetPart PartOf(string name) =>
            (WorksheetPart)book.GetPartById(book.Workbook.Descendants<Sheet>().Single(s => s.Name == name).Id!.Value!);
        var formats = book.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        var units = PartOf("单位负荷");
        var rows =
            units.Worksheet.Descendants<Row>().Take(2)
                .Select(r => r.Elements<Cell>().ToDictionary(c => c.CellReference!.Value![0])).ToList();
        Assert.Multiple(() =>
        {
            foreach (var (column, cell) in rows[1].Where(c => c.Value.DataType is null))
            {
                Assert.That(
                    SideOf(rows[0][column]), Is.EqualTo(SideOf(cell)).And.EqualTo(HorizontalAlignmentValues.Right), $"{column}");
            }

            Assert.That(units.Worksheet.Descendants<ConditionalFormattingRule>().Single().InnerText, Does.Contain("过重"));
            Assert.That(units.Worksheet.Descendants<Pane>().Single().HorizontalSplit!.Value, Is.EqualTo(2));
            var charts = PartOf("图表").DrawingsPart!.ChartParts.Select(p => p.ChartSpace.InnerText).ToList();
            Assert.That(charts, Has.Count.EqualTo(2).And.One.Contains("'每月合计'!$C$2:$C$13"));
            Assert.That(charts, Has.One.Contains("'单位负荷'!$L$2:").And.One.Contains("'单位负荷'!$S$2:"));
            Assert.That(PartOf("月份").Worksheet.Descendants<ColorScale>().Count(), Is.EqualTo(1));
        });
        HorizontalAlignmentValues? SideOf(Cell cell) => formats[(int)cell.StyleIndex!.Value].Alignment!.Horizontal!.Value;
    }

    [Test]
    public void The_data_sheet_has_a_row_a_responsibility() => Assert.That(
        Read(Bytes(Data()))["数据"], Has.Count.EqualTo(1 + Data().Graph.Responsibilities.Length));

    [Test]
    public void Measures_with_a_lead_and_nobody_else_are_listed()
    {
        var data =
            DataOf(
                new TestPlan("a.txt").Measure("独", lead: "甲局").Measure("同", lead: "甲局", assist: "乙局").Measure("无", assist: "乙局"));
        Assert.That(Read(Bytes(data))["独自承担"].Skip(1).Select(r => r[2]), Is.EqualTo(new[] { "独" }));
    }

    [TestCase("=1+1")]
    [TestCase("+cmd|' /C calc'!A0")]
    [TestCase("@SUM(A1)")]
    [TestCase("-2+3")]
    public void Text_is_never_a_formula(string text)
    {
        var bytes = Bytes(DataOf(new TestPlan("a.txt").Measure(text, lead: "甲局")));
        using var document = Open(bytes);
        var cells = document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).ToList();
        var formats =
            document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!
                .Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>()
                .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(cells.SelectMany(c => c.Elements<CellFormula>()), Is.Empty);
            Assert.That(
                cells.Where(c => c.DataType?.Value == CellValues.SharedString)
                    .Select(c => formats[(int)c.StyleIndex!.Value].NumberFormatId!.Value),
                Is.All.EqualTo(49u));
            Assert.That(Read(bytes)["独自承担"][1], Does.Contain(text));
        });
    }

    [Test]
    public void Any_text_makes_a_valid_workbook() => FsCheck.Fluent.Prop.ForAll(Hostile.Text.ToArbitrary(), text =>
    {
        var bytes = Bytes(DataOf(new TestPlan("a.txt").Measure(text + "。", lead: "甲局", deadline: text)));
        using var document = Open(bytes);
        return !OpenXmlFaults.In(document).Any()
            && Read(bytes)["独自承担"][1][2].Length >= text.Length;
    }).CheckFixed();

    [TestCase("a\0b", "a\uFFFDb")]
    [TestCase("_x0041_", "_x005F_x0041_")]
    [TestCase("_x0041_x0042_", "_x005F_x0041_x005F_x0042_")]
    [TestCase("𠮷\n=", "𠮷\n=")]
    public void Cells_hold_what_spreadsheets_can_hold(string text, string expected) =>
        Assert.That(CellText.Of(text), Is.EqualTo(expected));

    [Test]
    public void Half_a_character_is_shown_as_missing() => Assert.That(CellText.Of("\ud800!"), Is.EqualTo("\uFFFD!"));

    [Test]
    public void A_text_beyond_the_limit_of_a_cell_is_cut_visibly()
    {
        var text = CellText.Of(string.Concat(Enumerable.Repeat("𠮷", 20_000)));
        Assert.That(text, Has.Length.LessThanOrEqualTo(32_767).And.EndsWith("𠮷…"));
    }

    [Test]
    public async Task Office_opens_it()
    {
        var folder = Directory.CreateTempSubdirectory("orggraph-test-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "workload.xlsx"), Bytes(Data()));
            await OfficeConversion.ConvertAsync(
                Path.Combine(folder, "workload.xlsx"),
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
                folder);
            var units = File.ReadAllText(Path.Combine(folder, "workload-单位负荷.csv"));
            Assert.That(units, Does.Contain("青河区 2024 年（1 份计划）,青河区生态环境局,区县级,部门,2,0,1,50%,2.3,"));
            Assert.That(File.ReadAllText(Path.Combine(folder, "workload-时限.csv")), Does.Contain("年底前,限期,,2024-12-31,"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ReportData Data(Language language = Language.Chinese) => ReportData.Of([SampleReadings.Small()], [], language);

    private static ReportData DataOf(TestPlan plan) =>
        ReportData.Of([SampleReadings.Of("a.txt", [plan.Build()], [])], [], Language.Chinese);

    private static byte[] Bytes(ReportData data)
    {
        var stream = new MemoryStream();
        WorkbookWriter.Write(data, stream);
        return stream.ToArray();
    }

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    // The texts and numbers of every sheet, row by row; blank cells are "".
    private static Dictionary<string, List<string[]>> Read(byte[] bytes)
    {
        using var document = Open(bytes);
        var book = document.WorkbookPart!;
        var strings =
            book.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList();
        return book.Workbook.Descendants<Sheet>().ToDictionary(
            s => s.Name!.Value!,
            s =>
                ((WorksheetPart)book.GetPartById(s.Id!.Value!)).Worksheet.Descendants<Row>().Select(r => RowOf(r, strings))
                    .ToList());
    }

    private static string[] RowOf(Row row, List<string> strings)
    {
        var values = new string[26];
        Array.Fill(values, "");
        foreach (var cell in row.Elements<Cell>())
        {
            var text = cell.CellValue!.Text;
            values[cell.CellReference!.Value![0] - 'A'] =
                cell.DataType?.Value == CellValues.SharedString ? strings[int.Parse(text)] : text;
        }

        return values;
    }
}
