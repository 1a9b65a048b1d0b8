namespace OrgGraph.Model.Sources;

/// <summary>Text of a document that is not of its body; it is told, and not read as part of a plan.</summary>
public enum Aside
{
    /// <summary>At the head of pages.</summary>
    Header,

    /// <summary>At the foot of pages.</summary>
    Footer,

    /// <summary>A note at the foot of a page or the end of the document.</summary>
    Footnote,

    /// <summary>A reviewer's comment.</summary>
    Comment,

    /// <summary>Text that is not shown.</summary>
    HiddenText,

    /// <summary>Large, pale or slanted letters across pages.</summary>
    Watermark,

    /// <summary>A table of contents.</summary>
    Contents,

    /// <summary>Navigation, buttons and other furniture of a web page.</summary>
    PageFurniture,
}
