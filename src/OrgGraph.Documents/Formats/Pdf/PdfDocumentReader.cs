using System.Collections.Immutable;
using OrgGraph.Documents.Sources;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Reads PDF: the letters' places to lines, cells, tables and paragraphs. Pages are parts named p1, p2, …</summary>
public sealed class PdfDocumentReader : IDocumentReader
{
    // programs put bytes of their own before the signature
    private const int SignatureWithin = 1_024;

    /// <inheritdoc/>
    public string Name => "pdf";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".pdf"];

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> content, string extension)
    {
        var at = content[..Math.Min(SignatureWithin, content.Length)].IndexOf("%PDF-"u8);
        return at == 0 || (at > 0 && string.Equals(extension, ".pdf", StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public DocumentContent Read(DocumentInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var budget = new PdfBudget(input);
        try
        {
            return Read(input, budget);
        }
        catch (PdfLimitException e)
        {
            throw OverLimit(input.Source, budget, e);
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new DocumentException(
                DocumentProblem.Format, input.Source,
                "PDF 有打开密码；请在阅读软件中打开后另存为不带密码的文件",
                "the PDF needs a password to open; open it in a reader and save it without one", e);
        }
        catch (Exception e) when (e is not (DocumentException or OperationCanceledException or OutOfMemoryException))
        {
            // PdfPig tells damage by exceptions of many types
            throw budget.IsSpent || budget.HasWideMap ? OverLimit(input.Source, budget, e) : Damaged(input.Source, e);
        }
    }

    private static DocumentContent Read(DocumentInput input, PdfBudget budget)
    {
        using var document = PdfDocument.Open(input.Content, budget);
        if (document.NumberOfPages > input.Limits.MaxPages)
        {
            throw new PdfLimitException();
        }

        document.AddPageFactory<PageInk, PageInkFactory>();
        var pages = new List<PageBlocks>(document.NumberOfPages);
        var builder = new DocumentContentBuilder(input.Source, input.Limits);
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            var ink = document.GetPage<PageInk>(number);
            pages.Add(PageReader.Read(ink, input.Limits.MaxColumns, pages.Count > 0 ? pages[^1] : null));
        }

        Check(input.Source, pages);
        PageNotes.Tell(pages, builder);
        DocumentAssembler.Assemble(pages, builder, input.CancellationToken);
        return builder.Build("pdf");
    }

    private static void Check(string source, List<PageBlocks> pages)
    {
        var letters = pages.Sum(p => (long)p.Letters);
        if (pages.Sum(p => (long)p.Nameless) * 2 > letters && letters > 0)
        {
            throw new DocumentException(
                DocumentProblem.Format, source,
                "PDF 的字体没有说明是哪些字，无法取出文字；请用 WPS 或 Acrobat 识别文字（OCR）后另存为 .docx 再读",
                "the PDF's fonts do not tell which characters they draw; recognise the text (OCR) in WPS or Acrobat and save it "
                + "as .docx");
        }

        if (pages.Exists(p => p.Blocks.Count > 0))
        {
            return;
        }

        throw pages.Exists(p => p.IsPicture)
            ? new DocumentException(
                DocumentProblem.Format, source,
                "PDF 是扫描件，只有图片没有文字；请用 WPS 或 Acrobat 识别文字（OCR）后另存为 .docx 再读",
                "the PDF is a scan: pictures without text; recognise its text (OCR) in WPS or Acrobat and save it as .docx")
            : new DocumentException(DocumentProblem.Empty, source, "PDF 里没有文字", "the PDF holds no text");
    }

    private static DocumentException OverLimit(string source, PdfBudget budget, Exception cause) => budget.HasWideMap
        ? new(
            DocumentProblem.OverLimit, source,
            "PDF 的字体对照表（ToUnicode 或 CMap）范围过大，可能已损坏；请在阅读软件中打开后另存，或打印成新的 PDF",
            "a character map of the PDF's fonts (ToUnicode or CMap) is too wide, perhaps damaged; "
            + "open the PDF in a reader and save it again or print it to a new PDF", cause)
        : new(
            DocumentProblem.OverLimit, source,
            "PDF 展开后超过上限（页数、文字或字节数）；请拆成几个文件",
            "the PDF unpacks to more than the limits allow (pages, text or bytes); split it", cause);

    private static DocumentException Damaged(string source, Exception cause) => new(
        DocumentProblem.Format, source,
        "PDF 已损坏，无法读取；请重新下载，或在阅读软件中打开后另存", "the PDF is damaged; get it again, or open it in a reader and save it", cause);
}
