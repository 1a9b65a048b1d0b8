using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Pairs;

/// <summary>
/// Draws bands of measures in two columns with ties between them and notes beside; lines never leave their band.
/// </summary>
internal sealed class PairRows
{
    private const int PlansInRow = 2;

    private const double BoxGap = 3;
    private const double BandGap = 6;
    private const int NoteLines = 8;

    private readonly GraphView _view;
    private readonly DiagramPage _page;
    private readonly TypeScale _type;
    private readonly Rect _area;
    private readonly double _box;
    private readonly double _gap;
    private readonly double _notes;
    private readonly MeasureBox _boxes;
    private readonly (string Left, string Right) _heads;
    private int _bands;

    public PairRows(GraphView view, DiagramPage page, Rect area, (string Left, string Right) heads)
    {
        (_view, _page, _area, _heads) = (view, page, area, heads);
        _type = TypeScale.Of(page.Paper);
        _notes = area.Width * 0.15;
        _gap = area.Width * 0.075;
        _box = (area.Width - _notes - _gap - 8) / 2;
        _boxes = new MeasureBox(view, view.Graph.Measures, page, _box, named: true);
    }

    private double TitleHeight => _type.Heading * 1.7;

    private double HeadHeight => TitleHeight + (_type.Small * 1.6);

    private double RightX => _area.X + _box + _gap;

    private double NotesX => _area.Right - _notes;

    /// <summary>What the marks and guesses of boxes mean, where there are any.</summary>
    public static IEnumerable<LegendEntry> MarkLegend(GraphView view, Language language) =>
    [
        .. view.Graph.Measures.Any(m => MeasureNames.IsLedByOverloaded(view, m))
            ? (LegendEntry[])[Legend.Box(Palette.Alarm, null, FrameLabels.LedByOverloaded.In(language), width: 3)]
            : [],
        .. view.Graph.Responsibilities.Any(e => e.Uncertain)
            ? (LegendEntry[])[Legend.Note(FrameLabels.GuessNoted.In(language))]
            : [],
    ];

    /// <summary>The rows of all groups.</summary>
    public IReadOnlyList<FlowRow> All(IEnumerable<PairGroup> groups)
    {
        var rows = new List<FlowRow>();
        foreach (var group in groups)
        {
            var head = group.IsOneSided
                ? new FlowHead(TitleHeight, (y, continued) => [TitleAt(group.Title, y, continued)])
                : new FlowHead(HeadHeight, (y, continued) => Head(group.Title, y, continued));
            var first = true;
            foreach (var band in group.Bands.SelectMany(Split))
            {
                var number = _bands++;
                rows.Add(new FlowRow(HeightOf(band) + BandGap, y => Draw(band, y, number), first ? 2 : 1, head));
                first = false;
            }
        }

        return rows;
    }

    /// <summary>Rows that name plans side by side, under a heading; a page does not end between them where that can be.</summary>
    public IEnumerable<FlowRow> Plans(string title, IEnumerable<Plan> plans)
    {
        var line = _type.Heading * 1.6;
        var head = new FlowHead(line, (y, continued) =>
        [
            new TextItem(TextBreaker.Fit(
                continued ? FrameLabels.Continued.In(_page.Language, title) : title,
                new Rect(_area.X, y, _area.Width, line),
                new TextStyle(_type.Heading, Palette.Accent, Bold: true))),
        ]);
        return plans.Chunk(PlansInRow).Select((row, i) => new FlowRow(_type.Body * 1.6, y => row.Select((plan, j) =>
            new TextItem(TextBreaker.Fit(
                PlainText.OneLine(Captions.NameOf(plan)),
                new Rect(_area.X + (j * _area.Width / PlansInRow), y, (_area.Width / PlansInRow) - 6, _type.Body * 1.5),
                new TextStyle(_type.Body, Palette.Muted))) { Meaning = Tooltips.Of(plan, _page.Language) }),
            i == 0 ? 2 : 0, head));
    }

    private IEnumerable<SceneItem> Head(string title, double y, bool continued)
    {
        var line = _type.Heading * 1.6;
        yield return TitleAt(title, y, continued);
        var small = new TextStyle(_type.Small, Palette.Muted);
        yield return new TextItem(TextBreaker.Fit(_heads.Left, new Rect(_area.X, y + line, _box, _type.Small * 1.4), small));
        yield return new TextItem(TextBreaker.Fit(_heads.Right, new Rect(RightX, y + line, _box, _type.Small * 1.4), small));
    }

    private TextItem TitleAt(string title, double y, bool continued) => new(TextBreaker.Fit(
        continued ? FrameLabels.Continued.In(_page.Language, title) : title,
        new Rect(_area.X, y, _area.Width, _type.Heading * 1.6),
        new TextStyle(_type.Heading, Palette.Accent, Bold: true)));

    // A band higher than a page is drawn by its left measures, those on the right said again where they are tied to several.
    private IEnumerable<PairBand> Split(PairBand band)
    {
        if (HeightOf(band) + HeadHeight + BandGap <= _area.Height)
        {
            return [band];
        }

        if (band.Left.Length > 1)
        {
            return band.Left.SelectMany(
                (measure, i) => Split(Part(band, [i], [.. band.Ties.Where(t => t.Left == i).Select(t => t.Right)])));
        }

        var half = band.Right.Length / 2;
        return half == 0
            ? [band]
            :
            [
                .. Split(Part(band, [0], [.. Enumerable.Range(0, half)])),
                .. Split(Part(band, [0], [.. Enumerable.Range(half, band.Right.Length - half)])),
            ];
    }

