using System.Collections.Immutable;
using NUnit.Framework;
using OrgGraph.Analytics.Centrality;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Analytics.Workload;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Neo4j;

namespace OrgGraph.Tests.Analytics.Ranking;

public sealed class UnitMetricsTableTests
{
    [Test]
    public void Rows_are_the_units_that_take_part_with_the_measures_of_their_graph()
    {
        var graph = GraphMaker.Make(3);
        var table = UnitMetricsTable.Compute(graph);
        var network = UnitNetwork.Collaboration(graph);
        var rows = network.Units.Select(u => table.Rows.Single(r => r.Unit.Id == u.Id)).ToList();
        var workload = WorkloadAnalysis.Compute(graph);
        Assert.Multiple(() =>
        {
            Assert.That(
                table.Rows.Select(r => r.Unit.Id), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal).And.Unique);
            Assert.That(rows.Select(r => r.Degree), Is.EqualTo(Degree.Compute(network.Graph)));
            Assert.That(rows.Select(r => r.Strength), Is.EqualTo(Strength.Compute(network.Graph)));
            Assert.That(rows.Select(r => r.Betweenness), Is.EqualTo(Betweenness.Compute(network.Graph.Unweighted())));
            Assert.That(rows.Select(r => r.PageRank), Is.EqualTo(PageRank.Compute(network.Graph.Unweighted())));
            Assert.That(table.Rows.Select(r => r.Load), Is.EqualTo(table.Rows.Select(r => workload.Find(r.Unit.Id)!.Total)));
            Assert.That(
                table.Rows.Where(r => r.IsOverloaded).Select(r => r.Unit.Id),
                Is.EquivalentTo(workload.Overloaded.Select(w => w.Unit.Id)));
        });
    }

    [Test]
    public void In_the_responsibility_graph_a_units_degree_is_the_number_of_its_measures()
    {
        var graph = GraphMaker.Make(3);
        var table = UnitMetricsTable.Compute(graph, new UnitMetricsOptions { Graph = RankedGraph.Responsibility });
        var measures =
            graph.Responsibilities.Select(e => (e.UnitId, e.MeasureId)).Distinct().CountBy(e => e.UnitId).ToDictionary();
        Assert.That(table.Rows.Select(r => r.Degree), Is.EqualTo(table.Rows.Select(r => measures.GetValueOrDefault(r.Unit.Id))));
    }

    [Test]
    public void The_order_of_rows_in_the_input_changes_no_metric_and_no_community([Values] RankedGraph ranked)
    {
        var options = new UnitMetricsOptions { Graph = ranked };
        for (var seed = 1; seed <= 20; seed++)
        {
            var graph = GraphMaker.Make(seed);
            var random = new Random(seed);
            ImmutableArray<T> Shuffled<T>(ImmutableArray<T> rows)
            {
                var array = rows.ToArray();
                random.Shuffle(array);
                return [.. array];
            }

            var other = graph with
            {
                Plans = Shuffled(graph.Plans), Sections = Shuffled(graph.Sections), Tasks = Shuffled(graph.Tasks),
                Measures = Shuffled(graph.Measures), Units = Shuffled(graph.Units),
                Responsibilities = Shuffled(graph.Responsibilities),
            };
            var (expected, actual) = (UnitMetricsTable.Compute(graph, options), UnitMetricsTable.Compute(other, options));
            Assert.Multiple(() =>
            {
                Assert.That(actual.Communities.Of, Is.EqualTo(expected.Communities.Of));
                Assert.That(
                    actual.Rows.Select(r => (r.Unit.Id, r.Community, r.Degree, r.Betweenness, r.PageRank)),
                    Is.EqualTo(expected.Rows.Select(r => (r.Unit.Id, r.Community, r.Degree, r.Betweenness, r.PageRank))));
            });
        }
    }

    [Test]
    public void A_unit_that_bears_load_by_its_group_alone_has_a_row_without_ties()
    {
        var group =
            new Unit { Id = "各镇", Jurisdiction = "青河区", Level = UnitLevel.Group, MemberIds = ["甲镇"], MembersKnown = true };
        var graph = GraphBuilder.Build(
            [
                new TestPlan("a.txt")
                    .Unit("各镇", group, new Unit { Id = "甲镇", Jurisdiction = "青河区" })
                    .Measure("扫路", lead: "区环保局", assist: "各镇").Measure("种树", lead: "区园林局").Build(),
            ],
            []);
        var rows = UnitMetricsTable.Compute(graph).Rows.ToDictionary(r => r.Unit.Id);
        Assert.Multiple(() =>
        {
            Assert.That(rows.Keys, Is.EquivalentTo(new[] { "各镇", "甲镇", "青河区园林局", "青河区环保局" }));
            Assert.That(rows["甲镇"].Load, Is.GreaterThan(0));
            Assert.That(
                rows["甲镇"], Has.Property("Degree").EqualTo(0).And.Property("PageRank").EqualTo(0).And.Property("Community").Null);
            Assert.That(rows["青河区园林局"], Has.Property("Constraint").Null.And.Property("Community").Null, "alone in its measure");
            Assert.That(rows["青河区环保局"], Has.Property("Community").EqualTo(0).And.Property("Degree").EqualTo(1));
        });
    }

    [Test]
    public void The_empty_graph_has_no_rows() => Assert.That(UnitMetricsTable.Compute(ResponsibilityGraph.Empty).Rows, Is.Empty);

    [Test]
    public void Work_that_is_stopped_ends() => Assert.That(
        () => UnitMetricsTable.Compute(GraphMaker.Make(3), null, null, new CancellationToken(canceled: true)),
        Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void A_unit_is_overloaded_that_is_so_in_the_plans_of_one_government_and_year()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var graph = GraphMaker.Make(seed, plans: 5, measures: 40);
            var parts = graph.Plans.GroupBy(p => (p.Year, p.Jurisdiction))
                .Select(g => new GraphSelection { Plans = [.. g.Select(p => p.Id)] }.Select(graph));
            Assert.That(
                UnitMetricsTable.Compute(graph).Rows.Where(r => r.IsOverloaded).Select(r => r.Unit.Id),
                Is.EquivalentTo(parts.SelectMany(p => WorkloadAnalysis.Compute(p).Overloaded).Select(u => u.Unit.Id).Distinct()));
        }
    }
}
