using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OrgGraph.Documents.Formats.Packages;
using OrgGraph.Documents.Sources;
using OrgGraph.Model.Findings;
using OrgGraph.Model.Sources;
using RunText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace OrgGraph.Documents.Formats.Word;

/// <summary>
/// Tells what the document has beside its body: headers, footers, footnotes, comments, pictures, tracked changes.
/// </summary>
internal sealed class WordNotes(MainDocumentPart main, DocumentContentBuilder builder)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private int _changes;
    private SourcePlace? _firstChange;
    private int _pictures;
    private SourcePlace? _firstPicture;

    public void Tell(Aside kind, string text, SourcePlace place)
    {
        var line = AsideTexts.Shorten(text);
        if (line.Length > 0)
        {
            builder.Note(FindingKind.TextAside, place, FindingTerm.Of(kind), line);
        }
    }

    /// <summary>Tells the note or comment that a mark in the text refers to.</summary>
    public void TellReference(OpenXmlElement mark, SourcePlace place)
    {
        switch (mark)
        {
            case FootnoteReference { Id.InnerText: { } id }:
                Tell(
                    Aside.Footnote,
                    TextOf(main.FootnotesPart?.Footnotes?.Elements<Footnote>().FirstOrDefault(n => n.Id?.InnerText == id)),
                    place);
                break;
            case EndnoteReference { Id.InnerText: { } id }:
                Tell(
                    Aside.Footnote,
                    TextOf(main.EndnotesPart?.Endnotes?.Elements<Endnote>().FirstOrDefault(n => n.Id?.InnerText == id)), place);
                break;
            case CommentReference { Id.InnerText: { } id }:
                var comments = main.WordprocessingCommentsPart?.Comments?.Elements<Comment>();
                Tell(Aside.Comment, TextOf(comments?.FirstOrDefault(c => c.Id?.InnerText == id)), place);
                break;
            default:
                break;
        }
    }

    /// <summary>Counts a tracked change.</summary>
    public void CountChange(SourcePlace place)
    {
        _changes++;
        _firstChange ??= place;
    }

    /// <summary>Counts a picture or an embedded document, which is not read.</summary>
    public void CountPicture(SourcePlace place)
    {
        _pictures++;
        _firstPicture ??= place;
    }

    /// <summary>Tells what belongs to no place of the body.</summary>
    public void Finish()
    {
        var start = new SourcePlace(null, 1, 1, PlaceKind.Characters);
        foreach (var header in main.HeaderParts)
        {
            TellOnce(Aside.Header, TextOf(header.Header), start);
        }

        foreach (var footer in main.FooterParts)
        {
            TellOnce(Aside.Footer, TextOf(footer.Footer), start);
        }

        if (_firstChange is { } at)
        {
            builder.Note(FindingKind.ChangesAccepted, at, $"{_changes}");
        }

        if (_firstPicture is { } picture)
        {
            builder.Note(FindingKind.PicturesNotRead, picture, $"{_pictures}");
        }
    }

    // first pages, odd and even ones mostly say the same
    private void TellOnce(Aside kind, string text, SourcePlace place)
    {
        if (_told.Add(text))
        {
            Tell(kind, text, place);
        }
    }

    private static string TextOf(OpenXmlElement? element) =>
        element is null ? ""
            : string.Join(
                ' ', element.Descendants<Paragraph>().Select(p => string.Concat(p.Descendants<RunText>().Select(t => t.Text))));
}
