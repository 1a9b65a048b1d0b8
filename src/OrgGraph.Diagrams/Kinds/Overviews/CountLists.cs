using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Overviews;

/// <summary>
/// Short lists with bars: partners of the busiest unit, deadlines, places of measures; as many rows as there is room.
/// </summary>
internal sealed class CountLists(OverviewFacts facts, TypeScale type, Language language)
{
    private const int MaxPartners = 5;
    private const int MaxRows = 7;
    private const double MaxNameShare = 0.58;

    // Of a line of text, in em.
    private const double MinLine = 1.45;
    private const double MaxLine = 2.1;

    private static readonly Colour s_bar = new(0x6f, 0x8f, 0xb8);
    private static readonly Colour s_place = new(0xc4, 0xcb, 0xd3);

    private double Head => type.Heading * FontMetrics.LineSpacing;

    /// <summary>Draws the lists one below the other, rows as high as the room allows.</summary>
    /// <param name="area">Where.</param>
    /// <param name="charts">Takes the charts that the lists draw.</param>
    public IEnumerable<SceneItem> Draw(Rect area, ICollection<BarChart> charts)
    {
        var lists = Lists().Where(list => list.Rows.Count > 0).ToList();
        var gap = type.Small * 0.6;

        // A list has two rows at least; the last lists go where there is no room for them.
        while (lists.Count > 1 && area.Height < lists.Count * (Head + gap + (2 * type.Small * MinLine)))
        {
            lists.RemoveAt(lists.Count - 1);
        }

        var room = area.Height - (lists.Count * (Head + gap));
        var counts = Share(lists.ConvertAll(list => Math.Min(MaxRows, list.Rows.Count)), (int)(room / (type.Small * MinLine)));
        var line = Math.Min(type.Small * MaxLine, room / Math.Max(1, counts.Sum()));
        var y = area.Y;
        for (var i = 0; i < lists.Count; i++)
        {
            var rows = Shorten(lists[i].Rows, counts[i], lists[i].IsTop);
            foreach (var item in Draw(lists[i].Heading, rows, lists[i].Fill, area with { Y = y, Height = line }, charts))
            {
                yield return item;
            }

            y += Head + (rows.Count * line) + gap;
        }
    }

    private IEnumerable<(string Heading, List<NamedCount> Rows, Colour Fill, bool IsTop)> Lists()
    {
        if (facts.Top is { } top)
        {
            yield return (
                OverviewLabels.Partners.In(language, facts.NameOf(top.Unit.Id)),
                [.. facts.PartnersOf(top.Unit.Id).Take(MaxPartners)],
                s_bar,
                true);
        }

        yield return (OverviewLabels.Deadlines.In(language), [.. facts.Deadlines()], s_bar, false);
        var places = facts.Places.Count(facts.View.Graph.Measures.Select(m => m.Id));
        yield return (
            OverviewLabels.Sizes.In(language),
            [.. facts.Places.Names.Select((name, i) => new NamedCount(name, places[i])).OrderByDescending(place => place.Count)],
            s_place,
            false);
    }

    // Rows are taken from the longest list until all have room; two stay, one and the others.
    private static int[] Share(List<int> wanted, int room)
    {
        var counts = wanted.ToArray();
        while (counts.Sum() > room && counts.Max() > 2)
        {
            counts[Array.LastIndexOf(counts, counts.Max())]--;
        }

        return counts;
    }

    // The largest, in their order; what is left out is summed up, but for a list that is one of the largest only.
    private List<NamedCount> Shorten(List<NamedCount> rows, int count, bool isTop)
    {
        if (rows.Count <= count || isTop)
        {
            return [.. rows.Take(count)];
        }

        var shown = rows.OrderByDescending(row => row.Count).Take(count - 1).ToHashSet();
        return
        [
            .. rows.Where(shown.Contains),
            new NamedCount(OverviewLabels.OtherRows.In(language), rows.Where(row => !shown.Contains(row)).Sum(row => row.Count)),
        ];
    }

    private IEnumerable<SceneItem> Draw(
        string heading, List<NamedCount> rows, Colour fill, Rect area, ICollection<BarChart> charts)
    {
        yield return LoadBars.Heading(area, heading, type);
        var line = area.Height;
        var most = rows.Max(row => row.Count);
        var figure = FontMetrics.Width(Text(most), type.Small) + 1;
        var names = Math.Min(rows.Max(row => FontMetrics.Width(row.Name, type.Small)) + 1, area.Width * MaxNameShare);
        var room = area.Width - names - figure - 10;
        var height = Math.Min(line * 0.6, type.Small);
        var id = $"list:{charts.Count}";
        var bars = ImmutableArray.CreateBuilder<ChartBar>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = new Rect(area.X, area.Y + Head + (i * line), area.Width, line);
            var name = TextBreaker.Fit(
                rows[i].Name, row with { Width = names }, new TextStyle(type.Small, Palette.Ink, TextAlign.Right));
            yield return new TextItem(name) { Chart = id };
            bars.Add(new ChartBar(
                string.Concat(name.Lines), rows[i].Count, Text(rows[i].Count), fill, Palette.Ink, Bold: false));
            var bar = new Rect(row.X + names + 6, row.Centre.Y - (height / 2), room * rows[i].Count / most, height);
            yield return new ShapeItem(bar, ShapeForm.Rectangle, fill, null) { Chart = id };
            yield return new TextItem(TextBreaker.Fit(
                Text(rows[i].Count), new Rect(bar.Right + 4, row.Y, figure, line), new TextStyle(type.Small, Palette.Ink)))
            { Chart = id };
        }

        var bounds = area with { Y = area.Y + Head, Height = rows.Count * line };
        charts.Add(new BarChart(
            id, heading, bounds, bounds with { X = area.X + names + 6, Width = room }, most, height, type.Small,
            bars.ToImmutable()));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
