namespace OrgGraph.Diagrams.Kinds.Matrices;

/// <summary>Orders rows and columns of a matrix so that its blocks show.</summary>
/// <remarks>
/// Each connected part is ordered by the first axis of correspondence analysis (M. O. Hill 1974, Reciprocal averaging,
/// doi:10.2307/2347127), then by moving single rows where neighbours become more alike: the measure of effectiveness of the bond
/// energy algorithm (W. T. McCormick, P. J. Schweitzer, T. W. White 1972, doi:10.1287/opre.20.5.993). Deterministic; each part is
/// turned so that its columns run with the order given. O(iterations · cells) and O(n² · cells per row) for up to
/// <see cref="MaxRefined"/> rows.
/// </remarks>
internal static class Seriation
{
    private const int Iterations = 200;
    private const int MaxRefined = 300;

    /// <summary>Orders a matrix of weights, 0 for empty.</summary>
    /// <param name="weights">The matrix: rows, columns.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Indices of rows and of columns in their new order.</returns>
    public static (int[] Rows, int[] Columns) Of(double[,] weights, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var (rows, columns) = (weights.GetLength(0), weights.GetLength(1));
        var partOfRow = Parts(weights, out var partOfColumn, cancellationToken);
        var rowOrder = new List<int>(rows);
        var columnOrder = new List<int>(columns);
        var parts = Enumerable.Range(0, columns).GroupBy(c => partOfColumn[c]).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Min());
        foreach (var part in parts)
        {
            int[] r = [.. Enumerable.Range(0, rows).Where(i => partOfRow[i] == part.Key)];
            int[] c = [.. part];
            var scores = Axis(weights, r, c, cancellationToken);
            Array.Sort(scores.Columns, c);
            r = [.. r.Select((row, i) => (row, score: scores.Rows[i])).OrderBy(p => p.score).Select(p => p.row)];
            rowOrder.AddRange(
                Refine(r, (a, b) => Enumerable.Range(0, columns).Sum(j => weights[a, j] * weights[b, j]), cancellationToken));
            columnOrder.AddRange(
                Refine(c, (a, b) => Enumerable.Range(0, rows).Sum(i => weights[i, a] * weights[i, b]), cancellationToken));
        }

        return ([.. rowOrder, .. Enumerable.Range(0, rows).Where(i => !rowOrder.Contains(i))], [.. columnOrder]);
    }

    // Columns and rows that hang together have the same number; an empty row has -1.
    private static int[] Parts(double[,] weights, out int[] columns, CancellationToken cancellationToken)
    {
        var rows = new int[weights.GetLength(0)];
        var found = new int[weights.GetLength(1)];
        Array.Fill(rows, -1);
        Array.Fill(found, -1);
        for (var first = 0; first < found.Length; first++)
        {
            var open = new Stack<int>(found[first] < 0 ? [first] : []);
            while (open.TryPop(out var column))
            {
                cancellationToken.ThrowIfCancellationRequested();
                found[column] = first;
                for (var i = 0; i < rows.Length; i++)
                {
                    if (weights[i, column] > 0 && rows[i] < 0)
                    {
                        rows[i] = first;
                        for (var j = 0; j < found.Length; j++)
                        {
                            if (weights[i, j] > 0 && found[j] < 0)
                            {
                                found[j] = first;
                                open.Push(j);
                            }
                        }
                    }
                }
            }
        }

        columns = found;
        return rows;
    }

    // Reciprocal averaging: rows take the mean of their columns, columns that of their rows, the trivial axis taken out each
    // time.
    private static (double[] Rows, double[] Columns) Axis(
        double[,] weights, int[] rows, int[] columns, CancellationToken cancellationToken)
    {
        var rowSums = rows.Select(r => columns.Sum(c => weights[r, c])).ToArray();
        var columnSums = columns.Select(c => rows.Sum(r => weights[r, c])).ToArray();
        var score = columns.Select((_, i) => (double)i).ToArray();
        var rowScore = new double[rows.Length];
        for (var round = 0; round < Iterations; round++)
        {
            Centre(score, columnSums);
            for (var i = 0; i < rows.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                rowScore[i] = columns.Select((c, j) => weights[rows[i], c] * score[j]).Sum() / rowSums[i];
            }

            for (var j = 0; j < columns.Length; j++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                score[j] = rows.Select((r, i) => weights[r, columns[j]] * rowScore[i]).Sum() / columnSums[j];
            }
        }

        Centre(score, columnSums);
        var turned = score.Select((s, i) => s * (i - ((columns.Length - 1) / 2.0))).Sum() < 0;
        return turned ? ([.. rowScore.Select(s => -s)], [.. score.Select(s => -s)]) : (rowScore, score);
    }

    private static void Centre(double[] score, double[] masses)
    {
        var mean = score.Zip(masses, (s, m) => s * m).Sum() / masses.Sum();
        var length = Math.Sqrt(score.Zip(masses, (s, m) => (s - mean) * (s - mean) * m).Sum());
        for (var i = 0; i < score.Length; i++)
        {
            score[i] = length > 1e-12 ? (score[i] - mean) / length : 0;
        }
    }

    // Moves one at a time to where it makes neighbours most alike.
    private static List<int> Refine(int[] order, Func<int, int, double> bond, CancellationToken cancellationToken)
    {
        var places = order.ToList();
        if (order.Length is < 3 or > MaxRefined)
        {
            return places;
        }

        Dictionary<int, double> BondsOf(int a)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return order.ToDictionary(b => b, b => bond(a, b));
        }

        var bonds = order.Distinct().ToDictionary(a => a, BondsOf);
        double Bond(int i, int j) => i >= 0 && j >= 0 && i < places.Count && j < places.Count ? bonds[places[i]][places[j]] : 0;
        var better = true;
        for (var round = 0; round < 10 && better; round++)
        {
            better = false;
            foreach (var node in order)
            {
                var from = places.IndexOf(node);
                var left = Bond(from - 1, from) + Bond(from, from + 1) - Bond(from - 1, from + 1);
                places.RemoveAt(from);
                var (best, to) = (left + 1e-9, from);
                for (var i = 0; i <= places.Count; i++)
                {
                    var gain = (i > 0 ? bonds[places[i - 1]][node] : 0)
                        + (i < places.Count ? bonds[node][places[i]] : 0) - Bond(i - 1, i);
                    if (gain > best)
                    {
                        (best, to) = (gain, i);
                    }
                }

                places.Insert(to, node);
                better |= to != from;
            }
        }

        return places;
    }
}
