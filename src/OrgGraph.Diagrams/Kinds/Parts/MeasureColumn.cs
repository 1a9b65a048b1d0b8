using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>A column of measures in document order, with the headings of plan, section and task above them.</summary>
internal sealed class MeasureColumn
{
    /// <summary>
    /// Share of the height that no text needs that goes into boxes with many lines; the rest goes between boxes.
    /// </summary>
    private const double ForBoxes = 0.7;

    private readonly GraphView _view;
    private readonly DiagramPage _page;
    private readonly Rect _area;
    private readonly TypeScale _type;
    private readonly MeasureBox _box;
    private readonly bool _sections;
    private readonly bool _manyPlans;
    private readonly HashSet<string> _firsts;
    private readonly bool _list;
    private readonly bool _heads;
    private readonly double _rowGap;
    private readonly double _groupGap;
    private readonly double _panelPadding;
    private readonly Dictionary<string, double> _heights;

    /// <summary>A column in an area; without headings of sections where measures do not stand in their order.</summary>
    public MeasureColumn(
        GraphView view, DiagramPage page, Rect area, bool sections = true, bool named = false, ListStyle? list = null)
    {
        (_view, _page, _area, _sections) = (view, page, area, sections);
        _type = TypeScale.Of(page.Paper);
        _box = new MeasureBox(view, view.Graph.Measures, page, area.Width, named: named, list: list);
        _list = list is not null;
        _heads = list is null or { Owner: null };
        (_rowGap, _groupGap, _panelPadding) = _list ? (0.8, 1.0, 0.8) : (3.0, 5.0, 3.0);
        _manyPlans = view.Graph.Plans.Length > 1;
        _firsts = [.. view.Graph.Measures.DistinctBy(m => view.TaskOf(m).PlanId).Select(m => m.Id)];
        _heights = view.Graph.Measures.ToDictionary(m => m.Id, _box.HeightOf, StringComparer.Ordinal);
    }

    private double TaskHeight => _type.Small * (_list ? 1.15 : 1.45);

    private double SectionHeight => _type.Heading * (_list ? 1.3 : 1.6);

    private double PlanHeight => _type.Body * 1.7;

    /// <summary>The id of a row's box on its page.</summary>
    public static string IdOf(ImmutableArray<MeasureRow> rows, int index) => "m:" + rows[index].Measure.Id;

    /// <summary>How good a page break before a row is, for <see cref="PageSplit"/>.</summary>
    public int RankOf(ImmutableArray<MeasureRow> rows, int index) => BeginsSection(rows.AsSpan(), index) ? 2
        : rows[index].Measure.TaskId != rows[index - 1].Measure.TaskId ? 1
        : 0;

    /// <summary>Height of rows that follow each other, headings included.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="goesOn">True where the section of the first row is named elsewhere on the page.</param>
    public double HeightOf(ReadOnlySpan<MeasureRow> rows, bool goesOn = false)
    {
        var height = 0.0;
        for (var i = 0; i < rows.Length; i++)
        {
            height += AboveOf(rows, i, goesOn) + _heights[rows[i].Measure.Id];
        }

        return height + _panelPadding;
    }

    /// <summary>Height of rows that follow each other, headings included, no text cut.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="goesOn">As for <see cref="HeightOf"/>.</param>
    public double FullHeightOf(ReadOnlySpan<MeasureRow> rows, bool goesOn = false)
    {
        var height = HeightOf(rows, goesOn);
        foreach (var row in rows)
        {
            height += _box.FullHeightOf(row.Measure) - _heights[row.Measure.Id];
        }

        return height;
    }

