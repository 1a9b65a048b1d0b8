using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Documents;

/// <summary>Leaders, wherever a plan names them, are persons beside the units, in every kind of text table.</summary>
internal sealed class LeaderTests
{
    private const string Title = "青溪区治水2025年行动计划\n\n";

    private static readonly (string Name, string Text)[] s_tables =
    [
        ("tabs", "序号\t重点任务\t工作措施\t完成时限\t牵头单位\t主责单位\t协办单位\n1\t河道整治\t清淤河道。\t年底前\t{lead}\t{responsible}\t区城管局\n"),
        ("cell-per-line",
            "\t序号\n\t重点任务\n\t工作措施\n\t完成时限\n\t牵头单位\n\t主责单位\n\t协办单位\n\n\t1\n\t河道整治\n\t清淤河道。\n\t年底前\n\t{lead}\n\t{responsible}\n"
            + "\t区城管局\n"),
        ("bars", "| 序号 | 重点任务 | 工作措施 | 牵头单位 | 主责单位 |\n|---|---|---|---|---|\n| 1 | 河道整治 | 清淤河道。 | {lead} | {responsible} |\n"),
        ("collapsed", "序号 重点任务 工作措施 完成时限 牵头单位 主责单位 协办单位\n1 河道整治 清淤河道。 年底前 {lead}\n{responsible}\n"),
        ("brackets", "1.清淤河道。（{lead}牵头，{responsible}配合）\n2.修堤。（区水务局牵头）\n"),
        ("labels", "1.清淤河道。\n牵头单位：{lead}\n责任单位：{responsible}\n2.修堤。\n牵头单位：区水务局\n"),
    ];

    private static readonly string[] s_leaders =
        ["（牵头领导：王建国）", "(牵头领导：王建国)", "牵头领导：王建国", "（责任人：王建国、李卫东）", "\n（牵头领导：王建国）", "（王建国）"];

    private static IEnumerable<TestCaseData> Cases() =>
        from table in s_tables
        from leader in s_leaders
        from atLead in new[] { true, false }
        select new TestCaseData(table.Text, leader, atLead).SetArgDisplayNames(
            table.Name, leader.Replace("\n", "⏎"), atLead ? "lead" : "other");

    [TestCaseSource(nameof(Cases))]
    public void Are_read_or_told(string table, string leader, bool atLead)
    {
        var text =
            table.Replace("{lead}", "区水务局" + (atLead ? leader : "")).Replace("{responsible}", "区财政局" + (atLead ? "" : leader));
        var reading = Reading.Of(Title + text);
        var said = reading.Plans.SelectMany(p => p.Content.Mentions).Select(m => m.Text)
            .Concat(reading.Plans.SelectMany(p => p.Content.Measures).Select(m => m.Text))
            .Concat(reading.Plans.SelectMany(p => p.Content.Tasks).Select(t => t.Number ?? ""))
            .Concat(reading.Findings.SelectMany(f => f.Arguments));
        Assert.That(said, Has.Some.Contains("王建国"));
    }
}
