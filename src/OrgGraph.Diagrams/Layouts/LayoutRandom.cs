namespace OrgGraph.Diagrams.Layouts;

/// <summary>
/// Random numbers that depend on the seed alone, on every machine and runtime (SplitMix64: Steele, Lea, Flood,
/// doi:10.1145/2660193.2660195).
/// </summary>
/// <param name="seed">Equal seeds give equal sequences.</param>
internal struct LayoutRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to below the bound, which is positive.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>A number of at least 0 and below 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Puts items in random order.</summary>
    public void Shuffle(Span<int> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
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
