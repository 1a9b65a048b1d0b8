using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Pairs;

/// <summary>A part of a sum.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Count">How many.</param>
/// <param name="Colour">Its colour in the bar.</param>
internal sealed record CountedPart(string Name, int Count, Colour Colour);

/// <summary>A bar whose parts add up: 32 ＝ 20 ＋ 2 ＋ 4 ＋ 6; what each part is stands below.</summary>
internal static class CountBar
{
    private const double BarHeight = 1.8;
    private const double Gap = 1.5;

    /// <summary>The bar as a row of a page; none where nothing is counted.</summary>
    public static IEnumerable<FlowRow> Row(IEnumerable<CountedPart> parts, Rect area, TypeScale type)
    {
        var shown = parts.Where(p => p.Count > 0).ToImmutableArray();
        if (shown.IsEmpty)
        {
            yield break;
        }

        var entries = shown.Select(p => Legend.Box(p.Colour, null, $"{p.Name} {Text(p.Count)}")).ToImmutableArray();
        var line = type.Heading * 1.6;
        var bar = type.Body * BarHeight;
        var legend = Legend.Draw(entries, default, area.Width, type.Small).Height;
        yield return new FlowRow(line + bar + legend + type.Body, y =>
        [
            new TextItem(TextBreaker.Fit(
                $"{Text(shown.Sum(p => p.Count))} ＝ {string.Join(" ＋ ", shown.Select(p => Text(p.Count)))}",
                new Rect(area.X, y, area.Width, line),
                new TextStyle(type.Heading, Palette.Accent, Bold: true))),
            .. Bar(shown, new Rect(area.X, y + line, area.Width, bar), type),
            .. Legend.Draw(entries, new Point(area.X, y + line + bar + 3), area.Width, type.Small).Items,
        ], 2);
    }

    private static IEnumerable<SceneItem> Bar(ImmutableArray<CountedPart> parts, Rect area, TypeScale type)
    {
        var least = FontMetrics.Width("000", type.Body, bold: true) + 4;
        var room = area.Width - (parts.Length * (least + Gap));
        var x = area.X;
        foreach (var part in parts)
        {
            var width = least + (room * part.Count / parts.Sum(p => p.Count));
            var bounds = area with { X = x, Width = width };
            yield return new ShapeItem(bounds, ShapeForm.Rectangle, part.Colour, null, TextBreaker.Fit(
                Text(part.Count), bounds, new TextStyle(type.Body, Palette.TextOn(part.Colour), TextAlign.Centre, Bold: true)));
            x += width + Gap;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
