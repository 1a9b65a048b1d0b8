namespace OrgGraph.Analytics.Numerics;

/// <summary>
/// The largest eigenvalue of a symmetric matrix and its eigenvector, by the Lanczos method with full orthogonalisation and thick
/// restarts (K. Wu, H. Simon 2000, doi:10.1137/S0895479898334605). The matrix is known by its products only.
/// </summary>
internal static class LeadingEigenvector
{
    private const int LargestBasis = 32;
    private const int Kept = 12;
    private const int StepsBetweenChecks = 6;
    private const int MaxRestarts = 10_000;

    // Where the estimated residual, against the eigenvalue, is that of rounding.
    private const double Tolerance = 1e-15;

    /// <summary>Writes the product of the matrix with <paramref name="x"/> into <paramref name="product"/>.</summary>
    public delegate void Multiply(ReadOnlySpan<double> x, Span<double> product);

    /// <summary>
    /// Finds the largest eigenvalue and its eigenvector of length 1, of either sign. After 10 000 restarts the best pair found is
    /// taken as it is, which comes about only where the next eigenvalue is as good as equal: then the vector is some mixture of
    /// both of theirs.
    /// </summary>
    /// <param name="start">Where to begin; not orthogonal to the eigenvector.</param>
    /// <param name="multiply">The matrix.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static (double Value, double[] Vector) Find(double[] start, Multiply multiply, CancellationToken cancellationToken)
    {
        var n = start.Length;
        var size = Math.Min(LargestBasis, n);
        var basis = new List<double[]>(size + 1) { (double[])start.Clone() };
        Vectors.Scale(1 / Vectors.Norm(start), basis[0]);
        var projected = new double[size, size];
        var step = 0;
        for (var restart = 0; ; restart++)
        {
            for (; step < size; step++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var next = new double[n];
                multiply(basis[step], next);
                var scale = Vectors.Norm(next);
                var length = Orthogonalise(next, scale, basis, projected, step);
                var exhausted = length <= 1e-14 * scale || step == n - 1;
                if (exhausted || step == size - 1 || step % StepsBetweenChecks == StepsBetweenChecks - 1)
                {
                    var (values, vectors) = SymmetricEigen.Solve(projected, step + 1);
                    if (exhausted || length * Math.Abs(vectors[0][step]) <= Tolerance * Math.Abs(values[0])
                        || restart == MaxRestarts)
                    {
                        return (values[0], Combine(basis, vectors[0]));
                    }

                    if (step == size - 1)
                    {
                        Restart(basis, projected, values, vectors);
                    }
                }

                Vectors.Scale(1 / length, next);
                basis.Add(next);
            }

            step = Kept;
        }
    }

    // Takes the basis out of a product, whose length is left; what is taken out is the new row of the projected matrix. A second
    // time where much was taken out, and rounding with it (J. W. Daniel et al. 1976, doi:10.1090/S0025-5718-1976-0431641-8).
    private static double Orthogonalise(double[] product, double scale, List<double[]> basis, double[,] projected, int step)
    {
        var length = 0.0;
        for (var pass = 0; pass < 2 && length < scale / 2; pass++)
        {
            var parts = new double[step + 1];
            for (var i = 0; i <= step; i++)
            {
                parts[i] = Vectors.Dot(basis[i], product);
            }

            for (var i = 0; i <= step; i++)
            {
                Vectors.Add(-parts[i], basis[i], product);
                projected[i, step] = projected[step, i] = pass == 0 ? parts[i] : projected[i, step] + parts[i];
            }

            length = Vectors.Norm(product);
        }

        return length;
    }

    // Keeps the leading Ritz vectors; the step's remainder joins them.
    private static void Restart(List<double[]> basis, double[,] projected, double[] values, double[][] vectors)
    {
        var kept = Enumerable.Range(0, Kept).Select(i => Combine(basis, vectors[i])).ToList();
        basis.Clear();
        basis.AddRange(kept);
        Array.Clear(projected);
        for (var i = 0; i < Kept; i++)
        {
            projected[i, i] = values[i];
        }
    }

    private static double[] Combine(List<double[]> basis, double[] factors)
    {
        var sum = new double[basis[0].Length];
        for (var i = 0; i < factors.Length; i++)
        {
            Vectors.Add(factors[i], basis[i], sum);
        }

        return sum;
    }
}
