using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Findings;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Meetings;

/// <summary>What a meeting is about.</summary>
public sealed record MeetingOptions
{
    /// <summary>Ids of the measures on the agenda; empty for all of the graph.</summary>
    public ImmutableArray<string> MeasureIds { get; init; } = [];
}

/// <summary>
/// The sheet of a coordination meeting: who signs in, the agenda, who has to be there, why, and what each is asked.
/// </summary>
public static class MeetingDiagram
{
    /// <summary>
    /// Lines that a unit's part of an item takes at most, unless it is meant for the unit alone: the agenda has all of it.
    /// </summary>
    private const int MaxLines = 16;

    /// <summary>Draws the sheet, on as many pages as it takes.</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="options">The agenda.</param>
    /// <param name="page">The paper and its language.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="ArgumentException">The measures name no unit.</exception>
    public static Scene Draw(
        ResponsibilityGraph graph, MeetingOptions options, DiagramPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(page);
        var agenda = options.MeasureIds.IsDefaultOrEmpty ? graph : Selections.OfMeasures(graph, options.MeasureIds);
        var view = new GraphView(agenda, page.Whole ?? graph);
        var language = page.Language;
        var texts = new FrameTexts(
            new LoadFinding(view, language).Shares(),
            Captions.SubtitleOf(view, MeetingLabels.Kind.In(language), language),
            MeetingLabels.Description.In(language),
            Captions.SourcesOf(view, language));
        var frame = new PageFrame(page, standing: true, texts, LegendOf(view, language));
        var levels = LevelsOf(new MeetingSheet(view, page, frame.Content), cancellationToken);
        var chosen = ChooseLevel(levels, frame.Content, cancellationToken);
        return frame.Finish([.. RowFlow.Pages(levels[chosen], frame.Content, levels[(chosen + 1)..])]);
    }

    // The rows with what units are asked in one line, in two, and so on; up to where a row no more fits a page.
    private static List<FlowRow>[] LevelsOf(MeetingSheet sheet, CancellationToken cancellationToken)
    {
        List<FlowRow> agenda = [.. MeetingSignIn.Lay(sheet), .. MeetingAgenda.Lay(sheet)];
        var asks = new MeetingAsks(sheet);
        var all = Enumerable.Range(1, Math.Min(asks.MaxLines, MaxLines)).Select(lines =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (List<FlowRow>)[.. agenda, .. asks.Rows(lines)];
        });
        return
        [
            .. all.TakeWhile((rows, i) => i == 0 || rows.TrueForAll(r => r.Height + (r.Head?.Height ?? 0) <= sheet.Area.Height)),
        ];
    }

    // As many lines as take no page more for a short sheet and a quarter more for a long one. Pages grow with the lines:
    // bisection.
    private static int ChooseLevel(List<FlowRow>[] levels, Rect area, CancellationToken cancellationToken)
    {
        var pages = RowFlow.CountPages(levels[0], area);
        var most = pages + (pages / 4);
        var (low, high) = (0, levels.Length - 1);
        while (low < high)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var middle = (low + high + 1) / 2;
            (low, high) = RowFlow.CountPages(levels[middle], area) <= most ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static ImmutableArray<LegendEntry> LegendOf(GraphView view, Language language) =>
    [
        .. view.Graph.Responsibilities.Select(e => e.Role).Distinct().Order().Select(role => Legend.Mark(
            role, uncertain: false, FrameLabels.Of(role, language))),
        .. view.Graph.Responsibilities.Any(e => e.Uncertain)
            ? (LegendEntry[])[Legend.Mark(Role.Lead, uncertain: true, FrameLabels.UncertainMark.In(language))]
            : [],
        Legend.Note(MeetingLabels.Excerpt.In(language)),
    ];
}
