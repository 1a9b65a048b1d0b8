using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Responsibilities;

/// <summary>
/// Who leads where, on one page: units left; right the tasks, or sections, or plans, the finest that find room, each with its
/// number of measures and the page on which they are listed.
/// </summary>
internal sealed class ResponsibilityOverview
{
    private const double RowGap = 3;
    private const double Padding = 4;
    private const double UnitShare = 0.34;
    private const double GroupShare = 0.46;

    /// <summary>Rows are set looser, up to this, where there is room.</summary>
    private const double Loosest = 2.6;

    private readonly GraphView _view;
    private readonly DiagramPage _page;
    private readonly Rect _area;
    private readonly string? _picked;
    private readonly TypeScale _type;
    private readonly ImmutableArray<Group> _groups;
    private readonly ImmutableArray<(string Unit, Dictionary<int, int> Counts)> _units;
    private readonly int _others;

    public ResponsibilityOverview(
        GraphView view, DiagramPage page, Rect area, string? picked, IReadOnlyDictionary<string, int> pageOf)
    {
        (_view, _page, _area, _picked, _type) = (view, page, area, picked, TypeScale.Of(page.Paper));
        _groups = ((Func<PlanTask, string>[])
            [task => task.Id, task => view.TopSectionOf(task)?.Id ?? task.PlanId, task => task.PlanId])
            .Select(key => GroupsOf(key, pageOf)).FirstOrDefault(groups => HeightOf(groups) <= area.Height, []);
        _groups = _groups.IsEmpty ? [.. GroupsOf(task => task.PlanId, pageOf).Take(RowsIn(area.Height))] : _groups;
        var at = _groups.SelectMany((g, i) => g.Measures.Select(m => (m, i)))
            .ToDictionary(p => p.m, p => p.i, StringComparer.Ordinal);
        var units = view.Graph.Measures.Where(m => at.ContainsKey(m.Id))
            .SelectMany(m => view.Of(m).Where(e => e.Role == view.AccountableOf(m)).Select(e => (e.UnitId, Group: at[m.Id])))
            .GroupBy(e => e.UnitId, e => e.Group, StringComparer.Ordinal)
            .Select(g => (Unit: g.Key, Counts: g.CountBy(i => i).ToDictionary()))
            .OrderByDescending(u => u.Unit == picked).ThenByDescending(u => u.Counts.Values.Sum())
            .ThenBy(u => u.Unit, StringComparer.Ordinal).ToList();
        var rows = RowsIn(area.Height);
        var shown = units.Count <= rows ? units.Count : rows - 1;
        _others = units.Count - shown;
        var neighbours = units.Take(shown).Select(u => u.Counts.Select(c => (c.Key, (double)c.Value)).ToArray()).ToList();
        _units = [.. SideOrder.Arrange(neighbours).Select(i => units[i])];
    }

    private double RowHeight => _type.Body * 1.5;

    private double HeadHeight => _type.Body * 1.6;

    /// <summary>The page.</summary>
    public PageContent Draw()
    {
        var groups = PlacesOfGroups();
        var units = PlacesOfUnits(groups);
        var boxes = new Dictionary<string, Rect>(StringComparer.Ordinal);
        for (var i = 0; i < _groups.Length; i++)
        {
            boxes[IdOf(_groups[i])] = groups[i];
        }

        for (var i = 0; i < _units.Length; i++)
        {
            boxes[IdOf(_units[i].Unit)] = units[i];
        }

        var most = _units.SelectMany(u => u.Counts.Values).DefaultIfEmpty(1).Max();
        var wires = _units
            .OrderBy(u => LeadLines.IsColoured(_view, u.Unit, _picked))
            .SelectMany(u => u.Counts.Select(c => WireOf(u.Unit, _groups[c.Key], c.Value, most)));
        return new PageContent(
        [
            .. Wires.Draw([.. wires], boxes),
            .. _groups.SelectMany((g, i) => Draw(g, groups[i], i)),
            .. _units.SelectMany((u, i) => Draw(u.Unit, u.Counts.Values.Sum(), units[i])),
            .. _others > 0 ? [OthersAt(units)] : (SceneItem[])[],
        ]);
    }

