namespace OrgGraph.GraphPackages.Msagl;

/// <summary>How MSAGL places boxes.</summary>
public enum MsaglStyle
{
    /// <summary>Layers from left to right (Sugiyama).</summary>
    Layered,

    /// <summary>Networks by scaling of distances (pivot MDS).</summary>
    Scaling,

    /// <summary>Networks by forces, with overlaps avoided (fast incremental layout).</summary>
    Incremental,
}
