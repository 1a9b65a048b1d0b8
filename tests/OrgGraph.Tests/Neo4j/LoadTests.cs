using System.Collections.Immutable;
using NUnit.Framework;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Model;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Sync;

namespace OrgGraph.Tests.Neo4j;

[NonParallelizable] // the server is everybody's
[TestFixture]
public sealed class LoadTests
{
    private static CancellationToken Token => TestContext.CurrentContext.CancellationToken;

    [Test]
    public async Task What_is_loaded_comes_back_equal_and_loading_again_changes_nothing()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var graph = GraphMaker.Make(1, plans: 5);
        var summary = await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        Assert.Multiple(() =>
        {
            Assert.That(summary.PlansAdded, Is.EqualTo(5));
            Assert.That(summary.Nodes.Created, Is.EqualTo(
                graph.Plans.Length + graph.Sections.Length + graph.Tasks.Length + graph.Measures.Length + graph.Units.Length
                    + graph.Persons.Length));
        });
        var pulled = await GraphPuller.PullAsync(client, Token);
        Assert.That(GraphMaker.Json(pulled), Is.EqualTo(GraphMaker.Json(graph)));

        var again = await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        Assert.That(again.Changes, Is.Empty, string.Join("\n", again.Changes));
        Assert.That(again.PlansUnchanged, Is.EqualTo(5));
    }

    [Test]
    public async Task Counts_and_derived_properties_are_those_of_the_model()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var graph = GraphMaker.Make(2, plans: 4);
        graph = graph with { Metrics = UnitMetricsTable.MetricsOf(graph, Token) };
        await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        await ModelCounts.AssertAsync(client, graph, Token);
        var loads = await client.RunAsync(
            new CypherStatement(
                "MATCH (u:Unit) RETURN u.id, u.load, u.leads, u.responsible, u.assists, u.rolePoints, u.scope"), Token);
        var expected = UnitLoad.Compute(graph).ToDictionary(l => l.Unit.Id);
        var metrics = graph.Metrics.ToDictionary(m => m.UnitId);
        Assert.That(loads.Rows.All(r =>
            expected[r.Required(0)] is var l && (r.Number(2), r.Number(3), r.Number(4)) == (l.Leads, l.Responsible, l.Assists)
            && (metrics.TryGetValue(r.Required(0), out var m)
                ? ((double)r[1]!, (double)r[5]!, r.Text(6)) == (m.Load, m.RolePoints, m.Scope)
                : r[1] is null)));
        var pairs = await client.RunAsync(
            new CypherStatement("MATCH (a)-[c:COLLABORATES_WITH]->(b) RETURN a.id, b.id, c.measures, c.weight"), Token);
        var collaborations = Collaboration.Project(graph).ToDictionary(c => (c.First, c.Second));
        Assert.That(pairs.Rows.All(r => collaborations[(r.Required(0), r.Required(1))] is var c
            && c.Measures == r.Number(2) && Math.Abs(c.Weight - (double)r[3]!) < 1e-9));
    }

    [Test]
    public async Task Metrics_of_units_come_back_and_the_next_load_brings_its_own()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var bare = GraphMaker.Make(9, plans: 2);
        var graph = GraphMaker.WithMetrics(bare, 1);
        await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        Assert.That(GraphMaker.Json(await GraphPuller.PullAsync(client, Token)), Is.EqualTo(GraphMaker.Json(graph)));
        var same = await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        Assert.That(same.Changes, Is.Empty, string.Join("\n", same.Changes));

        var other = GraphMaker.WithMetrics(bare, 2);
        var summary = await GraphLoader.LoadAsync(client, other, LoadOptions.Default, null, Token);
        Assert.That(summary.Changes.Single(), Is.EqualTo(new ElementChange("Unit", true, 0, graph.Metrics.Length, 0)));
        Assert.That(GraphMaker.Json(await GraphPuller.PullAsync(client, Token)), Is.EqualTo(GraphMaker.Json(other)));
        await GraphLoader.LoadAsync(client, bare, LoadOptions.Default, null, Token);
        Assert.That(GraphMaker.Json(await GraphPuller.PullAsync(client, Token)), Is.EqualTo(GraphMaker.Json(bare)));
    }

    [Test]
    public async Task Metrics_may_be_computed_over_all_plans_in_the_database()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var all = GraphMaker.Make(10, plans: 3);
        static ImmutableArray<UnitMetrics> Compute(ResponsibilityGraph graph) =>
        [
            .. graph.Responsibilities.GroupBy(e => e.UnitId).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new UnitMetrics(g.Key, g.Count(), 0, 0, 0, 0, null, false)),
        ];
        var options = new LoadOptions { Metrics = Compute };
        foreach (var plan in all.Plans)
        {
            await GraphLoader.LoadAsync(client, GraphMaker.OnlyPlans(all, plan.Id), options, null, Token);
        }

        var pulled = await GraphPuller.PullAsync(client, Token);
        Assert.That(pulled.Metrics, Is.EqualTo(Compute(all)));
    }

    [Test]
    public async Task Metrics_of_plans_that_were_loaded_apart_are_those_of_all()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var all = GraphMaker.Make(14, plans: 4);
        var options = new LoadOptions { Metrics = g => UnitMetricsTable.MetricsOf(g, Token) };
        foreach (var plan in all.Plans.Reverse())
        {
            await GraphLoader.LoadAsync(client, GraphMaker.OnlyPlans(all, plan.Id), options, null, Token);
        }

        Assert.That((await GraphPuller.PullAsync(client, Token)).Metrics, Is.EqualTo(UnitMetricsTable.MetricsOf(all, Token)));
        foreach (var plan in all.Plans)
        {
            var again = await GraphLoader.LoadAsync(client, GraphMaker.OnlyPlans(all, plan.Id), options, null, Token);
            Assert.That(again.Changes, Is.Empty, string.Join("\n", again.Changes));
        }
    }

    [Test]
    public async Task A_corrected_plan_replaces_that_plan_and_leaves_the_others()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var before = GraphMaker.Make(3, plans: 4);
        await GraphLoader.LoadAsync(client, before, LoadOptions.Default, null, Token);
        var id = before.Plans[1].Id;
        var gone = before.Measures.First(m => m.Id.StartsWith(id)).Id;
        var after = before with
        {
            Measures =
                [.. before.Measures.Where(m => m.Id != gone).Select(m => m.Id == $"{id}#2.1" ? m with { Text = "改为新的措施" } : m)],
            Responsibilities = [.. before.Responsibilities.Where(e => e.MeasureId != gone)],
            Oversights = [.. before.Oversights.Where(e => e.MeasureId != gone)],
        };

        // Only the corrected plan is given; the others stay as they are.
        var summary = await GraphLoader.LoadAsync(client, GraphMaker.OnlyPlans(after, id), LoadOptions.Default, null, Token);
        var pulled = await GraphPuller.PullAsync(client, Token);
        Assert.That(GraphMaker.Json(pulled), Is.EqualTo(GraphMaker.Json(after)));
        Assert.That(summary.PlansChanged, Is.EqualTo(1));
        Assert.That(summary.Changes.Single(c => c.Name == "Measure").Deleted, Is.EqualTo(1));
        var again = await GraphLoader.LoadAsync(client, after, LoadOptions.Default, null, Token);
        Assert.That(again.Changes, Is.Empty, string.Join("\n", again.Changes));
    }

    [TestCase(0, 1)]
    [TestCase(1, 0)]
    public async Task Offices_of_plans_that_were_loaded_apart_are_tied_as_in_a_merged_graph(int first, int second)
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var all = GraphMaker.Make(12, plans: 2);
        var parts = all.Plans.Select(p => GraphMaker.ReadAlone(all, p.Id)).ToArray();
        var merged = GraphMerger.Merge(parts, []);
        Assert.That(parts.Sum(p => p.Units.Count(u => u.CounterpartId is not null)), Is.Zero);
        Assert.That(merged.Units.Count(u => u.CounterpartId is not null), Is.GreaterThan(5));

        await GraphLoader.LoadAsync(client, parts[first], LoadOptions.Default, null, Token);
        await GraphLoader.LoadAsync(client, parts[second], LoadOptions.Default, null, Token);
        Assert.That(GraphMaker.Json(await GraphPuller.PullAsync(client, Token)), Is.EqualTo(GraphMaker.Json(merged)));
        foreach (var part in parts)
        {
            var again = await GraphLoader.LoadAsync(client, part, LoadOptions.Default, null, Token);
            Assert.That(again.Changes, Is.Empty, string.Join("\n", again.Changes));
        }

        await GraphLoader.LoadAsync(client, parts[0], new LoadOptions { Prune = true }, null, Token);
        Assert.That(GraphMaker.Json(await GraphPuller.PullAsync(client, Token)), Is.EqualTo(GraphMaker.Json(parts[0])));
    }

    [Test]
    public async Task A_plan_larger_than_a_batch_is_the_same_plan()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var graph = GraphMaker.Make(11, plans: 2);
        var summary = await GraphLoader.LoadAsync(client, graph, new LoadOptions { BatchSize = 17 }, null, Token);
        Assert.That(GraphMaker.Json(await GraphPuller.PullAsync(client, Token)), Is.EqualTo(GraphMaker.Json(graph)));
        await ModelCounts.AssertAsync(client, graph, Token);
        Assert.That(summary.Changes.Single(c => c.Name == "OVERSEES").Created, Is.EqualTo(graph.Oversights.Length));
        Assert.That((await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token)).Changes, Is.Empty);
    }

    [Test]
    public async Task A_transaction_changes_no_more_collaborations_than_a_batch()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        await GraphLoader.LoadAsync(client, GraphMaker.Make(15, plans: 2), LoadOptions.Default, null, Token);
        var after = GraphMaker.Make(16, plans: 3);
        await using var recorder =
            new TransactionRecorder(client, text => text.Contains("COLLABORATES_WITH", StringComparison.Ordinal));
        await GraphLoader.LoadAsync(recorder, after, new LoadOptions { BatchSize = 10, Prune = true }, null, Token);
        Assert.That(recorder.Rows, Has.Count.GreaterThan(2).And.All.LessThanOrEqualTo(10));
        Assert.That(GraphMaker.Json(await GraphPuller.PullAsync(client, Token)), Is.EqualTo(GraphMaker.Json(after)));
        await ModelCounts.AssertAsync(client, after, Token);
    }

    [Test]
    public async Task A_dry_run_says_what_a_load_then_does_and_changes_nothing()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var before = GraphMaker.Make(4, plans: 3);
        await GraphLoader.LoadAsync(client, before, LoadOptions.Default, null, Token);
        var after = GraphMaker.Make(5, plans: 5, measures: 30);
        var dry = await GraphLoader.LoadAsync(client, after, new LoadOptions { DryRun = true, Prune = true }, null, Token);
        Assert.That(GraphMaker.Json(await GraphPuller.PullAsync(client, Token)), Is.EqualTo(GraphMaker.Json(before)));
        var real = await GraphLoader.LoadAsync(client, after, new LoadOptions { Prune = true }, null, Token);
        Assert.That(dry.Changes, Is.EqualTo(real.Changes));
        Assert.That(GraphMaker.Json(await GraphPuller.PullAsync(client, Token)), Is.EqualTo(GraphMaker.Json(after)));
    }

    [Test]
    public async Task Prune_removes_plans_that_are_not_given_and_units_that_nothing_uses()
    {
        await using var client = await TestServer.OpenEmptyAsync(Token);
        var all = GraphMaker.Make(6, plans: 5);
        await GraphLoader.LoadAsync(client, all, LoadOptions.Default, null, Token);
        var kept = GraphMaker.OnlyPlans(all, all.Plans[0].Id);
        var summary = await GraphLoader.LoadAsync(client, kept, new LoadOptions { Prune = true }, null, Token);
        Assert.That(summary.PlansDeleted, Is.EqualTo(4));
        Assert.That(GraphMaker.Json(await GraphPuller.PullAsync(client, Token)), Is.EqualTo(GraphMaker.Json(kept)));
    }

    [Test]
    public async Task Two_loads_at_once_leave_one_correct_graph()
    {
        await using var first = await TestServer.OpenEmptyAsync(Token);
        await using var second = TestServer.Open();
        var a = GraphMaker.Make(7, plans: 5);
        var b = GraphMaker.Make(8, plans: 5, measures: 35);
        await Task.WhenAll(
            GraphLoader.LoadAsync(first, a, LoadOptions.Default, null, Token),
            GraphLoader.LoadAsync(second, b, LoadOptions.Default, null, Token));
        var pulled = GraphMaker.Json(await GraphPuller.PullAsync(first, Token));
        var last = pulled == GraphMaker.Json(a) ? a : b;
        Assert.That(pulled, Is.EqualTo(GraphMaker.Json(last)));
        var again = await GraphLoader.LoadAsync(first, last, LoadOptions.Default, null, Token);
        Assert.That(again.Changes, Is.Empty);
    }
}
