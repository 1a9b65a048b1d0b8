using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Layouts.Layered;
using OrgGraph.Diagrams.Layouts.Networks;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds;

/// <summary>What a diagram is drawn on.</summary>
public enum Paper
{
    /// <summary>ISO A4, 210 mm × 297 mm.</summary>
    A4,

    /// <summary>ISO A3, 297 mm × 420 mm.</summary>
    A3,

    /// <summary>A slide of 16:9, 960 × 540 points (13⅓ × 7½ inches), as PowerPoint and WPS make it.</summary>
    Wide,
}

/// <summary>
/// What is the same for every kind of diagram: the paper, the language of the labels that are ours, the date, the graph that was
/// selected from, the layouts.
/// Whether paper lies or stands is the kind's choice: <c>responsibility</c>, <c>ego</c>, <c>meeting</c> and <c>cascade</c> stand,
/// the others lie. Slides always lie.
/// </summary>
public sealed record DiagramPage
{
    /// <summary>The paper.</summary>
    public Paper Paper { get; init; } = Paper.A4;

    /// <summary>Language of our labels; what the plans say stays as written.</summary>
    public Language Language { get; init; } = Language.Chinese;

    /// <summary>The date in the footer; null for none, so that the same plans give the same bytes on every day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>
    /// The graph that what is drawn was selected from; numbers of measures are those that they have in it. Null where all of a
    /// graph is drawn.
    /// </summary>
    public ResponsibilityGraph? Whole { get; init; }

    /// <summary>A title in place of the finding; null for the finding.</summary>
    public string? Title { get; init; }

    /// <summary>Pages that stand before the drawing in its file; they are counted.</summary>
    public int PagesBefore { get; init; }

    /// <summary>Pages that follow it in its file; they are counted.</summary>
    public int PagesAfter { get; init; }

    /// <summary>Lays out boxes in columns, for the kinds whose order no document gives.</summary>
    public IDiagramLayout Layered { get; init; } = new LayeredLayout();

    /// <summary>Lays out networks.</summary>
    public IDiagramLayout Network { get; init; } = new StressLayout(new StressOptions { AspectRatio = 1.75, Effort = 4 });

    /// <summary>Draws boxes and lines whole; null for the pages that the kinds compose themselves.</summary>
    public DrawingEngine? Engine { get; init; }

    /// <summary>What the footer says of plans that are not drawn; empty for nothing.</summary>
    public string ScopeNote { get; init; } = "";

    /// <summary>What the footer says of how the drawing was laid out; empty for nothing.</summary>
    public string LayoutNote { get; init; } = "";
}
