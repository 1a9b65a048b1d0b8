using System.Net;
using System.Text.RegularExpressions;
using NUnit.Framework;
using OrgGraph.Analytics.TypedGraphs;
using OrgGraph.Documents;
using OrgGraph.Model.Localization;
using OrgGraph.Reports.Html;
using OrgGraph.Reports.Tables;
using OrgGraph.Tests.Support;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Tests.Reports;

/// <summary>Sentences where their count is nought, one or all: none says "each" of one, "first" of all, or names none.</summary>
public sealed class WordingKindTests
{
    private const string Header = "序号|工作措施|完成时限|牵头单位|协办单位";

    [Test]
    public void Months_are_counted_apart_where_there_are_several_only()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Page("1|甲|9月底前|区水务局|", "2|乙|2025年9月|区水务局|", "3|丙|年底前|区教委|"), Does.Contain("早于年底到期 2 条（均在 9 月）"));
            Assert.That(Page("1|甲|9月底前|区水务局|", "2|乙|年底前|区教委|"), Does.Contain("早于年底到期 1 条（9 月）"));
            Assert.That(
                Page("1|甲|9月底前|区水务局|", "2|乙|3月底前|区教委|"), Does.Contain("早于年底到期 2 条（3 月 1 条、9 月 1 条）"));
        });
    }

    [Test]
    public void A_group_without_named_members_names_none()
    {
        var page = Page("1|甲|年底前|区水务局|相关镇人民政府", "2|乙|年底前|区教委|区水务局");
        Assert.That(page, Does.Not.Contain("0 个成员").And.Contain("也没有点名成员；职责只记在群组名下，不计入任何单位的负荷"));
    }

    [Test]
    public void First_is_said_where_there_are_more_only()
    {
        var page = Page("1|甲|年底前|区水务局、区教委|区民政局", "2|乙|年底前|区教委、区民政局|");
        Assert.That(page, Does.Contain("几家共同牵头的措施（共 2 条）").And.Contain("共同承担措施的 3 对").And.Contain("有负荷的全部 3 个单位")
            .And.Not.Contain("负荷最高的 3 个"));
        Assert.That(Page([.. Enumerable.Range(1, 12).Select(i => $"{i}|甲{i}|年底前|区水务局、区教委|")]), Does.Contain("（前 10 条）"));
    }

    [Test]
    public void Bridges_tell_their_plans_and_keep_groups_apart()
    {
        var data = Data("1|甲|年底前|区水务局|区教委", "2|乙|年底前|区水务局|区民政局、区财政局、区司法局", "3|丙|年底前|区水务局|区体育局");
        var said = MeetingBridges.Find(data.Graph).Select(b => MeetingSentences.Of(data.Years[0].Part, b, Language.Chinese));
        Assert.That(said, Is.EqualTo(new[]
        {
            "仅就所给的 1 份计划（青溪区 2025 年），缺了青溪区水务局，青溪区体育局，以及青溪区教委就各自不再与其余单位碰面（按共同措施计）。",
        }));
    }

    [Test]
    public void A_column_of_a_ranking_has_as_many_decimals_in_every_row()
    {
        var ranking = RankUnits.Rank(
            Data("1|甲|年底前|区水务局|区教委", "2|乙|年底前|区民政局|").Graph, new RankRequest(), null, default);
        var table = RankTables.BriefOf(ranking.Parts[0], null, null, Language.Chinese);
        Assert.That(table.Rows.Select(r => ValueText.TextOf(r[3])), Is.EquivalentTo(new[] { "1.0", "1.0", "0.3" }));
        Assert.That(table.IsNumeric(3));
    }

    [Test]
    public void A_doubtful_overload_is_marked_in_the_conclusions()
    {
        var file = Repository.Seed("002");
        var data = ReportData.Of([PlanReader.Read(Path.GetFileName(file), File.ReadAllBytes(file))], [], Language.Chinese);
        Assert.That(TextOf(ReportWriter.PageOf(data)), Does.Contain("负荷过重的：北京市园林绿化局（存疑）、北京市生态环境局（存疑）。"));
    }

    private static ReportData Data(params string[] rows) =>
        ReportData.Of([Reading.OfTable("青溪区治水2025年行动计划", [Header, .. rows])], [], Language.Chinese);

    private static string Page(params string[] rows) => TextOf(ReportWriter.PageOf(Data(rows)));

    private static string TextOf(string html) => WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", ""));
}
