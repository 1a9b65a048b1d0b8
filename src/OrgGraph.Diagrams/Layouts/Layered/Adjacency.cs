namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>
/// The neighbours of vertices on one side, with the weights of the lines to them; parallel lines stand several times.
/// </summary>
internal sealed class Adjacency
{
    private readonly int[] _offsets;
    private readonly int[] _targets;
    private readonly int[] _weights;

    /// <summary>Makes the lists, each in the order of the segments.</summary>
    public Adjacency(int vertexCount, List<(int From, int To, int Weight)> segments)
    {
        _offsets = new int[vertexCount + 1];
        _targets = new int[segments.Count];
        _weights = new int[segments.Count];
        foreach (var (from, _, _) in segments)
        {
            _offsets[from + 1]++;
        }

        for (var v = 0; v < vertexCount; v++)
        {
            _offsets[v + 1] += _offsets[v];
        }

        var next = _offsets.AsSpan(0, vertexCount).ToArray();
        foreach (var (from, to, weight) in segments)
        {
            _targets[next[from]] = to;
            _weights[next[from]++] = weight;
        }
    }

    /// <summary>Number of segments of all vertices.</summary>
    public int Count => _targets.Length;

    /// <summary>Number of segments at a vertex.</summary>
    public int Degree(int vertex) => _offsets[vertex + 1] - _offsets[vertex];

    /// <summary>The other ends of a vertex's segments.</summary>
    public ReadOnlySpan<int> Targets(int vertex) => _targets.AsSpan(_offsets[vertex].._offsets[vertex + 1]);

    /// <summary>The weights of the segments, in the order of <see cref="Targets"/>.</summary>
    public ReadOnlySpan<int> Weights(int vertex) => _weights.AsSpan(_offsets[vertex].._offsets[vertex + 1]);
}
