namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>
/// Sums over places, kept in a tree so that adding and asking take O(log n) (Fenwick 1994, doi:10.1002/spe.4380240306).
/// </summary>
/// <param name="places">Number of places.</param>
internal struct AccumulatorTree(int places)
{
    private readonly long[] _sums = new long[places + 1];
    private long _total;

    /// <summary>Adds an amount at a place.</summary>
    public void Add(int place, long amount)
    {
        _total += amount;
        for (var i = place + 1; i < _sums.Length; i += i & -i)
        {
            _sums[i] += amount;
        }
    }

    /// <summary>The sum of all amounts at later places.</summary>
    public readonly long SumAfter(int place)
    {
        var before = 0L;
        for (var i = place + 1; i > 0; i -= i & -i)
        {
            before += _sums[i];
        }

        return _total - before;
    }

    /// <summary>Takes everything away.</summary>
    public void Clear()
    {
        Array.Clear(_sums);
        _total = 0;
    }
}
