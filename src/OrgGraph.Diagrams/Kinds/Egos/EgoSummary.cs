using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Egos;

/// <summary>
/// Short tables of a unit with many measures: when they are due, whom it shares most of them with, where they stand, who could
/// take some of them.
/// </summary>
internal sealed class EgoSummary
{
    /// <summary>Rows that a table has at most, and tables one above the other.</summary>
    private const int MostRows = 6;
    private const int Stacked = 2;

    private const double Gap = 18;
    private const double Below = 10;

    private readonly TypeScale _type;
    private readonly Rect _area;
    private readonly int _rows;
    private readonly ImmutableArray<(string Head, ImmutableArray<Row> Lines)> _tables;

    /// <summary>A line of a table; what it stands for is null for a date.</summary>
    private sealed record Row(string Name, int Count, Meaning? Meaning = null);

    /// <summary>Chooses the rows, as many as the area is high enough for.</summary>
    public EgoSummary(GraphView view, DiagramPage page, Rect area, string unit)
    {
        (_type, _area) = (TypeScale.Of(page.Paper), area);
        _rows = Math.Clamp((int)(((area.Height / Stacked) - Below) / Line) - 1, 1, MostRows);
        var language = page.Language;
        var partners = Most(view.Graph.Responsibilities.Where(e => e.UnitId != unit)
            .Select(e => (e.UnitId, e.MeasureId)).Distinct().CountBy(e => e.UnitId, StringComparer.Ordinal)
            .Select(c => RowOf(c.Key, c.Value)));
        var places = Most(view.Graph.Measures.GroupBy(m => PlaceOf(view, m).Name, StringComparer.Ordinal)
            .Select(g => new Row(g.Key, g.Count(), PlaceOf(view, g.First()).Meaning(language))));
        var helpers = Most(view.Graph.Responsibilities.Select(e => e.UnitId).Distinct(StringComparer.Ordinal)
            .SelectMany(id => view.Loads.Find(id)?.CouldRelieve.Where(r => r.UnitId == unit)
                .Select(r => RowOf(id, r.Measures)) ?? []));
        _tables =
        [
            .. ((string Head, ImmutableArray<Row> Lines)[])
            [
                (EgoLabels.Deadlines.In(language), DeadlinesOf(view, language)),
                (EgoLabels.TopPartners.In(language), partners),
                (EgoLabels.Places.In(language), places),
                (EgoLabels.CouldShare.In(language), helpers),
            ] is var all ? all.Where(t => !t.Lines.IsEmpty) : [],
        ];

        Row RowOf(string id, int count) => new(view.NameOf(id), count, Tooltips.Of(view, view.UnitOf(id), language));
    }

    /// <summary>Height of the tables with the gaps below them.</summary>
    public double Height => _tables.Chunk(2).Sum(HeightOf);

    private double Line => _type.Small * 1.6;

    public IEnumerable<SceneItem> Draw(double y)
    {
        var width = (_area.Width - Gap) / 2;
        foreach (var (at, pair) in _tables.Chunk(2).Index())
        {
            var top = y;
            foreach (var item in pair.SelectMany((_, i) =>
                Draw((2 * at) + i, new Rect(_area.X + (i * (width + Gap)), top, width, HeightOf(pair)))))
            {
                yield return item;
            }

            y += HeightOf(pair);
        }
    }

    private double HeightOf((string Head, ImmutableArray<Row> Lines)[] tables) =>
        (Line * (1 + tables.Max(t => t.Lines.Length))) + Below;

    private ImmutableArray<Row> Most(IEnumerable<Row> rows) =>
        [.. rows.OrderByDescending(r => r.Count).ThenBy(r => r.Name, StringComparer.Ordinal).Take(_rows)];

    // The section around a measure, or its plan where it stands in none.
    private static (string Name, Func<Language, Meaning> Meaning) PlaceOf(GraphView view, Measure measure)
    {
        var task = view.TaskOf(measure);
        var plan = view.PlanOf(task);
        return view.TopSectionOf(task) is { } section
            ? (PlainText.OneLine(section.Title), language => Tooltips.Of(section, language))
            : (PlainText.OneLine(Captions.ShortNameOf(view, plan)), language => Tooltips.Of(plan, language));
    }

    private IEnumerable<SceneItem> Draw(int table, Rect area)
    {
        var (head, rows) = _tables[table];
        yield return new TextItem(
            TextBreaker.Fit(head, area with { Height = Line }, new TextStyle(_type.Small, Palette.Muted, Bold: true)));
        var most = rows.Max(r => r.Count);
        var figure = FontMetrics.Width(Text(most), _type.Small, bold: true) + 6;
        var names = area.Width * 0.55;
        for (var i = 0; i < rows.Length; i++)
        {
            var line = new Rect(area.X, area.Y + ((i + 1) * Line), area.Width, Line);
            if (rows[i].Meaning is { } meaning)
            {
                // the whole line can be picked
                yield return new ShapeItem(line, ShapeForm.Rectangle, null, null)
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"row:{table}:{i}"), Meaning = meaning,
                };
            }

            yield return new TextItem(
                TextBreaker.Fit(rows[i].Name, line with { Width = names }, new TextStyle(_type.Small, Palette.Ink)));
            var bar = (area.Width - names - 6 - figure) * rows[i].Count / most;
            yield return new ShapeItem(
                new Rect(line.X + names + 6, line.Centre.Y - (Line * 0.27), bar, Line * 0.54), ShapeForm.Rectangle, Palette.Band,
                null);
            yield return new TextItem(TextBreaker.Fit(
                Text(rows[i].Count),
                new Rect(line.X + names + 6 + bar + 4, line.Y, figure, Line),
                new TextStyle(_type.Small, Palette.Ink, Bold: true)));
        }
    }

    // In the order in which they fall due; those without a date after them. Of many, the ones with the most measures.
    private ImmutableArray<Row> DeadlinesOf(GraphView view, Language language)
    {
        var years = view.Graph.Plans.Select(p => p.Year).Distinct().Count() > 1;
        var all = view.Graph.Measures
            .Select(m => (Text: PlainText.OneLine(m.Deadline ?? ""), view.PlanOf(view.TaskOf(m)).Year, Due: LastDay(m.Deadlines)))
            .CountBy(d => d)
            .Select(c => (Name: NameOf(c.Key.Text, years ? c.Key.Year : null, language), c.Key.Due, Count: c.Value))
            .ToList();
        var shown = all.Count <= _rows ? all : [.. all.OrderByDescending(d => d.Count).ThenBy(d => d.Due).Take(_rows - 1)];
        var rest = all.Sum(d => d.Count) - shown.Sum(d => d.Count);
        return
        [
            .. shown.OrderBy(d => d.Due).ThenByDescending(d => d.Count).ThenBy(d => d.Name, StringComparer.Ordinal)
                .Select(d => new Row(d.Name, d.Count)),
            .. rest > 0 ? (Row[])[new Row(EgoLabels.OtherDeadlines.In(language, all.Count - shown.Count), rest)] : [],
        ];
    }

    private static string NameOf(string deadline, int? year, Language language) => deadline.Length == 0
        ? EgoLabels.NoDeadline.In(language)
        : year is { } y && !deadline.Contains(Text(y), StringComparison.Ordinal)
            ? EgoLabels.OfYear.In(language, y, deadline)
            : deadline;

    private static DateOnly LastDay(ImmutableArray<Deadline> deadlines) =>
        deadlines.Select(d => d.End).OfType<DateOnly>().DefaultIfEmpty(DateOnly.MaxValue).Max();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
