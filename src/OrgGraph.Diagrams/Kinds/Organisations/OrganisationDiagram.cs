using System.Collections.Immutable;
using System.Globalization;
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
            Captions.TitleOf(view, language),
            Captions.SubtitleOf(view, OrganisationLabels.Kind.In(language), language),
            OrganisationLabels.Description.In(language),
            view.Sources);
        var frame = new PageFrame(page, standing: false, texts, LegendOf(view, lines, page));
        return frame.Finish(page.Engine is { } engine
            ? new OrganisationSheets(view, lines, page, frame.Content).Pages(engine, cancellationToken)
            : [.. new OrganisationPages(view, lines, page, frame.Content).Pages()]);
    }

    private static ImmutableArray<LegendEntry> LegendOf(GraphView view, ImmutableArray<OrganisationLine> lines, DiagramPage page)
    {
        var language = page.Language;
        var weights = new LoadWeights();
        var loads = lines.Select(l => l.Load).OfType<UnitLoad>().ToList();
        return
        [
            .. ((Role Role, bool Is)[])
                [
                    (Role.Lead, loads.Exists(l => l.Leads > 0)),
                    (Role.Responsible, loads.Exists(l => l.Responsible > 0)),
                    (Role.Assist, loads.Exists(l => l.Assists > 0)),
                ] is var roles ? roles.Where(r => r.Is).Select(r => Legend.Box(
                    RoleBar.FillOf(r.Role), new Stroke(Palette.Of(r.Role), 0.5), FrameLabels.Of(r.Role, language))) : [],
            .. loads.Exists(l => l.FromGroups > 0)
                ? (LegendEntry[])[Legend.Box(Palette.Paper, new Stroke(Palette.Muted, 0.7, [2, 1.2]),
                    OrganisationLabels.Shares.In(language))]
                : [],
            .. view.Graph.Responsibilities.Any(e => e.Uncertain)
                ? (LegendEntry[])[Legend.Note(OrganisationLabels.Guessed.In(language))]
                : [],
            .. page.Engine is not null
                ? (LegendEntry[])[Legend.Line(OrganisationSheets.Branch, OrganisationLabels.Branch.In(language)),
                    Legend.Line(OrganisationSheets.Counterpart, OrganisationLabels.Counterpart.In(language))]
                : [],
            Legend.Note(
                OrganisationLabels.Load.In(language, Text(weights.Lead), Text(weights.Responsible), Text(weights.Assist))),
        ];
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
