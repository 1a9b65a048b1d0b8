using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.Communities;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Tests.Analytics.Networks;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.Communities;

public sealed class CommunityTests
{
    [Test]
    public void Modularity_is_bounded_and_0_for_one_community() =>
        Check.One(FixedSeeds.Config(), Prop.ForAll(RandomNetworks.Any, network =>
    {
        var graph = network.Undirected;
        var random = new Random(network.Edges.Length);
        int[] labels = [.. Enumerable.Range(0, network.Nodes).Select(_ => random.Next(network.Nodes))];
        var modularity = Modularity.Compute(graph, labels);
        return modularity is >= -0.5 and <= 1 && Math.Abs(Modularity.Compute(graph, new int[network.Nodes])) < 1e-12;
    }));

    [Test]
    public void Communities_are_connected_numbered_by_size_and_no_merger_or_node_alone_is_better() =>
        Check.One(FixedSeeds.Config(), Prop.ForAll(RandomNetworks.Any, network =>
        {
            var graph = network.Undirected;
            var found = Leiden.Find(graph, new LeidenOptions { Runs = 4 });
            WeightedEdge[] inside = [.. graph.Edges().Where(e => found.Of[e.From] == found.Of[e.To])];
            var sizes = Enumerable.Range(0, found.Count).Select(c => found.Of.Count(of => of == c)).ToList();
            return Components.Find(CompactGraph.Undirected(network.Nodes, inside)).Count == found.Count
                && sizes.SequenceEqual(sizes.OrderDescending())
                && Enumerable.Range(0, network.Nodes).All(node =>
                    Enumerable.Range(0, found.Count)
                        .All(c => ModularityWith(graph, found.Of, node, c) <= found.Modularity + 1e-9));
        }));

    [Test]
    public void The_same_seed_finds_the_same_and_other_numbers_find_as_good() => Check.One(FixedSeeds.Config(), 
        Prop.ForAll(RandomNetworks.Any, network =>
        {
            var options = new LeidenOptions { Seed = 5, Runs = 48 };
            var found = Leiden.Find(network.Undirected, options);
            var other = Leiden.Find(network.Renumbered(RandomNetworks.Order(network.Nodes, 3)).Undirected, options);
            return Leiden.Find(network.Undirected, options).Of.SequenceEqual(found.Of)
                && Math.Abs(other.Modularity - found.Modularity) < 0.01;
        }));

    [Test]
    public void More_resolution_makes_smaller_communities()
    {
        // a ring of ten triangles
        var edges = Enumerable.Range(0, 10).SelectMany(t => new WeightedEdge[]
        {
            new(3 * t, (3 * t) + 1), new((3 * t) + 1, (3 * t) + 2), new(3 * t, (3 * t) + 2), new((3 * t) + 2, 3 * ((t + 1) % 10)),
        });
        var ring = CompactGraph.Undirected(30, [.. edges]);
        int CountAt(double resolution) => Leiden.Find(ring, new LeidenOptions { Resolution = resolution }).Count;
        Assert.Multiple(() =>
        {
            Assert.That(CountAt(0.1), Is.LessThan(5));
            Assert.That(CountAt(2), Is.EqualTo(10));
            Assert.That(CountAt(20), Is.EqualTo(30));
        });
    }

    [Test]
    public void A_community_is_named_by_where_its_members_meet()
    {
        var graph = GraphBuilder.Build(
            [
                new TestPlan("a.txt")
                    .Section("一、扬尘").Task("1", "路").Measure("a", lead: "区环保局、区城管局").Measure("b", lead: "区环保局、区城管局、区住建局")
                    .Section("（二）水务").Task("2", "河").Measure("c", lead: "区水务局、区财政局").Measure("d", lead: "区水务局", assist: "区财政局")
                    .Section("三、其他").Task("3", "x").Measure("e", lead: "区档案局").Measure("f", lead: "区环保局、区住建局")
                    .Build(),
            ],
            []);
        var network = UnitNetwork.Collaboration(graph);
        var communities = Leiden.Find(network.Graph);
        var names = CommunityNames.Choose(graph, network, communities);
        Assert.Multiple(() =>
        {
            Assert.That(names.Select(n => n.Units), Is.EqualTo(new[] { 3, 2, 1 }));
            Assert.That(names[0].Places, Is.EqualTo(new[] { new MeetingPlace("扬尘", 2), new MeetingPlace("其他", 1) }));
            Assert.That(names[0].Strongest.Id, Is.EqualTo("青河区环保局"));
            Assert.That(names[1].Places, Is.EqualTo(new[] { new MeetingPlace("水务", 2) }));
            Assert.That(names[2].Places, Is.Empty);
        });
    }

    [TestCase("一、扬尘治理", "扬尘治理")]
    [TestCase("（十二）扬尘", "扬尘")]
    [TestCase("(3) 扬尘", "扬尘")]
    [TestCase("2.扬尘", "扬尘")]
    [TestCase("2．扬尘", "扬尘")]
    [TestCase("2.3 扬尘", "扬尘")]
    [TestCase("2.3、扬尘", "扬尘")]
    [TestCase("2．3　扬尘", "扬尘")]
    [TestCase("2.3.1扬尘", "扬尘")]
    [TestCase("（2.3）扬尘", "扬尘")]
    [TestCase("3.2米高的围挡", "3.2米高的围挡")]
    [TestCase("1.30个村的污水", "1.30个村的污水")]
    [TestCase("2.3", "2.3")]
    [TestCase("第三部分 扬尘", "扬尘")]
    [TestCase("第一章　总则", "总则")]
    [TestCase("2026年重点", "2026年重点")]
    [TestCase("一刻钟便民圈", "一刻钟便民圈")]
    [TestCase("三、", "三、")]
    [TestCase("", "")]
    public void Numbers_of_headings_go(string heading, string title) =>
        Assert.That(HeadingNumber.Without(heading), Is.EqualTo(title));

    private static double ModularityWith(CompactGraph graph, int[] of, int node, int community)
    {
        var moved = (int[])of.Clone();
        moved[node] = community;
        return Modularity.Compute(graph, moved);
    }
}
