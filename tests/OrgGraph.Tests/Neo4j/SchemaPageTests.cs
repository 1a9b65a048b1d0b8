using System.Text.RegularExpressions;
using System.Xml.Linq;
using NUnit.Framework;
using OrgGraph.Neo4j.Schema;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Neo4j;

/// <summary>The schema's page and its picture tell what the program writes, all of it and no more.</summary>
[TestFixture]
public sealed class SchemaPageTests
{
    private static readonly XElement s_picture = XDocument.Load(PathOf("schema.svg")).Root!;
    private static readonly string s_page = File.ReadAllText(PathOf("SCHEMA.md"));

    [Test]
    public void The_picture_shows_every_label_with_its_properties()
    {
        Assert.That(Tables.Nodes.Select(t => t.Label), Is.EquivalentTo(GraphSchema.Labels));
        foreach (var table in Tables.Nodes)
        {
            Assert.That(PropertiesIn(table.Label), Is.EqualTo(table.Columns.Select(c => c.Name)), table.Label);
        }
    }

    [Test]
    public void The_picture_shows_every_type_with_its_properties()
    {
        var types = s_picture.Descendants().Where(e => Has(e, "type")).Select(e => e.Value).Distinct();
        Assert.That(types, Is.EquivalentTo(GraphSchema.RelationshipTypes));
        foreach (var table in Tables.Relationships)
        {
            var place = table.IsRole ? "role-properties" : table == Tables.Oversees ? "OVERSEES-properties" : table.Type;
            Assert.That(PropertiesIn(place), Is.EqualTo(table.Columns.Select(c => c.Name)), table.Type);
        }
    }

    [Test]
    public void The_page_names_them_all_and_shows_the_picture()
    {
        Assert.That(s_page, Does.Contain("(schema.svg)"));
        var named = Regex.Matches(s_page, "[A-Za-z_]+", RegexOptions.NonBacktracking).Select(m => m.Value).ToHashSet();
        var written =
            Tables.Nodes.SelectMany(t => t.Columns).Concat(Tables.Relationships.SelectMany(t => t.Columns)).Select(c => c.Name);
        Assert.That(
            GraphSchema.Labels.Concat(GraphSchema.RelationshipTypes).Concat(written).Where(n => !named.Contains(n)), Is.Empty);
    }

    private static IEnumerable<string> PropertiesIn(string id) =>
        Group(id).Descendants().Where(e => Has(e, "property")).Select(e => e.Value);

    private static XElement Group(string id) => s_picture.Descendants().Single(e => e.Attribute("id")?.Value == id);

    private static bool Has(XElement element, string name) => element.Attribute("class")?.Value.Split(' ').Contains(name) == true;

    private static string PathOf(string file) => Path.Combine(Repository.Root, "src", "OrgGraph.Neo4j", file);
}
