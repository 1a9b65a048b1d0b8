using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Writers;
using OrgGraph.GraphPackages.Msagl;

namespace OrgGraph.GraphPackages;

/// <summary>MSAGL's layouts, where this build has the package.</summary>
public static class DiagramLayouts
{
    /// <summary>True when this build has MSAGL.</summary>
    public static bool HasMsagl => Msagl is not null;

    /// <summary>
    /// Makes MSAGL's layouts, which also route lines (<see cref="ILineRouting"/>), bundled where the second argument is true;
    /// null in a build without the package.
    /// </summary>
    public static Func<MsaglStyle, bool, IDiagramLayout>? Msagl =>
#if MSAGL
        (style, bundled) => new MsaglLayout(style, bundled);
#else
        null;
#endif

    /// <summary>Writes pages as MSAGL's geometry graphs; null in a build without the package.</summary>
    public static IPictureWriter? GeometryGraphs =>
#if MSAGL
        MsaglGraphWriter.Instance;
#else
        null;
#endif
}
