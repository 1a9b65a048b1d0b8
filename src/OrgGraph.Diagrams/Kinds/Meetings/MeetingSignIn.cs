using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Meetings;

/// <summary>
/// The sheet that is signed at the door: room for time, place and chair; for each unit its roles, how many items concern it, a
/// box to tick and room for who came and how to reach them.
/// </summary>
internal static class MeetingSignIn
{
    // Shares of the width: name, roles, items, then tick, and room to write.
    private static readonly double[] s_edges = [0, 0.36, 0.54, 0.66, 0.74];

    /// <summary>A row for each unit, those with most to say first.</summary>
    public static IEnumerable<FlowRow> Lay(MeetingSheet sheet)
    {
        var language = sheet.Language;
        var height = sheet.Type.Body * 1.75;
        var title = sheet.Head(MeetingLabels.SignIn.In(language), Palette.Accent);
        var line = sheet.Type.Body * 2.1;
        var head = new FlowHead(title.Height + line + height, (y, continued) =>
        [
            .. title.Draw(y, continued),
            .. Blanks(sheet, y + title.Height, line),
            .. Columns(sheet, y + title.Height + line, height),
        ]);
        return sheet.View.Graph.Responsibilities.GroupBy(e => e.UnitId, StringComparer.Ordinal)
            .OrderBy(g => g.Min(e => e.Role)).ThenByDescending(g => g.Count(e => e.Role == g.Min(f => f.Role)))
            .ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select((g, i) => Row(sheet, g.Key, [.. g], height, head, i == 0 ? 2 : 1));
    }

    private static double X(MeetingSheet sheet, int column) => sheet.Area.X + (s_edges[column] * sheet.Area.Width);

    private static Rect Cell(MeetingSheet sheet, int column, double y, double height) => new(
        X(sheet, column) + 3,
        y,
        (column + 1 < s_edges.Length ? X(sheet, column + 1) : sheet.Area.Right) - X(sheet, column) - 6,
        height);

    // 时间：____ 地点：____ 主持人：____
    private static IEnumerable<SceneItem> Blanks(MeetingSheet sheet, double y, double height)
    {
        Label[] labels = [MeetingLabels.Time, MeetingLabels.Place, MeetingLabels.Chair];
        var width = sheet.Area.Width / labels.Length;
        for (var i = 0; i < labels.Length; i++)
        {
            var text = labels[i].In(sheet.Language);
            var x = sheet.Area.X + (i * width);
            var used = FontMetrics.Width(text, sheet.Type.Body) + 3;
            yield return new TextItem(TextBreaker.Fit(
                text, new Rect(x, y, used, height), new TextStyle(sheet.Type.Body, Palette.Ink)));
            yield return Line(x + used, x + width - 12, y + (height * 0.8));
        }
    }

    private static IEnumerable<SceneItem> Columns(MeetingSheet sheet, double y, double height)
    {
        Label[] labels =
            [MeetingLabels.Unit, MeetingLabels.Roles, MeetingLabels.Items, MeetingLabels.Present, MeetingLabels.Contact];
        for (var i = 0; i < labels.Length; i++)
        {
            yield return new TextItem(TextBreaker.Fit(
                labels[i].In(sheet.Language), Cell(sheet, i, y, height),
                new TextStyle(sheet.Type.Small, Palette.Muted, Bold: true, LineSpacing: 1.15)));
        }

        yield return Line(sheet.Area.X, sheet.Area.Right, y + height - 1);
    }

    private static FlowRow Row(
        MeetingSheet sheet, string unit, Responsibility[] edges, double height, FlowHead head, int rank) => new(height, y =>
    {
        var over = sheet.View.Loads.IsOverloaded(unit);
        var name = over ? $"{sheet.View.NameOf(unit)} {sheet.View.Loads.FigureOf(unit)}" : sheet.View.NameOf(unit);
        var roles = string.Join(
            ' ', edges.CountBy(e => e.Role).OrderBy(c => c.Key).Select(c => $"{Marks.LetterOf(c.Key)}{c.Value}"));
        var items = edges.Select(e => e.MeasureId).Distinct(StringComparer.Ordinal).Count();
        var plain = new TextStyle(sheet.Type.Body, Palette.Ink, LineSpacing: 1.15);
        return
        [
            new TextItem(TextBreaker.Fit(
                name, Cell(sheet, 0, y, height),
                plain with { Colour = sheet.View.Loads.ColourOf(unit, Palette.Ink),
                    Bold = edges.Any(e => e.Role == Role.Lead) })),
            new TextItem(TextBreaker.Fit(roles, Cell(sheet, 1, y, height), plain)),
            new TextItem(TextBreaker.Fit(
                FrameLabels.Measures.In(sheet.Language, items), Cell(sheet, 2, y, height), plain)),
            new ShapeItem(
                new Rect(X(sheet, 3) + 6, y + (height / 2) - 4.5, 9, 9), ShapeForm.Rectangle, Palette.Paper,
                new Stroke(Palette.Muted, 0.8)),
            Line(sheet.Area.X, sheet.Area.Right, y + height - 0.5),
        ];
    }, rank, head);

    private static LineItem Line(double from, double to, double y) =>
        new(CurvePath.Straight(new Point(from, y), new Point(to, y)), new Stroke(Palette.Rule, 0.7));
}
