namespace OrgGraph.Diagrams.Writers.Files;

/// <summary>The formats of a diagram's file.</summary>
public enum DiagramFormat
{
    /// <summary>Vector picture for browsers and Word; a file a page.</summary>
    Svg,

    /// <summary>Interactive page that needs nothing else.</summary>
    Html,

    /// <summary>Paper.</summary>
    Pdf,

    /// <summary>Picture; a file a page.</summary>
    Png,

    /// <summary>Slides of native shapes.</summary>
    Pptx,

    /// <summary>Graphviz graph of boxes and connectors.</summary>
    Dot,

    /// <summary>MSAGL's geometry graph of boxes and connectors; a file a page, in builds with MSAGL.</summary>
    Msagl,
}
