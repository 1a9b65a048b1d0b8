using System.Runtime.CompilerServices;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Numerics;

namespace OrgGraph.Analytics.Centrality;

/// <summary>
/// PageRank: how often a surfer who follows ties at random, and begins anew at any node now and then, is at a node
/// (S. Brin, L. Page 1998, doi:10.1016/S0169-7552(98)00110-X).
/// </summary>
public static class PageRank
{
    /// <summary>The usual share of steps that follow a tie.</summary>
    public const double DefaultDamping = 0.85;

    private const int MaxRounds = 10_000;

    /// <summary>
    /// Each node's share; the shares make 1. From a node without ties onwards the surfer begins anew at any node, as in NetworkX
    /// and igraph. Ties count by their weights where the graph has some; <see cref="CompactGraph.Unweighted"/> leaves them out.
    /// </summary>
    /// <remarks>
    /// Solved as a linear system until nothing changes but by rounding (J. M. Del Corso et al. 2005,
    /// doi:10.1080/15427951.2005.10129108). On an undirected graph the system is symmetric and positive definite, of condition
    /// (1+d)/(1-d) at most, and conjugate gradients solve it in a few dozen rounds; on a directed one Gauss–Seidel does.
    /// O(n + m) a round. After 10 000 rounds the values are taken as they are; only a damping very near 1 needs as many, and may
    /// then lack some of the last digits.
    /// </remarks>
    /// <param name="graph">The graph.</param>
    /// <param name="damping">Share of steps that follow a tie; from 0 up to, but not, 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="damping"/> is not in that range.</exception>
    public static double[] Compute(
        CompactGraph graph, double damping = DefaultDamping, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (damping is not (>= 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(damping), damping, "damping is from 0 up to, but not, 1");
        }

        var strengths = Strength.Compute(graph);
        var ranks = graph.IsDirected
            ? ByGaussSeidel(graph, strengths, damping, cancellationToken)
            : ByConjugateGradients(graph, strengths, damping, cancellationToken);

        // what ends at nodes without ties is spread evenly, which scales all the others alike
        Vectors.Scale(1 / ranks.Sum(), ranks);
        return ranks;
    }

    // x = 1 + d Aᵀ S⁻¹ x, with new values as soon as they are there. Ends when no value changes by more than rounding.
    private static double[] ByGaussSeidel(
        CompactGraph graph, double[] strengths, double damping, CancellationToken cancellationToken)
    {
        const double Rounding = 1e-14;
        var into = graph.Reversed;
        var ranks = new double[strengths.Length];
        ranks.AsSpan().Fill(1);
        var change = double.PositiveInfinity;
        for (var round = 0; change > Rounding && round < MaxRounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            change = 0;
            for (var node = 0; node < ranks.Length; node++)
            {
                var sources = into.Neighbours(node);
                var weights = into.Weights(node);
                var sum = 0.0;
                for (var i = 0; i < sources.Length; i++)
                {
                    sum += (weights.IsEmpty ? 1 : weights[i]) / strengths[sources[i]] * ranks[sources[i]];
                }

                var rank = 1 + (damping * sum);
                change = Math.Max(change, Math.Abs(rank - ranks[node]) / rank);
                ranks[node] = rank;
            }
        }

        return ranks;
    }

    // x = S^½ y with (I - d S^-½ A S^-½) y = S^-½ 1; nodes without ties, which have no S^-½, have x = 1.
    private static double[] ByConjugateGradients(
        CompactGraph graph, double[] strengths, double damping, CancellationToken cancellationToken)
    {
        const double Rounding = 1e-15;
        var n = strengths.Length;
        var inverseRoots = Array.ConvertAll(strengths, s => s > 0 ? 1 / Math.Sqrt(s) : 0);
        var scaled = new double[n];
        void Multiply(double[] x, double[] product) => Apply(graph, damping, inverseRoots, x, scaled, product);

        // begin where a surfer who never begins anew would be
        var total = strengths.Sum();
        var y = Array.ConvertAll(strengths, s => s > 0 ? Math.Sqrt(s) * n / total : 0);
        var product = new double[n];
        Multiply(y, product);
        var residual = inverseRoots.AsSpan().ToArray();
        Vectors.Add(-1, product, residual);
        var direction = residual.AsSpan().ToArray();
        var square = Vectors.Dot(residual, residual);
        var enough = Rounding * Rounding * Vectors.Dot(inverseRoots, inverseRoots);
        for (var round = 0; square > enough && round < MaxRounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Multiply(direction, product);
            var length = square / Vectors.Dot(direction, product);
            Vectors.Add(length, direction, y);
            Vectors.Add(-length, product, residual);
            var before = square;
            square = Vectors.Dot(residual, residual);
            for (var i = 0; i < n; i++)
            {
                direction[i] = residual[i] + (square / before * direction[i]);
            }
        }

        for (var i = 0; i < n; i++)
        {
            y[i] = strengths[i] > 0 ? y[i] / inverseRoots[i] : 1;
        }

        return y;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // hot from its first call on
    private static void Apply(
        CompactGraph graph, double damping, double[] inverseRoots, double[] x, double[] scaled, double[] product)
    {
        for (var i = 0; i < x.Length; i++)
        {
            scaled[i] = inverseRoots[i] * x[i];
        }

        for (var node = 0; node < x.Length; node++)
        {
            var weights = graph.Weights(node);
            var neighbours = graph.Neighbours(node);
            var sum = 0.0;
            if (weights.IsEmpty)
            {
                foreach (var neighbour in neighbours)
                {
                    sum += scaled[neighbour];
                }
            }
            else
            {
                for (var i = 0; i < neighbours.Length; i++)
                {
                    sum += weights[i] * scaled[neighbours[i]];
                }
            }

            product[node] = x[node] - (damping * inverseRoots[node] * sum);
        }
    }
}
