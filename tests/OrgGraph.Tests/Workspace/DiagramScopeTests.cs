using NUnit.Framework;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Tests.Analytics.Comparison;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Tests.Workspace;

/// <summary>Years and governments are never added up in a picture that did not ask for them.</summary>
public sealed class DiagramScopeTests
{
    private static ResponsibilityGraph TwoYears { get; } = PlanGraphs.Of(
        PlanGraphs.Plan(2022, ("清理河道", "河道", "甲局", "乙局"), ("修缮桥梁", "桥梁", "丙局", "")),
        PlanGraphs.Plan(2024, ("清淤河道", "河道", "甲局", "乙局"), ("改造路灯", "路灯", "丁局", "甲局")));

    [TestCase("ego")]
    [TestCase("responsibility")]
    [TestCase("calls")]
    [TestCase("collaboration")]
    [TestCase("org")]
    [TestCase("matrix")]
    public void The_newest_year_is_drawn_and_the_other_is_named(string kind)
    {
        var texts = TextsOf(Draw(kind, new DiagramRequest { Unit = kind == "ego" ? "甲局" : null }));
        Assert.That(texts, Does.Contain("未计入：青河区 2022 年").And.Not.Contain("清理河道").And.Not.Contain("修缮桥梁"));
    }

    [Test]
    public void A_unit_of_an_earlier_year_only_is_shown_in_it()
    {
        var texts = TextsOf(Draw("ego", new DiagramRequest { Unit = "丙局" }));
        Assert.That(texts, Does.Contain("修缮桥梁").And.Not.Contain("未计入"));
    }

    [Test]
    public void Years_that_are_asked_for_are_drawn_each_on_its_own_page()
    {
        var asked = new DiagramRequest { Unit = "甲局", Shown = new ChosenYears([], IsAll: true) };
        var scene = Draw("ego", asked);
        Assert.Multiple(() =>
        {
            Assert.That(TextsOf(scene), Does.Contain("清理河道").And.Contain("清淤河道").And.Not.Contain("未计入"));
            Assert.That(
                scene.Pages.Count(p => Texts(p).Contains("清理河道") && Texts(p).Contains("清淤河道")), Is.Zero);
        });
    }

    private static Scene Draw(string kind, DiagramRequest request) =>
        DrawDiagram.Draw(kind, TwoYears, request, new DiagramPage(), CancellationToken.None);

    private static string TextsOf(Scene scene) => string.Join('\n', scene.Pages.Select(Texts));

    private static string Texts(ScenePage page) =>
        string.Join('\n', page.Items.OfType<TextItem>().Select(t => string.Concat(t.Text.Lines)));
}
