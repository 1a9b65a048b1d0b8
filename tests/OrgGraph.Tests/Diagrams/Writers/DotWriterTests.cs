using System.Text;
using System.Text.RegularExpressions;
using NUnit.Framework;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Kinds.Matrices;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers.Dot;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Tests.Diagrams.Quality;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Writers;

[TestFixture]
public sealed partial class DotWriterTests
{
    [Test]
    public void Boxes_and_ties_are_named_coloured_and_placed()
    {
        var dot = Write(TestScenes.Plan);
        Assert.Multiple(() =>
        {
            Assert.That(Regex.Count(dot, "^digraph ", RegexOptions.Multiline), Is.EqualTo(2));
            Assert.That(
                dot,
                Does.Contain("\"unit:区水务局\" [label=\"区水务局\", shape=box, pos=\"121,464.28!\", "
                    + "fillcolor=\"#e8f0f8\""));
            Assert.That(
                Regex.Count(dot, " -> "), Is.EqualTo(TestScenes.Plan.Pages.Sum(p => p.Items.OfType<ConnectorItem>().Count())));
        });
    }

    /// <summary>
    /// Whatever a kind shows of a node, in it or beside it, is its label; what ties two nodes, line or cell, is an edge.
    /// </summary>
    [Test]
    public void Nodes_of_every_kind_have_their_names([Values] Paper paper)
    {
        var graph = GraphBuilder.Build(
            Directory.GetFiles(Repository.Plans, "*.txt").Order(StringComparer.Ordinal)
                .SelectMany(f => PlanReader.Read(Path.GetFileName(f), File.ReadAllBytes(f)).Plans),
            []);
        foreach (var (kind, scene) in DrawnKinds.Of(graph, DrawnKinds.Page(paper)))
        {
            var dot = Write(scene);
            var nodes = NodeLine().Matches(dot);
            var items = scene.Pages.SelectMany(p => p.Items).ToList();
            Assert.Multiple(() =>
            {
                Assert.That(nodes, Has.Count.EqualTo(items.Count(i => i is ShapeItem { Id: not null })), kind);
                Assert.That(nodes.Where(n => n.Groups["label"].Value.Length == 0).Select(n => n.Value), Is.Empty, kind);
                Assert.That(
                    Regex.Count(dot, "^  \"[^\"]*\" -> ", RegexOptions.Multiline),
                    Is.EqualTo(scene.Pages.Sum(p => EdgesOf(p.Items))),
                    kind);
            });
            foreach (Match node in FilledNode().Matches(dot))
            {
                var (fill, text) = (ColourOf(node.Groups["fill"].Value), ColourOf(node.Groups["text"].Value));
                Assert.That(PageFaults.Contrast(fill, text), Is.GreaterThanOrEqualTo(4.5), node.Value);
            }

            foreach (var unit in items.OfType<ShapeItem>().Where(s => s is { Id: ['u', ..], Meaning.Kind: MeaningKind.Unit }))
            {
                // a name may be shortened, or go without the place that all have in common: its end is there
                var label = nodes.First(n => n.Groups["id"].Value == unit.Id).Groups["label"].Value.Replace("\\n", "")
                    .Replace(" ", "");
                Assert.That(label, Does.Contain(unit.Meaning!.Key[^2..]).Or.Contain("…"), kind);
            }
        }
    }

    private static Colour ColourOf(string hex) =>
        new(Convert.ToByte(hex[..2], 16), Convert.ToByte(hex[2..4], 16), Convert.ToByte(hex[4..], 16));

    // Lines, and cells where no line ties the same two.
    private static int EdgesOf(IReadOnlyCollection<SceneItem> items)
    {
        var lines = items.OfType<ConnectorItem>().ToList();
        return lines.Count + items.OfType<ShapeItem>()
            .Count(cell => cell.Ties is { } ends && !lines.Exists(l => l.From == ends.From && l.To == ends.To));
    }

    [Test]
    public void Cells_of_a_matrix_are_edges_with_their_figures()
    {
        var rows = Enumerable.Range(1, 12).Select(i => $"{i}\t第{i}项工作\t教育局\t民政局");
        var graph = GraphBuilder.Build(
            PlanReader.Read("plan.txt",
                Encoding.UTF8.GetBytes($"河东区2026年任务分工表\n序号\t重点任务\t牵头单位\t配合单位\n{string.Join('\n', rows)}\n")).Plans, []);
        var dot = Write(MatrixDiagram.Draw(graph, new MatrixOptions { Columns = MatrixColumns.Plans }, DrawnKinds.Page()));
        Assert.That(dot, Does.Match("\"u:河东区教育局\" -> \"c:[^\"]+\" \\[[^]]*label=\"12\""));
    }

    [TestCase(4.5, 2.5, "dashed")]
    [TestCase(1.2, 2.2, "dotted")]
    public void Lines_keep_their_style(double dash, double gap, string style)
    {
        var line = new ConnectorItem(
            "a", "b", CurvePath.Straight(new Point(20, 10), new Point(60, 10)), new Stroke(TestScenes.Ink, 1.1, [dash, gap]));
        ShapeItem Box(string id, double x) =>
            new(new Rect(x, 0, 20, 20), ShapeForm.Rectangle, null, new Stroke(TestScenes.Ink, 1)) { Id = id };
        var dot = Write(TestScenes.Plan with { Pages = [new ScenePage(100, 40, [line, Box("a", 0), Box("b", 60)])] });
        Assert.That(dot, Does.Contain($"style={style}"));
    }

    [Test]
    public void Hostile_text_does_not_leave_its_quotes()
    {
        // without its strings only the grammar is left
        var bare = QuotedString().Replace(Write(TestScenes.Hostile), "S");
        Assert.That(
            bare.Split('\n').Where(l => l.Length > 0),
            Is.All.Match(@"^(digraph S \{|\}|  (graph|node|edge|S|S -> S) \[[A-Za-z0-9=., ]*\];)$"));
    }

    private static string Write(Scene scene)
    {
        using var stream = new MemoryStream();
        DotWriter.Write(scene, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex(
        "fillcolor=\"#(?<fill>[0-9a-f]{6})\".*fontcolor=\"#(?<text>[0-9a-f]{6})\"", RegexOptions.NonBacktracking)]
    private static partial Regex FilledNode();

    [GeneratedRegex("^  \"(?<id>[^\"]*)\" \\[label=\"(?<label>(?:[^\"\\\\]|\\\\.)*)\"", RegexOptions.Multiline, 10_000)]
    private static partial Regex NodeLine();

    [GeneratedRegex("\"(?:[^\"\\\\\n]|\\\\.)*\"", RegexOptions.None, 10_000)]
    private static partial Regex QuotedString();
}
