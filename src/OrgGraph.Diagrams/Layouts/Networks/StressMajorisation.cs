namespace OrgGraph.Diagrams.Layouts.Networks;

/// <summary>
/// Brings distances on the page near the wished ones: each box in turn moves to the weighted mean of where its terms want it,
/// which never raises the stress (Gansner, Koren, North 2004).
/// </summary>
internal static class StressMajorisation
{
    /// <summary>
    /// Moves boxes until the largest move of a round is below the tolerance, or for the given number of rounds.
    /// </summary>
    public static void Run(
        StressTerms terms, double[] x, double[] y, int rounds, double tolerance, CancellationToken cancellationToken)
    {
        for (var round = 0; round < rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var largest = 0.0;
            for (var v = 0; v < x.Length; v++)
            {
                largest = Math.Max(largest, Move(terms, x, y, v));
            }

            if (largest < tolerance)
            {
                return;
            }
        }
    }

    private static double Move(StressTerms terms, double[] x, double[] y, int v)
    {
        var (from, to) = (terms.Offsets[v], terms.Offsets[v + 1]);
        var targets = terms.Targets.AsSpan(from..to);
        var distances = terms.Distances.AsSpan(from..to);
        var weights = terms.Weights.AsSpan(from..to);
        var (px, py) = (x[v], y[v]);
        var (sumX, sumY, sum) = (0.0, 0.0, 0.0);
        for (var k = 0; k < targets.Length; k++)
        {
            var (dx, dy) = (px - x[targets[k]], py - y[targets[k]]);
            var apart = Math.Sqrt((dx * dx) + (dy * dy));
            var stretch = apart > 1e-9 ? distances[k] / apart : 0;
            sumX += weights[k] * (x[targets[k]] + (stretch * dx));
            sumY += weights[k] * (y[targets[k]] + (stretch * dy));
            sum += weights[k];
        }

        if (sum <= 0)
        {
            return 0;
        }

        (x[v], y[v]) = (sumX / sum, sumY / sum);
        return Math.Max(Math.Abs(x[v] - px), Math.Abs(y[v] - py));
    }
}
