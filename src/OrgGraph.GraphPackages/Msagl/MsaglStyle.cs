namespace OrgGraph.GraphPackages.Msagl;

/// <summary>Which of MSAGL's layouts.</summary>
public enum MsaglStyle
{
    /// <summary>Layers from left to right, with splines (Sugiyama).</summary>
    Layered,

    /// <summary>Networks by scaling of distances (pivot MDS), with splines.</summary>
    Scaling,

    /// <summary>Networks by forces, with overlaps avoided (fast incremental layout), with straight lines.</summary>
    Incremental,
}
