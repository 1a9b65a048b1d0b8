using System.Text;
using System.Text.RegularExpressions;
using NUnit.Framework;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers.Dot;

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
            Assert.That(dot, Does.Contain("\"unit:区水务局\" [label=\"区水务局\", shape=box, width=2.361, height=0.472, pos=\"121,464.28!\", fillcolor=\"#e8f0f8\""));
            Assert.That(Regex.Count(dot, " -> "), Is.EqualTo(TestScenes.Plan.Pages.Sum(p => p.Items.OfType<ConnectorItem>().Count())));
        });
    }

    [Test]
    public void Hostile_text_does_not_leave_its_quotes()
    {
        // without its strings only the grammar is left
        var bare = QuotedString().Replace(Write(TestScenes.Hostile), "S");
        Assert.That(bare.Split('\n').Where(l => l.Length > 0), Is.All.Match(@"^(digraph S \{|\}|  (graph|node|edge|S|S -> S) \[[A-Za-z0-9=., ]*\];)$"));
    }

    private static string Write(Scene scene)
    {
        using var stream = new MemoryStream();
        DotWriter.Write(scene, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex("\"(?:[^\"\\\\\n]|\\\\.)*\"", RegexOptions.None, 10_000)]
    private static partial Regex QuotedString();
}
