using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Writers.Pdf;

/// <summary>
/// Writes all pages as one PDF: vector shapes, text that can be searched and copied, the glyphs used embedded. Written by hand
/// because the libraries tried cannot do that with Chinese fonts: PDFsharp fails on every collection (<c>.ttc</c>) tried, and
/// Chinese fonts mostly come in collections; Skia makes of Noto CJK a Type 3 font, whose text cannot be searched, and embeds
/// other fonts whole.
/// </summary>
public static class PdfWriter
{
    /// <summary>Writes the file.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="options">The font and the document's date.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>What the user has to be told: the font that was used instead of the one asked for, characters that no font
    /// has.</returns>
    /// <exception cref="DiagramException">There is no font that a PDF can carry.</exception>
    public static WriteReport Write(
        Scene scene, Stream output, WriteOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(options);
        var set = FontFinder.Find(options.Font, options.FontFolders);
        var type = new PdfTypesetter(set);
        var file = new PdfFile();
        var (catalog, pages, resources) = (file.Reserve(), file.Reserve(), file.Reserve());
        var kids = new List<int>();
        foreach (var page in scene.Pages)
        {
            var content = file.AddStream(Encoding.ASCII.GetBytes(PdfPage.Draw(page, type, cancellationToken)));
            kids.Add(file.Add($"<< /Type /Page /Parent {pages} 0 R /MediaBox [0 0 {Numbers.Format(page.Width)} "
                + $"{Numbers.Format(page.Height)}] /Resources {resources} 0 R /Contents {content} 0 R >>"));
        }

        var fonts = string.Concat(type.Fonts.Select(f => $"/{f.Resource} {f.Write(file)} 0 R "));
        file.Set(resources, $"<< /Font << {fonts}>> >>");
        file.Set(pages, $"<< /Type /Pages /Kids [{string.Join(' ', kids.Select(k => $"{k} 0 R"))}] /Count {kids.Count} >>");
        file.Set(
            catalog,
            $"<< /Type /Catalog /Pages {pages} 0 R /Lang {PdfFile.Text(scene.Language)} /ViewerPreferences << /DisplayDocTitle "
            + "true >> >>");
        var date = options.Date is { } d
            ? $" /CreationDate (D:{d.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}000000Z)"
            : "";
        var information = file.Add($"<< /Title {PdfFile.Text(PlainText.OneLine(scene.Title))} /Subject "
            + $"{PdfFile.Text(PlainText.OneLine(scene.Description))} /Producer (OrgGraph){date} >>");
        file.Write(output, catalog, information);
        return Report(set, type);
    }

    private static WriteReport Report(FontSet set, PdfTypesetter type)
    {
        var warnings = ImmutableArray.CreateBuilder<WriteWarning>();
        if (set is { WarningChinese: { } chinese, WarningEnglish: { } english })
        {
            warnings.Add(new WriteWarning(chinese, english));
        }

        warnings.AddRange(WriteWarning.MissingCharacters(type.Missing));
        return new WriteReport([], set.Regular.Family, warnings.ToImmutable());
    }
}
