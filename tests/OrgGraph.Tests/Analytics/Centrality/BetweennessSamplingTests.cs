using NUnit.Framework;
using OrgGraph.Analytics.Centrality;

namespace OrgGraph.Tests.Analytics.Centrality;

[TestFixture]
public sealed class BetweennessSamplingTests
{
    [TestCase(GraphKinds.Plain)]
    [TestCase(GraphKinds.TwoMode)]
    [TestCase(GraphKinds.Directed)]
    [TestCase(GraphKinds.Weighted)]
    public void Estimates_scatter_around_the_value_as_the_error_says(GraphKinds kinds)
    {
        var graph = PathGraphs.Make(new Random(12), kinds, largest: 500).Graph;
        var exact = Betweenness.Compute(graph, new() { Weighted = true });
        var node = Array.IndexOf(exact, exact.Max());
        var samples = Enumerable.Range(1, 60)
            .Select(
                seed =>
                    BetweennessSampling.Estimate(graph, new() { Samples = graph.NodeCount / 3, Seed = seed, Weighted = true }))
            .Select(s => (Estimate: s.Estimate[node], Error: s.StandardError[node])).ToArray();
        var mean = samples.Average(s => s.Estimate);
        var spread = Math.Sqrt(samples.Average(s => (s.Estimate - mean) * (s.Estimate - mean)));
        var stated = samples.Average(s => s.Error);
        Assert.Multiple(() =>
        {
            Assert.That(mean, Is.EqualTo(exact[node]).Within(4 * stated / Math.Sqrt(samples.Length)));
            Assert.That(spread, Is.InRange(0.7 * stated, 1.4 * stated));
            Assert.That(
                samples.Count(s => Math.Abs(s.Estimate - exact[node]) < 2 * s.Error), Is.GreaterThan(samples.Length * 8 / 10));
        });
    }

    [Test]
    public void As_many_samples_as_nodes_give_the_exact_value()
    {
        var graph = PathGraphs.Make(new Random(5), GraphKinds.Plain, largest: 90).Graph;
        var sample = BetweennessSampling.Estimate(graph, new() { Samples = graph.NodeCount });
        Assert.That(sample.Estimate, Is.EqualTo(Betweenness.Compute(graph)));
        Assert.That(sample.StandardError, Is.All.Zero);
    }

    [Test]
    public void A_seed_and_any_number_of_threads_give_the_same_bits()
    {
        var graph = PathGraphs.Make(new Random(5), GraphKinds.Plain, largest: 900).Graph;
        var options = new BetweennessOptions { Samples = 100, Seed = 4, Threads = 1, Normalised = true };
        var one = Betweenness.Compute(graph, options);
        Assert.That(Betweenness.Compute(graph, options with { Threads = 3 }), Is.EqualTo(one));
        Assert.That(Betweenness.Compute(graph, options with { Seed = 5 }), Is.Not.EqualTo(one));
        Assert.That(BetweennessSampling.Estimate(graph, options).Estimate, Is.EqualTo(one));
    }
}
