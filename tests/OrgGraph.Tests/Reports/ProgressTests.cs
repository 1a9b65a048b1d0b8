using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using NUnit.Framework;
using OrgGraph.Model.Graphs;
using OrgGraph.Model.Sources;
using OrgGraph.Reports;
using OrgGraph.Reports.Output;
using OrgGraph.Reports.Workbook;
using OrgGraph.Reports.Worksheets;
using OrgGraph.Tests.Analytics.Comparison;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Support;
using OrgGraph.Tests.Support.Formats;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Tests.Reports;

public sealed class ProgressTests
{
    private const string Water = "青河区水务局";
    private const string Finance = "青河区财政局";

    private static readonly DateOnly s_today = new(2026, 9, 15);

    private static readonly ResponsibilityGraph s_graph = PlanGraphs.Of(
        new TestPlan("2026.txt", year: 2026).Section("一、水")
            .Task("1", "治水").Measure("清淤", lead: "区水务局", assist: "区财政局", deadline: "2026年6月底前")
            .Measure("建设闸门三座", lead: "区水务局", deadline: "2026年9月底前")
            .Measure("巡查河道", lead: "区水务局、区财政局", deadline: "长期坚持")
            .Measure("公布水质", lead: "区水务局", deadline: "2026年12月底前"));

    private static readonly WorksheetSet s_set = MakeWorksheets.Of(s_graph, new WorksheetRequest());

    [Test]
    public void What_was_filled_in_comes_back_though_rows_were_moved_deleted_and_columns_added()
    {
        using var folder = new ScratchFolder();
        File.WriteAllBytes(folder["水务.xlsx"], FilledSheet.Workbook(
            FileOf(Water, ".xlsx"),
            [("1.1", "状态", "已完成"), ("1.1", "进展", "6月15日完工"), ("1.2", "状态", "推进中"), ("1.4", "联系电话", "010-1"),
                ("1.4", "状态", "看情况")],
            isMangled: true));
        File.WriteAllBytes(
            folder["财政.docx"], FilledSheet.Document(FileOf(Finance, ".docx"), ("1.3", "状态", "进行中"), ("1.3", "责任人", "王一")));
        File.WriteAllText(folder["说明.txt"], "请各单位填报");
        var report = CollectProgress.Of(s_set, ReturnedSheets.Read([folder.Path], new InputOptions(), default), s_today);
        Assert.Multiple(() =>
        {
            Assert.That(report.Returned.Files, Is.EquivalentTo(new[] { "水务.xlsx", "财政.docx" }));
            Assert.That(report.Returned.NotRead.Select(f => f.Source), Is.EqualTo(new[] { "说明.txt" }));
            Assert.That(
                report.Measures.Select(m => m.State),
                Is.EqualTo(new MeasureState?[] { MeasureState.Done, MeasureState.InProgress, MeasureState.InProgress, null }));
            Assert.That(
                report.Measures[0].Entries.Single(),
                Has.Property("Unit").EqualTo(Water).And.Property("Progress").EqualTo("6月15日完工"));
            Assert.That(
                report.Measures[2].Entries.Single(), Has.Property("Unit").EqualTo(Finance).And.Property("Owner").EqualTo("王一"));
            Assert.That(report.Measures[3].Entries.Single().Phone, Is.EqualTo("010-1"));
            Assert.That(report.Findings.Single().Problem, Is.EqualTo(SheetProblem.OddState));
            Assert.That((report.Done, report.Due, report.Late, report.Silent), Is.EqualTo((1, 1, 0, 0)));
            Assert.That(
                report.Units.Select(u => (u.Unit.Id, u.Measures, u.Done, u.Due, u.Late, u.Silent)),
                Is.EqualTo(new[] { (Finance, 2, 0, 0, 1, 1), (Water, 4, 1, 1, 0, 1) }),
                "清淤 is late for 财政局, which says nothing of it");
        });
    }

