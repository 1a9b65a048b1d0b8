using System.Collections.Immutable;
using System.Text;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Writers;

/// <summary>How files are written.</summary>
public sealed record WriteOptions
{
    /// <summary>What applies where nothing is said.</summary>
    public static WriteOptions Default { get; } = new();

    /// <summary>For PDF and PNG: a font's file, file name or family; null for the best one of this machine.</summary>
    public string? Font { get; init; }

    /// <summary>For PDF and PNG: where fonts are looked for; null for the folders of the system and the user.</summary>
    public IReadOnlyList<string>? FontFolders { get; init; }

    /// <summary>
    /// The document's date, kept in PDF and PPTX; null for none. The clock is never asked, so that the bytes stay the same.
    /// </summary>
    public DateOnly? Date { get; init; }

    /// <summary>For PNG: dots per inch, 36 to 600.</summary>
    public int Dpi { get; init; } = 150;

    /// <summary>For PNG: width of the picture in pixels instead of <see cref="Dpi"/>; null for by resolution.</summary>
    public int? PixelWidth { get; init; }

    /// <summary>For PNG: what draws the pictures; null where there is nothing that does.</summary>
    public IPictureWriter? Pictures { get; init; }

    /// <summary>For MSAGL's geometry graphs: what writes them; null in builds without the package.</summary>
    public IPictureWriter? GeometryGraphs { get; init; }
}

/// <summary>What was written, and what the user has to be told.</summary>
/// <param name="Files">Paths of the files, in the order of the pages.</param>
/// <param name="Font">Family of the font embedded or drawn with; null where whoever shows the file chooses one.</param>
/// <param name="Warnings">What is not as asked; empty when all is well.</param>
public sealed record WriteReport(ImmutableArray<string> Files, string? Font, ImmutableArray<WriteWarning> Warnings);

/// <summary>Something that is not as the user asked.</summary>
/// <param name="Chinese">In Chinese.</param>
/// <param name="English">In English.</param>
public sealed record WriteWarning(string Chinese, string English)
{
    /// <summary>The text in a language.</summary>
    public string In(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>What to say of characters that no font has: one warning, or none where there are none.</summary>
    internal static ImmutableArray<WriteWarning> MissingCharacters(IReadOnlyCollection<Rune> characters)
    {
        const int MaxShown = 10;
        var shown = string.Join(' ', characters.Take(MaxShown).Select(rune => $"{rune} (U+{rune.Value:X4})"));
        return characters.Count == 0
            ? []
            :
            [
                new WriteWarning(
                    $"{characters.Count} 个字符在本机字体中没有字形，显示为空框：{shown}",
                    $"{characters.Count} characters are in no font of this machine and show as boxes: {shown}"),
            ];
    }
}
