using System.Xml.Linq;
using NUnit.Framework;
using OrgGraph.Neo4j;

namespace OrgGraph.Tests.Neo4j;

/// <summary>The files for Neo4j Browser, apart from Browser itself.</summary>
[TestFixture]
public sealed class BrowserFileTests
{
    private string _folder = "";

    [SetUp]
    public void SetUp() => _folder = Directory.CreateTempSubdirectory("orggraph-test-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Every_query_is_a_favourite_with_its_name_first_and_its_parameters_filled_in()
    {
        var names = BrowserFiles.Write(GraphMaker.Make(41, plans: 4), _folder);
        Assert.That(names, Is.EquivalentTo(Directory.GetFiles(_folder).Select(Path.GetFileName)));
        Assert.That(names, Is.EquivalentTo(QueryLibrary.All.Select(q => q.Name + ".cypher").Append("guide.html").Append("style.grass")));
        foreach (var query in QueryLibrary.All)
        {
            var text = File.ReadAllText(Path.Combine(_folder, query.Name + ".cypher"));
            Assert.Multiple(() =>
            {
                Assert.That(text, Does.StartWith($"// {query.ChineseTitle} · {query.EnglishTitle}\n").And.EndsWith(";\n"));
                Assert.That(query.Parameters.Where(p => text.Contains("$" + p.Name)), Is.Empty, text);
            });
        }
    }

    [Test]
    public void Comments_within_a_query_stay_with_it()
    {
        var query = QueryLibrary.Parse("x", "// 甲 · A\n// zh: 乙\n// en: B\nMATCH (u:Unit)\n// why\nRETURN u.id\n");
        Assert.That(query.Text, Is.EqualTo("MATCH (u:Unit)\n// why\nRETURN u.id"));
        Assert.That((query.ChineseTitle, query.English), Is.EqualTo(("甲", "B")));
    }

    [Test]
    public void The_guide_is_well_formed_and_has_every_query()
    {
        BrowserFiles.Write(GraphMaker.Make(41, plans: 4), _folder);
        var guide = XDocument.Load(Path.Combine(_folder, "guide.html"));
        Assert.That(guide.Root!.Element("head")!.Element("meta")!.Attribute("charset")!.Value, Is.EqualTo("utf-8"), "it opens by itself");
        Assert.That(guide.Descendants("slide").Count(), Is.EqualTo(QueryLibrary.All.Length + 1));
        Assert.That(guide.Descendants("pre").Select(p => p.Attribute("class")!.Value), Is.All.Contains("runnable"));
        Assert.That(guide.Descendants("h3").Skip(1).Select(h => h.Value), Is.EqualTo(QueryLibrary.All.Select(q => q.ChineseTitle)));
    }

    [Test]
    public void The_style_tells_units_measures_leads_and_assists_apart()
    {
        BrowserFiles.Write(GraphMaker.Make(41, plans: 1), _folder);
        var style = File.ReadAllText(Path.Combine(_folder, "style.grass"));
        var colours = new[] { "node.Unit", "node.Measure", "relationship.LEADS", "relationship.ASSISTS" }.Select(selector =>
        {
            var start = style.IndexOf(selector + " {", StringComparison.Ordinal);
            Assert.That(start, Is.GreaterThanOrEqualTo(0), selector);
            return style[start..style.IndexOf('}', start)].Split('\n').Single(l => l.TrimStart().StartsWith("color:", StringComparison.Ordinal)).Trim();
        });
        Assert.That(colours, Is.Unique);
        Assert.That(style.Count(c => c == '{'), Is.EqualTo(style.Count(c => c == '}')));
    }

    [Test]
    public void A_graph_without_anything_gives_the_files_too() =>
        Assert.That(BrowserFiles.Write(OrgGraph.Model.ResponsibilityGraph.Empty, _folder), Is.Not.Empty);
}
