using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.Centrality;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.TypedGraphs;
using OrgGraph.Model;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Neo4j;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.TypedGraphs;

/// <summary>Units without whom others would not meet.</summary>
public sealed class MeetingBridgeTests
{
    [Test]
    public void The_unit_between_two_groups_is_told_with_both()
    {
        var graph = GraphBuilder.Build(
            [
                new TestPlan("a").Measure("一", lead: "甲局", assist: "乙局").Measure("二", lead: "乙局", assist: "丙局、丁局")
                    .Measure("三", lead: "戊局", assist: "己局").Build(),
            ],
            []);
        var bridge = MeetingBridges.Find(graph).Single();
        Assert.That(bridge.Unit.Id, Does.EndWith("乙局"));
        Assert.That(bridge.Groups.Select(g => g.Length), Is.EqualTo(new[] { 2, 1 }));
        Assert.That(bridge.CutOff, Is.EqualTo(1));
    }

    [Test]
    public void Groups_are_those_that_the_network_falls_into() =>
        Prop.ForAll(Gen.Choose(1, 60).ToArbitrary(), seed =>
        {
            var graph = GraphMaker.Make(seed, plans: 1);
            var network = UnitNetwork.Collaboration(graph);
            var points = ArticulationPoints.Find(network.Graph).IsArticulationPoint;
            var bridges = MeetingBridges.Find(graph);
            Assert.That(
                bridges.Select(b => b.Unit.Id), Is.EquivalentTo(network.Units.Where((_, i) => points[i]).Select(u => u.Id)));
            foreach (var bridge in bridges)
            {
                var groupOf = bridge.Groups.SelectMany((g, i) => g.Select(u => (u.Id, i))).ToDictionary(p => p.Id, p => p.i);
                Assert.That(bridge.Groups, Has.Length.GreaterThan(1));
                foreach (var tie in network.Graph.Edges())
                {
                    var (a, b) = (network.Units[tie.From].Id, network.Units[tie.To].Id);
                    Assert.That(
                        a == bridge.Unit.Id || b == bridge.Unit.Id
                            || groupOf.GetValueOrDefault(a, -1) == groupOf.GetValueOrDefault(b, -1));
                }
            }
        }).CheckFixed();
}
