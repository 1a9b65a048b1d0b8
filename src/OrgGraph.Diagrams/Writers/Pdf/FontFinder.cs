using System.Runtime.InteropServices;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Writers.Pdf;

/// <summary>Finds the fonts of this machine that a PDF can carry.</summary>
internal static class FontFinder
{
    // Chinese fonts with TrueType outlines that Windows, Linux and macOS bring, best first; the second is its heavy face.
    private static readonly (string File, string? Bold)[] s_chinese =
    [
        ("msyh.ttc", "msyhbd.ttc"),
        ("msyh.ttf", "msyhbd.ttf"),
        ("Deng.ttf", "Dengb.ttf"),
        ("wqy-microhei.ttc", null),
        ("DroidSansFallbackFull.ttf", null),
        ("DroidSansFallback.ttf", null),
        ("wqy-zenhei.ttc", null),
        ("simhei.ttf", null),
        ("simsun.ttc", null),
        ("STHeiti Medium.ttc", null),
        ("Arial Unicode.ttf", null),
    ];

    // Asked for the characters that the Chinese font has not: rare letters, symbols.
    private static readonly string[] s_others = ["DejaVuSans.ttf", "seguisym.ttf", "arial.ttf", "LiberationSans-Regular.ttf"];

    /// <summary>The fonts to set a document in.</summary>
    /// <param name="wanted">A font's file, file name or family, or null for the best one.</param>
    /// <param name="folders">Where to look; null for the system's and the user's folders.</param>
    /// <exception cref="DiagramException">There is no font that can be used.</exception>
    public static FontSet Find(string? wanted, IReadOnlyList<string>? folders = null)
    {
        var files = FontFiles.Find(folders, "*.ttf", "*.ttc");
        var opened = new Dictionary<string, TrueTypeFont?>(StringComparer.Ordinal);

        // Each file once: a font may be the chosen one, and among the others too.
        TrueTypeFont? Open(string path)
        {
            ref var font = ref CollectionsMarshal.GetValueRefOrAddDefault(opened, Path.GetFullPath(path), out var known);
            return known ? font : font = Read(path);
        }

        string? warningChinese = null, warningEnglish = null;
        if (!string.IsNullOrWhiteSpace(wanted))
        {
            if (FindWanted(wanted, files, Open) is { } found)
            {
                return Complete(found, null, files, Open, null, null);
            }

            var shown = PlainText.OneLine(wanted);
            warningChinese = $"没有可嵌入的 TrueType 字体“{shown}”，改用“{{0}}”";
            warningEnglish = $"there is no TrueType font “{shown}” that may be embedded; “{{0}}” is used";
        }

        foreach (var (file, bold) in s_chinese)
        {
            if (files.TryGetValue(file, out var path) && Open(path) is { } font)
            {
                var heavy = bold is not null && files.TryGetValue(bold, out var boldPath) ? Open(boldPath) : null;
                return Complete(
                    font,
                    heavy,
                    files,
                    Open,
                    warningChinese?.Replace("{0}", font.Family),
                    warningEnglish?.Replace("{0}", font.Family));
            }
        }

        throw new DiagramException(
            "本机没有可嵌入 PDF 的中文 TrueType 字体。请安装：Debian/Ubuntu 用 apt-get install fonts-wqy-microhei，Windows 用微软雅黑（系统自带）；或指定一个 "
            + ".ttf、.ttc 字体文件。",
            "no Chinese TrueType font for PDF on this machine. Install one (Debian, Ubuntu: apt-get install fonts-wqy-microhei; "
            + "Windows has Microsoft YaHei), or name the file of a font (.ttf, .ttc).");
    }

    private static FontSet Complete(
        TrueTypeFont font,
        TrueTypeFont? bold,
        Dictionary<string, string> files,
        Func<string, TrueTypeFont?> open,
        string? warningChinese,
        string? warningEnglish) => new(
        font,
        bold,
        [
            .. s_chinese.Select(c => c.File).Concat(s_others).Where(files.ContainsKey)
                .Select(f => new Lazy<TrueTypeFont?>(() => open(files[f]))),
        ],
        warningChinese,
        warningEnglish);

    private static TrueTypeFont? FindWanted(string wanted, Dictionary<string, string> files, Func<string, TrueTypeFont?> open)
    {
        if (File.Exists(wanted))
        {
            return open(wanted);
        }

        var path = files.Where(f => Path.GetFileNameWithoutExtension(f.Key).Equals(wanted, StringComparison.OrdinalIgnoreCase)
                                    || f.Key.Equals(wanted,
                                        StringComparison.OrdinalIgnoreCase)).Select(f => f.Value).FirstOrDefault();
        return path is not null
            ? open(path)
            : files.Values.Order(StringComparer.Ordinal)
                // none but the one found is kept
                .Where(f => Read(f) is { } font && font.Family.Equals(wanted, StringComparison.OrdinalIgnoreCase))
                .Select(open).FirstOrDefault();
    }

    // Null for what is no usable font: the next candidate is tried, and the caller says which one it became.
    private static TrueTypeFont? Read(string path)
    {
        try
        {
            var font = TrueTypeFont.Read(File.ReadAllBytes(path));
            return font.MayEmbed ? font : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>The fonts that a document is set in.</summary>
/// <param name="Regular">The font.</param>
/// <param name="Bold">Its heavy face; null where strokes make it heavy.</param>
/// <param name="Others">Fonts for what it has not, opened when asked.</param>
/// <param name="WarningChinese">Why it is not the one asked for; null when it is.</param>
/// <param name="WarningEnglish">The same in English.</param>
internal sealed record FontSet(
    TrueTypeFont Regular,
    TrueTypeFont? Bold,
    IReadOnlyList<Lazy<TrueTypeFont?>> Others,
    string? WarningChinese,
    string? WarningEnglish);