    /// <summary>
    /// What a page shows: its first and last plan, or section where it has one plan, each as far as there is room.
    /// </summary>
    public string NoteOf(ImmutableArray<MeasureRow> rows)
    {
        var plans = rows.Select(PlanOf).Distinct(StringComparer.Ordinal).ToList();
        var heads = plans.Count > 1 || (_list && _manyPlans) // a list says the plan here, and above its first measure
            ? plans
            : rows.Select(SectionOf).Where(h => h.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var style = new TextStyle(_type.Body, Palette.Muted);
        string Short(string head) => string.Concat(TextBreaker.Lay(head, default, _area.Width * 0.4, style, 1).Lines);
        return heads.Count switch { 0 => "", 1 => heads[0], _ => $"{Short(heads[0])} – {Short(heads[^1])}" };
    }

    /// <summary>Lays rows out over a height of the column's own area.</summary>
    public (ImmutableArray<SceneItem> Panels, ImmutableArray<SceneItem> Boxes, Rect[] Places) Lay(
        ImmutableArray<MeasureRow> rows, double height) => Lay(rows, _area with { Height = height });

    /// <summary>
    /// Lays rows out over an area; room that is left goes into text, then into boxes with many lines and between boxes.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="area">Where, as wide as the column.</param>
    /// <param name="goesOn">As for <see cref="HeightOf"/>.</param>
    /// <returns>What lies behind the lines, the boxes, and the place of each row's box.</returns>
    public (ImmutableArray<SceneItem> Panels, ImmutableArray<SceneItem> Boxes, Rect[] Places) Lay(
        ImmutableArray<MeasureRow> rows, Rect area, bool goesOn = false)
    {
        var panels = ImmutableArray.CreateBuilder<SceneItem>();
        var boxes = ImmutableArray.CreateBuilder<SceneItem>();
        var places = new Rect[rows.Length];
        var free = Math.Max(0, area.Height - HeightOf(rows.AsSpan(), goesOn));
        var heights = _box.HeightsWithin([.. rows.Select(r => r.Measure)], free);
        free -= heights.Sum() - rows.Sum(r => _heights[r.Measure.Id]);
        var more = rows.Select((r, i) => Math.Max(0, r.Edges.Sum(e => Wires.RoomOf(e.Role)) - heights[i])).ToArray();
        var share = Math.Clamp(free * ForBoxes / Math.Max(1, more.Sum()), 0, 1);
        var slack = (free - (share * more.Sum())) / Math.Max(1, rows.Length - 1);
        var y = area.Y;
        for (var i = 0; i < rows.Length; i++)
        {
            y += AboveOf(rows.AsSpan(), i, goesOn) + (i > 0 ? slack : 0);
            places[i] = new Rect(area.X, y, area.Width, heights[i] + (share * more[i]));
            y = places[i].Bottom;
            boxes.AddRange(_box.Draw(rows[i].Measure, places[i], IdOf(rows, i)));
        }

        AddHeadings(panels, rows, places, area, goesOn);
        return (panels.ToImmutable(), boxes.ToImmutable(), places);
    }

    private void AddHeadings(
        ImmutableArray<SceneItem>.Builder panels, ImmutableArray<MeasureRow> rows, Rect[] places, Rect area, bool goesOn)
    {
        for (var start = 0; start < rows.Length;)
        {
            var end = start + 1;
            while (end < rows.Length && rows[end].Measure.TaskId == rows[start].Measure.TaskId)
            {
                end++;
            }

            var task = _view.TaskOf(rows[start].Measure);
            var titled = IsTitled(rows[start].Measure);
            var top = places[start].Y - (titled ? TaskHeight : 0) - 1;
            if (titled)
            {
                panels.Add(new ShapeItem(
                    new Rect(area.X, top, area.Width, places[end - 1].Bottom + _panelPadding - top), ShapeForm.Rectangle,
                    Palette.Panel, null)
                {
                    // a task may go on in the next column of a list
                    Id = _list ? $"t:{rows[start].Measure.Id}" : "t:" + task.Id,
                    Meaning = Tooltips.Of(_view, task, _page.Language),
                });
                panels.Add(new TextItem(TextBreaker.Fit(
                    $"{_view.NumberOf(task)}  {PlainText.OneLine(task.Title!)}",
                    new Rect(area.X + 3.5, top, area.Width - 7, TaskHeight),
                    new TextStyle(_type.Small, Palette.Muted, Bold: true, LineSpacing: TaskHeight / _type.Small))));
            }

            if (!goesOn || start > 0)
            {
                AddHeads(panels, rows, start, top, area);
            }

            start = end;
        }
    }

    // The plan's name and the section's, each on a line of its own, where they begin.
    private void AddHeads(
        ImmutableArray<SceneItem>.Builder panels, ImmutableArray<MeasureRow> rows, int index, double bottom, Rect area)
    {
        if (SectionHeadOf(rows.AsSpan(), index) is { Length: > 0 } section)
        {
            bottom -= SectionHeight;
            panels.Add(new TextItem(TextBreaker.Fit(
                section,
                new Rect(area.X, bottom, area.Width, SectionHeight),
                new TextStyle(_type.Heading, Palette.Accent, Bold: true, LineSpacing: 1.4))));
        }

        if (PlanHeadOf(rows.AsSpan(), index) is { Length: > 0 } plan)
        {
            panels.Add(new TextItem(TextBreaker.Fit(
                plan,
                new Rect(area.X, bottom - PlanHeight, area.Width, PlanHeight),
                new TextStyle(_type.Body, Palette.Muted, Bold: true, LineSpacing: 1.4))));
        }
    }

    // Room above a row's box: gaps and headings.
    private double AboveOf(ReadOnlySpan<MeasureRow> rows, int index, bool goesOn)
    {
        var section = goesOn && index == 0 ? "" : SectionHeadOf(rows, index);
        if (index > 0 && rows[index].Measure.TaskId == rows[index - 1].Measure.TaskId)
        {
            return _rowGap;
        }

        if (!_heads && section.Length + PlanHeadOf(rows, index).Length == 0)
        {
            return index > 0 ? _rowGap : 1;
        }

        var titled = IsTitled(rows[index].Measure);
        return (titled ? TaskHeight : 0) + 1 + (index > 0 ? _panelPadding + _groupGap : 0)
            + (section.Length > 0 ? SectionHeight : 0)
            + (PlanHeadOf(rows, index).Length > 0 ? PlanHeight : 0);
    }

    // In a list the title of a task with one measure stands before that.
    private bool IsTitled(Measure measure) =>
        _heads && _view.TaskOf(measure).Title is { Length: > 0 } && !(_list && ListStyle.IsAlone(_view, measure));

    private string SectionHeadOf(ReadOnlySpan<MeasureRow> rows, int index) =>
        BeginsSection(rows, index) ? SectionOf(rows[index]) : "";

    private string PlanHeadOf(ReadOnlySpan<MeasureRow> rows, int index) =>
        _manyPlans && BeginsPlan(rows, index) && !(_list && !_firsts.Contains(rows[index].Measure.Id)) ? PlanOf(rows[index]) : "";

    private bool BeginsPlan(ReadOnlySpan<MeasureRow> rows, int index) =>
        index == 0 || _view.TaskOf(rows[index].Measure).PlanId != _view.TaskOf(rows[index - 1].Measure).PlanId;

    /// <summary>True where a row stands in another section than the one before, or is the first.</summary>
    public bool BeginsSection(ReadOnlySpan<MeasureRow> rows, int index) =>
        BeginsPlan(rows, index) || SectionOf(rows[index]) != SectionOf(rows[index - 1]);

    private string PlanOf(MeasureRow row) =>
        _sections ? PlainText.OneLine(Captions.NameOf(_view.PlanOf(_view.TaskOf(row.Measure)))) : "";

    private string SectionOf(MeasureRow row) =>
        _sections ? PlainText.OneLine(_view.SectionOf(_view.TaskOf(row.Measure))?.Title ?? "") : "";
}
