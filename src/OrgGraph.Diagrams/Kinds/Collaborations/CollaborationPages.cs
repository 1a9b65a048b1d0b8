using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>Chooses the units of each page, lays them out and draws them.</summary>
internal sealed class CollaborationPages
{
    private const double Gap = 3;

    /// <summary>Share of the page that boxes may cover so that they can be pushed apart and lines be seen.</summary>
    private const double Density = 0.4;

    private readonly GraphView _view;
    private readonly CollaborationNetwork _network;
    private readonly DiagramPage _page;
    private Rect _area;
    private readonly TypeScale _type;
    private readonly double _mostLoad;

    public CollaborationPages(GraphView view, CollaborationNetwork network, DiagramPage page, Rect area)
    {
        (_view, _network, _page, _area) = (view, network, page, area);
        _type = TypeScale.Of(page.Paper);
        _mostLoad = Math.Max(1e-9, network.Loads.Max());
    }

    /// <summary>The outline of a unit through whom alone others meet.</summary>
    public static Stroke Bridge { get; } = new(Palette.Ink, 1.6);

    private double Smallest => _type.Small * 1.75;

    public IEnumerable<PageContent> Pages(CancellationToken cancellationToken)
    {
        var leaves = _network.Leaves();
        int[] all =
            [.. Enumerable.Range(0, _network.Units.Length).Where(i => !leaves.ContainsKey(i))
                .OrderByDescending(i => _network.Loads[i]).ThenBy(i => i)];
        if (all.Length == 0)
        {
            // nobody meets two others: all are drawn
            all = [.. leaves.Keys];
            leaves = [];
        }

        var list = new LeafList(_network, _page, _area, leaves);
        var whole = _area;
        _area = _area with { Height = _area.Height - list.Height };
        var first = Draw(all, cancellationToken, out var drawn);
        first = first with { Items = [.. first.Items, .. list.Draw()] };
        _area = whole;
        if (drawn == all.Length)
        {
            yield return first;
            yield break;
        }

        yield return Noted(first, CollaborationLabels.Overview.In(_page.Language, drawn));
        var seen = all.Take(drawn).ToHashSet();
        for (var number = 0; number < _network.Communities.Length; number++)
        {
            var members = _network.Communities[number].RemoveAll(leaves.ContainsKey);
            if (members.Length <= 1 || members.All(seen.Contains))
            {
                continue; // those without company follow together
            }

            var note = CollaborationLabels.Part.In(_page.Language, _network.CommunityName(number), members.Length);
            foreach (var content in DrawAll([.. members], cancellationToken))
            {
                yield return Noted(content, note);
            }
        }

        int[] lonely =
        [
            .. _network.Communities.Select(c => c.RemoveAll(leaves.ContainsKey)).Where(c => c.Length == 1 && !seen.Contains(c[0]))
                .Select(c => c[0]),
        ];
        foreach (var content in DrawAll(lonely, cancellationToken))
        {
            yield return content;
        }
    }

    private static PageContent Noted(PageContent content, string note) =>
        content with { Note = FrameLabels.Join(note, content.Note) };

    private IEnumerable<PageContent> DrawAll(int[] units, CancellationToken cancellationToken)
    {
        while (units.Length > 0)
        {
            yield return Draw(units, cancellationToken, out var drawn);
            units = units[drawn..];
        }
    }

