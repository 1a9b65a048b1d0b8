using System.Text;
using System.Xml.Linq;
using NUnit.Framework;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Quality;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers;
using OrgGraph.Diagrams.Writers.Files;
using OrgGraph.Diagrams.Writers.Svg;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Tests.Support;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Tests.Diagrams.Quality;

/// <summary>What each layout of this build draws, and how <c>auto</c> chooses.</summary>
public sealed class EngineTests
{
    private static readonly Lazy<ResponsibilityGraph> s_samples = new(() => GraphBuilder.Build(
        Directory.GetFiles(Repository.Plans, "*.txt").Order(StringComparer.Ordinal).Take(1)
            .SelectMany(f => PlanReader.Read(Path.GetFileName(f), File.ReadAllBytes(f)).Plans),
        []));

    private static readonly string[] s_drawn =
        [DiagramKinds.Responsibility, DiagramKinds.Organisation, DiagramKinds.Collaboration, DiagramKinds.Ego,
            DiagramKinds.Calls];

    [TestCaseSource(nameof(s_drawn))]
    public void Each_layout_draws_without_a_fault_and_auto_takes_the_best(string kind)
    {
        if (!DiagramLayouts.HasMsagl)
        {
            Tools.SkipAlsoInCi("this build has no Msagl: the package feed does not serve it");
        }

        var tried = Lay(kind, DiagramLayouts.Auto);
        Assert.That(
            tried.Select(t => t.Layout),
            Is.EqualTo(DiagramLayouts.Of(kind).Where(layout => layout != DiagramLayouts.MsaglBundled)));
        TestContext.Out.WriteLine(DiagramQuality.Heading);
        Assert.Multiple(() =>
        {
            foreach (var (layout, scene) in tried.Concat(Lay(kind, DiagramLayouts.MsaglBundled)).Select(t => (t.Layout, t.Scene)))
            {
                var quality = DiagramQuality.Of(scene!);
                TestContext.Out.WriteLine(quality.Row($"{kind} {layout}"));
                Assert.That(
                    quality.NodeOverlaps + quality.LabelOverlaps + quality.Clipped + quality.Outside + quality.Broken, Is.Zero,
                    quality.Row(layout));
                Assert.That(quality.SmallestText, Is.GreaterThanOrEqualTo(7), layout);
                Assert.That(Svg(scene!), Does.Contain(DiagramLayouts.TitleOf(layout).In(Language.Chinese)), layout);
                Assert.That(Svg(Lay(kind, layout).Single().Scene!).Length, Is.GreaterThan(0));
            }
        });
    }

    [TestCaseSource(nameof(s_drawn))]
    public void Every_layout_draws_the_same_ties(string kind)
    {
        if (!DiagramLayouts.HasMsagl)
        {
            Tools.SkipAlsoInCi("this build has no Msagl: the package feed does not serve it");
        }

        // hierarchies frame what the built-in drawing ties to a heading; measures and single units tell in words who assists
        string[] ownTies = [DiagramKinds.Collaboration, DiagramKinds.Calls];
        var drawn = DiagramLayouts.Of(kind)
            .Where(layout => kind != DiagramKinds.Organisation && (layout != DiagramLayouts.Builtin || ownTies.Contains(kind)))
            .Select(layout => Lay(kind, layout).Single())
            .ToList();
        foreach (var other in drawn.Skip(1))
        {
            Assert.That(TiesOf(other.Scene!), Is.EquivalentTo(TiesOf(drawn[0].Scene!)), other.Layout);
        }
    }

    [Test]
    public void Tables_are_drawn_by_the_built_in_layout_only(
        [Values("overview", "matrix", "meeting", "cascade", "compare")] string kind)
    {
        Assert.That(DiagramLayouts.Of(kind), Is.EqualTo(new[] { DiagramLayouts.Builtin }));
        Assert.That(() => DiagramLayouts.EngineOf(DiagramLayouts.Msagl, kind), Throws.InstanceOf<RequestException>());
    }

    [Test]
    public void A_build_with_one_layout_says_nothing_of_layouts()
    {
        if (DiagramLayouts.HasMsagl)
        {
            Tools.SkipAlsoInCi("this build has Msagl: there is a choice to speak of");
        }

        var drawn = Lay(DiagramKinds.Calls, DiagramLayouts.Auto).Single();
        Assert.That((drawn.Layout, drawn.Quality), Is.EqualTo((DiagramLayouts.Builtin, (DiagramQuality?)null)));
        Assert.That(Svg(drawn.Scene!), Does.Not.Contain("布局"));
    }

    [Test]
    public void A_geometry_graph_has_the_boxes_and_lines_of_the_page()
    {
        if (GraphPackages.DiagramLayouts.GeometryGraphs is not { } writer)
        {
            Tools.SkipAlsoInCi("this build has no Msagl: the package feed does not serve it");
            return;
        }

        var scene = Lay(DiagramKinds.Calls, DiagramLayouts.Builtin).Single().Scene!;
        using var stream = new MemoryStream();
        DiagramFile.Write(scene, DiagramFormat.Msagl, 0, stream, WriteOptions.Default with { GeometryGraphs = writer });
        var file = XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF'));
        int Count(string name) =>
            file.Descendants().Count(e => e.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase));
        Assert.That(
            (Count("node"), Count("edge")),
            Is.EqualTo((
                scene.Pages[0].Items.OfType<ShapeItem>().Count(s => s.Id is not null),
                scene.Pages[0].Items.OfType<ConnectorItem>().Count())));
    }

    private static IEnumerable<(string, string)> TiesOf(Scene scene) =>
        scene.Pages.SelectMany(p => p.Items).OfType<ConnectorItem>()
            .Select(c => string.CompareOrdinal(c.From, c.To) < 0 ? (c.From, c.To) : (c.To, c.From));

    private static System.Collections.Immutable.ImmutableArray<LaidDiagram> Lay(string kind, string layout)
    {
        var graph = s_samples.Value;
        var request = new DiagramRequest { Unit = UnitLoad.Compute(graph)[0].Unit.Id };
        return DrawDiagram.Lay(kind, graph, request, new DiagramPage { Paper = Paper.A3 }, layout, default);
    }

    private static string Svg(Scene scene)
    {
        using var stream = new MemoryStream();
        SvgWriter.Write(scene, 0, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
