using OrgGraph.Analytics.Workload;
using OrgGraph.Reports.Html;
using OrgGraph.Web.Texts;

namespace OrgGraph.Web.Views;

/// <summary>The load of a unit as a bar, against the fence of its peers.</summary>
internal static class UnitBar
{
    /// <summary>How the parts of a bar are weighed.</summary>
    public static readonly LoadWeights Weights = new();

    /// <summary>Writes the bar.</summary>
    /// <param name="html">The page.</param>
    /// <param name="work">The load.</param>
    /// <param name="full">The load that fills the whole width; positive.</param>
    /// <param name="language">The language of its words.</param>
    public static void Write(HtmlWriter html, UnitWorkload work, double full, Language language)
    {
        var words = work.PeerGroup is { } peers
            ? PageTexts.BarWithFence.In(language, Terms.Load, work.Total, peers.Fence)
            : PageTexts.BarWords.In(language, Terms.Load, work.Total);
        LoadBar.Write(html, LoadBar.PartsOf(work, Weights), full, words, work.PeerGroup?.Fence);
    }
}
