namespace OrgGraph.Analytics.Numerics;

/// <summary>All eigenvalues and eigenvectors of a small symmetric matrix.</summary>
internal static class SymmetricEigen
{
    /// <summary>
    /// Diagonalises by cyclic rotations (C. G. J. Jacobi 1846), accurate to the last bits. O(k³) a sweep, some six sweeps.
    /// </summary>
    /// <param name="matrix">A symmetric matrix of <paramref name="size"/> rows or more; left as it is.</param>
    /// <param name="size">How many rows and columns count.</param>
    /// <returns>The eigenvalues, largest first, and their eigenvectors of length 1, one a row.</returns>
    public static (double[] Values, double[][] Vectors) Solve(double[,] matrix, int size)
    {
        var a = new double[size, size];
        var vectors = new double[size][];
        for (var i = 0; i < size; i++)
        {
            vectors[i] = new double[size];
            vectors[i][i] = 1;
            for (var j = 0; j < size; j++)
            {
                a[i, j] = matrix[i, j];
            }
        }

        const int MaxSweeps = 60;
        for (var sweep = 0; sweep < MaxSweeps && Sweep(a, vectors, size); sweep++)
        {
        }

        var values = Enumerable.Range(0, size).Select(i => a[i, i]).ToArray();
        var order = Enumerable.Range(0, size).OrderByDescending(i => values[i]).ToArray();
        return ([.. order.Select(i => values[i])], [.. order.Select(i => vectors[i])]);
    }

    // Turns every pair of axes once; false when nothing was left to turn.
    private static bool Sweep(double[,] a, double[][] vectors, int size)
    {
        var turned = false;
        for (var p = 0; p < size; p++)
        {
            for (var q = p + 1; q < size; q++)
            {
                if (Math.Abs(a[p, q]) <= 1e-18 * Math.Sqrt(Math.Abs(a[p, p] * a[q, q])) || Math.Abs(a[p, q]) < 1e-300)
                {
                    continue;
                }

                turned = true;
                Rotate(a, vectors, size, p, q);
            }
        }

        return turned;
    }

    private static void Rotate(double[,] a, double[][] vectors, int size, int p, int q)
    {
        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = (theta < 0 ? -1 : 1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var cos = 1 / Math.Sqrt((t * t) + 1);
        var sin = t * cos;
        var shift = t * a[p, q];
        a[p, p] -= shift;
        a[q, q] += shift;
        a[p, q] = a[q, p] = 0;
        for (var i = 0; i < size; i++)
        {
            if (i != p && i != q)
            {
                var (ip, iq) = (a[i, p], a[i, q]);
                a[i, p] = a[p, i] = (cos * ip) - (sin * iq);
                a[i, q] = a[q, i] = (sin * ip) + (cos * iq);
            }

            var (vp, vq) = (vectors[p][i], vectors[q][i]);
            vectors[p][i] = (cos * vp) - (sin * vq);
            vectors[q][i] = (sin * vp) + (cos * vq);
        }
    }
}
