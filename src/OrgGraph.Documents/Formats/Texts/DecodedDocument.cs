using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;
using OrgGraph.Model.Findings;
using OrgGraph.Model.Sources;

namespace OrgGraph.Documents.Formats.Texts;

/// <summary>The text of a format that is text.</summary>
internal static class DecodedDocument
{
    /// <summary>Decodes a document.</summary>
    /// <exception cref="DocumentException">Empty, no text, or too long.</exception>
    public static DecodedText Read(DocumentInput input)
    {
        if (input.Content.IsEmpty)
        {
            throw Refusals.Empty(input.Source);
        }

        var decoded = TextDecoder.Decode(input.Content.Span) ?? throw new DocumentException(
            DocumentProblem.Binary, input.Source,
            "扩展名表示文本，内容却不是文本；请在原程序中重新保存", "its extension says text, its content is none; save it anew from its own program");
        return decoded.Content.Length > input.Limits.MaxCharacters
            ? throw Refusals.TooMuchText(input.Source, input.Limits.MaxCharacters)
            : decoded.Content.AsSpan().IsWhiteSpace()
            ? throw new DocumentException(DocumentProblem.Empty, input.Source, "文件里只有空白", "the file holds blanks only")
            : decoded;
    }

    /// <summary>Tells the encoding, and bytes that are no text in it.</summary>
    public static void Tell(DocumentContentBuilder builder, DecodedText decoded)
    {
        var start = new SourcePlace(null, 1, 1, PlaceKind.Characters);
        builder.Note(FindingKind.EncodingFound, start, decoded.Encoding);
        if (decoded.Replaced > 0)
        {
            builder.Note(FindingKind.BytesNotText, start, $"{decoded.Replaced}", decoded.Encoding);
        }
    }
}
