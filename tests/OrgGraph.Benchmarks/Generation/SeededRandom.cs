namespace OrgGraph.Benchmarks.Generation;

/// <summary>
/// Random numbers that depend on the seed alone, on every runtime and machine (SplitMix64); not for secrets.
/// </summary>
/// <param name="seed">Equal seeds give equal sequences.</param>
public sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    /// <summary>A number of at least 0 and below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True in the given share of cases.</summary>
    public bool Happens(double share) => Share() < share;

    /// <summary>One of the items, each as likely as the others.</summary>
    public T Pick<T>(ReadOnlySpan<T> items) => items[(int)(Next() % (ulong)items.Length)];

    /// <summary>A place in a list, the first places likelier: weights fall as Zipf and Mandelbrot found for words.</summary>
    /// <param name="cumulative">Sums of the weights up to each place.</param>
    public int Zipf(ReadOnlySpan<double> cumulative)
    {
        var at = cumulative.BinarySearch(Share() * cumulative[^1]);
        return Math.Min(at < 0 ? ~at : at, cumulative.Length - 1);
    }

    /// <summary>The sums that <see cref="Zipf"/> takes.</summary>
    public static double[] ZipfWeights(int count)
    {
        var sums = new double[count];
        for (var i = 0; i < count; i++)
        {
            sums[i] = (i == 0 ? 0 : sums[i - 1]) + (1 / (i + 2.7));
        }

        return sums;
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
