using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Findings;
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
/// takes to the meeting. Where one page does not show all with lines, it answers in short, and a list follows.
/// </summary>
public static class EgoDiagram
{
    /// <summary>The list begins below the answers where at least this part of the page is left, and that saves a page.</summary>
    private const double LeastBelow = 0.2;

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
            new LoadFinding(view, language).OfUnit(options.UnitId),
            FrameLabels.Join(Captions.DocumentOf(view, language), EgoLabels.Kind.In(language)),
            EgoLabels.Description.In(language),
            Captions.SourcesOf(view, language));
        var lines = new PageFrame(page, standing: true, texts, LegendOf(view, language));
        if (page.Engine is { } engine)
        {
            return lines.Finish(new EgoSheets(view, page, lines.Content, options.UnitId).Pages(engine, cancellationToken));
        }

        var drawn = new EgoPages(view, page, lines.Content, options.UnitId).Pages(cancellationToken).Take(2).ToList();
        if (drawn.Count == 1)
        {
            return lines.Finish(drawn);
        }

        var style = ListStyle.For(view, 1) with { Owner = options.UnitId };
        var frame = new PageFrame(page, standing: true, texts, ListLegendOf(view, style, language));
        var answers = new EgoAnswers(view, page, frame.Content, options.UnitId);
        var list = new MeasureList(view, page, frame.Content, style);
        if (page.Paper != Paper.Wide && answers.Below.Height > LeastBelow * frame.Content.Height)
        {
            var below = new MeasureList(view, page, frame.Content, style, answers.Below);
            if (below.Count <= list.Count) // a page less than with pages of its own
            {
                var pages = below.Pages(cancellationToken).ToList();
                return frame.Finish([answers.Above(pages[0]), .. pages.Skip(1)]);
            }
        }

        return frame.Finish([answers.Draw(), .. list.Pages(cancellationToken)]);
    }

    private static ImmutableArray<LegendEntry> ListLegendOf(GraphView view, ListStyle style, Language language) =>
    [
        .. view.Of(view.UnitOf(style.Owner!)).Select(e => e.Role).Distinct().Order()
            .Select(role => Legend.Note($"{Marks.LetterOf(role)} {FrameLabels.Of(role, language)}")),
        .. style.UsualDeadline is { } usual
            ? (LegendEntry[])[Legend.Note(FrameLabels.UsualDeadline.In(language, usual))]
            : [],
        .. view.Graph.Measures.Count(m => view.IsAlone(style.Owner, m)) is > 0 and var alone
            ? (LegendEntry[])[Legend.Note(EgoLabels.AloneMarked.In(language, ListStyle.AloneMark, alone))]
            : [],
        Legend.Note(EgoLabels.Shortened.In(language)),
    ];

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
