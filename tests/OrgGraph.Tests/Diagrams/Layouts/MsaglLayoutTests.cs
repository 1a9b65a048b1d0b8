using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.GraphPackages.Msagl;
using OrgGraph.GraphPackages;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Layouts;

/// <summary>The adapter to MSAGL, in builds that have the package.</summary>
public sealed class MsaglLayoutTests
{
    [SetUp]
    public void SkipWithoutMsagl()
    {
        if (!DiagramLayouts.HasMsagl)
        {
            Tools.SkipAlsoInCi("this build has no Msagl: the package feed does not serve it");
        }
    }

    [Test]
    public void Boxes_and_lines_are_drawn_whole([Values] MsaglStyle style)
    {
        var layout = Layout(style);
        Prop.ForAll(RandomLayoutGraphs.TwoLayers, item => Drawing.Check(item.Graph, layout.Lay(item.Graph))).CheckFixed();
    }

    [Test]
    public void Given_layers_stand_from_left_to_right() =>
        Prop.ForAll(RandomLayoutGraphs.TwoLayers, item =>
        {
            var boxes = Layout(MsaglStyle.Layered).Lay(item.Graph).Boxes;
            foreach (var edge in item.Graph.Edges)
            {
                Assert.That(
                    Math.Sign(boxes[edge.To].Centre.X - boxes[edge.From].Centre.X),
                    Is.EqualTo(Math.Sign(item.Graph.Nodes[edge.To].Layer!.Value - item.Graph.Nodes[edge.From].Layer!.Value)));
            }
        }).CheckFixed();

    [Test]
    public void Work_that_is_stopped_ends([Values] MsaglStyle style) => Assert.That(
        () =>
            Layout(style)
                .Lay(
                    new LayoutGraph([new(9, 9), new(9, 9)], [new(0, 1)], new LayoutSpacing()),
                    new CancellationToken(canceled: true)),
        Throws.InstanceOf<OperationCanceledException>());

    private static IDiagramLayout Layout(MsaglStyle style) => DiagramLayouts.Msagl!(style);
}
