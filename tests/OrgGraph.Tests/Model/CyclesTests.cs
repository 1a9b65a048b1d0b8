using System.Collections.Immutable;
using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Model.Json;

namespace OrgGraph.Tests.Model;

public sealed class CyclesTests
{
    [TestCase("", "a-b b-c a-c c-d")]
    [TestCase("a a", "a-a")]
    [TestCase("b c b", "a-b b-c c-b")]
    [TestCase("b c d b", "z-d a-b b-c c-d d-b a-d")]
    public void The_first_cycle_is_told_with_its_first_name_at_both_ends(string expected, string ties)
    {
        var next = ties.Split(' ').ToLookup(t => t[..1], t => t[2..]);
        var found = Cycles.Find(ties.Split(' ').Select(t => t[..1]).Order(), n => next[n]);
        Assert.That(found.IsEmpty, Is.EqualTo(expected.Length == 0));
        if (expected.Length > 0)
        {
            // where on it one begins is no matter
            Assert.That(found[0], Is.EqualTo(found[^1]));
            Assert.That(found.Distinct().Order(), Is.EqualTo(expected.Split(' ').Distinct().Order()));
        }
    }

    [Test]
    public void A_long_chain_takes_linear_time()
    {
        const int length = 200_000;
        Assert.That(Cycles.Find(["0"], n => int.Parse(n) is var i && i < length ? [$"{i + 1}"] : []), Is.Empty);
        Assert.That(Cycles.Find(["0"], n => [$"{(int.Parse(n) + 1) % length}"]), Has.Length.EqualTo(length + 1));
    }

    [Test]
    public void A_graph_file_whose_sections_or_units_lead_back_to_themselves_is_refused()
    {
        var plan =
            new TestPlan("a.txt").Section("一、水").Section("（一）河", inner: true).Task("1", "清淤").Measure("挖", lead: "区水务局、区财政局");
        var graph = GraphBuilder.Build([plan.Build()], []);
        var (outer, inner) = (graph.Sections[0], graph.Sections[1]);
        var (first, second) = (graph.Units[0], graph.Units[1]);
        ResponsibilityGraph[] wrong =
        [
            graph with { Sections = [outer with { ParentId = inner.Id }, inner] },
            graph with { Sections = [outer with { ParentId = outer.Id }, inner] },
            graph with { Units = [first with { ParentId = second.Id }, second with { ParentId = first.Id }] },
            graph with { Units = [first with { MemberIds = [second.Id] }, second with { MemberIds = [first.Id] }] },
            graph with { Units = [first, second with { MemberIds = [second.Id] }] },
        ];
        Assert.That(Read(graph).Units, Has.Length.EqualTo(2));
        foreach (var circular in wrong)
        {
            Assert.That(() => Read(circular), Throws.InstanceOf<GraphFormatException>().With.Message.Contains(" → "));
        }
    }

    [Test]
    public void A_branch_that_is_a_member_of_its_own_parent_is_no_cycle()
    {
        var graph = GraphBuilder.Build([new TestPlan("a.txt").Measure("挖", lead: "区水务局、区财政局").Build()], []);
        var (first, second) = (graph.Units[0], graph.Units[1]);
        ImmutableArray<Unit> units = [first with { MemberIds = [second.Id] }, second with { ParentId = first.Id }];
        Assert.That(Read(graph with { Units = units }).Units, Has.Length.EqualTo(2));
    }

    [Test]
    public void Units_that_become_one_are_not_above_themselves()
    {
        var parent = new Unit { Id = "甲", Jurisdiction = "青河区", Aliases = ["乙"] };
        var branch = new Unit { Id = "乙", Jurisdiction = "青河区", ParentId = "甲", MemberIds = ["甲"] };
        var graph = GraphBuilder.Build([new TestPlan("a.txt").Unit("乙", branch, parent).Measure("一", lead: "乙").Build()], []);
        var unit = graph.Units.Single();
        Assert.That((unit.ParentId, unit.MemberIds.Length), Is.EqualTo(((string?)null, 0)));
    }

    [Test]
    public void Graphs_that_together_lead_back_to_themselves_are_refused()
    {
        static ResponsibilityGraph Of(string title, string unit, string parent) => GraphBuilder.Build(
            [
                new TestPlan("a.txt", title: title)
                    .Unit(
                        unit, new Unit { Id = unit, Jurisdiction = "青河区", ParentId = parent },
                        new Unit { Id = parent, Jurisdiction = "青河区" })
                    .Measure("一", lead: unit).Build(),
            ],
            []);
        Assert.That(
            () => GraphMerger.Merge([Of("一", "丙", "丁"), Of("二", "丁", "丙")], []),
            Throws.InstanceOf<GraphFormatException>().With.Message.Contains("丁 → 丙 → 丁"));
    }

    private static ResponsibilityGraph Read(ResponsibilityGraph graph)
    {
        using var stream = new MemoryStream();
        GraphJson.Write(graph, stream);
        return GraphJson.Read(stream.ToArray(), []);
    }
}
