using System.Collections.Immutable;
using NUnit.Framework;
using OrgGraph.Model.Graphs;
using OrgGraph.Tests.Analytics.Comparison;
using OrgGraph.Tests.Model;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Tests.Workspace.Worksheets;

public sealed class MakeWorksheetsTests
{
    private static readonly ResponsibilityGraph s_graph = PlanGraphs.Of(
        new TestPlan("2026.txt", year: 2026).Section("一、水")
            .Task("1", "治水").Measure("清淤", lead: "区水务局", assist: "区财政局、各镇人民政府", deadline: "6月底前")
            .Measure("建闸", lead: "区水务局、区住建委", responsible: "区财政局？"),
        new TestPlan("2025.txt", year: 2025).Measure("旧事", lead: "区水务局"));

    [Test]
    public void Every_edge_of_the_newest_year_is_on_its_units_sheet_and_every_measure_in_the_ledger()
    {
        var set = MakeWorksheets.Of(s_graph, new WorksheetRequest());
        var newest = s_graph.Plans.Single(p => p.Year == 2026).Id;
        var edges =
            s_graph.Responsibilities.Where(e => e.MeasureId.StartsWith(newest + "#")).Select(e => (e.UnitId, e.MeasureId))
                .Distinct();
        Assert.Multiple(() =>
        {
            Assert.That(set.Sheets.SelectMany(s => s.Rows.Select(r => (s.Unit.Id, r.Measure.Id))), Is.EquivalentTo(edges));
            Assert.That(set.Ledger.Select(m => m.Row.Measure.Text), Is.EqualTo(new[] { "清淤", "建闸" }));
            Assert.That(set.Scope.LeftOut.Select(p => p.Year), Is.EqualTo(new int?[] { 2025 }));
        });
        var all = MakeWorksheets.Of(s_graph, new WorksheetRequest { Selection = new SelectionRequest { AllYears = true } });
        Assert.That(all.Ledger, Has.Length.EqualTo(3));
    }

    [Test]
    public void A_sheet_counts_its_roles_and_its_guesses_and_keeps_partners_of_every_level()
    {
        var set = MakeWorksheets.Of(s_graph, new WorksheetRequest { Filter = new MeasureFilter { Units = ["区财政局"] } });
        var sheet = set.Sheets.Single();
        Assert.Multiple(() =>
        {
            Assert.That((sheet.Count(Role.Lead), sheet.Count(Role.Responsible), sheet.Count(Role.Assist)), Is.EqualTo((0, 1, 1)));
            Assert.That((sheet.Guessed, sheet.Rows.Length), Is.EqualTo((1, 2)));
            Assert.That(sheet.Rows[0].Partners.Select(p => p.Text), Is.EqualTo(new[] { "区水务局", "各镇人民政府" }));
        });
        var byLevel =
            MakeWorksheets.Of(
                s_graph, new WorksheetRequest { Selection = new SelectionRequest { Levels = ["区县级"], Roles = ["牵头"] } });
        Assert.That(byLevel.Sheets.SelectMany(s => s.Rows).SelectMany(r => r.Own.Select(n => n.Role)), Is.All.EqualTo(Role.Lead));
        Assert.That(byLevel.Sheets.SelectMany(s => s.Rows).SelectMany(r => r.Partners), Is.Not.Empty);
    }

    [Test]
    public void A_member_has_the_measures_of_its_group()
    {
        var graph = s_graph with
        {
            Units =
                [.. s_graph.Units.Select(u => u.Id.Contains("各镇") ? u with { MemberIds = ["黄村镇人民政府"] } : u),
                    new Unit { Id = "黄村镇人民政府", Jurisdiction = "青河区" }],
        };
        var row = MakeWorksheets.Of(graph, new WorksheetRequest()).Sheets.Single(s => s.Unit.Id == "黄村镇人民政府").Rows.Single();
        Assert.That((row.Measure.Row.Measure.Text, row.Role, row.Group), Is.EqualTo(("清淤", Role.Assist, row.Own[0].Id)));
    }

    [TestCase("已完成", MeasureState.Done)]
    [TestCase(" 办结。", MeasureState.Done)]
    [TestCase("In progress", MeasureState.InProgress)]
    [TestCase("逾期", MeasureState.Late)]
    [TestCase("未开始", MeasureState.NotStarted)]
    [TestCase("领导已阅", null)]
    [TestCase("基本完成", null)]
    [TestCase("", null)]
    public void States_are_read_as_people_write_them(string text, MeasureState? state) =>
        Assert.That(MeasureStates.Find(text), Is.EqualTo(state));
}
