using System.Collections.Immutable;
using MimeKit;
using OrgGraph.Documents.Formats.Packages;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Html;

/// <summary>Reads web archives (<c>.mht</c>): the page within them, as <see cref="HtmlReader"/> does.</summary>
public sealed class MhtReader : IDocumentReader
{
    private const string Format = "mht";
    private const int Head = 4096;

    /// <inheritdoc/>
    public string Name => Format;

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions { get; } = [".mht", ".mhtml"];

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> content, string extension)
    {
        var head = System.Text.Encoding.Latin1.GetString(content[..Math.Min(content.Length, Head)]);
        return head.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            && (head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase)
                || head.Contains("text/html", StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc/>
    public DocumentContent Read(DocumentInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        string? page;
        try
        {
            using var stream = PackageGuard.Open(input.Content);
            using var message = MimeMessage.Load(stream, input.CancellationToken);
            page = message.HtmlBody ?? message.TextBody;
        }
        catch (Exception e) when (e is FormatException or IOException or ArgumentException or InvalidOperationException)
        {
            throw Refusals.Damaged(input.Source, Format, e);
        }

        if (string.IsNullOrWhiteSpace(page))
        {
            throw Refusals.Damaged(input.Source, Format);
        }

        if (page.Length > input.Limits.MaxCharacters)
        {
            throw Refusals.TooMuchText(input.Source, input.Limits.MaxCharacters);
        }

        var builder = new DocumentContentBuilder(input.Source, input.Limits);
        HtmlReader.ReadPage(input, builder, page);
        return builder.Build(Format);
    }
}
