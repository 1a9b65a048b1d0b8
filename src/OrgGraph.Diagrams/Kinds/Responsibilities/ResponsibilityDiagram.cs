using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Findings;
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
/// Who owes what. Where it fits a page: units left, measures right with all of their units in words, lines for those who lead.
/// Else a page that shows who leads where, and after it the measures as a list. Slides have no lines beside texts.
/// </summary>
public static class ResponsibilityDiagram
{
    /// <summary>Assisting units that a slide names; of more the first two and their number.</summary>
    private const int MaxAssistsOnSlides = 3;

    /// <summary>Draws the diagram, on as many pages as it takes.</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="options">What to show.</param>
    /// <param name="page">The paper and its language.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="ArgumentException">There is no responsibility to draw.</exception>
    /// <exception cref="DiagramException">It takes more pages than a drawing may have.</exception>
    public static Scene Draw(
        ResponsibilityGraph graph, ResponsibilityOptions options, DiagramPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(page);
        var view = new GraphView(options.UnitId is { } unit ? Selections.AroundUnit(graph, unit) : graph, page.Whole ?? graph);
        var texts = TextsOf(view, options, page.Language);
        if (page.Engine is { } engine)
        {
            var sheet = new PageFrame(page, standing: true, texts, LegendOf(view, options, page.Language));
            return sheet.Finish(new ResponsibilitySheets(view, page, sheet.Content, options).Pages(engine, cancellationToken));
        }

        // a line of text each: more measures cannot stand on one page
        var lines = new PageFrame(page, standing: true, texts, LegendOf(view, options, page.Language));
        if (options.Order == MeasureOrder.FewestCrossings
            || (page.Paper != Paper.Wide && view.Graph.Measures.Length * lines.Type.Small <= lines.Content.Height))
        {
            var pages = new ResponsibilityColumns(view, page, lines.Content, options).Pages(cancellationToken);
            var drawn = options.Order == MeasureOrder.FewestCrossings ? pages.ToList() : [.. pages.Take(2)];
            if (options.Order == MeasureOrder.FewestCrossings || drawn.Count == 1)
            {
                return lines.Finish(drawn);
            }
        }

        var style =
            ListStyle.For(view, page.Paper == Paper.A3 ? 2 : 1, page.Paper == Paper.Wide ? MaxAssistsOnSlides : int.MaxValue);
        var frame = new PageFrame(page, standing: true, texts, ListLegendOf(view, options, style, page.Language));
        SceneLimits.Check(view.Graph.Measures.Length * frame.Type.Small / 2, frame.Content.Height); // in two columns at most
        var list = new MeasureList(view, page, frame.Content, style);
        var overview = new ResponsibilityOverview(view, page, frame.Content, options.UnitId, list.PageOf);
        return frame.Finish([
            .. list.Count > 1
                ? (PageContent[])[overview.Draw() with { Note = ResponsibilityLabels.Overview.In(page.Language) }]
                : [],
            .. list.Pages(cancellationToken),
        ]);
    }

    private static FrameTexts TextsOf(GraphView view, ResponsibilityOptions options, Language language)
    {
        var finding = new LoadFinding(view, language);
        return new FrameTexts(
            options.UnitId is { } unit ? finding.OfUnit(unit) : finding.Shares(),
            FrameLabels.Join(
                Captions.SubtitleOf(view, ResponsibilityLabels.Kind.In(language), language),
                options.Order == MeasureOrder.FewestCrossings ? ResponsibilityLabels.Ordered.In(language) : ""),
            ResponsibilityLabels.Description.In(language),
            Captions.SourcesOf(view, language));
    }

    private static ImmutableArray<LegendEntry> LegendOf(GraphView view, ResponsibilityOptions options, Language language)
    {
        var all = options.Order == MeasureOrder.FewestCrossings;
        var roles = view.Graph.Responsibilities.Select(e => e.Role).Distinct().Order();
        return
        [
            .. all
                ? roles.Select(role => Legend.Tie(
                    role, uncertain: false, $"{Marks.LetterOf(role)} {FrameLabels.Of(role, language)}"))
                : LinesOf(view, options, language),
            .. all ? [] : roles.Select(role => Legend.Note($"{Marks.LetterOf(role)} {FrameLabels.Of(role, language)}")),
            .. view.Graph.Responsibilities.Any(e => e.Uncertain)
                ? (LegendEntry[])[Legend.Tie(Role.Lead, uncertain: true, FrameLabels.Uncertain.In(language))]
                : [],
            Legend.Note(ResponsibilityLabels.Counts.In(language)),
        ];
    }

    private static ImmutableArray<LegendEntry> ListLegendOf(
        GraphView view, ResponsibilityOptions options, ListStyle style, Language language) =>
    [
        .. LinesOf(view, options, language),
        .. view.Graph.Responsibilities.Any(e => e.Uncertain)
            ? (LegendEntry[])[Legend.Note(FrameLabels.GuessNoted.In(language))]
            : [],
        .. style.UsualDeadline is { } usual
            ? (LegendEntry[])[Legend.Note(FrameLabels.UsualDeadline.In(language, usual))]
            : [],
        Legend.Note(ResponsibilityLabels.Shortened.In(language)),
    ];

    // What colours say: of overloaded units, and of the one that was asked for.
    private static IEnumerable<LegendEntry> LinesOf(GraphView view, ResponsibilityOptions options, Language language)
    {
        var drawn = view.Graph.Responsibilities.Where(e => e.Role != Role.Assist).Select(e => e.UnitId)
            .ToHashSet(StringComparer.Ordinal);
        var over = view.Loads.Overloaded.Where(l => drawn.Contains(l.Unit.Id))
            .Select(l => $"{view.NameOf(l.Unit.Id)} {view.Loads.FigureOf(l.Unit.Id)}").ToList();
        if (over.Count > 0)
        {
            yield return Legend.Line(
                new Stroke(Palette.Alarm, 2),
                ResponsibilityLabels.LedByOverloaded.In(language, FrameLabels.List(over, language)));
        }

        if (options.UnitId is { } unit && !view.Loads.IsOverloaded(unit))
        {
            yield return Legend.Line(new Stroke(Palette.Accent, 2), ResponsibilityLabels.Picked.In(language));
        }
    }
}
