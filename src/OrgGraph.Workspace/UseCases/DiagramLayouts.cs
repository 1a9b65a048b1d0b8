using OrgGraph.Diagrams.Kinds;
using OrgGraph.GraphPackages.Msagl;
using OrgGraph.GraphPackages;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.UseCases;

/// <summary>The layouts that diagrams are drawn with.</summary>
public static class DiagramLayouts
{
    /// <summary>What suits each kind.</summary>
    public const string Auto = "auto";
    /// <summary>Microsoft's MSAGL.</summary>
    public const string Msagl = "msagl";
    /// <summary>Our own.</summary>
    public const string Builtin = "builtin";

    /// <summary>
    /// A page with the layouts of a name. <c>auto</c> takes MSAGL for columns, where this build has it, and our own for networks.
    /// </summary>
    /// <exception cref="RequestException">This build does not have them.</exception>
    public static DiagramPage Page(string layout, Paper paper, Language language, DateOnly? date)
    {
        var msagl = layout == Builtin ? null : GraphPackages.DiagramLayouts.Msagl;
        if (layout == Msagl && msagl is null)
        {
            throw new RequestException(RequestProblem.NoSuchLayout, DiagramProblems.NoMsagl);
        }

        var page = new DiagramPage { Paper = paper, Language = language, Date = date };
        return page with
        {
            Layered = msagl?.Invoke(MsaglStyle.Layered) ?? page.Layered,
            Network = layout == Msagl ? msagl!(MsaglStyle.Scaling) : page.Network,
        };
    }
}
