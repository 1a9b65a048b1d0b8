using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Overviews;

/// <summary>
/// Where the units of the rows have their duties: by plans or sections, in the accountable role; by roles where all stands in one
/// place. The number is printed; the shade only helps the eye.
/// </summary>
internal sealed class HeatTable(OverviewFacts facts, TypeScale type, Language language)
{
    /// <summary>Lines of a column's head.</summary>
    public const int HeadLines = 2;

    private const int MaxColumns = 6;
    private const double CellGap = 2;

    private static readonly Colour s_none = new(0xf6, 0xf8, 0xfb);
    private static readonly Colour s_few = new(0xdc, 0xe6, 0xf3);

    /// <summary>Draws heading, heads of columns and cells.</summary>
    public IEnumerable<SceneItem> Draw(OverviewRows rows, Rect area)
    {
        var (heading, names, counts) = Columns(rows);
        yield return LoadBars.Heading(area, heading, type);
        var width = area.Width / names.Length;
        var head = HeadLines * type.Small * FontMetrics.LineSpacing;
        for (var c = 0; c < names.Length; c++)
        {
            yield return new TextItem(TextBreaker.Fit(
                names[c],
                new Rect(area.X + (c * width) + 1, rows.Top - head - 2, width - 2, head),
                new TextStyle(type.Small, Palette.Ink, TextAlign.Centre, Balanced: true)));
        }

        var most = Math.Max(1, counts.Max(row => row.Max()));
        for (var r = 0; r < counts.Length; r++)
        {
            for (var c = 0; c < names.Length; c++)
            {
                var cell = rows.RowAt(r, area.X + (c * width), width).Inflate(-CellGap / 2);
                var fill = FillOf(counts[r][c], most);
                yield return new ShapeItem(cell, ShapeForm.Rectangle, fill, null, counts[r][c] == 0
                    ? null
                    : TextBreaker.Fit(
                        counts[r][c].ToString(CultureInfo.InvariantCulture),
                        cell,
                        new TextStyle(type.Body, Palette.TextOn(fill), TextAlign.Centre, LineSpacing: 1.1)));
            }
        }
    }

    private (string Heading, ImmutableArray<string> Names, int[][] Counts) Columns(OverviewRows rows)
    {
        var names = facts.Places.Names;
        if (names.IsEmpty)
        {
            var roles = facts.View.Graph.Responsibilities.Select(e => e.Role).Distinct().Order().ToArray();
            return (
                OverviewLabels.Roles.In(language),
                [.. roles.Select(role => FrameLabels.Of(role, language))],
                [.. rows.Units.Select(u => roles.Select(role => facts.View.Of(u.Unit).Count(e => e.Role == role)).ToArray())]);
        }

        var counts = rows.Units.Select(u => facts.Places.Count(facts.MeasuresOf(u.Unit.Id))).ToArray();
        var heading = OverviewLabels.Where.In(language, OverviewLabels.VerbOf(facts.Accountable).In(language));
        if (names.Length <= MaxColumns)
        {
            return (heading, names, counts);
        }

        // The places with most duties of these units, in the order of the documents; the rest in one column.
        var shown = Enumerable.Range(0, names.Length).OrderByDescending(c => counts.Sum(row => row[c])).Take(MaxColumns - 1)
            .Order().ToArray();
        return (
            heading,
            [.. shown.Select(c => names[c]), OverviewLabels.Rest.In(language, names.Length - shown.Length)],
            [.. counts.Select(row => (int[])[.. shown.Select(c => row[c]), row.Sum() - shown.Sum(c => row[c])])]);
    }

    private static Colour FillOf(int count, int most)
    {
        if (count == 0)
        {
            return s_none;
        }

        // The square root keeps small numbers apart from none, and from each other.
        var share = Math.Sqrt((double)count / most);
        byte Mix(byte few, byte many) => (byte)Math.Round(few + ((many - few) * share));
        return new Colour(
            Mix(s_few.Red, Palette.Accent.Red), Mix(s_few.Green, Palette.Accent.Green), Mix(s_few.Blue, Palette.Accent.Blue));
    }
}
