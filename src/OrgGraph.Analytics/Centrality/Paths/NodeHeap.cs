namespace OrgGraph.Analytics.Centrality.Paths;

/// <summary>
/// A heap of nodes by distance, the nearest on top, each node at most once (four children a place: flatter, and so faster, than
/// two). Of nodes at one distance any may come first, but always the same.
/// </summary>
internal sealed class NodeHeap(double[] distances)
{
    private const int Arity = 4;
    private readonly int[] _heap = new int[distances.Length];
    private readonly int[] _places = NoPlaces(distances.Length);

    /// <summary>Number of nodes in it.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a node, or moves it up after its distance fell.</summary>
    public void Raise(int node)
    {
        if (_places[node] < 0)
        {
            _places[node] = Count++;
        }

        var place = _places[node];
        while (place > 0)
        {
            var parent = (place - 1) / Arity;
            if (distances[_heap[parent]] <= distances[node])
            {
                break;
            }

            Put(_heap[parent], place);
            place = parent;
        }

        Put(node, place);
    }

    /// <summary>Takes the nearest node out; there must be one.</summary>
    public int Take()
    {
        var top = _heap[0];
        _places[top] = -1;
        var last = _heap[--Count];
        if (Count > 0)
        {
            Sink(last);
        }

        return top;
    }

    private void Sink(int node)
    {
        var place = 0;
        while (true)
        {
            var least = (place * Arity) + 1;
            if (least >= Count)
            {
                break;
            }

            var end = Math.Min(least + Arity, Count);
            for (var child = least + 1; child < end; child++)
            {
                if (distances[_heap[child]] < distances[_heap[least]])
                {
                    least = child;
                }
            }

            if (distances[_heap[least]] >= distances[node])
            {
                break;
            }

            Put(_heap[least], place);
            place = least;
        }

        Put(node, place);
    }

    private void Put(int node, int place)
    {
        _heap[place] = node;
        _places[node] = place;
    }

    private static int[] NoPlaces(int count)
    {
        var places = new int[count];
        Array.Fill(places, -1);
        return places;
    }
}
