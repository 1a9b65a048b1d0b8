using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Egos;

/// <summary>Whose page an <see cref="EgoDiagram"/> is.</summary>
public sealed record EgoOptions
{
    /// <summary>The unit's id.</summary>
    public required string UnitId { get; init; }
}

/// <summary>
/// One bureau: what it leads, carries out and assists in, with deadlines, and who its partners are: the page that its director
/// takes to the meeting.
/// </summary>
public static class EgoDiagram
{
    /// <summary>Draws the diagram, on as many pages as it takes.</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="options">The unit.</param>
    /// <param name="page">The paper and its language.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="ArgumentException">The unit has no responsibility.</exception>
    public static Scene Draw(
        ResponsibilityGraph graph, EgoOptions options, DiagramPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(page);
        var view = new GraphView(Selections.AroundUnit(graph, options.UnitId), page.Whole ?? graph);
        var language = page.Language;
        var texts = new FrameTexts(
            options.UnitId,
            FrameLabels.Join(
                EgoLabels.Kind.In(language),
                view.Graph.Plans.Length == 1
                    ? Captions.TitleOf(view, language)
                    : FrameLabels.Plans.In(language, view.Graph.Plans.Length)),
            EgoLabels.Description.In(language),
            view.Sources);
        var frame = new PageFrame(page, standing: true, texts, LegendOf(view, language));
        return frame.Finish(page.Engine is { } engine
            ? new EgoSheets(view, page, frame.Content, options.UnitId).Pages(engine, cancellationToken)
            : [.. new EgoPages(view, page, frame.Content, options.UnitId).Pages(cancellationToken)]);
    }

    private static ImmutableArray<LegendEntry> LegendOf(GraphView view, Language language) =>
    [
        .. view.Graph.Responsibilities.Select(e => e.Role).Distinct().Order().Select(role => Legend.Tie(
            role, uncertain: false, $"{Marks.LetterOf(role)} {FrameLabels.Of(role, language)}")),
        .. view.Graph.Responsibilities.Any(e => e.Uncertain)
            ? (LegendEntry[])[Legend.Tie(Role.Lead, uncertain: true, FrameLabels.Uncertain.In(language))]
            : [],
        Legend.Note(EgoLabels.Partner.In(language)),
        Legend.Note(EgoLabels.Figures.In(language)),
    ];
}
