using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Findings;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Organisations;

/// <summary>How an <see cref="OrganisationDiagram"/> is drawn; nothing can be chosen yet.</summary>
public sealed record OrganisationOptions;

/// <summary>
/// The hierarchy of the units that take part: jurisdiction, sort, parent and branch, with the load of each as a bar.
/// </summary>
public static class OrganisationDiagram
{
    /// <summary>Draws the chart, on as many pages as it takes.</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="options">What to show.</param>
    /// <param name="page">The paper and its language.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="ArgumentException">There is no responsibility to draw.</exception>
    public static Scene Draw(
        ResponsibilityGraph graph, OrganisationOptions options, DiagramPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(page);
        var view = new GraphView(graph, page.Whole);
        var language = page.Language;
        var lines = OrganisationTree.Build(view, language);
        cancellationToken.ThrowIfCancellationRequested();
        var texts = new FrameTexts(
            new LoadFinding(view, language).Overloads(),
            Captions.SubtitleOf(view, OrganisationLabels.Kind.In(language), language),
            OrganisationLabels.Description.In(language),
            Captions.SourcesOf(view, language));
        var frame = new PageFrame(page, standing: false, texts, LegendOf(view, lines, page));
        return frame.Finish(page.Engine is { } engine
            ? new OrganisationSheets(view, lines, page, frame.Content).Pages(engine, cancellationToken)
            : [.. new OrganisationPages(view, lines, page, frame.Content).Pages()]);
    }

    private static ImmutableArray<LegendEntry> LegendOf(GraphView view, ImmutableArray<OrganisationLine> lines, DiagramPage page)
    {
        var language = page.Language;
        var ids = lines.Select(l => l.Load?.Unit.Id).OfType<string>().ToList();
        return
        [
            Legend.Box(OrganisationBox.Bar, null, OrganisationLabels.Load.In(language), width: 20),
            .. ids.Exists(view.Loads.IsOverloaded)
                ? (LegendEntry[])[Legend.Box(OrganisationBox.OverBar, null, FrameLabels.OverloadedBox.In(language), width: 20)]
                : [],
            .. ids.Exists(id => view.Loads.Find(id)?.PeerGroup is not null)
                ? (LegendEntry[])[Legend.Box(Palette.Ink, null, OrganisationLabels.Fence.In(language), width: 1.2)]
                : [],
            .. view.Graph.Responsibilities.Any(e => e.Uncertain)
                ? (LegendEntry[])[Legend.Note(OrganisationLabels.Guessed.In(language))]
                : [],
            .. page.Engine is not null
                ? (LegendEntry[])[Legend.Line(OrganisationSheets.Branch, OrganisationLabels.Branch.In(language)),
                    Legend.Line(OrganisationSheets.Counterpart, OrganisationLabels.Counterpart.In(language))]
                : [],
        ];
    }
}
