using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Meetings;

/// <summary>
/// The sheet that is signed at the door: room for time, place and chair; for each unit its roles, the items that concern it, a
/// box to tick and room for who came and how to reach them.
/// </summary>
internal static class MeetingSignIn
{
    /// <summary>Lines of a cell at most.</summary>
    private const int MaxLines = 4;

    // Shares of the width where columns begin: name, roles, items, tick, who came, telephone.
    private static readonly double[] s_edges = [0, 0.3, 0.4, 0.68, 0.74, 0.87];

    /// <summary>A row for each unit under why it has to be there, those with most to say first.</summary>
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
        var units = sheet.View.Graph.Responsibilities.GroupBy(e => e.UnitId, StringComparer.Ordinal)
            .Select(g => (Unit: g.Key, Edges: g.ToArray(), Strongest: g.Min(e => e.Role)));
        foreach (var group in units.GroupBy(u => u.Strongest).OrderBy(g => g.Key))
        {
            var caption = MeetingLabels.HeadOf(group.Key).In(language, group.Count());
            yield return new FlowRow(
                height,
                y => [new TextItem(TextBreaker.Fit(
                    caption, new Rect(sheet.Area.X + 3, y, sheet.Area.Width - 6, height),
                    new TextStyle(sheet.Type.Body, Palette.Of(group.Key), Bold: true, LineSpacing: 1.15)))],
                2, head);
            var rows = group.OrderByDescending(u => u.Edges.Count(e => e.Role == u.Strongest))
                .ThenByDescending(u => u.Edges.Length).ThenBy(u => u.Unit, StringComparer.Ordinal);
            foreach (var (i, (unit, edges, _)) in rows.Index())
            {
                yield return Row(sheet, unit, edges, height, head, i == 0 ? 0 : 1);
            }
        }
    }

    /// <summary>Numbers as people write them: 1–4、7.</summary>
    internal static string Ranges(IEnumerable<int> numbers, Language language)
    {
        var runs = new List<(int From, int To)>();
        foreach (var number in numbers.Order())
        {
            if (runs is [.., var last] && number <= last.To + 1)
            {
                runs[^1] = (last.From, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        return FrameLabels.List(
            runs.Select(r => r.From == r.To ? r.From.ToString(CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"{r.From}–{r.To}")), language);
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
        [
            MeetingLabels.Unit, MeetingLabels.Roles, MeetingLabels.Items, MeetingLabels.Present, MeetingLabels.Name,
            MeetingLabels.Telephone,
        ];
        for (var i = 0; i < labels.Length; i++)
        {
            yield return new TextItem(TextBreaker.Fit(
                labels[i].In(sheet.Language), Cell(sheet, i, y, height),
                new TextStyle(sheet.Type.Small, Palette.Muted, Bold: true, LineSpacing: 1.15)));
        }

        yield return Line(sheet.Area.X, sheet.Area.Right, y + height - 1);
    }

    private static FlowRow Row(
        MeetingSheet sheet, string unit, Responsibility[] edges, double least, FlowHead head, int rank)
    {
        var plain = new TextStyle(sheet.Type.Body, Palette.Ink, LineSpacing: 1.15);
        var over = sheet.View.Loads.IsOverloaded(unit);
        var name = over ? $"{sheet.View.NameOf(unit)} {sheet.View.Loads.FigureOf(unit)}" : sheet.View.NameOf(unit);
        var roles = string.Join(
            ' ', edges.CountBy(e => e.Role).OrderBy(c => c.Key).Select(c => $"{Marks.LetterOf(c.Key)}{c.Value}"));
        var items = Ranges(edges.Select(e => sheet.ItemOf(e.MeasureId)).Distinct(), sheet.Language);
        var named = plain with
        {
            Colour = sheet.View.Loads.ColourOf(unit, Palette.Ink), Bold = edges.Any(e => e.Role == Role.Lead),
        };
        (string Text, TextStyle Style)[] cells = [(name, named), (roles, plain), (items, plain)];
        var blocks = cells.Select((c, i) => TextBreaker.Lay(c.Text, default, Cell(sheet, i, 0, 0).Width, c.Style, MaxLines))
            .ToArray();
        var height = Math.Max(least, blocks.Max(b => b.Bounds.Height) + (least - plain.LineHeight));
        return new FlowRow(height, y =>
        [
            new ShapeItem(new Rect(sheet.Area.X, y, sheet.Area.Width, height - 1), ShapeForm.Rectangle, null, null)
            {
                Id = "u:" + unit,
                Meaning = Tooltips.Of(sheet.View, sheet.View.UnitOf(unit), sheet.Language),
            },
            .. blocks.Select((b, i) =>
                new TextItem(MeetingSheet.MoveTo(b, Cell(sheet, i, 0, 0).X, y + ((height - b.Bounds.Height) / 2)))),
            new ShapeItem(
                new Rect(X(sheet, 3) + 6, y + (height / 2) - 4.5, 9, 9), ShapeForm.Rectangle, Palette.Paper,
                new Stroke(Palette.Muted, 0.8)),
            Line(sheet.Area.X, sheet.Area.Right, y + height - 0.5),
        ], rank, head);
    }

    private static LineItem Line(double from, double to, double y) =>
        new(CurvePath.Straight(new Point(from, y), new Point(to, y)), new Stroke(Palette.Rule, 0.7));
}