    private static PairBand Part(PairBand band, ImmutableArray<int> left, ImmutableArray<int> right) => band with
    {
        Left = band.Left.IsEmpty ? [] : [.. left.Select(i => band.Left[i])],
        Right = [.. right.Select(i => band.Right[i])],
        Ties =
        [
            .. band.Ties.Where(t => left.Contains(t.Left) && right.Contains(t.Right))
                .Select(t => t with { Left = left.IndexOf(t.Left), Right = right.IndexOf(t.Right) }),
        ],
    };

    private double HeightOf(PairBand band) =>
        Math.Max(Math.Max(HeightOf(band.Left), HeightOf(band.Right)), NotesOf(band).Sum(n => n.Bounds.Height));

    private double HeightOf(ImmutableArray<Measure> measures) => measures.IsEmpty
        ? _type.Body * 2
        : measures.Sum(m => _boxes.HeightOf(m)) + (BoxGap * (measures.Length - 1));

    private ImmutableArray<TextBlock> NotesOf(PairBand band) =>
        [
            .. band.Notes.Select(n =>
                TextBreaker.Lay(
                    n.Text, default, _notes, new TextStyle(_type.Small, n.Colour, Bold: n.Bold, LineSpacing: 1.25),
                    NoteLines)),
        ];

    private IEnumerable<SceneItem> Draw(PairBand band, double y, int number)
    {
        var height = HeightOf(band);
        var order = SideOrder.Arrange(
            [.. band.Right.Select((_, j) => band.Ties.Where(t => t.Right == j).Select(t => (t.Left, 1.0)).ToArray())]);
        var left = Places(band.Left, [.. Enumerable.Range(0, band.Left.Length)], _area.X, y, height);
        var right = Places(band.Right, order, RightX, y, height);
        var lefts = band.Left.Select((m, i) => (Measure: m, Place: left[i], Id: IdOf("l", number, m))).ToArray();
        var rights = band.Right.Select((m, i) => (Measure: m, Place: right[i], Id: IdOf("r", number, m))).ToArray();
        var places = lefts.Concat(rights).ToDictionary(b => b.Id, b => b.Place, StringComparer.Ordinal);
        var ties = band.Ties.Select(t => new Wire(
            lefts[t.Left].Id,
            rights[t.Right].Id,
            t.ToReview ? Role.Responsible : Role.Lead,
            t.ToReview,
            new Meaning(MeaningKind.Edge, band.Left[t.Left].Id, t.Tooltip)));
        return
        [
            .. Wires.Draw([.. ties], places),
            .. lefts.Concat(rights).SelectMany(b => _boxes.Draw(b.Measure, b.Place, b.Id)),
            .. band.Left.IsEmpty && band.Empty.Length > 0 ? [Placeholder(band, _area.X, y, height)] : (SceneItem[])[],
            .. band.Right.IsEmpty && band.Empty.Length > 0 ? [Placeholder(band, RightX, y, height)] : (SceneItem[])[],
            .. Notes(band, y, height),
        ];
    }

    private static string IdOf(string side, int band, Measure measure) =>
        string.Create(CultureInfo.InvariantCulture, $"{side}{band}:{measure.Id}");

    // Boxes of a side stand in the middle of the band, in their order.
    private Rect[] Places(ImmutableArray<Measure> measures, int[] order, double x, double top, double height)
    {
        var places = new Rect[measures.Length];
        var y = top + ((height - (measures.IsEmpty ? 0 : HeightOf(measures))) / 2);
        foreach (var i in order)
        {
            places[i] = new Rect(x, y, _box, _boxes.HeightOf(measures[i]));
            y += places[i].Height + BoxGap;
        }

        return places;
    }

    private ShapeItem Placeholder(PairBand band, double x, double y, double height)
    {
        var colour = band.Alarming ? Palette.Alarm : Palette.Muted;
        var low = Math.Min(height, _type.Body * 2.2);
        var place = new Rect(x, y + ((height - low) / 2), _box, low);
        return new ShapeItem(
            place,
            ShapeForm.RoundedRectangle,
            band.Alarming ? Palette.AlarmTint : Palette.Paper,
            new Stroke(colour, 0.9, [3, 2]),
            TextBreaker.Fit(
                band.Empty,
                new Rect(place.X + 4, place.Y, place.Width - 8, place.Height),
                new TextStyle(_type.Body, colour, TextAlign.Centre, Bold: band.Alarming)));
    }

    private IEnumerable<SceneItem> Notes(PairBand band, double y, double height)
    {
        var blocks = NotesOf(band);
        var top = y + ((height - blocks.Sum(b => b.Bounds.Height)) / 2);
        foreach (var block in blocks)
        {
            yield return new TextItem(block with { Bounds = block.Bounds with { X = NotesX, Y = top } });
            top += block.Bounds.Height;
        }
    }
}
