namespace OrgGraph.Analytics.Communities;

/// <summary>
/// Leiden's refinement: within each community, nodes begin alone and merge with well-connected parts of it, at random in favour
/// of the larger gain, so that what is aggregated is connected (V. A. Traag, L. Waltman, N. J. van Eck 2019, algorithm A.2).
/// </summary>
internal static class Refinement
{
    // Traag's θ, against the mean weight of a tie: a gain of this size more makes a choice e times as likely.
    private const double Randomness = 0.01;

    /// <summary>The parts of communities, numbered from 0, and how many they are.</summary>
    public static (int[] Parts, int Count) Refine(
        LevelGraph graph, int[] communities, double resolution, Random random, CancellationToken cancellationToken)
    {
        var n = graph.NodeCount;
        var parts = Enumerable.Range(0, n).ToArray();
        var alone = new bool[n];
        alone.AsSpan().Fill(true);
        var partStrengths = (double[])graph.Strengths.Clone();
        var communityStrengths = new double[n];
        var cuts = new double[n]; // of a part: its ties to the rest of its community
        for (var node = 0; node < n; node++)
        {
            communityStrengths[communities[node]] += graph.Strengths[node];
            cuts[node] = TiesInside(graph, communities, node);
        }

        var order = Enumerable.Range(0, n).ToArray();
        random.Shuffle(order);
        var sums = new NeighbourSums(n);
        var choices = new List<(int Part, double Gain)>();
        var scale = Randomness * graph.Total / Math.Max(1, n);
        foreach (var node in order)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var all = communityStrengths[communities[node]];
            var strength = graph.Strengths[node];
            bool IsWellConnected(double cut, double own) => cut >= resolution * own * (all - own) / graph.Total;
            if (!alone[node] || !IsWellConnected(cuts[node], strength))
            {
                continue;
            }

            AddInside(graph, communities, parts, node, sums);
            choices.Clear();
            choices.Add((parts[node], 0));
            foreach (var part in sums.Groups)
            {
                var gain = sums.Of(part) - (resolution * strength * partStrengths[part] / graph.Total);
                if (gain >= 0 && IsWellConnected(cuts[part], partStrengths[part]))
                {
                    choices.Add((part, gain));
                }
            }

            var to = Choose(choices, scale, random);
            if (to != parts[node])
            {
                // what ties the node to the part is cut no more
                cuts[to] += cuts[node] - (2 * sums.Of(to));
                partStrengths[to] += strength;
                partStrengths[parts[node]] = 0;
                parts[node] = to;
                alone[to] = false;
            }

            sums.Clear();
        }

        return Numbered(parts, n);
    }

    private static double TiesInside(LevelGraph graph, int[] communities, int node)
    {
        var sum = 0.0;
        var neighbours = graph.Neighbours(node);
        for (var i = 0; i < neighbours.Length; i++)
        {
            sum += communities[neighbours[i]] == communities[node] ? graph.Weights(node)[i] : 0;
        }

        return sum;
    }

    private static void AddInside(LevelGraph graph, int[] communities, int[] parts, int node, NeighbourSums sums)
    {
        var neighbours = graph.Neighbours(node);
        var weights = graph.Weights(node);
        for (var i = 0; i < neighbours.Length; i++)
        {
            if (communities[neighbours[i]] == communities[node])
            {
                sums.Add(parts[neighbours[i]], weights[i]);
            }
        }
    }

    private static int Choose(List<(int Part, double Gain)> choices, double scale, Random random)
    {
        var largest = choices.Max(c => c.Gain);
        var sum = choices.Sum(c => Math.Exp((c.Gain - largest) / scale));
        var at = random.NextDouble() * sum;
        foreach (var (part, gain) in choices)
        {
            at -= Math.Exp((gain - largest) / scale);
            if (at < 0)
            {
                return part;
            }
        }

        return choices[^1].Part;
    }

    /// <summary>The same groups, numbered from 0 by their first node; labels are below <paramref name="labelCount"/>.</summary>
    public static (int[] Groups, int Count) Numbered(int[] labels, int labelCount)
    {
        var numbers = new int[labelCount];
        numbers.AsSpan().Fill(-1);
        var count = 0;
        var groups = new int[labels.Length];
        for (var node = 0; node < labels.Length; node++)
        {
            ref var number = ref numbers[labels[node]];
            if (number < 0)
            {
                number = count++;
            }

            groups[node] = number;
        }

        return (groups, count);
    }
}
