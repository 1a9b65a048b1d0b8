using System.Collections.Immutable;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Layouts.Networks;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>Moves single nodes of a network a little so that fewer straight ties run through others, and fewer cross.</summary>
internal sealed class LineClearing
{
    private const int Rounds = 12;
    private const int Directions = 16;

    /// <summary>What a tie through a node costs against a crossing, and a point of way against both.</summary>
    private const double Through = 20;
    private const double Moved = 0.02;

    private static readonly double[] s_distances = [8, 16, 32, 64, 110, 180];

    private readonly ImmutableArray<LayoutEdge> _edges;
    private readonly ILookup<int, int> _ofNode;
    private readonly Rect[] _boxes;
    private readonly Point[] _centres;
    private readonly IReadOnlyList<CollaborationNode> _nodes;
    private readonly Rect _area;
    private readonly double _gap;

    private LineClearing(LayoutGraph graph, Rect[] boxes, IReadOnlyList<CollaborationNode> nodes, Rect area)
    {
        (_edges, _boxes, _nodes, _area, _gap) = (graph.Edges, boxes, nodes, area, graph.Spacing.Node);
        _centres = [.. boxes.Select((b, i) => nodes[i].CircleIn(b).Centre)];
        _ofNode = Enumerable.Range(0, _edges.Length).SelectMany(e => (int[])[_edges[e].From, _edges[e].To], (e, v) => (e, v))
            .ToLookup(p => p.v, p => p.e);
    }

    /// <summary>
    /// Moves the nodes; none overlap after it that did not before. Deterministic; O(moves · (degree · ties + nodes)) a round.
    /// </summary>
    /// <param name="graph">The nodes and ties.</param>
    /// <param name="boxes">Where the nodes stand, names included; changed.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="area">Where they have to stay.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static void Run(
        LayoutGraph graph, Rect[] boxes, IReadOnlyList<CollaborationNode> nodes, Rect area, CancellationToken cancellationToken)
    {
        var clearing = new LineClearing(graph, boxes, nodes, area);
        for (var round = 0; round < Rounds && clearing.Round(cancellationToken); round++)
        {
        }
    }

    private bool Round(CancellationToken cancellationToken)
    {
        var better = false;
        for (var v = 0; v < _boxes.Length; v++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (home, least) = (_boxes[v], CostOf(v, double.MaxValue));
            var best = home;
            foreach (var place in PlacesAround(home).Where(_ => least > 0))
            {
                if (!IsFree(place, v))
                {
                    continue;
                }

                Place(v, place);
                var way = Math.Abs(place.X - home.X) + Math.Abs(place.Y - home.Y);
                var cost = CostOf(v, least) + (Moved * way);
                if (cost < least - 0.5)
                {
                    (best, least) = (place, cost);
                }
            }

            Place(v, best);
            better |= best != home;
        }

        return better;
    }

    private static IEnumerable<Rect> PlacesAround(Rect home) =>
        from distance in s_distances
        from i in Enumerable.Range(0, Directions)
        let angle = 2 * Math.PI * i / Directions
        select home with { X = home.X + (distance * Math.Cos(angle)), Y = home.Y + (distance * Math.Sin(angle)) };

    private bool IsFree(Rect place, int node)
    {
        if (!_area.Contains(place))
        {
            return false;
        }

        for (var i = 0; i < _boxes.Length; i++)
        {
            if (i != node && _boxes[i].Inflate(_gap - 1e-9).Overlaps(place))
            {
                return false;
            }
        }

        return true;
    }

    // Ties through the node, its ties through others, and the crossings of its ties; no more is counted beyond the limit.
    private double CostOf(int node, double limit)
    {
        var cost = 0.0;
        for (var e = 0; e < _edges.Length && cost < limit; e++)
        {
            if (_edges[e].From != node && _edges[e].To != node && NetworkRoutes.Meets(_boxes[node], [Start(e), End(e)]))
            {
                cost += Through;
            }
        }

        foreach (var e in _ofNode[node])
        {
            ReadOnlySpan<Point> line = [Start(e), End(e)];
            for (var i = 0; i < _boxes.Length && cost < limit; i++)
            {
                cost += i != _edges[e].From && i != _edges[e].To && NetworkRoutes.Meets(_boxes[i], line) ? Through : 0;
            }

            for (var f = 0; f < _edges.Length && cost < limit; f++)
            {
                cost += Cross(e, f) ? 1 : 0;
            }
        }

        return cost;
    }

    private void Place(int node, Rect box) => (_boxes[node], _centres[node]) = (box, _nodes[node].CircleIn(box).Centre);

    private Point Start(int edge) => _centres[_edges[edge].From];

    private Point End(int edge) => _centres[_edges[edge].To];

    private bool Cross(int e, int f)
    {
        var (a, b) = (_edges[e], _edges[f]);
        return a.From != b.From && a.From != b.To && a.To != b.From && a.To != b.To
            && (Side(Start(e), End(e), Start(f)) > 0) != (Side(Start(e), End(e), End(f)) > 0)
            && (Side(Start(f), End(f), Start(e)) > 0) != (Side(Start(f), End(f), End(e)) > 0);
    }

    private static double Side(Point a, Point b, Point p) => ((b.X - a.X) * (p.Y - a.Y)) - ((b.Y - a.Y) * (p.X - a.X));
}
