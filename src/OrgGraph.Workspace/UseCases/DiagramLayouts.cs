using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.GraphPackages.Msagl;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.UseCases;

/// <summary>The layouts that diagrams are drawn with, by the names that users know.</summary>
public static class DiagramLayouts
{
    /// <summary>The best of what this build has for a kind (<see cref="Tried"/>).</summary>
    public const string Auto = "auto";

    /// <summary>Our own.</summary>
    public const string Builtin = "builtin";

    /// <summary>MSAGL's layers.</summary>
    public const string Msagl = "msagl";

    /// <summary>MSAGL's networks by distances.</summary>
    public const string MsaglMds = "msagl-mds";

    /// <summary>MSAGL's networks by forces.</summary>
    public const string MsaglIncremental = "msagl-incremental";

    /// <summary>MSAGL's bundles of lines.</summary>
    public const string MsaglBundled = "msagl-bundled";

    private static readonly ImmutableArray<string> s_msagl = [Msagl, MsaglMds, MsaglIncremental, MsaglBundled];

    private static readonly ImmutableArray<string> s_networks = [DiagramKinds.Collaboration, DiagramKinds.Calls];

    private static readonly ImmutableArray<string> s_layered =
        [DiagramKinds.Responsibility, DiagramKinds.Organisation, DiagramKinds.Ego];

    /// <summary>All names, in the order in which they are told.</summary>
    public static ImmutableArray<string> Names { get; } = [Auto, Builtin, .. s_msagl];

    /// <summary>True where this build has MSAGL.</summary>
    public static bool HasMsagl => GraphPackages.DiagramLayouts.HasMsagl;

    /// <summary>The layouts that draw a kind, in this build.</summary>
    public static ImmutableArray<string> Of(string kind) => HasMsagl ? [Builtin, .. OfMsagl(kind)] : [Builtin];

    /// <summary>
    /// The layouts that <c>auto</c> chooses among: those that draw the same graph the same each time, which bundles do not.
    /// </summary>
    public static ImmutableArray<string> Tried(string kind) => Of(kind).Remove(MsaglBundled);

    /// <summary>The name of a layout for people.</summary>
    public static LocalizedText TitleOf(string layout) => layout switch
    {
        Msagl => new("MSAGL 分层", "MSAGL, layers"),
        MsaglMds => new("MSAGL 距离", "MSAGL, distances"),
        MsaglIncremental => new("MSAGL 力导向", "MSAGL, forces"),
        MsaglBundled => new("MSAGL 集束", "MSAGL, bundles"),
        _ => new("内置", "built in"),
    };

    /// <summary>What draws a kind with a layout; null for the built-in one.</summary>
    /// <exception cref="RequestException">This build does not have it, or it does not draw the kind.</exception>
    public static DrawingEngine? EngineOf(string layout, string kind)
    {
        if (layout == Builtin)
        {
            return null;
        }

        if (GraphPackages.DiagramLayouts.Msagl is not { } make)
        {
            throw new RequestException(RequestProblem.NoSuchLayout, DiagramProblems.NoMsagl);
        }

        if (!OfMsagl(kind).Contains(layout))
        {
            var others = Of(kind);
            throw new RequestException(
                RequestProblem.NoSuchLayout,
                DiagramProblems.EngineCannot.With(
                    layout, kind, new LocalizedText(string.Join('、', others), string.Join(", ", others))));
        }

        var isNetwork = s_networks.Contains(kind) && layout != Msagl;
        var style = layout == MsaglIncremental ? MsaglStyle.Incremental : isNetwork ? MsaglStyle.Scaling : MsaglStyle.Layered;
        return new DrawingEngine(make(style, layout == MsaglBundled), isNetwork);
    }

    private static ImmutableArray<string> OfMsagl(string kind) =>
        s_networks.Contains(kind) ? s_msagl : s_layered.Contains(kind) ? [Msagl, MsaglBundled] : [];
}