    [Test]
    public void Sheets_that_differ_are_told_and_leave_the_state_open()
    {
        var report = Collect(
            Entry(Water, 0, "已完成"), Entry(Water, 0, "进行中"), Entry(Finance, 0, "进行中"),
            Entry(Water, 2, "已完成"), Entry(Finance, 2, "滞后"), Entry(Water, 1, "已完成"), Entry("", 1, "滞后"), Entry("", 3, "滞后"));
        Assert.Multiple(() =>
        {
            Assert.That(
                report.Measures.Select(m => m.State),
                Is.EqualTo(new MeasureState?[] { null, MeasureState.Done, null, MeasureState.Late }));
            Assert.That(
                report.Findings.Select(f => (f.Problem, f.Measure!.Number)),
                Is.EqualTo(new[]
                {
                    (SheetProblem.SameUnitDiffers, "1.1"), (SheetProblem.UnitsDiffer, "1.1"), (SheetProblem.UnitsDiffer, "1.2"),
                    (SheetProblem.UnitsDiffer, "1.3"),
                }));
            Assert.That(report.Late, Is.EqualTo(2), "清淤 is past its day and open, 公布水质 is late as the office says");
        });
    }

    [Test]
    public void Rows_of_measures_that_are_gone_or_have_moved_are_told_and_found_by_their_text()
    {
        var gone = Entry(Water, 0, "已完成") with { Id = "青河区/2026/旧计划#9.9", Text = "早已取消的措施" };
        var moved = Entry(Water, 3, "已完成") with { Text = s_set.Ledger[1].ShownText };
        var other = Entry(Water, 2, "已完成") with { Text = "全然不同的另一件事情" };
        var lost = Entry(Water, 0, "已完成") with { Id = "" };
        var report = Collect(gone, moved, other, lost);
        Assert.Multiple(() =>
        {
            Assert.That(report.Findings.Select(f => (f.Problem, f.Measure?.Number)), Is.EqualTo(new[]
            {
                (SheetProblem.MeasureGone, null), (SheetProblem.TextChanged, "1.2"), (SheetProblem.TextChanged, (string?)"1.3"),
            }));
            Assert.That(report.Measures.Select(m => m.IsDone), Is.EqualTo(new[] { true, true, false, false }));
        });
    }

    [Test]
    public void Measures_outside_the_selection_are_passed_over()
    {
        var graph = PlanGraphs.Of(
            new TestPlan("2026.txt", year: 2026).Measure("清淤", lead: "区水务局"),
            new TestPlan("2025.txt", year: 2025).Measure("旧事", lead: "区水务局"));
        var all = MakeWorksheets.Of(graph, new WorksheetRequest { Selection = new() { AllYears = true } });
        var newest = MakeWorksheets.Of(graph, new WorksheetRequest());
        SheetEntry[] entries = [.. all.Ledger.Select(m => new SheetEntry(
            Water, m.Id, m.Plan.Title, m.Number, m.ShownText, "已完成", "", "", "", SourceSpan.OfLine("a.xlsx", 2)))];
        var report = CollectProgress.Of(newest, new ReturnedSheets(["a.xlsx"], [.. entries], []), s_today);
        Assert.That((report.Findings.Length, report.Measures.Single().IsDone), Is.EqualTo((0, true)));
    }

    [Test]
    public void Merged_cells_and_longer_headings_of_returned_sheets_are_read()
    {
        using var folder = new ScratchFolder();
        var ids = s_set.Ledger.Select(m => m.Id).ToList();
        File.WriteAllText(
            folder["a.html"],
            $"""
            <p>填报单位：{Water}</p><table>
            <tr><td>编号</td><td>进展情况</td><td>状态（必填）</td><td>责任人</td><td>联系电话</td><td>回收编号</td></tr>
            <tr><td>1.1</td><td>清了</td><td rowspan=2>已完成</td><td rowspan=3>王一</td><td>1</td><td>{ids[0]}</td></tr>
            <tr><td>1.2</td><td>建了</td><td>2</td><td>{ids[1]}</td></tr>
            <tr><td>1.3</td><td colspan=2>进行中</td><td>3</td><td>{ids[2]}</td></tr>
            <tr><td colspan=6>填表说明</td></tr></table>
            """);
        File.WriteAllText(
            folder["b.html"],
            $"<p>填报单位：{Finance}</p><table><tr><td>编号</td><td>回收编号</td></tr><tr><td>1.1</td><td>{ids[0]}</td></tr></table>");
        var report = CollectProgress.Of(s_set, ReturnedSheets.Read([folder.Path], new InputOptions(), default), s_today);
        Assert.Multiple(() =>
        {
            Assert.That(
                report.Returned.Entries.Where(e => !e.IsBlank).Select(e => (e.Number, e.Written, e.Progress, e.Owner, e.Phone)),
                Is.EqualTo(new[]
                {
                    ("1.1", "已完成", "清了", "王一", "1"), ("1.2", "已完成", "建了", "王一", "2"), ("1.3", "进行中", "进行中", "王一", "3"),
                }));
            Assert.That(report.Findings.Select(f => f.Problem), Is.EqualTo(new[] { SheetProblem.ColumnsMissing }));
        });
    }

