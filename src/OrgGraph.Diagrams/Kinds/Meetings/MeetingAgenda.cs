using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Meetings;

/// <summary>
/// The items under the unit that reports them: each measure in full, with all units that it asks, its deadline and the leaders
/// who oversee it; after a part, who may leave.
/// </summary>
internal static class MeetingAgenda
{
    /// <summary>Share of a page that a row takes at most: longer texts go on in a row of their own.</summary>
    private const double MostOfPage = 0.4;

    /// <summary>Pages that one text takes at most, and a list of names half of one: only garbage is longer.</summary>
    private const int MaxPages = 3;

    /// <summary>The rows.</summary>
    public static IEnumerable<FlowRow> Lay(MeetingSheet sheet)
    {
        for (var i = 0; i < sheet.Parts.Length; i++)
        {
            var part = sheet.Parts[i];
            var (first, last) = (sheet.ItemOf(part.Measures[0].Id), sheet.ItemOf(part.Measures[^1].Id));
            var head = sheet.Head(TitleOf(sheet, part, first, last), Palette.Accent);
            var rank = 2;
            foreach (var row in part.Measures.SelectMany(m => Rows(sheet, m, head)))
            {
                yield return row with { Rank = Math.Min(rank, row.Rank) };
                rank = 1;
            }

            if (i < sheet.Parts.Length - 1 && !part.Leaving.IsEmpty)
            {
                yield return Leaving(sheet, part, head);
            }
        }
    }

    private static string TitleOf(MeetingSheet sheet, MeetingPart part, int first, int last)
    {
        var items = first == last ? MeetingLabels.Item.In(sheet.Language, first)
            : MeetingLabels.FromTo.In(sheet.Language, first, last);
        return part.UnitId is not { } unit ? MeetingLabels.NobodyReports.In(sheet.Language, items)
            : MeetingLabels.Reports.In(sheet.Language, sheet.View.NameOf(unit), items, part.Measures.Length);
    }

    private static IEnumerable<FlowRow> Rows(MeetingSheet sheet, Measure measure, FlowHead head)
    {
        var area = sheet.Area;
        var width = area.Width - sheet.Number - (2 * MeetingSheet.Padding);
        var x = area.X + sheet.Number;
        var number = sheet.View.NumberOf(measure);
        var cited = sheet.View.Graph.Plans.Length > 1
            ? $"{PlainText.OneLine(Captions.ShortNameOf(sheet.View, sheet.View.PlanOf(sheet.View.TaskOf(measure))))} {number}"
            : number;
        var page = (int)(area.Height / sheet.Plain.LineHeight);
        var text = TextBreaker.Lay(
            $"{cited}  {PlainText.OneLine(measure.Text)}", default, width, sheet.Plain, Math.Max(1, MaxPages * page));
        var names = TextBreaker.Lay(
            MeasureNames.Of(sheet.View, measure, sheet.Language), default, width, sheet.Quiet, Math.Max(1, page / 2));
        (TextBlock Block, int Line)[] lines =
        [
            .. text.Lines.Select((_, i) => (text, i)), .. names.Lines.Select((_, i) => (names, i)),
        ];
        var most = Math.Max(4, (int)(area.Height * MostOfPage / sheet.Plain.LineHeight));
        // chunks of about one length, so that none is a single line
        var chunks = (lines.Length + most - 1) / most;
        var size = (lines.Length + chunks - 1) / chunks;
        for (var c = 0; c < chunks; c++)
        {
            var taken = lines.Skip(c * size).Take(size).ToArray();
            yield return Row(sheet, measure, [.. taken.GroupBy(t => t.Block, (b, ls) => Part(b, [.. ls.Select(l => l.Line)]))],
                x, c, head);
        }
    }

    private static FlowRow Row(MeetingSheet sheet, Measure measure, TextBlock[] blocks, double x, int chunk, FlowHead head)
    {
        const double Padding = MeetingSheet.Padding;
        var ground = blocks.Sum(b => b.Bounds.Height) + (2 * Padding);
        IEnumerable<SceneItem> Draw(double y)
        {
            var id = chunk == 0 ? "m:" + measure.Id : $"m:{chunk}:{measure.Id}";
            yield return sheet.Ground(y, ground, id, Tooltips.Of(sheet.View, measure, sheet.Language));
            var item = MeetingLabels.Item.In(sheet.Language, sheet.ItemOf(measure.Id));
            yield return new TextItem(TextBreaker.Lay(
                item, new Point(sheet.Area.X + Padding, y + Padding), sheet.Number - Padding,
                new TextStyle(sheet.Type.Body, Palette.Accent, Bold: true, LineSpacing: 1.25), 1));
            var at = y + Padding;
            foreach (var block in blocks)
            {
                yield return new TextItem(MeetingSheet.MoveTo(block, x, at));
                at += block.Bounds.Height;
            }
        }

        return new FlowRow(ground + MeetingSheet.RowGap, Draw, chunk == 0 ? 1 : 0, head);
    }

    // Some lines of a block; all of them keep the text that editors wrap themselves.
    private static TextBlock Part(TextBlock block, int[] lines) => lines.Length == block.Lines.Length
        ? block
        : block with
        {
            Lines = [.. lines.Select(l => block.Lines[l])],
            Bounds = block.Bounds with { Height = lines.Length * block.LineHeight },
            Unbroken = null,
        };

    private static FlowRow Leaving(MeetingSheet sheet, MeetingPart part, FlowHead head)
    {
        var text = TextBreaker.Lay(
            MeetingLabels.MayLeave.In(sheet.Language, FrameLabels.List(part.Leaving.Select(sheet.View.NameOf), sheet.Language)),
            default, sheet.Area.Width - sheet.Number - (2 * MeetingSheet.Padding),
            new TextStyle(sheet.Type.Body, Palette.Accent, LineSpacing: 1.25),
            Math.Max(1, (int)(sheet.Area.Height * MostOfPage / sheet.Plain.LineHeight)));
        return new FlowRow(
            text.Bounds.Height + (2 * MeetingSheet.Padding),
            y => [new TextItem(MeetingSheet.MoveTo(text, sheet.Area.X + sheet.Number, y + MeetingSheet.Padding))], 0, head);
    }
}
