using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Findings;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Matrices;

/// <summary>What the columns of a matrix are.</summary>
public enum MatrixColumns
{
    /// <summary>Plans where there are several; else tasks, or sections where there are more than 60 tasks.</summary>
    Auto,

    /// <summary>Tasks.</summary>
    Tasks,

    /// <summary>Sections, subsections counted with them.</summary>
    Sections,

    /// <summary>Plans.</summary>
    Plans,
}

/// <summary>In which order the units and columns of a matrix stand.</summary>
public enum MatrixOrder
{
    /// <summary>Units by load, the highest first; columns as in the documents.</summary>
    Load,

    /// <summary>Both so that units that work together on the same tasks stand together.</summary>
    Likeness,
}

/// <summary>How a <see cref="MatrixDiagram"/> is drawn.</summary>
public sealed record MatrixOptions
{
    /// <summary>What the columns are.</summary>
    public MatrixColumns Columns { get; init; }

    /// <summary>In which order units and columns stand.</summary>
    public MatrixOrder Order { get; init; }
}

/// <summary>
/// Units against tasks, sections or plans: how many measures in which role, with totals. Paper stands where that takes no page
/// more than lying does.
/// </summary>
public static class MatrixDiagram
{
    private const int MaxTasks = 60;

    /// <summary>Draws the diagram, on as many pages as it takes.</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="options">What to show.</param>
    /// <param name="page">The paper and its language.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="ArgumentException">There is no responsibility to draw.</exception>
    public static Scene Draw(
        ResponsibilityGraph graph, MatrixOptions options, DiagramPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(page);
        var view = new GraphView(graph, page.Whole);
        var table = MatrixTable.Build(view, Choose(options.Columns, graph), options.Order, page.Language, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var texts = TextsOf(view, table, options, page.Language);
        var legend = LegendOf(view, table.Kind, page.Language);
        var drawn = ((bool[])[true, false]).Select(stands =>
        {
            var frame = new PageFrame(page, stands, texts, legend);
            return (Frame: frame, Pages: new MatrixPages(view, table, page, frame.Content));
        }).MinBy(d => d.Pages.Count);
        return drawn.Frame.Finish([.. drawn.Pages.Pages(cancellationToken)]);
    }

    private static MatrixColumns Choose(MatrixColumns asked, ResponsibilityGraph graph) => asked != MatrixColumns.Auto ? asked
        : graph.Plans.Length > 1 ? MatrixColumns.Plans
        : graph.Tasks.Length <= MaxTasks || graph.Sections.IsEmpty ? MatrixColumns.Tasks
        : MatrixColumns.Sections;

    private static FrameTexts TextsOf(GraphView view, MatrixTable table, MatrixOptions options, Language language) => new(
        new LoadFinding(view, language).Places(),
        FrameLabels.Join(
            Captions.DocumentOf(view, language),
            MatrixLabels.KindOf(table.Kind).In(language),
            FrameLabels.Units.In(language, table.Rows.Length),
            (table.Kind switch
            {
                MatrixColumns.Tasks => MatrixLabels.Tasks,
                MatrixColumns.Sections => MatrixLabels.Sections,
                _ => FrameLabels.Plans,
            }).In(language, table.Columns.Length),
            (options.Order == MatrixOrder.Load ? MatrixLabels.ByLoad : MatrixLabels.Ordered).In(language)),
        MatrixLabels.Description.In(language),
        Captions.SourcesOf(view, language));

    private static ImmutableArray<LegendEntry> LegendOf(GraphView view, MatrixColumns kind, Language language) =>
    [
        .. view.Graph.Responsibilities.Select(e => e.Role).Distinct().Order()
            .Select(role => Legend.Box(
                CellMarks.FillOf(role, role == Role.Assist ? 0.6 : 1), null, FrameLabels.Of(role, language))),
        .. view.Graph.Responsibilities.Any(e => e.Uncertain)
            ? (LegendEntry[])[Legend.Box(
                CellMarks.FillOf(Role.Lead, 0), new Stroke(Palette.Accent, 0.8, [2, 1.2]),
                FrameLabels.UncertainMark.In(language))]
            : [],
        Legend.Note(MatrixLabels.Figures.In(language)),
        .. view.Loads.Overloaded.IsEmpty
            ? []
            : (LegendEntry[])[Legend.Note(FrameLabels.OverloadedBox.In(language))],
        .. kind == MatrixColumns.Plans || view.Graph.Plans.Length == 1
            ? []
            : view.Graph.Plans.Select(
                p => Legend.Note(MatrixLabels.Letter.In(language, PlanLetters.Of(view, p), Captions.NameOf(p)))),
    ];
}