    [Test]
    public void Nothing_that_units_say_is_lost_from_the_ledger()
    {
        var report = Collect(
            Entry(Water, 0, "已完成") with { Owner = "张三", Phone = "1" },
            Entry(Finance, 0, "进行中", "尚余一段") with { Owner = "李四" });
        var measure = report.Measures[0];
        Assert.Multiple(() =>
        {
            Assert.That(measure.IsDone, Is.True);
            Assert.That(ProgressWords.ProgressOf(measure, Language.Chinese), Is.EqualTo($"{Finance}：进行中；尚余一段"));
            Assert.That(
                ProgressWords.PersonsOf(measure, e => e.Owner, Language.Chinese), Is.EqualTo($"{Water}：张三\n{Finance}：李四"));
            Assert.That(ProgressWords.PersonsOf(measure, e => e.Phone, Language.Chinese), Is.EqualTo("1"));
        });
    }

    [Test]
    public void The_unit_of_a_sheet_is_found_by_its_other_names_and_told_where_it_is_nobody()
    {
        var report = Collect(Entry("区水务局", 0, "已完成"), Entry("某某协会", 1, "已完成"));
        Assert.Multiple(() =>
        {
            Assert.That(report.Measures.Select(m => m.IsDone), Is.EqualTo(new[] { true, false, false, false }));
            Assert.That(
                report.Findings.Select(f => (f.Problem, ProgressWords.AboutOf(f))),
                Is.EqualTo(new[] { (SheetProblem.UnitUnknown, "某某协会") }));
        });
    }

    [TestCase("已完成", "已完成", MeasureState.Done)]
    [TestCase("已完成", "进行中", null)]
    [TestCase("已完成", "", null)]
    [TestCase("进行中", "", MeasureState.InProgress)]
    public void Members_answer_for_their_group(string first, string second, MeasureState? state)
    {
        var graph = PlanGraphs.Of(new TestPlan("2026.txt", year: 2026).Measure("清淤", lead: "各镇人民政府"));
        graph = graph with
        {
            Units = [.. graph.Units.Select(u => u with { MemberIds = ["甲镇人民政府", "乙镇人民政府"] }),
                new Unit { Id = "甲镇人民政府", Jurisdiction = "青河区" }, new Unit { Id = "乙镇人民政府", Jurisdiction = "青河区" }],
        };
        var set = MakeWorksheets.Of(graph, new WorksheetRequest());
        SheetEntry Of(string unit, string said) =>
            new(unit, set.Ledger[0].Id, "", "", "", said, "", "", "", SourceSpan.OfLine("a.xlsx", 2));
        var report = CollectProgress.Of(
            set, new ReturnedSheets(["a.xlsx"], [Of("甲镇人民政府", first), Of("乙镇人民政府", second)], []), s_today);
        var group = report.Units.Single(u => u.Unit.Level == UnitLevel.Group);
        Assert.Multiple(() =>
        {
            Assert.That(report.Measures[0].State, Is.EqualTo(state));
            Assert.That(group.IsSilent, Is.EqualTo(second.Length == 0));
            Assert.That(group.Done, Is.EqualTo(state == MeasureState.Done ? 1 : 0));
        });
    }

