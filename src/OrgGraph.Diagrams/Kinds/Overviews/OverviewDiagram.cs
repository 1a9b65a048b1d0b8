using System.Collections.Immutable;
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
        return scenes[0] with { Pages = [.. scenes.SelectMany(scene => scene.Pages)] };
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
                DocumentOf(facts, language),
                OverviewLabels.Kind.In(language),
                FrameLabels.Measures.In(language, facts.View.Graph.Measures.Length),
                FrameLabels.Units.In(language, units)),
            OverviewLabels.Description.In(language),
            SourcesOf(facts, language));
        var frame = new PageFrame(page, standing: false, texts, [], OverviewType.Of(page.Paper));
        var items = new OverviewPage(facts, frame.Type, frame.Content, language).Draw(messages.Decisions(cancellationToken));
        return frame.Finish([new PageContent(items)], place.Number, place.Count);
    }

    // One plan by its title; several by their government and year.
    private static string DocumentOf(OverviewFacts facts, Language language) => facts.View.Graph.Plans is [var only]
        ? Captions.NameOf(only)
        : OverviewLabels.Documents.In(
            language,
            facts.Part.Jurisdiction + (facts.Part.Year is { } year ? " " + OverviewLabels.Year.In(language, year) : ""),
            FrameLabels.Plans.In(language, facts.View.Graph.Plans.Length));

    // The number of the notice and the attachments, as officials cite them; names of files where no notice tells its number.
    private static ImmutableArray<string> SourcesOf(OverviewFacts facts, Language language)
    {
        var plans = facts.View.Graph.Plans;
        return plans.All(plan => plan.Notice?.Number is { Length: > 0 })
            ?
            [
                .. plans.GroupBy(plan => plan.Notice!.Number!, StringComparer.Ordinal).Select(group =>
                    group.Select(plan => plan.Attachment).OfType<string>().ToList() is { Count: > 0 } attachments
                        ? OverviewLabels.Attachments.In(language, group.Key, FrameLabels.List(attachments, language))
                        : group.Key),
            ]
            : facts.View.Sources;
    }
}
