using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Text;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>A column of measures in document order, with the headings of plan, section and task above them.</summary>
internal sealed class MeasureColumn
{
    private const double RowGap = 3;
    private const double GroupGap = 5;
    private const double PanelPadding = 3;

    /// <summary>Share of a page's free height that goes into boxes with many lines; the rest goes between boxes.</summary>
    private const double ForBoxes = 0.7;

    private readonly GraphView _view;
    private readonly DiagramPage _page;
    private readonly Rect _area;
    private readonly TypeScale _type;
    private readonly MeasureBox _box;
    private readonly bool _sections;
    private readonly bool _manyPlans;
    private readonly Dictionary<string, double> _heights;

    /// <summary>A column in an area; without headings of sections where measures do not stand in their order.</summary>
    public MeasureColumn(GraphView view, DiagramPage page, Rect area, bool sections = true)
    {
        (_view, _page, _area, _sections) = (view, page, area, sections);
        _type = TypeScale.Of(page.Paper);
        _box = new MeasureBox(view, view.Graph.Measures, page, area.Width);
        _manyPlans = view.Graph.Plans.Length > 1;
        _heights = view.Graph.Measures.ToDictionary(m => m.Id, _box.HeightOf, StringComparer.Ordinal);
    }

    private double TaskHeight => _type.Small * 1.45;

    private double SectionHeight => _type.Heading * 1.6;

    /// <summary>The id of a row's box on its page.</summary>
    public static string IdOf(ImmutableArray<MeasureRow> rows, int index) => "m:" + rows[index].Measure.Id;

    /// <summary>How good a page break before a row is, for <see cref="PageSplit"/>.</summary>
    public int RankOf(ImmutableArray<MeasureRow> rows, int index) => index == 0 || HeadOf(rows[index]) != HeadOf(rows[index - 1]) ? 2
        : rows[index].Measure.TaskId != rows[index - 1].Measure.TaskId ? 1
        : 0;

    /// <summary>Height of rows that follow each other, headings included.</summary>
    public double HeightOf(ReadOnlySpan<MeasureRow> rows)
    {
        var height = 0.0;
        for (var i = 0; i < rows.Length; i++)
        {
            height += AboveOf(rows, i) + _heights[rows[i].Measure.Id];
        }

        return height + PanelPadding;
    }

    /// <summary>What a page shows: the sections from first to last.</summary>
    public string NoteOf(ImmutableArray<MeasureRow> rows)
    {
        var heads = rows.Select(HeadOf).Where(h => h.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return heads.Count switch { 0 => "", 1 => heads[0], _ => $"{heads[0]} … {heads[^1]}" };
    }

    /// <summary>Lays rows out over a height; room that is left goes into boxes with many lines and between boxes.</summary>
    /// <returns>What lies behind the lines, the boxes, and the place of each row's box.</returns>
    public (ImmutableArray<SceneItem> Panels, ImmutableArray<SceneItem> Boxes, Rect[] Places) Lay(
        ImmutableArray<MeasureRow> rows, double height)
    {
        var panels = ImmutableArray.CreateBuilder<SceneItem>();
        var boxes = ImmutableArray.CreateBuilder<SceneItem>();
        var places = new Rect[rows.Length];
        var free = Math.Max(0, height - HeightOf(rows.AsSpan()));
        var more = rows.Select(r => Math.Max(0, r.Edges.Sum(e => Wires.RoomOf(e.Role)) - _heights[r.Measure.Id])).ToArray();
        var share = Math.Clamp(free * ForBoxes / Math.Max(1, more.Sum()), 0, 1);
        var slack = (free - (share * more.Sum())) / Math.Max(1, rows.Length - 1);
        var y = _area.Y;
        for (var i = 0; i < rows.Length; i++)
        {
            y += AboveOf(rows.AsSpan(), i) + (i > 0 ? slack : 0);
            places[i] = new Rect(_area.X, y, _area.Width, _heights[rows[i].Measure.Id] + (share * more[i]));
            y = places[i].Bottom;
            boxes.AddRange(_box.Draw(rows[i].Measure, places[i], IdOf(rows, i)));
        }

        AddHeadings(panels, rows, places);
        return (panels.ToImmutable(), boxes.ToImmutable(), places);
    }

    private void AddHeadings(ImmutableArray<SceneItem>.Builder panels, ImmutableArray<MeasureRow> rows, Rect[] places)
    {
        for (var start = 0; start < rows.Length;)
        {
            var end = start + 1;
            while (end < rows.Length && rows[end].Measure.TaskId == rows[start].Measure.TaskId)
            {
                end++;
            }

            var task = _view.TaskOf(rows[start].Measure);
            var titled = task.Title is { Length: > 0 };
            var top = places[start].Y - (titled ? TaskHeight : 0) - 1;
            if (titled)
            {
                panels.Add(new ShapeItem(
                    new Rect(_area.X, top, _area.Width, places[end - 1].Bottom + PanelPadding - top), ShapeForm.Rectangle, Palette.Panel, null)
                {
                    Id = "t:" + task.Id, Meaning = Tooltips.Of(_view, task, _page.Language),
                });
                panels.Add(new TextItem(TextBreaker.Fit(
                    $"{_view.NumberOf(task)}  {PlainText.OneLine(task.Title!)}",
                    new Rect(_area.X + 3.5, top, _area.Width - 7, TaskHeight),
                    new TextStyle(_type.Small, Palette.Muted, Bold: true))));
            }

            if (start == 0 || HeadOf(rows[start]) != HeadOf(rows[start - 1]))
            {
                AddSection(panels, rows[start], top);
            }

            start = end;
        }
    }

    private void AddSection(ImmutableArray<SceneItem>.Builder panels, MeasureRow row, double bottom)
    {
        var head = HeadOf(row);
        if (head.Length == 0)
        {
            return;
        }

        panels.Add(new TextItem(TextBreaker.Fit(
            head,
            new Rect(_area.X, bottom - SectionHeight, _area.Width, SectionHeight),
            new TextStyle(_type.Heading, Palette.Accent, Bold: true, LineSpacing: 1.4))));
    }

    // Room above a row's box: gaps and headings.
    private double AboveOf(ReadOnlySpan<MeasureRow> rows, int index)
    {
        var row = rows[index];
        if (index > 0 && row.Measure.TaskId == rows[index - 1].Measure.TaskId)
        {
            return RowGap;
        }

        var titled = _view.TaskOf(row.Measure).Title is { Length: > 0 };
        var above = (titled ? TaskHeight : 0) + 1 + (index > 0 ? PanelPadding + GroupGap : 0);
        return (index == 0 || HeadOf(row) != HeadOf(rows[index - 1])) && HeadOf(row).Length > 0 ? above + SectionHeight : above;
    }

    private string HeadOf(MeasureRow row)
    {
        if (!_sections)
        {
            return "";
        }

        var task = _view.TaskOf(row.Measure);
        var plan = _manyPlans ? Captions.NameOf(_view.PlanOf(task)) : "";
        return PlainText.OneLine(FrameLabels.Join(plan, _view.SectionOf(task)?.Title ?? ""));
    }
}
