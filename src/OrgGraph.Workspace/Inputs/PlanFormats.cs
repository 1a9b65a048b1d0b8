using System.Collections.Frozen;

namespace OrgGraph.Workspace.Inputs;

/// <summary>The formats that people write plans in, by the ends of files' names.</summary>
public static class PlanFormats
{
    private static readonly FrozenSet<string> s_extensions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "", ".txt", ".text", ".csv", ".tsv", ".doc", ".docx", ".docm", ".wps", ".wpt", ".rtf", ".odt", ".xls", ".xlsx", ".xlsm",
        ".et",
        ".ods", ".pdf", ".ofd", ".htm", ".html", ".xhtml", ".mht", ".mhtml", ".eml", ".md", ".markdown",
        ".zip", ".rar", ".7z", ".tar", ".gz", ".tgz");

    // The papers of a program or a data set, which lie in folders beside what people look for.
    private static readonly FrozenSet<string> s_papers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "readme", "license", "licence", "notice", "changelog", "contributing");

    /// <summary>
    /// True when a file may be meant as a plan. One that is not is still looked at where it lies in a folder; that it holds no
    /// plan is then no news.
    /// </summary>
    public static bool IsExpected(string path) => s_extensions.Contains(Path.GetExtension(path))
        && !s_papers.Contains(Path.GetFileNameWithoutExtension(path));
}
