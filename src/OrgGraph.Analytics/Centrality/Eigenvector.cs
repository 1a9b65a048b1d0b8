using OrgGraph.Analytics.Graphs;
using OrgGraph.Analytics.Numerics;

namespace OrgGraph.Analytics.Centrality;

/// <summary>
/// Eigenvector centrality: a node is central by the centrality of its neighbours, the leading eigenvector of the adjacency
/// matrix (P. Bonacich 1972, doi:10.1080/0022250X.1972.9989806).
/// </summary>
public static class Eigenvector
{
    // Eigenvalues of two components that are nearer to each other than this share are taken for equal.
    private const double EqualEigenvalues = 1e-12;

    /// <summary>
    /// The eigenvector of the largest eigenvalue, none of it negative, its Euclidean length 1 (as NetworkX scales it; igraph
    /// makes the largest value 1). Ties count by their weights where the graph has some.
    /// </summary>
    /// <remarks>
    /// In a graph of several components those with the largest eigenvalue have all the centrality, the others 0. Where several
    /// have it, the eigenvector is not determined; returned is the one that power iteration from equal values ends at (NetworkX).
    /// So every node of a graph without edges has 1/√n. Components are solved apart, the promising first; one whose bound (the
    /// largest row sum of the squared matrix) is below what was found is left out. A few dozen products with the matrix, each
    /// O(n + m).
    /// </remarks>
    /// <exception cref="ArgumentException">The graph is directed.</exception>
    public static double[] Compute(CompactGraph graph, CancellationToken cancellationToken = default)
    {
        Undirected.Require(graph);
        var result = new double[graph.NodeCount];
        var best = 0.0;
        List<(double Value, ComponentMatrix Matrix, double[] Vector)> leading = [];
        foreach (var component in ComponentMatrix.Of(graph).OrderByDescending(c => c.Bound))
        {
            if (component.Bound < best * (1 - EqualEigenvalues))
            {
                break;
            }

            var (value, vector) = Solve(component, cancellationToken);
            leading.Add((value, component, vector));
            best = Math.Max(best, value);
        }

        foreach (var (value, component, vector) in leading.Where(l => l.Value >= best * (1 - EqualEigenvalues)))
        {
            var share = vector.Sum();
            for (var i = 0; i < vector.Length; i++)
            {
                result[component.Nodes[i]] = share * vector[i];
            }
        }

        Vectors.Scale(result.Length == 0 ? 1 : 1 / Vectors.Norm(result), result);
        return result;
    }

    // In all starts: strengths are near the eigenvector, and positive as it is.
    private static (double Value, double[] Vector) Solve(ComponentMatrix matrix, CancellationToken cancellationToken)
    {
        if (matrix.Nodes.Length == 1)
        {
            return (0, [1]);
        }

        var (value, vector) = matrix.Side > 0 ? SolveSide(matrix, cancellationToken)
            : LeadingEigenvector.Find(matrix.Strengths, matrix.Multiply, cancellationToken);

        // rounding can leave the smallest elements below zero; one product more makes them right
        var product = new double[vector.Length];
        Array.ConvertAll(vector, Math.Abs).CopyTo(vector, 0);
        matrix.Multiply(vector, product);
        Vectors.Add(value, vector, product);
        Vectors.Scale(1 / Vectors.Norm(product), product);
        return (value, product);
    }

    private static (double Value, double[] Vector) SolveSide(ComponentMatrix matrix, CancellationToken cancellationToken)
    {
        var whole = new double[matrix.Nodes.Length];
        var (squared, side) = LeadingEigenvector.Find(
            matrix.Strengths[..matrix.Side], (x, product) => matrix.MultiplyTwice(x, product, whole), cancellationToken);
        var value = Math.Sqrt(squared);
        matrix.MultiplyTwice(side, new double[matrix.Side], whole);
        Vectors.Scale(1 / value, whole.AsSpan(matrix.Side));
        return (value, whole);
    }
}
