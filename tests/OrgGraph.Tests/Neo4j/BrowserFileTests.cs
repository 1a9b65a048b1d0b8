using System.IO.Compression;
using System.Xml.Linq;
using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Neo4j.Queries;
using OrgGraph.Tests.Model;

namespace OrgGraph.Tests.Neo4j;

/// <summary>The files for Neo4j Browser, apart from Browser itself.</summary>
[TestFixture]
public sealed class BrowserFileTests
{
    [Test]
    public void Every_query_is_a_favourite_with_its_name_first_and_its_parameters_filled_in_and_told()
    {
        var files = FilesOf(GraphMaker.Make(41, plans: 4));
        Assert.That(
            files.Keys,
            Is.EquivalentTo(QueryLibrary.All.Select(q => q.Name + ".cypher").Append("guide.html").Append("style.grass")));
        foreach (var query in QueryLibrary.All)
        {
            var text = files[query.Name + ".cypher"];
            Assert.Multiple(() =>
            {
                Assert.That(text, Does.StartWith($"// {query.ChineseTitle} · {query.EnglishTitle}\n").And.EndsWith(";\n"));
                Assert.That(query.Parameters.Where(p => text.Contains("$" + p.Name)), Is.Empty, text);
                Assert.That(query.Parameters.All(p => text.Contains($"\n// :param {p.Name} => ")), text);
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
        var guide = XDocument.Parse(FilesOf(GraphMaker.Make(41, plans: 4))["guide.html"]);
        Assert.That(
            guide.Root!.Element("head")!.Element("meta")!.Attribute("charset")!.Value, Is.EqualTo("utf-8"), "it opens by itself");
        Assert.That(guide.Descendants("slide").Count(), Is.EqualTo(QueryLibrary.All.Length + 1));
        Assert.That(guide.Descendants("pre").Select(p => p.Attribute("class")!.Value), Is.All.Contains("runnable"));
        Assert.That(
            guide.Descendants("h3").Skip(1).Select(h => h.Value), Is.EqualTo(QueryLibrary.Guided.Select(q => q.ChineseTitle)));
        Assert.That(QueryLibrary.Guided[0].Name, Is.EqualTo("overloaded"));
    }

    [Test]
    public void Queries_that_draw_are_sketched_in_the_colours_of_the_style()
    {
        var files = FilesOf(GraphMaker.Make(41, plans: 1));
        var sketched = XDocument.Parse(files["guide.html"]).Descendants("slide").Skip(1)
            .Where(slide => slide.Descendants().Any(e => e.Name.LocalName == "svg")).ToList();
        var colours = sketched.Descendants().SelectMany(e => e.Attributes())
            .Where(a => a.Name.LocalName is "fill" or "stroke").Select(a => a.Value).Distinct();
        Assert.Multiple(() =>
        {
            Assert.That(
                sketched.Select(slide => slide.Descendants("h3").Single().Value),
                Is.EqualTo(QueryLibrary.Guided.Where(q => q.ShowsGraph).Select(q => q.ChineseTitle)));
            Assert.That(
                colours, Is.All.Matches<string>(c => files["style.grass"].Contains(c!, StringComparison.OrdinalIgnoreCase)));
        });
    }

    [Test]
    public void The_style_tells_units_measures_leads_and_assists_apart()
    {
        var style = FilesOf(GraphMaker.Make(41, plans: 1))["style.grass"];
        var colours = new[] { "node.Unit", "node.Measure", "relationship.LEADS", "relationship.ASSISTS" }.Select(selector =>
        {
            var start = style.IndexOf(selector + " {", StringComparison.Ordinal);
            Assert.That(start, Is.GreaterThanOrEqualTo(0), selector);
            return style[start..style.IndexOf('}', start)].Split('\n')
                .Single(l => l.TrimStart().StartsWith("color:", StringComparison.Ordinal)).Trim();
        });
        Assert.That(colours, Is.Unique);
        Assert.That(style.Count(c => c == '{'), Is.EqualTo(style.Count(c => c == '}')));
    }

    [Test]
    public void A_graph_without_anything_gives_the_files_too()
    {
        var files = FilesOf(ResponsibilityGraph.Empty);
        Assert.That(files.Keys, Is.EquivalentTo(FilesOf(GraphMaker.Make(41, plans: 1)).Keys));
        Assert.That(files["path.cypher"], Does.Contain("MATCH (a:Unit {id: ''})"));
        Assert.That(() => XDocument.Parse(files["guide.html"]), Throws.Nothing);
    }

    [Test]
    public void A_value_that_looks_like_a_parameter_stays_as_it_is()
    {
        var graph = GraphBuilder.Build(
            [
                new TestPlan("a").Unit("甲局", new Unit { Id = "甲$to$unit局", Jurisdiction = "青河区" })
                    .Measure("一", lead: "甲局").Measure("二", lead: "甲局", assist: "乙局").Build(),
            ],
            []);
        Assert.That(
            FilesOf(graph)["path.cypher"],
            Does.Contain("MATCH (a:Unit {id: '甲$to$unit局'})").And.Contain("MATCH (b:Unit {id: '乙局'})"));
    }

    [Test]
    public void One_archive_has_every_favourite_and_is_the_same_every_time()
    {
        var graph = GraphMaker.Make(41, plans: 4);
        var files = FilesOf(graph);
        using var archive = new ZipArchive(new MemoryStream(ArchiveOf(graph)));
        Assert.That(
            archive.Entries.Select(e => e.FullName), Is.EqualTo(QueryLibrary.Guided.Select(q => $"OrgGraph/{q.Name}.cypher")));
        foreach (var entry in archive.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            Assert.That(reader.ReadToEnd(), Is.EqualTo(files[entry.Name]));
        }

        var first = ArchiveOf(graph);
        Assert.That(ArchiveOf(graph), Is.EqualTo(first));
    }

    private static byte[] ArchiveOf(ResponsibilityGraph graph)
    {
        using var stream = new MemoryStream();
        BrowserFiles.WriteArchive(BrowserFiles.Of(graph), stream);
        return stream.ToArray();
    }

    private static Dictionary<string, string> FilesOf(ResponsibilityGraph graph) =>
        BrowserFiles.Of(graph).ToDictionary(f => f.Name, f => f.Text);
}
