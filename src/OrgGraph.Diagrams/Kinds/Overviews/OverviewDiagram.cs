using OrgGraph.Analytics.Graphs;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Overviews;

/// <summary>
/// The finding on one page: who carries how much against what is usual among peers, where, with whom, until when, and what is to
/// be decided. Governments and years are judged apart, a page each.
/// </summary>
public static class OverviewDiagram
{
    /// <summary>Draws the diagram.</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="page">The paper and its language.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="ArgumentException">The graph has no responsibility.</exception>
    public static Scene Draw(ResponsibilityGraph graph, DiagramPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(page);
        if (graph.Responsibilities.IsEmpty)
        {
            throw new ArgumentException("The selection has no responsibility: there is nothing to draw.", nameof(graph));
        }

        var parts = GovernmentYear.Split(graph).Where(part => !part.Graph.Responsibilities.IsEmpty).ToList();
        var scenes = parts.Select(
            (part, i) => DrawPart(part, page, page.Whole ?? graph, (i + 1, parts.Count), cancellationToken)).ToList();
        return scenes is [var only] ? only : scenes[0] with
        {
            Title = OverviewLabels.Kind.In(page.Language), // each page has a finding of its own
            Pages = [.. scenes.SelectMany(scene => scene.Pages)],
        };
    }

    private static Scene DrawPart(
        GovernmentYear part, DiagramPage page, ResponsibilityGraph whole, (int Number, int Count) place,
        CancellationToken cancellationToken)
    {
        var language = page.Language;
        var facts = new OverviewFacts(part, whole, language, cancellationToken);
        var messages = new OverviewMessages(facts, language);
        var units = facts.View.Graph.Responsibilities.Select(e => e.UnitId).Distinct(StringComparer.Ordinal).Count();
        var texts = new FrameTexts(
            messages.Headline(),
            FrameLabels.Join(
                Captions.DocumentOf(facts.View, language),
                OverviewLabels.Kind.In(language),
                FrameLabels.Measures.In(language, facts.View.Graph.Measures.Length),
                FrameLabels.Units.In(language, units)),
            OverviewLabels.Description.In(language),
            Captions.SourcesOf(facts.View, language));
        var frame = new PageFrame(page, standing: false, texts, [], OverviewType.Of(page.Paper));
        var content = new OverviewPage(facts, frame.Type, frame.Content, language).Draw(messages.Decisions(cancellationToken));
        return frame.Finish([content], place.Number, place.Count);
    }
}
