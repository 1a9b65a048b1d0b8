using System.Collections.Immutable;
using System.Text;
using NUnit.Framework;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Kinds.Organisations;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Tests.Diagrams.Quality;

namespace OrgGraph.Tests.Diagrams.Kinds;

/// <summary>Who stands under whom in an organisation chart.</summary>
public sealed class OrganisationTests
{
    [Test]
    public void Districts_stand_under_their_city_where_both_are_there()
    {
        var lines = OrganisationTree.Build(new GraphView(Graph(city: "江州市")), Language.Chinese);
        var district = lines.Single(l => l is { Kind: LineKind.Place, Title: "河东区" });
        Assert.Multiple(() =>
        {
            Assert.That(lines[0], Is.EqualTo(new OrganisationLine(LineKind.Place, 0, "江州市", null, -1)));
            Assert.That(district.Depth, Is.EqualTo(1));
            Assert.That(lines[district.Parent].Title, Is.EqualTo("江州市"));
            Assert.That(PathTo(lines, "河东区水利局"), Is.EqualTo(new[] { "江州市", "河东区", "政府部门" }));
        });
    }

    [Test]
    public void A_place_whose_city_is_not_told_stands_alone()
    {
        var lines = OrganisationTree.Build(new GraphView(Graph(city: null)), Language.Chinese);
        Assert.That(
            lines.Where(l => l.Kind == LineKind.Place).Select(l => (l.Title, l.Depth)),
            Is.EqualTo(new[] { ("江州市", 0), ("河东区", 0) }));
    }

    /// <summary>A district of which only the government takes part is one box, not three.</summary>
    [Test]
    public void A_lone_government_stands_among_its_citys_units()
    {
        var graph = Read("江州市2026年行动计划", "江州市水利局", "江州市河西区人民政府", "江州市河北区人民政府");
        var governments = graph.Units.Where(u => u.Kind == UnitKind.Government).ToList();
        Assert.That(governments, Has.Count.EqualTo(2));
        var lines = OrganisationTree.Build(new GraphView(graph), Language.Chinese);
        Assert.Multiple(() =>
        {
            Assert.That(lines.Count(l => l.Kind == LineKind.Place), Is.EqualTo(1));
            Assert.That(PathTo(lines, governments[0].Id), Is.EqualTo(new[] { "江州市", "下级人民政府" }));
        });
    }

    [Test]
    public void A_small_chart_is_one_column_as_wide_as_the_page()
    {
        var scene = OrganisationDiagram.Draw(
            Read("江州市2026年行动计划", "水利局", "教育局", "民政局"), new OrganisationOptions(), DrawnKinds.Page());
        var boxes = scene.Pages.Single().Items.OfType<ShapeItem>().Where(s => s.Id is not null).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(boxes.Select(b => b.Bounds.Right).Distinct().Count(), Is.EqualTo(1));
            Assert.That(boxes[^1].Bounds.Width, Is.GreaterThan(scene.Pages[0].Width * 0.7));
        });
    }

    /// <summary>A branch does not begin a column without its parent above it.</summary>
    [Test]
    public void A_first_branch_stays_with_its_parent([Values] Paper paper, [Range(1, 40, 3)] int before)
    {
        string[] names = [.. Enumerable.Range(1, before).Select(i => $"第{i}中学"), "江州市规划自然资源局", "江州市规划自然资源局河西分局"];
        var scene = OrganisationDiagram.Draw(Read("江州市2026年行动计划", names), new OrganisationOptions(), DrawnKinds.Page(paper));
        Assert.That(
            scene.Pages.SelectMany(p => p.Items).OfType<ConnectorItem>().Count(c => (c.From, c.To) == ("u:" + names[^2],
                "u:" + names[^1])), Is.EqualTo(1));
    }

    [Test]
    public void Loads_with_guesses_are_starred()
    {
        var graph = Read("江州市2026年行动计划", "水利局", "教育局");
        var first = graph.Responsibilities[0].UnitId;
        graph = graph with
        {
            Responsibilities =
            [
                .. graph.Responsibilities.Select(e =>
                    e.UnitId == first
                        ? e with { Uncertainty = Uncertainty.RoleNotDecided }
                        : e with { Uncertainty = Uncertainty.None }),
            ],
        };
        var texts = OrganisationDiagram.Draw(graph, new OrganisationOptions(), DrawnKinds.Page()).Pages[0].Items
            .OfType<TextItem>().Select(t => t.Text.Lines[0]).ToList();
        Assert.That(texts.Count(t => t.EndsWith('*')), Is.EqualTo(1));
        Assert.That(texts, Has.Some.StartsWith("*："));
    }

    private static Stack<string> PathTo(IReadOnlyList<OrganisationLine> lines, string unit)
    {
        var path = new Stack<string>();
        for (var at = lines.Single(l => l.Title == unit).Parent; at >= 0; at = lines[at].Parent)
        {
            path.Push(lines[at].Title);
        }

        return path;
    }

    private static ResponsibilityGraph Graph(string? city)
    {
        var graph = GraphBuilder.Build(
            [.. Plans("江州市2026年行动计划", "水利局", "教育局"), .. Plans("河东区2026年行动计划", "水利局", "教育局")], []);
        return graph with
        {
            Plans = [.. graph.Plans.Select(p => p with { City = p.Jurisdiction == "河东区" ? city : p.City })],
            Units = [.. graph.Units.Select(u => u with { CounterpartId = city is null ? null : u.CounterpartId })],
        };
    }

    private static ResponsibilityGraph Read(string title, params string[] units) => GraphBuilder.Build(Plans(title, units), []);

    private static ImmutableArray<ResolvedPlan> Plans(string title, params string[] units)
    {
        var rows = units.Select((u, i) => $"{i + 1}\t第{i + 1}项工作\t{u}");
        return PlanReader.Read(
            title + ".txt", Encoding.UTF8.GetBytes($"{title}\n序号\t重点任务\t牵头单位\n{string.Join('\n', rows)}\n")).Plans;
    }
}
