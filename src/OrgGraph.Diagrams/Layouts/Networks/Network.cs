namespace OrgGraph.Diagrams.Layouts.Networks;

/// <summary>A connected network: boxes, and ties between them, parallel ones taken as one.</summary>
internal sealed class Network
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly double[] _lengths;

    private Network(int[] nodes, double[] widths, double[] heights, (int A, int B)[] links, double[] lengths)
    {
        Nodes = nodes;
        Widths = widths;
        Heights = heights;
        Links = links;
        _offsets = new int[nodes.Length + 1];
        foreach (var (a, b) in links)
        {
            _offsets[a + 1]++;
            _offsets[b + 1]++;
        }

        for (var v = 0; v < nodes.Length; v++)
        {
            _offsets[v + 1] += _offsets[v];
        }

        var next = _offsets.AsSpan().ToArray();
        _targets = new int[2 * links.Length];
        _lengths = new double[2 * links.Length];
        for (var i = 0; i < links.Length; i++)
        {
            var (a, b) = links[i];
            (_targets[next[a]], _lengths[next[a]++]) = (b, lengths[i]);
            (_targets[next[b]], _lengths[next[b]++]) = (a, lengths[i]);
        }

        IsUniform = lengths.Length == 0 || lengths.AsSpan().IndexOfAnyExcept(lengths[0]) < 0;
    }

    /// <summary>Number of boxes.</summary>
    public int Count => Nodes.Length;

    /// <summary>Index of each box in the whole graph.</summary>
    public int[] Nodes { get; }

    /// <summary>Width of each box, the distance between boxes included.</summary>
    public double[] Widths { get; }

    /// <summary>Height of each box, the distance between boxes included.</summary>
    public double[] Heights { get; }

    /// <summary>The ties, each once.</summary>
    public (int A, int B)[] Links { get; }

    /// <summary>True when all ties are to be equally long.</summary>
    public bool IsUniform { get; }

    /// <summary>The boxes that a box is tied to.</summary>
    public ReadOnlySpan<int> Neighbours(int node) => _targets.AsSpan(_offsets[node].._offsets[node + 1]);

    /// <summary>The wished lengths of its ties, in the order of <see cref="Neighbours"/>.</summary>
    public ReadOnlySpan<double> Lengths(int node) => _lengths.AsSpan(_offsets[node].._offsets[node + 1]);

    /// <summary>The connected parts of a graph, in the order of their first boxes. O(n + m log m).</summary>
    public static List<Network> Parts(LayoutGraph graph, double edgeLength)
    {
        var part = Components(graph);
        var links = new SortedDictionary<(int A, int B), double>();
        foreach (var edge in graph.Edges)
        {
            var key = (Math.Min(edge.From, edge.To), Math.Max(edge.From, edge.To));
            links[key] = links.GetValueOrDefault(key) + edge.Weight;
        }

        var strongest = links.Count == 0 ? 1 : links.Values.Max();
        var byPart = links.ToLookup(link => part[link.Key.A]);
        var inner = new int[part.Length];
        return [.. Enumerable.Range(0, part.Length).GroupBy(v => part[v]).Select(group =>
        {
            var nodes = group.ToArray();
            for (var i = 0; i < nodes.Length; i++)
            {
                inner[nodes[i]] = i;
            }

            var own = byPart[group.Key].ToArray();
            return new Network(
                nodes,
                Array.ConvertAll(nodes, v => graph.Nodes[v].Width + graph.Spacing.Node),
                Array.ConvertAll(nodes, v => graph.Nodes[v].Height + graph.Spacing.Node),
                Array.ConvertAll(own, link => (inner[link.Key.A], inner[link.Key.B])),
                Array.ConvertAll(own, link => Length(link.Value / strongest) * edgeLength));
        })];
    }

    /// <summary>Strong ties are short, weak ones up to 1.75 times as long.</summary>
    private static double Length(double strength) => 1.75 - (0.75 * Math.Sqrt(strength));

    private static int[] Components(LayoutGraph graph)
    {
        var parent = Enumerable.Range(0, graph.Nodes.Length).ToArray();
        foreach (var edge in graph.Edges)
        {
            var (a, b) = (Find(edge.From), Find(edge.To));
            parent[Math.Max(a, b)] = Math.Min(a, b);
        }

        return Array.ConvertAll(Enumerable.Range(0, parent.Length).ToArray(), Find);

        int Find(int v)
        {
            while (parent[v] != v)
            {
                v = parent[v] = parent[parent[v]];
            }

            return v;
        }
    }
}
