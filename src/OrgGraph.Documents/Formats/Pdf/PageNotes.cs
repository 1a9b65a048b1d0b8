using OrgGraph.Documents.Formats.Packages;
using OrgGraph.Documents.Sources;
using OrgGraph.Model.Findings;
using OrgGraph.Model.Sources;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>
/// Tells what of the pages is left out of the text: numbers, heads, feet, watermarks, pictures, hidden letters.
/// </summary>
internal static class PageNotes
{
    /// <summary>Takes the furniture out of the pages and tells all that is not read; what repeats is told once.</summary>
    public static void Tell(List<PageBlocks> pages, DocumentContentBuilder builder)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (line, kind) in Furniture.Remove(pages))
        {
            if (kind == FurnitureKind.Number)
            {
                builder.Note(FindingKind.PageFurniture, PageText.PlaceOf(line), AsideTexts.Shorten(line.Text));
            }
            else if (told.Add(line.Text))
            {
                var aside = kind == FurnitureKind.Head ? Aside.Header : Aside.Footer;
                builder.Note(FindingKind.TextAside, PageText.PlaceOf(line), FindingTerm.Of(aside), AsideTexts.Shorten(line.Text));
            }
        }

        foreach (var page in pages)
        {
            var place = PageText.PlaceOf(page.Number, 1);
            if (page.Watermark.Length > 0 && told.Add(page.Watermark))
            {
                builder.Note(FindingKind.TextAside, place, FindingTerm.Of(Aside.Watermark), AsideTexts.Shorten(page.Watermark));
            }

            if (page.IsPicture)
            {
                builder.Note(FindingKind.PicturesNotRead, place, "1");
            }

            if (page.Hidden > 0)
            {
                builder.Note(FindingKind.TextAside, place, FindingTerm.Of(Aside.HiddenText), $"{page.Hidden}");
            }

            if (page.Nameless > 0)
            {
                builder.Note(FindingKind.BytesNotText, place, $"{page.Nameless}", "Unicode");
            }
        }
    }
}
