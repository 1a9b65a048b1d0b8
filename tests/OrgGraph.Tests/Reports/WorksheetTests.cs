using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ical.Net;
using NUnit.Framework;
using OrgGraph.Model.Graphs;
using OrgGraph.Reports;
using OrgGraph.Reports.Output;
using OrgGraph.Reports.Worksheets;
using OrgGraph.Tests.Analytics.Comparison;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Support;
using OrgGraph.Tests.Support.Formats;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Tests.Reports;

public sealed class WorksheetTests
{
    private static readonly ResponsibilityGraph s_graph = PlanGraphs.Of(
        new TestPlan("2026.txt", year: 2026).Section("一、水")
            .Task("1", "治水")
            .Measure("=HYPERLINK(\"http://x\") 清淤；,a\\b", lead: "区水务局", assist: "区财政局", deadline: "2026年6月底前", leaders: "林远")
            .Measure("\u0001" + new string('长', 40_000), lead: "区水务局、区住建委？", deadline: "长期坚持"));

    private static readonly WorksheetSet s_set = MakeWorksheets.Of(s_graph, new WorksheetRequest());

    [TestCase(Language.Chinese)]
    [TestCase(Language.English)]
    public void Sheets_and_ledger_are_valid_and_the_same_each_time(Language language)
    {
        var files = WriteWorksheets.FilesOf(s_set, language);
        foreach (var file in files)
        {
            var bytes = Bytes(file);
            Assert.That(Bytes(file), Is.EqualTo(bytes), file.Name);
            using OpenXmlPackage? package = Path.GetExtension(file.Name) switch
            {
                ".xlsx" => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false),
                ".docx" => WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false),
                _ => null,
            };
            if (package is not null)
            {
                Assert.That(OpenXmlFaults.In(package), Is.Empty, file.Name);
            }
        }

        Assert.That(files.Select(f => f.Name), Does.Contain(WorksheetNames.Ledger).And.Contain("工作单/青河区水务局.docx"));
    }

    [Test]
    public void The_ledger_has_states_to_choose_days_marks_against_today_and_no_formula_of_a_text()
    {
        var stream = new MemoryStream();
        LedgerWorkbook.Write(s_set, Language.Chinese, stream);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Assert.Multiple(() =>
        {
            Assert.That(sheet.Descendants<Row>().Count(), Is.EqualTo(1 + s_graph.Measures.Length));
            Assert.That(sheet.Descendants<DataValidation>().Single().Formula1!.Text, Is.EqualTo("\"未开始,进行中,已完成,滞后\""));
            Assert.That(
                sheet.Descendants<ConditionalFormattingRule>().Select(r => r.InnerText), Has.Exactly(2).Contains("TODAY()"));
            Assert.That(sheet.Descendants<CellFormula>(), Is.Empty);
            Assert.That(
                sheet.Descendants<Cell>().Where(c => c.CellValue?.Text == "46203" && c.DataType is null), Is.Not.Empty,
                "2026-06-30");
            Assert.That(sheet.Descendants<PageSetup>().Single().PaperSize!.Value, Is.EqualTo(8u));
            Assert.That(sheet.Descendants<Pane>().Single().HorizontalSplit!.Value, Is.EqualTo(2));
            Assert.That(document.WorkbookPart.SharedStringTablePart!.SharedStringTable.InnerText, Does.Contain("存疑"));
        });
    }

    [Test]
    public void The_calendar_holds_what_has_a_day_with_two_reminders()
    {
        var stream = new MemoryStream();
        DeadlineCalendar.Write(s_set, Language.Chinese, stream);
        var text = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        var entry = Calendar.Load(text)!.Events.Single();
        Assert.Multiple(() =>
        {
            Assert.That(entry.Start!.Date, Is.EqualTo(new DateOnly(2026, 6, 30)));
            Assert.That(entry.Summary, Does.EndWith("清淤；,a\\b"));
            Assert.That(entry.Alarms.Select(a => a.Trigger!.Duration!.Value.Days), Is.EqualTo(new[] { -30, -3 }));
            Assert.That(text.Split("\r\n").Max(l => l.Length), Is.LessThanOrEqualTo(75));
        });
    }

    [Test]
    public void What_was_filled_in_is_never_written_over_and_a_reports_folder_is_left_alone()
    {
        using var folder = new ScratchFolder();
        var sheet = folder["工作单/青河区水务局.xlsx"];
        WriteWorksheets.ToFolder(s_set, folder.Path, Language.Chinese, CancellationToken.None);
        WriteWorksheets.ToFolder(s_set, folder.Path, Language.English, CancellationToken.None);
        File.AppendAllText(sheet, "filled in");
        Assert.That(
            () => WriteWorksheets.ToFolder(s_set, folder.Path, Language.Chinese, CancellationToken.None),
            Throws.TypeOf<OutputException>());
        Assert.That(File.ReadAllText(sheet), Does.EndWith("filled in"));
        Assert.That(
            Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories), Has.Length.EqualTo(5 + (2 * s_set.Sheets.Length)));
    }

    [Test]
    public void Sheets_of_a_whole_district_are_made_for_every_unit()
    {
        var graph = PlanGraphs.Seed("003");
        var set = MakeWorksheets.Of(graph, new WorksheetRequest());
        Assert.That(set.Sheets, Has.Length.EqualTo(65));
        Assert.That(
            set.Sheets.Sum(s => s.Rows.Length),
            Is.EqualTo(graph.Responsibilities.Select(e => (e.UnitId, e.MeasureId)).Distinct().Count()));
        Assert.That(set.Ledger, Has.Length.EqualTo(graph.Measures.Length));
    }

    private static byte[] Bytes(OutputFile file)
    {
        var stream = new MemoryStream();
        file.Write(stream);
        return stream.ToArray();
    }
}