    // Draws as many of the units as find room, from the first on.
    private PageContent Draw(int[] units, CancellationToken cancellationToken, out int drawn)
    {
        var nodes = new List<CollaborationNode>();
        var covered = 0.0;
        foreach (var unit in units)
        {
            var node = NodeOf(unit);
            covered += (node.Width + Gap) * (node.Height + Gap);
            if (nodes.Count > 0 && covered > Density * _area.Width * _area.Height)
            {
                break;
            }

            nodes.Add(node);
        }

        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var ties = _network.TiesAmong([.. nodes.Select(n => n.Unit)]);
            var graph = new LayoutGraph(
                [.. nodes.Select(n => new LayoutNode(n.Width, n.Height))],
                [.. ties.Ties.Select(t => new LayoutEdge(t.From, t.To, t.Shared))],
                new LayoutSpacing(Node: Gap));
            var layout = _page.Engine?.Layout ?? _page.Network;
            Rect[] boxes = [.. layout.Lay(graph, cancellationToken).Boxes];
            if (PageFitting.Run(boxes, _area, Gap) || nodes.Count == 1)
            {
                drawn = nodes.Count;
                LineClearing.Run(graph, boxes, nodes, _area, cancellationToken);
                var routes = layout is ILineRouting routing
                    ? Reaching(routing.Route(graph, [.. boxes], cancellationToken), ties, nodes, boxes)
                    : TieRoutes.Route(graph, boxes, nodes, _area, cancellationToken);
                return new PageContent(Draw(nodes, ties, routes, boxes), CollaborationLabels.TiesOf(ties, _page.Language));
            }

            nodes.RemoveRange(nodes.Count * 9 / 10, nodes.Count - (nodes.Count * 9 / 10));
        }
    }

    // An engine's lines end at the box of a circle and its name: they go on, under the name, to the circle.
    private static CurvePath[] Reaching(
        ImmutableArray<CurvePath> routes, DrawnTies ties, List<CollaborationNode> nodes, Rect[] boxes) =>
    [
        .. routes.Zip(ties.Ties, (route, tie) =>
        {
            var start = OnCircle(nodes[tie.From].CircleIn(boxes[tie.From]), route.Start);
            var end = OnCircle(nodes[tie.To].CircleIn(boxes[tie.To]), CurveGeometry.End(route));
            return new CurvePath(
                start,
                [
                    .. CurvePath.Straight(start, route.Start).Curves,
                    .. route.Curves,
                    .. CurvePath.Straight(CurveGeometry.End(route), end).Curves,
                ]);
        }),
    ];

    private static Point OnCircle(Rect circle, Point from)
    {
        var distance = Point.Distance(circle.Centre, from);
        return distance <= circle.Width / 2 ? from : CurveGeometry.Mix(circle.Centre, from, circle.Width / 2 / distance);
    }

    private CollaborationNode NodeOf(int unit)
    {
        var diameter = Math.Max(
            Math.Max(Smallest, FontMetrics.Width(_network.FigureOf(unit), _type.Small, bold: true) + 3),
            _type.Small * 5.5 * Math.Sqrt(_network.Loads[unit] / _mostLoad));
        var large = diameter > Smallest * 1.6;
        var label = TextBreaker.Lay(
            _network.IsOverloaded(_network.Units[unit].Id)
                ? $"{_network.NameOf(unit)} {_view.Loads.FigureOf(_network.Units[unit].Id)}"
                : _network.NameOf(unit),
            default,
            _type.Body * 8.2,
            new TextStyle(
                large ? _type.Body : _type.Small, _network.IsOverloaded(_network.Units[unit].Id) ? Palette.Alarm : Palette.Ink,
                TextAlign.Centre,
                Bold: large, LineSpacing: 1.15, Balanced: true),
            maxLines: 3);
        return new CollaborationNode(unit, diameter, label, TextBreaker.InkWidth(label) + 2);
    }

    private ImmutableArray<SceneItem> Draw(List<CollaborationNode> nodes, DrawnTies ties, CurvePath[] routes, Rect[] boxes) =>
        [
            .. ties.Ties.Select((tie, i) => (tie, Route: routes[i])).OrderBy(t => t.tie.Shared)
                .Select(t => Tie(nodes[t.tie.From].Unit, nodes[t.tie.To].Unit, t.tie, t.Route)),
            .. nodes.Select((n, i) =>
                new ShapeItem(n.LabelIn(boxes[i]).Bounds, ShapeForm.Rectangle, Palette.Paper,
                    null) { PartOf = IdOf(n.Unit) }),
            .. nodes.Select((n, i) => Circle(n.Unit, n.CircleIn(boxes[i]))),
            .. nodes.Select((n, i) => new TextItem(n.LabelIn(boxes[i])) { PartOf = IdOf(n.Unit) }),
            .. TieWeights.Draw(
                ties.Ties, routes, boxes, _type, t => new Ends(IdOf(nodes[t.From].Unit), IdOf(nodes[t.To].Unit))),
        ];

    private string IdOf(int unit) => "u:" + _network.Units[unit].Id;

    private ShapeItem Circle(int unit, Rect place)
    {
        var fill = _network.FillOf(unit);
        var meaning = Tooltips.Of(_view, _network.Units[unit], _page.Language);
        return new ShapeItem(
            place,
            ShapeForm.Ellipse,
            fill,
            _network.IsBridge[unit] ? Bridge : new Stroke(Palette.Paper, 0.8),
            TextBreaker.Fit(
                _network.FigureOf(unit),
                place,
                new TextStyle(_type.Small, Palette.TextOn(fill), TextAlign.Centre, Bold: true, LineSpacing: 1)))
        {
            Id = IdOf(unit),
            Meaning = meaning with
            {
                Tooltip = Tooltips.Lines(
                    meaning.Tooltip,
                    CollaborationLabels.Load.In(_page.Language, _network.FigureOf(unit))),
            },
        };
    }

    private ConnectorItem Tie(int from, int to, DrawnTie tie, CurvePath route)
    {
        var same = _network.HasCommunities && _network.CommunityOf[from] == _network.CommunityOf[to];
        var colour = same ? Pale(CollaborationNetwork.ColourOf(_network.CommunityOf[from])) : Palette.Rule;
        var (first, second) = (_network.Units[from].Id, _network.Units[to].Id);
        var guess = _network.IsGuess(from, to);
        var stroke = tie.Reason == TieReason.Connecting
            ? TieStyles.Connecting(colour)
            : TieStyles.Of(colour, tie.Shared / Math.Max(1, _network.MaxShared), guess);
        return new ConnectorItem(IdOf(from), IdOf(to), route, stroke)
        {
            Meaning = new Meaning(
                MeaningKind.Edge,
                first,
                Tooltips.Lines(
                    $"{first} — {second}",
                    CollaborationLabels.Shared.In(_page.Language, tie.Shared),
                    guess ? FrameLabels.Guess.In(_page.Language) : "")),
        };
    }

    private static Colour Pale(Colour colour) => new(Mix(colour.Red), Mix(colour.Green), Mix(colour.Blue));

    private static byte Mix(byte channel) => (byte)(255 - ((255 - channel) * 0.55));
}
