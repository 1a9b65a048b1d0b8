using OrgGraph.GraphPackages;
using OrgGraph.Reports;

namespace OrgGraph.Cli.Texts;

/// <summary>The wording of <c>--help</c>.</summary>
internal static class HelpTexts
{
    public static readonly LocalizedText ReportFiles = new("计划文件或文件夹，一个或多个", "plan files or folders, one or more");

    private static readonly LocalizedText s_with = new("含 {0}", "with {0}");

    private static readonly LocalizedText s_without = new("不含 {0}", "without {0}");

    private static readonly LocalizedText s_comma = new("、", ", ");

    /// <summary>
    /// What this build has of the packages that not every feed serves, and what it lacks: <c>--version</c> tells.
    /// </summary>
    public static string PackagesOf(Language language)
    {
        var comma = s_comma.In(language);
        var present = s_with.In(language, string.Join(comma, BuildPackages.Present.Insert(0, "QuikGraph")));
        return BuildPackages.Absent.IsEmpty
            ? present
            : present + comma + s_without.In(language, string.Join(comma, BuildPackages.Absent));
    }
}
