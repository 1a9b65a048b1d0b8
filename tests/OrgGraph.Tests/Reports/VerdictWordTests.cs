using NUnit.Framework;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Reports.Tables;
using OrgGraph.Tests.Analytics.Comparison;
using OrgGraph.Workspace.Sentences;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Tests.Reports;

/// <summary>Whether a unit is overloaded is said in the same words everywhere, and not said of whom nobody judged.</summary>
public sealed class VerdictWordTests
{
    [Test]
    public void Groups_and_units_without_peers_are_not_said_to_be_light()
    {
        var table = ComparisonTables.UnitsOf(
            PlanComparison.Compare(PlanGraphs.Seed("001"), PlanGraphs.Seed("002")), Language.Chinese);
        string[] RowOf(string unit) => [.. table.Rows.Single(r => (string)r[0]! == unit).Select(v => $"{v}")];
        Assert.Multiple(() =>
        {
            Assert.That(RowOf("北京经济技术开发区管委会")[6..], Is.EqualTo(new[] { "未判断", "存疑：8 项职责为推断" }));
            Assert.That(RowOf("北京市各区人民政府（含北京经济技术开发区管委会）")[6], Is.EqualTo("未判断"));
            Assert.That(RowOf("北京市园林绿化局")[6], Is.EqualTo("是 → 是（存疑）"));
            Assert.That(RowOf("北京市规划自然资源委")[6], Is.EqualTo("否 → 否（存疑）"));
            Assert.That(RowOf("北京市发展改革委")[6], Is.EqualTo("否"), "it was not there before");
        });
    }

    [Test]
    public void A_table_that_judges_by_risen_fences_says_so()
    {
        var answer = AskWhatIf.Answer(PlanGraphs.Seed("000"), new WhatIfRequest { Balance = true }, default);
        var said = string.Join('\n', BalanceSentences.Of(answer.Balance!, answer.Analysis, Language.Chinese));
        var rows = WhatIfTables.UnitsOf(answer, Language.Chinese).Rows;
        foreach (var unit in new[] { "大兴区园林绿化局", "大兴区生态环境局" })
        {
            Assert.That(said, Does.Contain($"不能消除：{unit}").And.Match($"下表按调整后的过重线判断.*{unit}.*按现在的过重线仍过重"));
            Assert.That(rows.Single(r => r[0] == unit)[3], Is.EqualTo("是 → 否"));
        }

        Assert.That(rows.Single(r => r[0] == "大兴区各镇人民政府")[3], Is.EqualTo("未判断"));
    }
}
