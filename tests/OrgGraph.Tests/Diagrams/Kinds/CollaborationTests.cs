using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Diagrams.Kinds.Collaborations;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers;
using OrgGraph.Diagrams.Writers.Pptx;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Tests.Diagrams.Quality;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Kinds;

/// <summary>Which ties a network shows, how, and under what names.</summary>
public sealed class CollaborationTests
{
    private static readonly Gen<CompactGraph> s_graphs =
        from nodes in Gen.Choose(2, 40)
        from ends in Gen.Choose(0, nodes - 1).Two().Where(p => p.Item1 != p.Item2).ArrayOf(3 * nodes)
        from weights in Gen.Choose(1, 9).ArrayOf(3 * nodes)
        select CompactGraph.Undirected(
            nodes, [.. ends.Zip(weights).DistinctBy(p => (Math.Min(p.First.Item1, p.First.Item2),
                Math.Max(p.First.Item1, p.First.Item2)))
                .Select(p => new WeightedEdge(p.First.Item1, p.First.Item2, p.Second))]);

    [Test]
    public void No_tie_is_left_out_that_is_as_heavy_as_the_drawing_says() => Prop.ForAll(s_graphs.ToArbitrary(), graph =>
    {
        var ties = DrawnTies.Choose(graph, DisparityFilter.DefaultSignificance);
        var drawn = ties.Ties.Select(t => (t.From, t.To)).ToHashSet();
        return graph.Edges().Where(e => !drawn.Contains((e.From, e.To))).All(e => ties.Least == 0 || e.Weight < ties.Least)
            && ties.Ties.All(t => t.Reason == TieReason.Heavy == (ties.Least > 0 && t.Shared >= ties.Least))
            && ties.IsWhole == (drawn.Count == graph.EdgeCount);
    }).CheckFixed();

    [Test]
    public void What_is_connected_looks_connected_and_ties_drawn_for_that_alone_are_told_apart() => Prop.ForAll(
        s_graphs.ToArbitrary(), graph =>
    {
        var ties = DrawnTies.Choose(graph, DisparityFilter.DefaultSignificance);
        var significant = DisparityFilter.Filter(graph).Edges().Select(e => (e.From, e.To)).ToHashSet();
        var drawn = CompactGraph.Undirected(
            graph.NodeCount, [.. ties.Ties.Select(t => new WeightedEdge(t.From, t.To, t.Shared))]);
        return MaximumSpanningForest.Find(drawn).EdgeCount == MaximumSpanningForest.Find(graph).EdgeCount
            && ties.Ties.Where(t => t.Reason == TieReason.Connecting).All(t => !significant.Contains((t.From, t.To)));
    }).CheckFixed();

    [Test]
    public void A_tangle_of_equally_heavy_ties_is_left_to_the_backbone()
    {
        var all = Enumerable.Range(0, 30).SelectMany(
            i => Enumerable.Range(i + 1, 29 - i).Select(j => new WeightedEdge(i, j, 1))).ToArray();
        var ties = DrawnTies.Choose(CompactGraph.Undirected(30, all), DisparityFilter.DefaultSignificance);
        Assert.Multiple(() =>
        {
            Assert.That(ties.Least, Is.Zero);
            Assert.That(ties.Ties, Has.Count.EqualTo(29).And.All.Matches<DrawnTie>(t => t!.Reason == TieReason.Connecting));
        });
    }

    [Test]
    public void Guesses_are_dashed_and_explained()
    {
        // no role is written: all are guesses
        var rows = Enumerable.Range(1, 4).Select(i => $"{i}\t第{i}项工作\t教育局、民政局、水利局");
        var graph = GraphBuilder.Build(
            PlanReader.Read("plan.txt",
                Encoding.UTF8.GetBytes($"河东区2026年任务分工表\n序号\t重点任务\t责任单位\n{string.Join('\n', rows)}\n")).Plans, []);
        var certain =
            graph with { Responsibilities = [.. graph.Responsibilities.Select(e => e with { Uncertainty = Uncertainty.None })] };
        var guessed =
            graph with
        {
            Responsibilities = [.. graph.Responsibilities.Select(e => e with { Uncertainty = Uncertainty.RoleNotDecided })],
        };
        Assert.Multiple(() =>
        {
            Assert.That(
                Ties(guessed),
                Is.Not.Empty.And.All.Matches<ConnectorItem>(c => !c!.Stroke.Dash.IsEmpty && c.Meaning!.Tooltip.Contains("推断")));
            Assert.That(Ties(certain), Is.Not.Empty.And.All.Matches<ConnectorItem>(c => c!.Stroke.Dash.IsEmpty));
        });
    }

    /// <summary>
    /// Of a network of usual size the ties can be moved with their circles in slides, but for a few that go far around others.
    /// </summary>
    [Test]
    public void Ties_are_glued_in_slides()
    {
        var graph = Generated();
        var scene = CollaborationDiagram.Draw(graph, new CollaborationOptions(), DrawnKinds.Page());
        using var stream = new MemoryStream();
        PptxWriter.Write(scene, stream, new WriteOptions());
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        var glued = zip.Entries.Where(e => e.FullName.StartsWith("ppt/slides/slide", StringComparison.Ordinal)).Sum(e =>
        {
            using var reader = new StreamReader(e.Open());
            return Regex.Count(reader.ReadToEnd(), "<a:stCxn [^>]*/><a:endCxn ");
        });
        Assert.That(glued, Is.GreaterThanOrEqualTo(0.9 * Ties(graph).Count));
    }

    private static List<ConnectorItem> Ties(ResponsibilityGraph graph) =>
        [
            .. CollaborationDiagram.Draw(graph, new CollaborationOptions(), DrawnKinds.Page()).Pages.SelectMany(p => p.Items)
                .OfType<ConnectorItem>(),
        ];

    private static ResponsibilityGraph Generated() => GraphBuilder.Build(
        PlanReader.Read("plan.txt", Encoding.UTF8.GetBytes(OrgGraph.Benchmarks.Generation.PlanGenerator
            .WithPlans(OrgGraph.Benchmarks.Generation.PlanLayout.TabSeparated, seed: 5, plans: 1, measures: 30).Text)).Plans,
        []);
}
