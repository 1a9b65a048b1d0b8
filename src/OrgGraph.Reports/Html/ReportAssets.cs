using OrgGraph.Diagrams.Writers.Html;

namespace OrgGraph.Reports.Html;

/// <summary>The style and script that the report carries inside itself.</summary>
internal static class ReportAssets
{
    /// <summary>The windows in which report.css shows rows as cards.</summary>
    public const string OfNarrow = "@media screen and (max-width: 44rem)";

    /// <summary>Loads one of them.</summary>
    public static string Load(string name) =>
        PageAssets.Tighten(PageAssets.Load(typeof(ReportAssets).Assembly, name));
}
