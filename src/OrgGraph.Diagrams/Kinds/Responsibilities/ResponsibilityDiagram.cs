using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Responsibilities;

/// <summary>In which order measures stand.</summary>
public enum MeasureOrder
{
    /// <summary>As in the document, under its sections.</summary>
    Document,

    /// <summary>On each page as lines cross little, tasks kept together; found by <see cref="DiagramPage.Layered"/>.</summary>
    FewestCrossings,
}

/// <summary>How a <see cref="ResponsibilityDiagram"/> is drawn.</summary>
public sealed record ResponsibilityOptions
{
    /// <summary>Only the measures in which this unit takes part, whose box is marked; null for all.</summary>
    public string? UnitId { get; init; }

    /// <summary>In which order measures stand.</summary>
    public MeasureOrder Order { get; init; }
}

/// <summary>
/// Who owes what: units left, measures right in the order of the document, grouped by task. Leads are heavy, assists light,
/// guesses dashed. Units are ordered so that few lines cross, and each page has the units that it needs.
/// </summary>
public static class ResponsibilityDiagram
{
    /// <summary>Draws the diagram, on as many pages as it takes.</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="options">What to show.</param>
    /// <param name="page">The paper and its language.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="ArgumentException">There is no responsibility to draw.</exception>
    public static Scene Draw(
        ResponsibilityGraph graph, ResponsibilityOptions options, DiagramPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(page);
        var view = new GraphView(options.UnitId is { } unit ? Selections.AroundUnit(graph, unit) : graph, page.Whole ?? graph);
        var frame = new PageFrame(page, standing: true, TextsOf(view, options, page.Language), LegendOf(view, page.Language));
        return frame.Finish(page.Engine is { } engine
            ? new ResponsibilitySheets(view, page, frame.Content, options).Pages(engine, cancellationToken)
            : [.. new ResponsibilityColumns(view, page, frame.Content, options).Pages(cancellationToken)]);
    }

    private static FrameTexts TextsOf(GraphView view, ResponsibilityOptions options, Language language)
    {
        var title = options.UnitId is { } unit
            ? ResponsibilityLabels.UnitTitle.In(language, unit)
            : Captions.TitleOf(view, language);
        return new FrameTexts(
            title,
            FrameLabels.Join(
                Captions.SubtitleOf(view, ResponsibilityLabels.Kind.In(language), language),
                options.Order == MeasureOrder.FewestCrossings ? ResponsibilityLabels.Ordered.In(language) : ""),
            ResponsibilityLabels.Description.In(language),
            view.Sources);
    }

    private static ImmutableArray<LegendEntry> LegendOf(GraphView view, Language language)
    {
        var roles = view.Graph.Responsibilities.Select(e => e.Role).Distinct().Order();
        return
        [
            .. roles.Select(role => Legend.Tie(
                role, uncertain: false, $"{Marks.LetterOf(role)} {FrameLabels.Of(role, language)}")),
            .. view.Graph.Responsibilities.Any(e => e.Uncertain)
                ? (LegendEntry[])[Legend.Tie(Role.Lead, uncertain: true, FrameLabels.Uncertain.In(language))]
                : [],
            Legend.Note(ResponsibilityLabels.Counts.In(language)),
        ];
    }
}
