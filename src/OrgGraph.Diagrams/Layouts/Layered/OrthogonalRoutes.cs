using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>
/// Level and upright routes with rounded corners. Upright stretches stand in the gaps between columns, each gap's stretches on
/// as few tracks as keep them apart; gaps grow where their tracks need it.
/// </summary>
internal static class OrthogonalRoutes
{
    /// <summary>Least distance in points between tracks.</summary>
    private const double TrackGap = 4;

    /// <summary>Radius of corners in points, where there is room.</summary>
    private const double Radius = 3;

    /// <summary>Least distance in points between a column and the first track.</summary>
    private const double Margin = 8;

    /// <summary>The track of each upright stretch, and the number of tracks of each gap; the last gap is right of all columns.</summary>
    public static (Dictionary<(int Edge, int Gap), int> Tracks, int[] Counts) Assign(ProperGraph graph, LayoutGraph input, double[] middles, Ports ports)
    {
        var stretches = new List<Stretch>[graph.Layers.Length];
        for (var gap = 0; gap < stretches.Length; gap++)
        {
            stretches[gap] = [];
        }

        for (var e = 0; e < graph.Chains.Length; e++)
        {
            var chain = graph.Chains[e];
            if (chain.Length == 0)
            {
                stretches[graph.LayerOf[input.Edges[e].From]].Add(new Stretch(e, ports.Start(e), ports.End(e), Loop: true));
            }

            for (var i = 0; i + 1 < chain.Length; i++)
            {
                var (start, end) = Ends(chain, i, middles, ports, e);
                if (start != end)
                {
                    stretches[graph.LayerOf[chain[i]]].Add(new Stretch(e, start, end, Loop: false));
                }
            }
        }

        var tracks = new Dictionary<(int Edge, int Gap), int>();
        return (tracks, [.. stretches.Select((list, gap) => AssignGap(list, gap, tracks))]);
    }

    /// <summary>The width that a gap needs.</summary>
    public static double Width(int tracks) => tracks == 0 ? 0 : (2 * Margin) + ((tracks - 1) * TrackGap);

    /// <summary>Routes of all edges, from their first box to their second.</summary>
    public static CurvePath[] Route(
        ProperGraph graph, LayoutGraph input, RouteFrame frame, Dictionary<(int Edge, int Gap), int> tracks, int[] counts, double[] gaps)
    {
        var routes = new CurvePath[graph.Chains.Length];
        for (var e = 0; e < routes.Length; e++)
        {
            var pen = new Pen();
            var chain = graph.Chains[e];
            if (chain.Length == 0)
            {
                var (from, to) = (input.Edges[e].From, input.Edges[e].To);
                pen.MoveTo(new Point(frame.Boxes[from].Right, frame.Ports.Start(e)));
                pen.StepTo(X(frame.LayerOf(from)), new Point(frame.Boxes[to].Right, frame.Ports.End(e)), Radius);
                routes[e] = pen.Path();
                continue;
            }

            pen.MoveTo(new Point(frame.Boxes[chain[0]].Right, frame.Ports.Start(e)));
            for (var i = 0; i + 1 < chain.Length; i++)
            {
                var layer = frame.LayerOf(chain[i]);
                var (start, end) = Ends(chain, i, frame.Middles, frame.Ports, e);
                var target = new Point(i + 2 == chain.Length ? frame.Boxes[chain[^1]].X : frame.ColumnRight(layer + 1), end);
                if (start == end)
                {
                    pen.LevelTo(target.X);
                }
                else
                {
                    pen.StepTo(X(layer), target, Radius);
                }
            }

            routes[e] = pen.Path(reverse: chain[0] != input.Edges[e].From);

            double X(int gap)
            {
                var room = Math.Max(gaps[gap], Width(counts[gap])) - (2 * Margin);
                var step = counts[gap] < 2 ? 0 : Math.Min(room / (counts[gap] - 1), 2 * TrackGap);
                var first = frame.ColumnRight(gap) + Margin + Math.Max(0, (room - (step * (counts[gap] - 1))) / 2);
                return first + (step * tracks[(e, gap)]);
            }
        }

        return routes;
    }

    private static (double Start, double End) Ends(int[] chain, int at, double[] middles, Ports ports, int edge) => (
        at == 0 ? ports.Start(edge) : middles[chain[at]],
        at + 2 == chain.Length ? ports.End(edge) : middles[chain[at + 1]]);

    /// <summary>
    /// Stretches down come from the lowest start on, those up from the highest: then lines of the same direction do not cross
    /// because of their tracks. Each takes the first track whose stretches it does not meet, after those it must follow.
    /// </summary>
    private static int AssignGap(List<Stretch> stretches, int gap, Dictionary<(int Edge, int Gap), int> tracks)
    {
        var taken = new List<List<Stretch>>();
        foreach (var stretch in stretches.Where(s => !s.Loop && s.End > s.Start).OrderByDescending(s => s.Start).ThenBy(s => s.Edge)
            .Concat(stretches.Where(s => !s.Loop && s.End < s.Start).OrderBy(s => s.Start).ThenBy(s => s.Edge))
            .Concat(stretches.Where(s => s.Loop).OrderBy(s => s.High - s.Low).ThenBy(s => s.Edge)))
        {
            var track = taken.Count;
            while (track > 0 && !taken[track - 1].Exists(stretch.Meets))
            {
                track--;
            }

            if (track == taken.Count)
            {
                taken.Add([]);
            }

            taken[track].Add(stretch);
            tracks[(stretch.Edge, gap)] = track;
        }

        return taken.Count;
    }

    private readonly record struct Stretch(int Edge, double Start, double End, bool Loop)
    {
        public double Low => Math.Min(Start, End);

        public double High => Math.Max(Start, End);

        public bool Meets(Stretch other) => Low <= other.High + TrackGap && other.Low <= High + TrackGap;
    }
}
