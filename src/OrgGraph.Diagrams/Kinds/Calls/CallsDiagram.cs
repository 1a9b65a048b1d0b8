using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Findings;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Kinds.Sheets;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Calls;

/// <summary>How a <see cref="CallsDiagram"/> is drawn; nothing can be chosen yet.</summary>
public sealed record CallsOptions;

/// <summary>
/// Who calls on whom: an arrow leads from the unit that leads measures to one that carries them out or assists, as wide as there
/// are measures, with their number. Arrows of a circle, in which each calls on each other in the end, are marked.
/// </summary>
public static class CallsDiagram
{
    /// <summary>Draws the diagram, on as many pages as it takes.</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="options">What to show.</param>
    /// <param name="page">The paper, its language and engine.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="ArgumentException">Nobody calls on anybody: there is nothing to draw.</exception>
    public static Scene Draw(
        ResponsibilityGraph graph, CallsOptions options, DiagramPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(page);
        var view = new GraphView(graph, page.Whole);
        var calls = DrawnCalls.Choose(view.Graph, cancellationToken);
        if (calls.Shown.IsEmpty)
        {
            throw new ArgumentException("Nobody calls on anybody: there is nothing to draw.", nameof(graph));
        }

        var language = page.Language;
        var texts = new FrameTexts(
            new LoadFinding(view, language).Shares(),
            FrameLabels.Join(
                Captions.DocumentOf(view, language),
                CallsLabels.Kind.In(language),
                CallsLabels.ShownOf(calls, language),
                CallsLabels.CirclesOf(calls, language)),
            CallsLabels.Description.In(language),
            Captions.SourcesOf(view, language));
        var frame = new PageFrame(page, standing: false, texts, LegendOf(calls, language));
        var engine = page.Engine ?? new DrawingEngine(page.Layered, IsNetwork: false);
        return frame.Finish(new CallsSheets(view, calls, page, frame.Content).Pages(engine, cancellationToken));
    }

    /// <summary>True where some unit calls on another.</summary>
    public static bool IsPossible(ResponsibilityGraph graph) =>
        Analytics.Graphs.UnitNetwork.Calls(graph).Graph.EdgeCount > 0;

    private static ImmutableArray<LegendEntry> LegendOf(DrawnCalls calls, Language language) =>
    [
        Legend.Line(CallsSheets.StrokeOf(calls.Most, calls.Most, inCircle: false), CallsLabels.Width.In(language, calls.Most)),
        .. calls.Shown.Any(c => c.InCircle)
            ? (LegendEntry[])[Legend.Line(CallsSheets.StrokeOf(1, 2, inCircle: true), CallsLabels.Circle.In(language))]
            : [],
        .. calls.Shown.Any(c => c.Guess)
            ? (LegendEntry[])[Legend.Note(CallsLabels.Guessed.In(language))]
            : [],
        Legend.Note(CallsLabels.Counts.In(language)),
    ];
}