    [TestCase(10)]
    [TestCase(126)]
    [TestCase(127)]
    [TestCase(300)]
    public void The_head_of_a_page_fits_and_parts_no_two_marks(int length)
    {
        foreach (var title in new[] { new string('&', length), "甲" + new string('&', length) })
        {
            var head = PageHeader.Of(title);
            Assert.That(head, Has.Length.LessThanOrEqualTo(255).And.StartsWith("&L"));
            Assert.That(head[2..].Count(c => c == '&') % 2, Is.Zero);
        }
    }

    [TestCase(Language.Chinese)]
    [TestCase(Language.English)]
    public void The_ledger_and_the_circular_are_valid_and_say_what_sheets_said(Language language)
    {
        var report = Collect(Entry(Water, 0, "滞后", "=1+1\u0001"), Entry(Water, 2, "已完成"), Entry(Finance, 2, "滞后"));
        var (book, circular) = (new MemoryStream(), new MemoryStream());
        ProgressWorkbook.Write(report, language, book);
        ProgressCircular.Write(report, language, circular);
        using var ledger = SpreadsheetDocument.Open(book, isEditable: false);
        using var document = WordprocessingDocument.Open(circular, isEditable: false);
        var text = document.MainDocumentPart!.Document.InnerText;
        Assert.Multiple(() =>
        {
            Assert.That(OpenXmlFaults.In(ledger).Concat(OpenXmlFaults.In(document)), Is.Empty);
            Assert.That(ledger.WorkbookPart!.SharedStringTablePart!.SharedStringTable.InnerText, Does.Contain("=1+1\uFFFD"));
            Assert.That(text, Does.Contain(Water).And.Contain("清淤").And.Contain("2026-09-15"));
        });
    }

    [Test]
    public async Task What_LibreOffice_saves_is_read_as_what_was_handed_out()
    {
        Tools.Require("soffice");
        using var folder = new ScratchFolder();
        var back = Directory.CreateDirectory(folder["back"]).FullName;
        File.WriteAllBytes(
            folder["a.xlsx"], FilledSheet.Workbook(FileOf(Water, ".xlsx"), [("1.1", "状态", "已完成"), ("1.1", "进展", "一\n二")]));
        File.WriteAllBytes(folder["b.docx"], FilledSheet.Document(FileOf(Finance, ".docx"), ("1.3", "状态", "进行中")));
        await OfficeConversion.ConvertAsync(folder["a.xlsx"], "xlsx", back);
        await OfficeConversion.ConvertAsync(folder["b.docx"], "docx", back);
        var report = CollectProgress.Of(s_set, ReturnedSheets.Read([back], new InputOptions(), default), s_today);
        Assert.Multiple(() =>
        {
            Assert.That(
                report.Measures.Select(m => m.State),
                Is.EqualTo(new MeasureState?[] { MeasureState.Done, null, MeasureState.InProgress, null }));
            Assert.That(
                report.Measures[0].Entries.Single().Progress.Split('\n').Select(l => l.Trim()), Is.EqualTo(new[] { "一", "二" }));
            Assert.That(report.Returned.Entries, Has.Length.EqualTo(6), "every row is found again");
            Assert.That(report.Findings, Is.Empty);
        });
    }

    private static ProgressReport Collect(params SheetEntry[] entries) =>
        CollectProgress.Of(s_set, new ReturnedSheets(["a.xlsx"], [.. entries], []), s_today);

    private static SheetEntry Entry(string unit, int measure, string state, string progress = "") => new(
        unit, s_set.Ledger[measure].Id, s_set.Ledger[measure].Plan.Title, s_set.Ledger[measure].Number,
        s_set.Ledger[measure].ShownText,
        state, progress, "", "", SourceSpan.OfLine("a.xlsx", measure + 2));

    private static byte[] FileOf(string unit, string extension)
    {
        var stream = new MemoryStream();
        WriteWorksheets.FilesOf(s_set, Language.Chinese)
            .Single(f => f.Name == $"{WorksheetNames.Sheets}/{unit}{extension}").Write(stream);
        return stream.ToArray();
    }
}
