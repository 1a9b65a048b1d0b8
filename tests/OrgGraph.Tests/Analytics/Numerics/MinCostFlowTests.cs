using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.Numerics;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.Numerics;

public sealed class MinCostFlowTests
{
    [Test]
    public void Small_networks_agree_with_trying_every_flow() => Check.One(
        FixedSeeds.Config(300), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var nodes = random.Next(2, 6);

            // from lower to higher nodes: no circles, so costs may be negative
            var arcs = Enumerable.Range(0, random.Next(0, 8)).Select(_ =>
            {
                var from = random.Next(nodes - 1);
                return new FlowArc(from, random.Next(from + 1, nodes), random.Next(3), random.Next(-5, 9));
            }).ToArray();
            var limit = random.Next(4);
            var flow = MinCostFlow.Solve(nodes, arcs, 0, nodes - 1, limit);
            var (amount, cost) = Best(nodes, arcs, limit);
            return (flow.Amount, flow.Cost) == (amount, cost)
                && flow.Cost == arcs.Zip(flow.Flows).Sum(a => a.First.Cost * a.Second)
                && arcs.Zip(flow.Flows).All(a => a.Second >= 0 && a.Second <= a.First.Capacity)
                && Enumerable.Range(0, nodes)
                    .All(n => Balance(n, arcs, flow.Flows) == (n == 0 ? amount : n == nodes - 1 ? -amount : 0));
        }));

    [Test]
    public void Assignments_take_back_what_was_given_first()
    {
        // the cheapest first path takes the arc that the second one needs
        FlowArc[] arcs =
        [
            new(0, 1, 1, 0), new(0, 2, 1, 0), new(1, 3, 1, 1), new(1, 4, 1, 2), new(2, 3, 1, 1), new(3, 5, 1, 0), new(4, 5, 1, 0),
        ];
        var flow = MinCostFlow.Solve(6, arcs, 0, 5);
        Assert.That((flow.Amount, flow.Cost), Is.EqualTo((2, 3L)));
    }

    [Test]
    public void Circles_of_negative_cost_and_wrong_arcs_are_refused()
    {
        FlowArc[] circle = [new(0, 1, 1, 0), new(1, 2, 1, -2), new(2, 1, 1, 1), new(1, 3, 1, 0)];
        Assert.Throws<ArgumentException>(() => MinCostFlow.Solve(4, circle, 0, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => MinCostFlow.Solve(2, [new FlowArc(0, 2, 1, 0)], 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MinCostFlow.Solve(2, [new FlowArc(0, 1, -1, 0)], 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => MinCostFlow.Solve(2, [], 1, 1));
    }

    private static int Balance(int node, FlowArc[] arcs, int[] flows) =>
        arcs.Zip(flows).Sum(a => (a.First.From == node ? a.Second : 0) - (a.First.To == node ? a.Second : 0));

    private static (int Amount, long Cost) Best(int nodes, FlowArc[] arcs, int limit)
    {
        var (best, cheapest) = (0, 0L);
        var flows = new int[arcs.Length];
        void Try(int arc)
        {
            if (arc < arcs.Length)
            {
                for (flows[arc] = 0; flows[arc] <= arcs[arc].Capacity; flows[arc]++)
                {
                    Try(arc + 1);
                }

                flows[arc] = 0;
                return;
            }

            var amount = Balance(0, arcs, flows);
            if (amount <= limit && amount >= best
                && Enumerable.Range(1, Math.Max(0, nodes - 2)).All(n => Balance(n, arcs, flows) == 0))
            {
                var cost = arcs.Zip(flows).Sum(a => a.First.Cost * a.Second);
                cheapest = amount > best ? cost : Math.Min(cheapest, cost);
                best = amount;
            }
        }

        Try(0);
        return (best, cheapest);
    }
}
