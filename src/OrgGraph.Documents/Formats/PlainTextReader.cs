using System.Buffers;
using System.Collections.Immutable;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Formats;

/// <summary>Reads plain text in any encoding that such files have; its places are its own lines and columns.</summary>
public sealed class PlainTextReader : IDocumentReader
{
    private const int Sample = 4096;

    private static readonly SearchValues<byte> s_neverInText = SearchValues.Create([0, 1, 2, 3, 4, 5, 6]);

    /// <inheritdoc/>
    public string Name => "txt";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".txt", ".text"];

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> content, string extension) =>
        content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
            || !content[..Math.Min(content.Length, Sample)].ContainsAny(s_neverInText);

    /// <inheritdoc/>
    public DocumentContent Read(DocumentInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (source, bytes, limits, _) = input;
        if (bytes.IsEmpty)
        {
            throw new DocumentException(DocumentProblem.Empty, source, "文件是空的", "the file is empty");
        }

        var decoded = TextDecoder.Decode(bytes.Span) ?? throw new DocumentException(
            DocumentProblem.Binary, source,
            "不是文本文件；请在 Word、WPS 或 Excel 中另存为文本（.txt）",
            "is not a text file; save it as text (.txt) from Word, WPS or Excel");
        if (decoded.Content.Length > limits.MaxCharacters)
        {
            throw new DocumentException(
                DocumentProblem.OverLimit, source,
                $"有 {decoded.Content.Length:N0} 个字符，超过上限 {limits.MaxCharacters:N0}",
                $"has {decoded.Content.Length:N0} characters, over the limit of {limits.MaxCharacters:N0}");
        }

        return decoded.Content.AsSpan().IsWhiteSpace()
            ? throw new DocumentException(DocumentProblem.Empty, source, "文件里只有空白", "the file holds blanks only")
            : new DocumentContent(decoded.Content, [], [], decoded.Encoding, NotesOf(source, decoded));
    }

    private static ImmutableArray<Finding> NotesOf(string source, DecodedText decoded)
    {
        var found = new Finding(FindingKind.EncodingFound, SourceSpan.OfLine(source, 1), [decoded.Encoding]);
        if (decoded.Replaced == 0)
        {
            return [found];
        }

        var at = decoded.Content.IndexOf('\uFFFD');
        var place = new DocumentText(source, decoded.Content).Span(at, at + 1);
        return [found, new Finding(FindingKind.BytesNotText, place, [$"{decoded.Replaced}", decoded.Encoding])];
    }
}
