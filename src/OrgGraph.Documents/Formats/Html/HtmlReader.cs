using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser;
using OrgGraph.Documents.Formats.Texts;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Formats.Html;

/// <summary>
/// Reads web pages as a browser shows them, without scripts and without loading anything: tables on their grid, hidden parts and
/// page furniture left out and told, links to documents named. A place is a paragraph, or row and column of table <c>t2</c>.
/// </summary>
public sealed class HtmlReader : IDocumentReader
{
    private const string Format = "html";
    private const int Head = 1024;

    private static readonly SearchValues<string> s_marks = SearchValues.Create(
        ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<div", "<title"], StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public string Name => Format;

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions { get; } = [".html", ".htm", ".xhtml", ".shtml"];

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> content, string extension)
    {
        var head =
            Encoding.Latin1.GetString(content[..Math.Min(content.Length, Head)]).Replace("\0", "", StringComparison.Ordinal);
        var start = head.AsSpan().TrimStart("\u00EF\u00BB\u00BF\u00FF\u00FE \t\r\n");
        return start.StartsWith("<") && start.ContainsAny(s_marks);
    }

    /// <inheritdoc/>
    public DocumentContent Read(DocumentInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var decoded = Decode(input);
        var builder = new DocumentContentBuilder(input.Source, input.Limits);
        DecodedDocument.Tell(builder, decoded);
        ReadPage(input, builder, decoded.Content);
        return builder.Build($"{Format}, {decoded.Encoding}");
    }

    /// <summary>Reads a page's mark-up.</summary>
    /// <param name="input">The document that holds it.</param>
    /// <param name="builder">Receives what is read.</param>
    /// <param name="markup">The mark-up.</param>
    /// <param name="tables">Tables of the document before it.</param>
    /// <returns>Tables of the document with those of the page.</returns>
    internal static int ReadPage(DocumentInput input, DocumentContentBuilder builder, string markup, int tables = 0)
    {
        HtmlDepth.Check(input, markup);
        var options = new HtmlParserOptions { IsScripting = false, IsAcceptingCustomElementsEverywhere = false };
        using var page = new HtmlParser(options).ParseDocument(markup);
        var reader = new HtmlBodyReader(input, builder, HiddenClasses.Find(page), tables);
        reader.Read(page.Body ?? page.DocumentElement);
        reader.Finish();
        return reader.TableCount;
    }

    // What a page says of its encoding is believed where the bytes themselves do not tell: not of UTF-8 and Chinese.
    private static DecodedText Decode(DocumentInput input)
    {
        var head = Encoding.Latin1.GetString(input.Content.Span[..Math.Min(input.Content.Length, Head)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && input.Content.Span is not ([0xEF, 0xBB, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]))
        {
            var name =
                new string(
                    [.. head.Skip(at + "charset=".Length).SkipWhile(c => c is '"' or '\'')
                        .TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c == '-')]);
            if (name.StartsWith("big5", StringComparison.OrdinalIgnoreCase)
                && CodePagesEncodingProvider.Instance.GetEncoding("big5") is { } encoding)
            {
                var text = encoding.GetString(input.Content.Span);
                return new DecodedText(text, "Big5", text.AsSpan().Count('\uFFFD'));
            }
        }

        return DecodedDocument.Read(input);
    }
}
