using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Overviews;

/// <summary>Puts the parts of the overview on the page: numbers above, three columns, decisions below.</summary>
/// <param name="facts">What is told.</param>
/// <param name="type">Sizes of type.</param>
/// <param name="area">The room within the frame.</param>
/// <param name="language">The language.</param>
internal sealed class OverviewPage(OverviewFacts facts, TypeScale type, Rect area, Language language)
{
    private const int MaxRows = 12;
    private const double ColumnGap = 18;

    // Shares of the width.
    private const double LoadShare = 0.43;
    private const double HeatShare = 0.31;

    private double Gap => type.Body;

    /// <summary>Draws the page.</summary>
    /// <param name="decisions">What the meeting has to decide.</param>
    public PageContent Draw(ImmutableArray<string> decisions)
    {
        var items = ImmutableArray.CreateBuilder<SceneItem>();
        var charts = new List<BarChart>();
        var tiles = new NumberTiles(facts, type, language);
        items.AddRange(tiles.Draw(area with { Height = tiles.Height }));

        var box = new DecisionBox(decisions, type, area.Width, language);
        items.AddRange(box.Draw(new Point(area.X, area.Bottom - box.Height)));

        var top = area.Y + tiles.Height + Gap;
        var middle = area with { Y = top, Height = area.Bottom - box.Height - Gap - top };
        var width = middle.Width - (2 * ColumnGap);
        var left = middle with { Width = width * LoadShare };
        var heat = middle with { X = left.Right + ColumnGap, Width = width * HeatShare };
        var right = middle with { X = heat.Right + ColumnGap, Width = middle.Right - heat.Right - ColumnGap };
        var rows = RowsIn(middle);
        items.AddRange(new LoadBars(facts, type, language).Draw(rows, left, charts));
        items.AddRange(new HeatTable(facts, type, language).Draw(rows, heat));
        items.AddRange(new CountLists(facts, type, language).Draw(right, charts));
        return new PageContent(items.ToImmutable()) { Charts = [.. charts] };
    }

    // Both charts have one row for each unit, at the same heights.
    private OverviewRows RowsIn(Rect middle)
    {
        var head = (type.Heading * FontMetrics.LineSpacing) + (HeatTable.HeadLines * type.Small * FontMetrics.LineSpacing) + 4;
        var foot = type.Small * FontMetrics.LineSpacing;
        var room = middle.Height - head - foot;
        var count = Math.Clamp((int)(room / (type.Body * 1.35)), 1, Math.Min(MaxRows, Math.Max(1, facts.Units.Length)));
        return new OverviewRows([.. facts.Units.Take(count)], middle.Y + head, Math.Min(room / count, type.Body * 2.4));
    }
}

/// <summary>The rows of units that charts share.</summary>
/// <param name="Units">The units, one a row.</param>
/// <param name="Top">Upper edge of the first row.</param>
/// <param name="Height">Height of a row.</param>
internal sealed record OverviewRows(ImmutableArray<Analytics.Workload.UnitWorkload> Units, double Top, double Height)
{
    /// <summary>Lower edge of the last row.</summary>
    public double Bottom => Top + (Units.Length * Height);

    /// <summary>The place of a row between two edges.</summary>
    public Rect RowAt(int index, double left, double width) => new(left, Top + (index * Height), width, Height);
}