    private static string IdOf(Group group) => "g:" + group.Key;

    private static string IdOf(string unit) => "u:" + unit;

    private ImmutableArray<Group> GroupsOf(Func<PlanTask, string> key, IReadOnlyDictionary<string, int> pageOf) =>
    [
        .. _view.Graph.Measures.GroupBy(m => key(_view.TaskOf(m)), StringComparer.Ordinal).Select(g =>
        {
            var task = _view.TaskOf(g.First());
            var pages = g.Select(m => pageOf[m.Id] + 2 + _page.PagesBefore).Distinct().Order().ToList();
            var title = g.Key == task.Id ? $"{_view.NumberOf(task)}  {_view.TitleOf(task)}"
                : g.Key == task.PlanId ? Captions.NameOf(_view.PlanOf(task))
                : _view.TopSectionOf(task)!.Title;
            return new Group(
                g.Key, task, PlainText.OneLine(title), [.. g.Select(m => m.Id)], pages[0], pages[^1], g.Key == task.PlanId);
        }),
    ];

    // The plan's name above its groups, where there are several plans and groups are no plans themselves.
    private bool HasHead(ImmutableArray<Group> groups, int i) => _view.Graph.Plans.Length > 1 && !groups[i].IsPlan
        && (i == 0 || groups[i].Task.PlanId != groups[i - 1].Task.PlanId);

    private double HeightOf(ImmutableArray<Group> groups) =>
        (groups.Length * (RowHeight + RowGap)) + (Enumerable.Range(0, groups.Length).Count(i => HasHead(groups, i)) * HeadHeight);

    private int RowsIn(double height) => Math.Max(2, (int)((height + RowGap) / (RowHeight + RowGap)));

    private Rect[] PlacesOfGroups()
    {
        var width = _area.Width * GroupShare;
        var spare = (_area.Height - HeightOf(_groups)) / _groups.Length;
        var height = Math.Min(RowHeight + Math.Max(0, spare), _type.Body * Loosest);
        var gap = Math.Clamp(RowHeight + spare - height, 0, _type.Body * Loosest) + RowGap; // few rows stand apart
        var (places, y) = (new Rect[_groups.Length], _area.Y);
        for (var i = 0; i < places.Length; i++)
        {
            y += HasHead(_groups, i) ? HeadHeight : 0;
            places[i] = new Rect(_area.Right - width, y, width, height);
            y += height + gap;
        }

        return places;
    }

    private double[] HeightsOfUnits()
    {
        // Units with many lines are higher, so that lines stand apart where they begin.
        var count = _units.Length + (_others > 0 ? 1 : 0);
        var spare = Math.Max(0, _area.Height - (count * (RowHeight + RowGap)));
        var wanted = _units.Select(u => Math.Max(0, u.Counts.Count * 3.0 - RowHeight)).ToArray();
        var share = Math.Min(1, spare * 0.7 / Math.Max(1, wanted.Sum()));
        return [.. wanted.Select(w => RowHeight + (w * share))];
    }

    private Rect[] PlacesOfUnits(Rect[] groups)
    {
        var heights = HeightsOfUnits();
        var bottom = _area.Bottom - (_others > 0 ? RowHeight + RowGap : 0);
        var wanted = _units.Select(u =>
            u.Counts.Sum(c => groups[c.Key].Centre.Y * c.Value) / u.Counts.Values.Sum()).ToArray();
        var tops = Spread.Place(wanted, heights, RowGap, _area.Y, Math.Min(bottom, Math.Max(groups[^1].Bottom, _area.Y
            + heights.Sum() + (RowGap * heights.Length))));
        return [.. tops.Select((top, i) => new Rect(_area.X, top, _area.Width * UnitShare, heights[i]))];
    }

    private Wire WireOf(string unit, Group group, int count, int most)
    {
        var role = _view.Graph.Responsibilities.Min(e => e.Role);
        return new Wire(IdOf(unit), IdOf(group), role, false, new Meaning(
            MeaningKind.Edge,
            unit,
            Tooltips.Lines($"{unit} · {group.Title}", FrameLabels.Measures.In(_page.Language, count)),
            Marks.KeyOf(role)), LeadLines.Of(_view, unit, _picked, (double)count / most));
    }

