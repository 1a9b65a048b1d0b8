using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OrgGraph.Analytics.Comparison;

/// <summary>
/// The wording of two lists of measures: for each the ids of its token pairs, rarest first, and what they weigh.
/// A pair weighs ln(1 + n / f): n is the longer list's length, f the number of measures with the pair on that side where it is
/// more frequent, so that a pair that both sides have once weighs no less than one that only one side has
/// (inverse document frequency: K. Spärck Jones 1972, doi:10.1108/eb026526).
/// </summary>
internal sealed class WordingIndex
{
    private readonly int[][] _before;
    private readonly int[][] _after;
    private readonly double[] _weights;
    private readonly Dictionary<long, int> _ids;

    private WordingIndex(int[][] before, int[][] after, double[] weights, Dictionary<long, int> ids)
    {
        (_before, _after, _weights, _ids) = (before, after, weights, ids);
        BeforeTotals = [.. before.Select(p => WeightOf(p))];
        AfterTotals = [.. after.Select(p => WeightOf(p))];
    }

    /// <summary>Total weight of each measure of the first list.</summary>
    public ImmutableArray<double> BeforeTotals { get; }

    /// <summary>Total weight of each measure of the second list.</summary>
    public ImmutableArray<double> AfterTotals { get; }

    /// <summary>Number of different pairs.</summary>
    public int PairCount => _weights.Length;

    /// <summary>Indexes the texts. O(characters), and sorting the pairs of each text.</summary>
    public static WordingIndex Of(IEnumerable<HashSet<long>> before, IEnumerable<HashSet<long>> after)
    {
        var ids = new Dictionary<long, int>();
        int[][] left = [.. before.Select(p => IdsOf(p, ids))];
        int[][] right = [.. after.Select(p => IdsOf(p, ids))];
        var inLeft = Frequencies(left, ids.Count);
        var inRight = Frequencies(right, ids.Count);

        // renumbered, so that ids ascend with frequency: the pairs of a measure are then compared by merging
        var order = Enumerable.Range(0, ids.Count).OrderBy(i => Math.Max(inLeft[i], inRight[i])).ThenBy(i => i).ToArray();
        var rank = new int[ids.Count];
        var weights = new double[ids.Count];
        double count = Math.Max(left.Length, right.Length);
        for (var i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
            weights[i] = Math.Log(1 + (count / Math.Max(inLeft[order[i]], inRight[order[i]])));
        }

        foreach (var pair in ids.Keys)
        {
            ids[pair] = rank[ids[pair]];
        }

        return new WordingIndex(Renumbered(left, rank), Renumbered(right, rank), weights, ids);
    }

    /// <summary>The pairs of a measure of the first list, rarest first.</summary>
    public ReadOnlySpan<int> Before(int measure) => _before[measure];

    /// <summary>The pairs of a measure of the second list, rarest first.</summary>
    public ReadOnlySpan<int> After(int measure) => _after[measure];

    /// <summary>The pairs of a text that the lists have, rarest first.</summary>
    public int[] Find(IEnumerable<long> pairs)
    {
        var found = pairs.Where(_ids.ContainsKey).Select(p => _ids[p]).ToArray();
        Array.Sort(found);
        return found;
    }

    /// <summary>What a pair weighs.</summary>
    public double WeightOf(int pair) => _weights[pair];

    /// <summary>What pairs weigh together.</summary>
    public double WeightOf(ReadOnlySpan<int> pairs)
    {
        var sum = 0.0;
        foreach (var pair in pairs)
        {
            sum += _weights[pair];
        }

        return sum;
    }

    /// <summary>Weight of the pairs that two measures share. Linear.</summary>
    public double Shared(int before, int after)
    {
        var left = _before[before].AsSpan();
        var right = _after[after].AsSpan();
        var sum = 0.0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
            {
                sum += _weights[left[i]];
                i++;
                j++;
            }
            else if (left[i] < right[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }

    /// <summary>Weight of the wording that a whole shares with a part, and not with its match. All ascend.</summary>
    public double Added(ReadOnlySpan<int> whole, ReadOnlySpan<int> part, ReadOnlySpan<int> match)
    {
        var sum = 0.0;
        foreach (var pair in whole)
        {
            if (part.BinarySearch(pair) >= 0 && match.BinarySearch(pair) < 0)
            {
                sum += _weights[pair];
            }
        }

        return sum;
    }

    /// <summary>The same index with the lists changing places.</summary>
    public WordingIndex Swapped() => new(_after, _before, _weights, _ids);

    private static int[] IdsOf(HashSet<long> pairs, Dictionary<long, int> ids)
    {
        var of = new int[pairs.Count];
        var next = 0;
        foreach (var pair in pairs)
        {
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, pair, out var known);
            id = known ? id : ids.Count - 1;
            of[next++] = id;
        }

        return of;
    }

    private static int[] Frequencies(int[][] lists, int count)
    {
        var frequencies = new int[count];
        foreach (var pair in lists.SelectMany(l => l))
        {
            frequencies[pair]++;
        }

        return frequencies;
    }

    private static int[][] Renumbered(int[][] lists, int[] rank) =>
        [.. lists.Select(list =>
        {
            var pairs = Array.ConvertAll(list, pair => rank[pair]);
            Array.Sort(pairs);
            return pairs;
        })];
}
