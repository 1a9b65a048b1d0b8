using System.Collections.Immutable;
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

/// <summary>The sheet of a coordination meeting: the agenda, who has to be there, why, and what each is asked.</summary>
public static class MeetingDiagram
{
    /// <summary>Draws the sheet, on as many pages as it takes.</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="options">The agenda.</param>
    /// <param name="page">The paper and its language.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="ArgumentException">The measures name no unit.</exception>
    public static Scene Of(
        ResponsibilityGraph graph, MeetingOptions options, DiagramPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(page);
        var view = new GraphView(options.MeasureIds.IsDefaultOrEmpty ? graph : Selections.OfMeasures(graph, options.MeasureIds));
        var language = page.Language;
        var texts = new FrameTexts(
            MeetingLabels.Title.In(language, Captions.TitleOf(view, language)),
            Captions.SubtitleOf(view, MeetingLabels.Kind.In(language), language),
            MeetingLabels.Description.In(language),
            view.Sources);
        var frame = new PageFrame(page, standing: true, texts, LegendOf(view, language));
        var rows = new MeetingRows(view, page, frame.Content).All();
        cancellationToken.ThrowIfCancellationRequested();
        return frame.Finish([.. RowFlow.Pages(rows, frame.Content)]);
    }

    private static ImmutableArray<LegendEntry> LegendOf(GraphView view, Language language) =>
    [
        .. view.Graph.Responsibilities.Select(e => e.Role).Distinct().Order().Select(role => Legend.Mark(
            role, uncertain: false, FrameLabels.Of(role, language))),
        .. view.Graph.Responsibilities.Any(e => e.Uncertain)
            ? (LegendEntry[])[Legend.Mark(Role.Lead, uncertain: true, FrameLabels.UncertainMark.In(language))]
            : [],
    ];
}
