using NUnit.Framework;
using OrgGraph.Reports.Html;
using OrgGraph.Tests.Model;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Tests.Reports;

public sealed class ReportPageTests
{
    [Test]
    public void Uncertain_names_groups_findings_and_skipped_files_are_seen()
    {
        var page = ReportWriter.PageOf(Data());
        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("<span class=\"guess\">区水务局？</span>"));
            Assert.That(page, Does.Contain("单位群组（1 个）"));
            Assert.That(
                page,
                Does.Contain("<tr title=\"plan.txt:9:1-9:1\"><td class=\"num\">9</td><td><span class=\"tag warning\">警告</span>"));
            Assert.That(page, Does.Contain("<details><summary>另有 1 条说明"));
            Assert.That(page, Does.Contain("<td class=\"file\">a.png</td><td>不是文本</td>"));
        });
    }

    [Test]
    public void Conclusions_come_first_and_files_last()
    {
        var page = ReportWriter.PageOf(Data());
        int At(string text) => page.IndexOf(text, StringComparison.Ordinal);
        Assert.Multiple(() =>
        {
            Assert.That(At("负荷最高的是"), Is.InRange(1, At("<dl class=\"figures\"")));
            Assert.That(At("<section id=\"files\""), Is.GreaterThan(At("<section id=\"findings\"")));
            Assert.That(At("<td class=\"file\">plan.txt"), Is.GreaterThan(At("<section id=\"files\"")), "encodings too");
            Assert.That(
                page,
                Does.Contain("id=\"measure=").And.Contain("id=\"unit=").And.Contain("href=\"#unit=")
                    .And.Contain("data-unit=\"青河区生态环境局\""));
        });
    }

    [Test]
    public void A_short_report_has_no_tables_of_plans_and_no_links_to_them()
    {
        var page = ReportWriter.PageOf(Data() with { IsShort = true });
        Assert.That(page, Does.Not.Contain("id=\"plans\"").And.Not.Contain("href=\"#plan").And.Not.Contain("id=\"measure="));
        Assert.That(page, Does.Contain("measures.csv"));
    }

    [Test]
    public void The_ranking_tells_counts_and_points()
    {
        var page = ReportWriter.PageOf(Data());
        Assert.That(page, Does.Contain(
            "仅就所给的 1 份计划（青河区 2024 年），负荷最高的是青河区生态环境局。4 条措施中牵头 2 条（50%），其中独自牵头 1 条、与他人共同牵头 1 条；另协办 1 条。"));
        Assert.That(page, Does.Contain("aria-label=\"牵头 2，主责 0，协办 1；负荷 2.6 分\""));
    }

    [Test]
    public void An_overloaded_unit_is_said_in_one_sentence()
    {
        var page = OverloadIn(PageOf(Language.Chinese, UnevenPlan(2024)));
        Assert.That(page, Does.Contain(
            "仅就所给的 1 份计划（青河区 2024 年），甲局负荷过重。27 条措施中牵头 20 条（74%），都是独自牵头；另协办 1 条。"
            + "负荷 20.4 分＝任务分 20.3＋协调分 0.1，比过重线（3.0）高 17.4 分，是青河区 9 个区县级部门中位数（1.0）的 20 倍。"
            + "同类只有 9 个，这一比较较弱。负荷主要来自“二、扬尘”（15.0 分）、“一、大气”（5.4 分）。"
            + "牵头的 20 条中，年底前完成 15 条，长期或经常性 5 条。"));
    }

    [Test]
    public void The_sentence_is_English_too()
    {
        var page = OverloadIn(PageOf(Language.English, UnevenPlan(2024)));
        Assert.That(page, Does.Contain(
            "In the 1 plan given (青河区 2024) only, 甲局 is overloaded. Of 27 measures it leads 20 (74%), all of them alone")
            .And.Contain(
            "20 times the median (1.0) of the 9 district departments of 青河区")
            .And.Contain("Of the 20 that it leads, 15 are due by the year's end, 5 go on or recur.".Replace("'", "&#39;")));
    }

    [Test]
    public void Who_could_take_more_is_said()
    {
        // 辛局 is in a measure of 甲局 and leads another one like it; 壬局 is in none, 癸局 leads none
        var plan =
            new TestPlan("a.txt").Section("一、大气").Task("1", "任务").Measure("清理河道垃圾", lead: "甲局", assist: "辛局")
                .Measure("清理河道淤泥", lead: "辛局");
        foreach (var bureau in "乙丙丁戊己庚壬")
        {
            plan.Measure($"{bureau}一", lead: $"{bureau}局").Measure($"{bureau}二", lead: $"{bureau}局");
        }

        for (var i = 0; i < 20; i++)
        {
            plan.Measure($"甲{i}", lead: "甲局", assist: i == 0 ? "癸局" : "");
        }

        var page = OverloadIn(PageOf(Language.Chinese, plan));
        Assert.That(page, Does.Contain("可协商分担的单位（1 个）").And.Contain("<strong>辛局</strong> 负荷 1.3 分"));
        Assert.That(page, Does.Contain("甲局负责的 1 条措施").And.Contain(" 1.1）"), "the measure is named");
    }

    [Test]
    public void Years_are_judged_apart_the_latest_first()
    {
        var reading = SampleReadings.Of("a.txt", [UnevenPlan(2023).Build(), UnevenPlan(2024).Build()], []);
        var newest = OverloadIn(ReportWriter.PageOf(ReportData.Of([reading], [], Language.Chinese)));
        var all = OverloadIn(ReportWriter.PageOf(
            ReportData.Of([reading], [], Language.Chinese, new ChosenYears([], IsAll: true), CancellationToken.None)));
        Assert.Multiple(() =>
        {
            Assert.That(newest, Does.Contain("青河区 2024 年").And.Not.Contain("2023"));
            Assert.That(
                all.IndexOf("<h3>青河区 2024 年（1 份计划）</h3>", StringComparison.Ordinal),
                Is.GreaterThan(0).And.LessThan(all.IndexOf("<h3>青河区 2023 年（1 份计划）</h3>", StringComparison.Ordinal)));
            Assert.That(all.Split("甲局负荷过重"), Has.Length.EqualTo(3));
        });
    }

    [Test]
    public void Charts_have_a_name_and_a_description()
    {
        var page = PageOf(Language.Chinese, UnevenPlan(2024));
        var charts = page.Split("<svg class=\"chart\"").Skip(1).ToList();
        Assert.That(charts, Has.Count.EqualTo(3)); // bars, calendar, sections: nine units are too few for a Lorenz curve
        Assert.That(
            charts,
            Has.All.Match("^ viewBox=\"[0-9. ]+\" role=\"img\" aria-label=\"[^\"]+\"><title>[^<]+</title><desc>[^<]+</desc>"));
    }

    [Test]
    public void Where_sections_are_many_the_heat_map_shows_plans()
    {
        var plans = Enumerable.Range(1, 34).Select(p => new TestPlan("a.txt", title: $"第{p}号计划")
            .Section("一、甲").Task("1", "任务").Measure("一", lead: "甲局", assist: p <= 2 ? "" : "乙局")
            .Section("二、乙").Task("2", "任务").Measure("二", lead: "甲局")).ToArray();
        var page = PageOf(Language.Chinese, plans);
        Assert.That(page, Does.Contain("这里一列为一份计划").And.Contain("另有 2 份计划负荷较少，未列出。").And.Contain("<dt>32</dt><dd>"));
    }

    [Test]
    public void Deadlines_without_a_day_and_measures_without_a_deadline_are_counted()
    {
        var plan = new TestPlan("a.txt").Measure("一", lead: "甲局", deadline: "汛期前").Measure("二", lead: "甲局", deadline: "6-9月")
            .Measure("三", lead: "甲局");
        var page = PageOf(Language.Chinese, plan);
        Assert.That(page, Does.Contain("3 条措施中，早于年底到期 1 条（9 月），时限没有明确日期 1 条，没有写完成时限 1 条。")
            .And.Contain("1 条措施的时限没有明确日期：“汛期前”1 条。"));
    }

    [Test]
    public void A_plan_without_any_unit_still_makes_a_page()
    {
        var reading = SampleReadings.Of("a.txt", [new TestPlan("a.txt", jurisdiction: "").Measure("做事").Build()], []);
        var page = ReportWriter.PageOf(ReportData.Of([reading], [], Language.English));
        Assert.That(page, Does.Contain("No two units share a measure.").And.Contain("There is nothing to review."));
    }

    private static string OverloadIn(string page) =>
        page[page.IndexOf("id=\"overload\"", StringComparison.Ordinal)..page.IndexOf("id=\"ranking\"", StringComparison.Ordinal)];

    private static string PageOf(Language language, params TestPlan[] plans) => ReportWriter.PageOf(
        ReportData.Of([SampleReadings.Of("a.txt", [.. plans.Select(p => p.Build())], [])], [], language));

    // 甲 leads twenty measures of two sections, seven others one each; 辛 assists 甲 in one, 甲 assists 乙.
    private static TestPlan UnevenPlan(int year)
    {
        var plan = new TestPlan("a.txt", year: year).Section("一、大气").Task("1", "任务");
        for (var i = 0; i < 5; i++)
        {
            plan.Measure($"甲{i}", lead: "甲局", assist: i == 0 ? "辛局" : "", deadline: "长期实施");
        }

        plan.Measure("乙", lead: "乙局", assist: "甲局", deadline: "6月底前").Section("二、扬尘").Task("2", "任务");
        for (var i = 0; i < 15; i++)
        {
            plan.Measure($"尘{i}", lead: "甲局", deadline: "年底前");
        }

        foreach (var bureau in "丙丁戊己庚壬")
        {
            plan.Measure($"{bureau}", lead: $"{bureau}局", deadline: "年底前");
        }

        return plan;
    }

    /// <summary>A small report with a guess, a group, a finding and a file that was left out.</summary>
    internal static ReportData Data() => ReportData.Of(
        [SampleReadings.Small()], [new SkippedFile("a.png", new("不是文本", "no text"), Failed: false)], Language.Chinese);
}
