namespace OrgGraph.Diagrams.Writers.Png;

/// <summary>A program that draws SVG as PNG.</summary>
/// <param name="Path">Its file.</param>
/// <param name="IsBrowser">True for Chromium, Edge and Chrome; false for rsvg-convert.</param>
internal sealed record DrawingProgram(string Path, bool IsBrowser)
{
    private const string Rsvg = "rsvg-convert";

    private static readonly string[] s_browsers =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "msedge", "chrome"];

    // Variables that name the folders under which Windows keeps programs.
    private static readonly string[] s_roots = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    /// <summary>Finds the program.</summary>
    /// <param name="wanted">A path or a name; null for the first that is installed, rsvg-convert before browsers.</param>
    /// <param name="folders">Where to look; null for PATH and where Windows and macOS keep browsers.</param>
    /// <exception cref="DiagramException">There is none.</exception>
    public static DrawingProgram Find(string? wanted, IReadOnlyList<string>? folders = null)
    {
        folders ??= Folders();
        if (!string.IsNullOrWhiteSpace(wanted))
        {
            return (File.Exists(wanted) ? Of(System.IO.Path.GetFullPath(wanted)) : Search([wanted], folders)) ?? throw new DiagramException(
                $"找不到绘图程序 {wanted}。请给出 rsvg-convert 或 Chromium、Edge、Chrome 的路径。",
                $"there is no program {wanted}. Name the path of rsvg-convert, Chromium, Edge or Chrome.");
        }

        return Search([Rsvg, .. s_browsers], folders) ?? throw new DiagramException(
            "生成 PNG 需要 rsvg-convert 或 Chromium/Edge/Chrome，本机都没有。请安装其一（Debian/Ubuntu：apt-get install librsvg2-bin），或改用 SVG、PDF。",
            "PNG needs rsvg-convert or Chromium, Edge or Chrome, and none is installed. Install one (Debian, Ubuntu: apt-get install librsvg2-bin), or write SVG or PDF.");
    }

    private static DrawingProgram? Search(IEnumerable<string> names, IReadOnlyList<string> folders) => names
        .SelectMany(n => OperatingSystem.IsWindows() && !n.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? [n + ".exe"] : new[] { n })
        .SelectMany(n => folders.Select(f => System.IO.Path.Combine(f, n)))
        .Where(File.Exists)
        .Select(Of)
        .FirstOrDefault();

    private static DrawingProgram Of(string path) =>
        new(path, !System.IO.Path.GetFileName(path).StartsWith(Rsvg, StringComparison.OrdinalIgnoreCase));

    private static List<string> Folders()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).ToList();
        if (OperatingSystem.IsWindows())
        {
            foreach (var root in s_roots.Select(Environment.GetEnvironmentVariable).OfType<string>())
            {
                folders.Add(System.IO.Path.Combine(root, "Microsoft", "Edge", "Application"));
                folders.Add(System.IO.Path.Combine(root, "Google", "Chrome", "Application"));
            }
        }
        else if (OperatingSystem.IsMacOS())
        {
            folders.Add("/opt/homebrew/bin");
        }

        return folders;
    }
}
