using System.Collections.Immutable;
using OrgGraph.Analytics.Workload;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Overviews;

/// <summary>A bar of load for each unit, with the median and the fence of its own peers as marks across the row.</summary>
internal sealed class LoadBars(OverviewFacts facts, TypeScale type, Language language)
{
    /// <summary>What names may take of the width.</summary>
    private const double MaxNameShare = 0.45;

    private const double NameGap = 6;
    private const double ValueGap = 4;
    private const double MarkGap = 3;

    private static readonly Colour s_bar = new(0x6f, 0x8f, 0xb8);

    private const string ChartId = "loads";

    /// <summary>Draws heading, rows and the key of the marks.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="area">Where.</param>
    /// <param name="charts">Takes the chart that the rows draw.</param>
    public IEnumerable<SceneItem> Draw(OverviewRows rows, Rect area, ICollection<BarChart> charts)
    {
        yield return Heading(area, OverviewLabels.Loads.In(language, rows.Units.Length), type);
        var style = new TextStyle(type.Body, Palette.Ink, TextAlign.Right);
        var names = Math.Min(
            rows.Units.Select(u => FontMetrics.Width(facts.NameOf(u.Unit.Id), type.Body, u.IsOverloaded)).DefaultIfEmpty(0).Max()
                + 1,
            area.Width * MaxNameShare);
        var values = rows.Units.Select(u => FontMetrics.Width(ValueOf(u), type.Body, bold: true) + 1).DefaultIfEmpty(0).Max();
        var (left, room) = (area.X + names + NameGap, area.Width - names - NameGap - ValueGap - values);
        var largest = rows.Units.SelectMany(
            u => (double[])[u.Total, u.PeerGroup is { } peers && peers.Fence < 2 * u.Total ? peers.Fence : 0])
            .DefaultIfEmpty(1).Max();
        var thickness = Math.Min(rows.Height * 0.62, type.Body * 1.35);
        var bars = ImmutableArray.CreateBuilder<ChartBar>();
        for (var i = 0; i < rows.Units.Length; i++)
        {
            var unit = rows.Units[i];
            var row = rows.RowAt(i, area.X, area.Width);
            var ink = unit.IsOverloaded ? Palette.Alarm : Palette.Ink;
            var name = TextBreaker.Fit(
                facts.NameOf(unit.Unit.Id), row with { Width = names }, style with { Colour = ink, Bold = unit.IsOverloaded });
            yield return new TextItem(name) { PartOf = IdOf(unit), Chart = ChartId };
            var bar = new Rect(left, row.Centre.Y - (thickness / 2), room * unit.Total / largest, thickness);
            var fill = unit.IsOverloaded ? Palette.Alarm : s_bar;
            bars.Add(new ChartBar(string.Concat(name.Lines), unit.Total, ValueOf(unit), fill, ink, Bold: true));
            yield return new ShapeItem(bar, ShapeForm.Rectangle, fill, null)
            {
                Id = IdOf(unit),
                Chart = ChartId,
                Meaning = Tooltips.Of(facts.View, unit.Unit, language),
            };
            var value = new Rect(
                bar.Right + ValueGap, row.Y, FontMetrics.Width(ValueOf(unit), type.Body, bold: true) + 1, row.Height);
            yield return new TextItem(TextBreaker.Fit(
                ValueOf(unit), value, new TextStyle(type.Body, ink, Bold: true)))
            {
                PartOf = IdOf(unit),
                Chart = ChartId,
            };
            foreach (var mark in Marks(unit, row, left, room / largest, value))
            {
                yield return mark;
            }
        }

        var bounds = area with { Y = rows.Top, Height = rows.Bottom - rows.Top };
        charts.Add(new BarChart(
            ChartId, OverviewLabels.Loads.In(language, rows.Units.Length), bounds, bounds with { X = left, Width = room },
            largest, thickness, type.Body, bars.ToImmutable()));
        foreach (var item in Key(rows, area))
        {
            yield return item;
        }
    }

    /// <summary>The heading of a part of the page.</summary>
    public static TextItem Heading(Rect area, string text, TypeScale type) => new(TextBreaker.Fit(
        text, area with { Height = type.Heading * FontMetrics.LineSpacing },
        new TextStyle(type.Heading, Palette.Accent, Bold: true)));

    private static string IdOf(UnitWorkload unit) => $"load:{unit.Unit.Id}";

    private static string ValueOf(UnitWorkload unit) => unit.IsOverloaded
        ? $"{OverviewFacts.Points(unit.Total)} / {OverviewFacts.Points(unit.Fence)}"
        : OverviewFacts.Points(unit.Total);

    // A mark is left out where it would run through the number.
    private static IEnumerable<SceneItem> Marks(UnitWorkload unit, Rect row, double left, double scale, Rect value)
    {
        if (unit.PeerGroup is not { } peers)
        {
            yield break;
        }

        foreach (var (points, stroke) in ((double, Stroke)[])[(peers.Median, MedianLine), (peers.Fence, FenceLine)])
        {
            var x = left + (points * scale);
            if (x <= row.Right && (x < value.X - MarkGap || x > value.Right + MarkGap))
            {
                yield return new LineItem(CurvePath.Straight(new Point(x, row.Y), new Point(x, row.Bottom)), stroke);
            }
        }
    }

    // With their numbers where all units have the same peers.
    private ImmutableArray<SceneItem> Key(OverviewRows rows, Rect area)
    {
        var peers = rows.Units.Select(u => u.PeerGroup).OfType<PeerGroup>().Distinct().ToList();
        if (peers.Count == 0)
        {
            return [];
        }

        var only = peers.Count == 1 ? peers[0] : null;
        LegendEntry[] entries =
        [
            Legend.Line(
                MedianLine,
                only is null
                    ? OverviewLabels.Median.In(language)
                    : OverviewLabels.MedianAt.In(language, OverviewFacts.Points(only.Median)),
                14),
            Legend.Line(
                FenceLine,
                only is null
                    ? OverviewLabels.Fence.In(language)
                    : OverviewLabels.FenceAt.In(language, OverviewFacts.Points(only.Fence)),
                14),
        ];
        return Legend.Draw([.. entries], new Point(area.X, rows.Bottom + 1), area.Width, type.Small).Items;
    }

    private static Stroke MedianLine { get; } = new(Palette.Ink, 0.9);

    private static Stroke FenceLine { get; } = new(Palette.Alarm, 1.2, [4, 2]);
}
