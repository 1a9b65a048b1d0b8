using System.Collections.Immutable;
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

/// <summary>How a <see cref="MatrixDiagram"/> is drawn.</summary>
public sealed record MatrixOptions
{
    /// <summary>What the columns are.</summary>
    public MatrixColumns Columns { get; init; }

    /// <summary>
    /// True to leave units and columns in the order of names and documents instead of one in which blocks show.
    /// </summary>
    public bool AsWritten { get; init; }
}

/// <summary>
/// Units against tasks, sections or plans; roles by symbol and colour. Both are ordered so that units that work together on the
/// same tasks stand together.
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
        var table = MatrixTable.Build(view, Choose(options.Columns, graph), options.AsWritten, page.Language, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var frame = new PageFrame(
            page, standing: false, TextsOf(view, table, options, page.Language), LegendOf(view, table.Kind, page.Language));
        return frame.Finish([.. new MatrixPages(view, table, page, frame.Content).Pages(cancellationToken)]);
    }

    private static MatrixColumns Choose(MatrixColumns asked, ResponsibilityGraph graph) => asked != MatrixColumns.Auto ? asked
        : graph.Plans.Length > 1 ? MatrixColumns.Plans
        : graph.Tasks.Length <= MaxTasks || graph.Sections.IsEmpty ? MatrixColumns.Tasks
        : MatrixColumns.Sections;

    private static FrameTexts TextsOf(GraphView view, MatrixTable table, MatrixOptions options, Language language) => new(
        Captions.TitleOf(view, language),
        FrameLabels.Join(
            MatrixLabels.KindOf(table.Kind).In(language),
            FrameLabels.Units.In(language, table.Rows.Length),
            (table.Kind switch
            {
                MatrixColumns.Tasks => MatrixLabels.Tasks,
                MatrixColumns.Sections => MatrixLabels.Sections,
                _ => FrameLabels.Plans,
            }).In(language, table.Columns.Length),
            options.AsWritten ? "" : MatrixLabels.Ordered.In(language)),
        MatrixLabels.Description.In(language),
        view.Sources);

    private static ImmutableArray<LegendEntry> LegendOf(GraphView view, MatrixColumns kind, Language language) =>
    [
        .. view.Graph.Responsibilities.Select(e => e.Role).Distinct().Order()
            .Select(role => Legend.Mark(role, uncertain: false, FrameLabels.Of(role, language))),
        .. view.Graph.Responsibilities.Any(e => e.Uncertain)
            ? (LegendEntry[])[Legend.Mark(Role.Lead, uncertain: true, FrameLabels.UncertainMark.In(language))]
            : [],
        Legend.Note(MatrixLabels.Figures.In(language)),
        .. kind == MatrixColumns.Plans || view.Graph.Plans.Length == 1
            ? []
            : view.Graph.Plans.Select(
                p => Legend.Note(MatrixLabels.Letter.In(language, PlanLetters.Of(view, p), Captions.NameOf(p)))),
    ];
}
