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
/// The sheets of a coordination meeting: the first to be signed, with who has to be there and why; then the agenda by the units
/// that report, each item in full.
/// </summary>
public static class MeetingDiagram
{
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
        var sheet = new MeetingSheet(view, page, frame.Content);
        cancellationToken.ThrowIfCancellationRequested();
        // what is signed is handed round: it shares no page with the agenda
        return frame.Finish(
        [
            .. RowFlow.Pages([.. MeetingSignIn.Lay(sheet)], frame.Content),
            .. RowFlow.Pages([.. MeetingAgenda.Lay(sheet)], frame.Content),
        ]);
    }

    private static ImmutableArray<LegendEntry> LegendOf(GraphView view, Language language) =>
    [
        .. view.Graph.Responsibilities.Select(e => e.Role).Distinct().Order().Select(role => Legend.Mark(
            role, uncertain: false, FrameLabels.Of(role, language))),
        .. view.Graph.Responsibilities.Any(e => e.Uncertain)
            ? (LegendEntry[])[Legend.Note(FrameLabels.GuessNoted.In(language))]
            : [],
        .. view.Graph.Responsibilities.Any(e => view.Loads.IsOverloaded(e.UnitId))
            ? (LegendEntry[])[Legend.Note(FrameLabels.OverloadedBox.In(language))]
            : [],
        Legend.Note(MeetingLabels.Order.In(language)),
    ];
}