    private IEnumerable<SceneItem> Draw(Group group, Rect place, int index)
    {
        if (HasHead(_groups, index))
        {
            yield return new TextItem(TextBreaker.Fit(
                PlainText.OneLine(Captions.NameOf(_view.PlanOf(group.Task))),
                new Rect(place.X, place.Y - HeadHeight, place.Width, HeadHeight),
                new TextStyle(_type.Body, Palette.Accent, Bold: true)));
        }

        var section = _view.TopSectionOf(group.Task);
        yield return new ShapeItem(place, ShapeForm.RoundedRectangle, Palette.Panel, new Stroke(Palette.Rule, 0.7))
        {
            Id = IdOf(group),
            Meaning = group.IsPlan ? Tooltips.Of(_view.PlanOf(group.Task), _page.Language)
                : group.Key == group.Task.Id || section is null ? Tooltips.Of(_view, group.Task, _page.Language)
                : Tooltips.Of(section, _page.Language),
        };
        var figure = ResponsibilityLabels.CountAndPage.In(
            _page.Language,
            group.Measures.Length,
            group.First == group.Last
                ? Text(group.First)
                : $"{Text(group.First)}–{Text(group.Last)}");
        var room = FontMetrics.Width(figure, _type.Small) + 1;
        yield return new TextItem(TextBreaker.Fit(
            group.Title,
            new Rect(place.X + Padding, place.Y, place.Width - room - (3 * Padding), place.Height),
            new TextStyle(_type.Body, Palette.Ink, LineSpacing: 1.15, Balanced: true)));
        yield return new TextItem(TextBreaker.Fit(
            figure,
            new Rect(place.Right - Padding - room, place.Y, room, place.Height),
            new TextStyle(_type.Small, Palette.Muted, TextAlign.Right)));
    }

    private IEnumerable<SceneItem> Draw(string unit, int count, Rect place)
    {
        var coloured = LeadLines.IsColoured(_view, unit, _picked);
        var colour = coloured ? _view.Loads.ColourOf(unit, Palette.Accent) : Palette.Ink;
        yield return new ShapeItem(
            place, ShapeForm.RoundedRectangle, Palette.Paper, new Stroke(coloured ? colour : Palette.Rule, coloured ? 1.4 : 0.8))
        {
            Id = IdOf(unit), Meaning = Tooltips.Of(_view, _view.UnitOf(unit), _page.Language),
        };
        var load = _view.Loads.IsOverloaded(unit) ? _view.Loads.FigureOf(unit) : "";
        var figure = FrameLabels.Join(load, ResponsibilityLabels.Count.In(_page.Language, count));
        var room = FontMetrics.Width(figure, _type.Small, bold: coloured) + 1;
        yield return new TextItem(TextBreaker.Fit(
            _view.NameOf(unit),
            new Rect(place.X + Padding, place.Y, place.Width - room - (3 * Padding), place.Height),
            new TextStyle(_type.Body, colour, Bold: coloured, LineSpacing: 1.15)));
        yield return new TextItem(TextBreaker.Fit(
            figure,
            new Rect(place.Right - Padding - room, place.Y, room, place.Height),
            new TextStyle(_type.Small, coloured ? colour : Palette.Muted, TextAlign.Right, Bold: coloured)));
    }

    private TextItem OthersAt(Rect[] units) => new(TextBreaker.Fit(
        ResponsibilityLabels.OtherUnits.In(_page.Language, _others),
        new Rect(_area.X + Padding, units[^1].Bottom + RowGap, _area.Width * UnitShare, RowHeight),
        new TextStyle(_type.Small, Palette.Muted)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What units lead: a task, a section or a plan.</summary>
    /// <param name="Key">Its id.</param>
    /// <param name="Task">Its first task.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Measures">Ids of its measures.</param>
    /// <param name="First">First page on which they are listed.</param>
    /// <param name="Last">The last one.</param>
    /// <param name="IsPlan">True for a plan, or what stands in no section of it.</param>
    private sealed record Group(
        string Key, PlanTask Task, string Title, ImmutableArray<string> Measures, int First, int Last, bool IsPlan);
}
