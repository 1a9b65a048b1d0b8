using OrgGraph.Diagrams.Layouts;
using OrgGraph.GraphPackages.Msagl;

namespace OrgGraph.GraphPackages;

/// <summary>MSAGL's layouts, where this build has the package.</summary>
public static class DiagramLayouts
{
    /// <summary>True when this build has Microsoft.Msagl.</summary>
    public static bool HasMsagl => Msagl is not null;

    /// <summary>Makes MSAGL's layouts; null in a build without the package Microsoft.Msagl.</summary>
    public static Func<MsaglStyle, IDiagramLayout>? Msagl =>
#if MSAGL
        style => new MsaglLayout(style);
#else
        null;
#endif
}
