namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>
/// Where lines leave the sides of boxes: spread over the side, in the order in which their next vertices stand, so that lines
/// of one box do not cross beside it.
/// </summary>
internal sealed class Ports
{
    private readonly double[] _from;
    private readonly double[] _to;

    private Ports(int edgeCount) => (_from, _to) = (new double[edgeCount], new double[edgeCount]);

    /// <summary>Height of an edge's left end; for an edge within a layer, of the end at its first box.</summary>
    public double Start(int edge) => _from[edge];

    /// <summary>Height of an edge's other end.</summary>
    public double End(int edge) => _to[edge];

    /// <summary>Spreads all ends. O(m log m).</summary>
    public static Ports Spread(ProperGraph graph, LayerOrders orders, LayoutGraph input, double[] middles, double margin)
    {
        var ports = new Ports(graph.Chains.Length);
        var (left, right) = (new List<Port>[graph.BoxCount], new List<Port>[graph.BoxCount]);
        for (var e = 0; e < graph.Chains.Length; e++)
        {
            if (graph.Chains[e] is [var first, .. var between, var last])
            {
                Add(right, first, new Port(e, Start: true, 0, orders.Places[between is [var next, ..] ? next : last]));
                Add(left, last, new Port(e, Start: false, 0, orders.Places[between is [.., var next2] ? next2 : first]));
            }
            else
            {
                var (from, to) = (input.Edges[e].From, input.Edges[e].To);
                Add(right, from, Flat(orders, e, start: true, from, to));
                Add(right, to, Flat(orders, e, start: false, to, from));
            }
        }

        for (var v = 0; v < graph.BoxCount; v++)
        {
            var (top, height) = (middles[v] - (input.Nodes[v].Height / 2), input.Nodes[v].Height);
            ports.Spread(left[v], top + (margin * height), height * (1 - (2 * margin)));
            ports.Spread(right[v], top + (margin * height), height * (1 - (2 * margin)));
        }

        return ports;
    }

    /// <summary>Lines to boxes above leave at the top, those to boxes below at the bottom, the nearest outermost.</summary>
    private static Port Flat(LayerOrders orders, int edge, bool start, int own, int other)
    {
        var up = orders.Places[other] < orders.Places[own];
        // Of two parallel lines the one that is outer at the one end is outer at the other.
        return new Port(edge, start, up ? -1 : 1, -orders.Places[other], up ? edge : -edge);
    }

    private static void Add(List<Port>?[] lists, int box, Port port) => (lists[box] ??= []).Add(port);

    private void Spread(List<Port>? ports, double top, double height)
    {
        if (ports is null)
        {
            return;
        }

        ports.Sort(Port.Compare);
        for (var i = 0; i < ports.Count; i++)
        {
            var place = top + (height * (i + 0.5) / ports.Count);
            (ports[i].Start ? _from : _to)[ports[i].Edge] = place;
        }
    }

    private readonly record struct Port(int Edge, bool Start, int Zone, int Place, int Tie = 0)
    {
        public static int Compare(Port a, Port b) => (a.Zone, a.Place, a.Tie, a.Edge).CompareTo((b.Zone, b.Place, b.Tie, b.Edge));
    }
}
