using OrgGraph.Benchmarks.Generation;

namespace OrgGraph.Benchmarks.Centrality;

/// <summary>The edges of a graph: nodes from 0, each edge once.</summary>
internal sealed record EdgeList(int Nodes, (int From, int To)[] Edges)
{
    /// <summary>Writes the number of nodes, then an edge a line.</summary>
    public void Write(string path)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine(Nodes);
        foreach (var (from, to) in Edges)
        {
            writer.WriteLine($"{from} {to}");
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static EdgeList Read(string path)
    {
        using var reader = new StreamReader(path);
        var nodes = int.Parse(reader.ReadLine()!);
        var edges = new List<(int, int)>();
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            edges.Add((int.Parse(line.AsSpan(0, space)), int.Parse(line.AsSpan(space + 1))));
        }

        return new EdgeList(nodes, [.. edges]);
    }
}

/// <summary>
/// Two-mode graphs like those of action plans: one unit to twenty measures, four units a measure on average (one in a quarter of
/// them), and units that take part as often as Zipf and Mandelbrot found for words. Nodes are units, then measures.
/// </summary>
internal static class ZipfPlans
{
    private const int MeasuresToAUnit = 20;
    private const int UnitsOfAMeasure = 4;

    /// <summary>A graph; the same for the same seed.</summary>
    public static EdgeList Make(int nodes, int seed)
    {
        var random = new SeededRandom((ulong)seed);
        var units = Math.Max(UnitsOfAMeasure, nodes / (MeasuresToAUnit + 1));
        var weights = SeededRandom.ZipfWeights(units);
        var sizes = Sizes(random, nodes - units, units);
        var edges = new List<(int, int)>();
        for (var measure = 0; measure < sizes.Length; measure++)
        {
            var taking = new SortedSet<int>();
            while (taking.Count < sizes[measure])
            {
                taking.Add(random.Zipf(weights));
            }

            edges.AddRange(taking.Select(unit => (unit, units + measure)));
        }

        return new EdgeList(nodes, [.. edges]);
    }

    // From one unit on, each further one as likely as the one before; a few are changed until the average is met.
    private static int[] Sizes(SeededRandom random, int measures, int units)
    {
        var largest = Math.Min(units, 10 * UnitsOfAMeasure) / 2;
        var sizes = new int[measures];
        for (var i = 0; i < measures; i++)
        {
            for (sizes[i] = 1; sizes[i] < largest && random.Happens(1 - (1.0 / UnitsOfAMeasure));)
            {
                sizes[i]++;
            }
        }

        for (var missing = (UnitsOfAMeasure * measures) - sizes.Sum(); missing != 0;)
        {
            var i = random.Between(0, measures - 1);
            var change = Math.Sign(missing);
            if (sizes[i] + change >= 1 && sizes[i] + change <= largest)
            {
                sizes[i] += change;
                missing -= change;
            }
        }

        return sizes;
    }
}
