namespace OrgGraph.Diagrams.Layouts.Networks;

/// <summary>
/// A first layout that shows the large shape: classical scaling of the distances to some pivots (Brandes, Pich 2007,
/// doi:10.1007/978-3-540-70904-6_6). O(k² n) for k pivots.
/// </summary>
internal static class PivotMds
{
    private const int MaxIterations = 100;

    /// <summary>Places in the plane.</summary>
    /// <param name="rows">Distances of the pivots to all boxes.</param>
    public static (double[] X, double[] Y) Place(double[][] rows)
    {
        var centred = Centre(rows);
        var products = Products(centred);
        var first = Eigenvector(products, null);
        var second = Eigenvector(products, first);
        return (Project(centred, first), Project(centred, second));
    }

    /// <summary>Squared distances, centred by rows and columns, halved and negated.</summary>
    private static double[][] Centre(double[][] rows)
    {
        var (pivots, count) = (rows.Length, rows[0].Length);
        var columns = new double[count];
        var centred = Array.ConvertAll(rows, row => Array.ConvertAll(row, d => d * d));
        var means = Array.ConvertAll(centred, row => row.Average());
        for (var v = 0; v < count; v++)
        {
            for (var p = 0; p < pivots; p++)
            {
                columns[v] += centred[p][v] / pivots;
            }
        }

        var mean = means.Average();
        for (var p = 0; p < pivots; p++)
        {
            for (var v = 0; v < count; v++)
            {
                centred[p][v] = -0.5 * (centred[p][v] - means[p] - columns[v] + mean);
            }
        }

        return centred;
    }

    private static double[][] Products(double[][] rows) =>
        Array.ConvertAll(rows, a => Array.ConvertAll(rows, b => Dot(a, b)));

    /// <summary>The main eigenvector by power iteration, at right angles to the one given.</summary>
    private static double[] Eigenvector(double[][] matrix, double[]? besides)
    {
        var random = new LayoutRandom(1);
        var vector = Array.ConvertAll(matrix, _ => random.Share() - 0.5);
        for (var i = 0; i < MaxIterations; i++)
        {
            if (besides is not null)
            {
                var share = Dot(vector, besides);
                for (var p = 0; p < vector.Length; p++)
                {
                    vector[p] -= share * besides[p];
                }
            }

            var length = Math.Sqrt(Dot(vector, vector));
            if (length < 1e-12)
            {
                return vector;
            }

            var unit = Array.ConvertAll(vector, x => x / length);
            var next = Array.ConvertAll(matrix, row => Dot(row, unit));
            if (i == MaxIterations - 1)
            {
                return unit;
            }

            vector = next;
        }

        return vector;
    }

    private static double[] Project(double[][] rows, double[] vector)
    {
        var places = new double[rows[0].Length];
        for (var p = 0; p < rows.Length; p++)
        {
            for (var v = 0; v < places.Length; v++)
            {
                places[v] += rows[p][v] * vector[p];
            }
        }

        return places;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
