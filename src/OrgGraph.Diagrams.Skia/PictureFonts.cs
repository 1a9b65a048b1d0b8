using System.Collections.Immutable;
using System.Text;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Diagrams.Writers;

namespace OrgGraph.Diagrams.Skia;

/// <summary>
/// The fonts that a picture is drawn in: those of <see cref="FontMetrics.Stack"/>, by their files, as the build of Skia for Linux
/// knows no families; outlines of any kind will do.
/// </summary>
internal sealed class PictureFonts : IDisposable
{
    // In the order of the stack; the second is the heavy face.
    private static readonly (string File, string? Bold)[] s_chinese =
    [
        ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"),
        ("NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf"),
        ("NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf"),
        ("SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf"),
        ("SourceHanSansCN-Regular.otf", "SourceHanSansCN-Bold.otf"),
        ("msyh.ttc", "msyhbd.ttc"),
        ("msyh.ttf", "msyhbd.ttf"),
        ("PingFang.ttc", null),
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

    // Asked for the characters that the Chinese fonts have not: rare letters, symbols, emoji.
    private static readonly string[] s_others =
        [
            "DejaVuSans.ttf",
            "seguisym.ttf",
            "arial.ttf",
            "LiberationSans-Regular.ttf",
            "seguiemj.ttf",
            "NotoColorEmoji.ttf",
            "Apple Color Emoji.ttc",
        ];

    private readonly PictureFont _regular;
    private readonly PictureFont? _bold;
    private readonly ImmutableArray<Lazy<PictureFont?>> _others;

    private PictureFonts(
        PictureFont regular, PictureFont? bold, Dictionary<string, string> files, ImmutableArray<WriteWarning> warnings)
    {
        (_regular, _bold, Warnings) = (regular, bold, warnings);
        _others =
        [
            .. s_chinese.Select(font => font.File).Concat(s_others).Where(files.ContainsKey)
                .Select(file => new Lazy<PictureFont?>(() => PictureFont.Open(files[file], isBold: false))),
        ];
    }

    /// <summary>Family of the main font.</summary>
    public string Family => _regular.Family;

    /// <summary>Why it is not the font asked for; empty when it is.</summary>
    public ImmutableArray<WriteWarning> Warnings { get; }

    /// <summary>Finds the fonts of this machine.</summary>
    /// <param name="wanted">A font's file, file name or family; null for the best one.</param>
    /// <param name="folders">Where to look; null for the folders of the system and the user.</param>
    /// <exception cref="DiagramException">There is no Chinese font.</exception>
    public static PictureFonts Find(string? wanted, IReadOnlyList<string>? folders)
    {
        var files = FontFiles.Find(folders, "*.ttf", "*.ttc", "*.otf", "*.otc");
        if (!string.IsNullOrWhiteSpace(wanted) && FindWanted(wanted, files) is { } found)
        {
            return new PictureFonts(found, null, files, []);
        }

        foreach (var (file, bold) in s_chinese)
        {
            if (files.TryGetValue(file, out var path) && PictureFont.Open(path, isBold: false) is { } font)
            {
                var heavy = bold is not null && files.TryGetValue(bold, out var boldPath)
                    ? PictureFont.Open(boldPath, isBold: true)
                    : null;
                return new PictureFonts(
                    font, heavy, files, string.IsNullOrWhiteSpace(wanted) ? [] : [NotFound(wanted, font.Family)]);
            }
        }

        throw new DiagramException(
            "本机没有可用于图片的中文字体。请安装：Debian/Ubuntu 用 apt-get install fonts-noto-cjk，Windows 用微软雅黑（系统自带）；或指定一个字体文件（.ttf、.ttc、.otf）。",
            "no Chinese font for pictures on this machine. Install one (Debian, Ubuntu: apt-get install fonts-noto-cjk; Windows "
            + "has Microsoft YaHei), "
            + "or name the file of a font (.ttf, .ttc, .otf).");
    }

    /// <summary>The first font that has a character, and its glyph there; the main font and 0 where none has.</summary>
    public (PictureFont Font, ushort Glyph) Choose(Rune rune, bool bold)
    {
        var main = bold ? _bold ?? _regular : _regular;
        if (main.GlyphOf(rune) is > 0 and var glyph)
        {
            return (main, glyph);
        }

        foreach (var other in _others)
        {
            if (other.Value is { } font && font.GlyphOf(rune) is > 0 and var found)
            {
                return (font, found);
            }
        }

        return (main, 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _regular.Dispose();
        _bold?.Dispose();
        foreach (var other in _others.Where(other => other.IsValueCreated))
        {
            other.Value?.Dispose();
        }
    }

    private static PictureFont? FindWanted(string wanted, Dictionary<string, string> files)
    {
        var path = File.Exists(wanted)
            ? wanted
            : files.Where(file => Path.GetFileNameWithoutExtension(file.Key).Equals(wanted, StringComparison.OrdinalIgnoreCase)
                                  || file.Key.Equals(wanted,
                                      StringComparison.OrdinalIgnoreCase)).Select(file => file.Value).FirstOrDefault();
        return path is not null
            ? PictureFont.Open(path, isBold: false)
            : files.Values.Order(StringComparer.Ordinal)
                .Select(file => PictureFont.OpenFamily(file, wanted))
                .FirstOrDefault(font => font is not null);
    }

    private static WriteWarning NotFound(string wanted, string used)
    {
        var shown = PlainText.OneLine(wanted);
        return new WriteWarning($"没有字体“{shown}”，改用“{used}”", $"there is no font “{shown}”; “{used}” is used");
    }
}
