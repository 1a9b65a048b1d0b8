using NUnit.Framework;
using OrgGraph.Diagrams.Kinds.Matrices;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers;
using OrgGraph.Reports.Drawings;
using OrgGraph.Reports.Html;
using OrgGraph.Tests.Model;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Tests.Reports;

public sealed class ReportDiagramTests
{
    [Test]
    public void A_diagram_beyond_the_limits_is_left_out_and_said()
    {
        var data = ReportData.Of([SampleReadings.Small()], [], Language.Chinese);
        var checks = 0;
        var drawings = ReportDiagrams.Draw(
            data.Graph,
            Language.Chinese,
            scene =>
            {
                Interlocked.Increment(ref checks);
                if (scene.Description == MatrixLabels.Description.In(Language.Chinese))
                {
                    throw new DiagramException("图有 580 页", "580 pages");
                }
            },
            CancellationToken.None);
        var page = ReportWriter.PageOf(data with { Undrawn = drawings.Undrawn });
        Assert.Multiple(() =>
        {
            Assert.That(checks, Is.EqualTo(ReportDiagrams.Of(data.Graph).Length));
            Assert.That(drawings.Undrawn.Keys, Is.EqualTo(new[] { "matrix" }));
            Assert.That(drawings.Files.Select(f => f.Name), Has.None.Contain("matrix").And.Some.Contain("org"));
            Assert.That(page, Does.Contain("没有画出，图有 580 页").And.Not.Contain("matrix.html").And.Contain("org.html"));
        });
    }

    [Test]
    public void Places_of_different_years_have_no_comparison()
    {
        var graph = GraphBuilder.Build(
            [
                new TestPlan("a", jurisdiction: "青河市", year: 2024).Measure("清淤", lead: "市水务局").Build(),
                new TestPlan("b", year: 2025).Measure("巡查", lead: "区水务局").Build(),
            ],
            []);
        Assert.That(ReportDiagrams.Of(graph).Select(d => d.Kind), Has.None.EqualTo("compare"));
    }
}
