using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Overviews;

/// <summary>Four numbers with what they count.</summary>
internal sealed class NumberTiles(OverviewFacts facts, TypeScale type, Language language)
{
    private const double Gap = 10;
    private const double Mark = 3;

    /// <summary>What one tile may take of the width.</summary>
    private const double MaxShare = 0.35;

    /// <summary>Height of the tiles.</summary>
    public double Height => (2 * type.Small * FontMetrics.LineSpacing) + 14;

    /// <summary>Draws the tiles side by side.</summary>
    public IEnumerable<SceneItem> Draw(Rect area)
    {
        // Each as wide as its words need; what is left, or lacking, is shared out.
        var tiles = Tiles();
        var needed = tiles.Select(tile => Math.Min(WidthOf(tile), area.Width * MaxShare)).ToArray();
        var spare = area.Width - (Gap * (tiles.Length - 1)) - needed.Sum();
        var x = area.X;
        for (var i = 0; i < tiles.Length; i++)
        {
            var width = needed[i] + (spare > 0 ? spare / tiles.Length : spare * needed[i] / needed.Sum());
            foreach (var item in Draw(tiles[i], area with { X = x, Width = width }))
            {
                yield return item;
            }

            x += width + Gap;
        }
    }

    private double FigureWidth(string figure) => FontMetrics.Width(figure, type.Title, bold: true) + 1;

    private double WidthOf((string Figure, string Name, string More, bool IsAlarm) tile) =>
        Mark + 7 + FigureWidth(tile.Figure) + 8 + 5
        + Math.Max(FontMetrics.Width(tile.Name, type.Small, bold: true), FontMetrics.Width(tile.More, type.Small));

    private IEnumerable<SceneItem> Draw((string Figure, string Name, string More, bool IsAlarm) tile, Rect area)
    {
        var colour = tile.IsAlarm ? Palette.Alarm : Palette.Accent;
        yield return new ShapeItem(area, ShapeForm.Rectangle, Palette.Panel, null);
        yield return new ShapeItem(area with { Width = Mark }, ShapeForm.Rectangle, colour, null);
        var figure = Math.Min(FigureWidth(tile.Figure), area.Width * 0.6);
        yield return new TextItem(TextBreaker.Fit(
            tile.Figure, area with { X = area.X + Mark + 7, Width = figure }, new TextStyle(type.Title, colour, Bold: true)));
        var left = area.X + Mark + 7 + figure + 8;
        var line = new Rect(left, area.Y + 7, area.Right - left - 3, type.Small * FontMetrics.LineSpacing);
        yield return new TextItem(TextBreaker.Fit(tile.Name, line, new TextStyle(type.Small, Palette.Ink, Bold: true)));
        if (tile.More.Length > 0)
        {
            yield return new TextItem(TextBreaker.Fit(
                tile.More, line with { Y = line.Bottom }, new TextStyle(type.Small, Palette.Muted)));
        }
    }

    private ImmutableArray<(string Figure, string Name, string More, bool IsAlarm)> Tiles()
    {
        var all = facts.View.Graph.Measures.Length;
        var verb = OverviewLabels.VerbOfOne(facts.Accountable).In(language);
        var over = facts.Load.Overloaded.Count();
        var several = facts.SeveralLeads().ToList();
        return
        [
            facts.Top is { } top
                ? ($"{facts.MeasuresOf(top.Unit.Id).Count} / {all}",
                    OverviewLabels.OfOne.In(language, facts.NameOf(top.Unit.Id), verb),
                    OverviewLabels.Alone.In(language, facts.CountAlone(top.Unit.Id)),
                    top.IsOverloaded)
                : (Text(all), FrameLabels.Measures.In(language, all), "", false),
            (OverviewLabels.UnitsOver.In(language, over),
                OverviewLabels.Overloaded.In(language),
                facts.Top?.PeerGroup is { } peers
                    ? OverviewLabels.FenceIs.In(language, OverviewFacts.Points(peers.Fence))
                    : OverviewLabels.NotJudged.In(language),
                over > 0),
            (OverviewLabels.Count.In(language, several.Count),
                OverviewLabels.SeveralLeads.In(language, OverviewLabels.VerbOf(facts.Accountable).In(language)),
                several is [var most, ..] ? OverviewLabels.AtMost.In(language, most.Units, facts.CiteOf(most.Measure)) : "",
                false),
            facts.BusiestTime() is { } time
                ? (OverviewLabels.Count.In(language, time.Count),
                    time.Month is not { } month ? OverviewLabels.DueAtYearEnd.In(language)
                        : (time.Year == facts.Part.Year ? OverviewLabels.DueIn : OverviewLabels.DueInYear).In(
                            language, month, time.Year ?? 0),
                    OverviewLabels.Share.In(language, Text((int)Math.Round(100.0 * time.Count / all))),
                    false)
                : (OverviewLabels.Count.In(language, all), OverviewLabels.NoneDue.In(language), "", false),
        ];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
