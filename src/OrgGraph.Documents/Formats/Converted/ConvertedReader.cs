using System.Collections.Immutable;
using OrgGraph.Documents.Formats.Excel;
using OrgGraph.Documents.Formats.Packages;
using OrgGraph.Documents.Formats.Word;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Converted;

/// <summary>
/// Reads the formats of older and other office programs (<c>.doc</c>, <c>.wps</c>, <c>.xls</c>, <c>.et</c>, <c>.rtf</c>,
/// <c>.odt</c>,
/// <c>.ods</c>) through LibreOffice, where it is installed: it makes a docx or xlsx of them, which is read as such.
/// </summary>
public sealed class ConvertedReader : IDocumentReader
{
    private static readonly WordReader s_word = new();
    private static readonly ExcelReader s_excel = new();

    /// <inheritdoc/>
    public string Name => "doc";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions { get; } =
        [".doc", ".dot", ".wps", ".wpt", ".xls", ".xlt", ".et", ".rtf", ".odt", ".ott", ".ods", ".ots"];

    /// <inheritdoc/>
    public bool Recognizes(ReadOnlySpan<byte> content, string extension) =>
        CompoundKinds.Find(content) is CompoundKind.Word or CompoundKind.Sheets or CompoundKind.Locked
            || ConvertedKind.Find(content, extension) is not null;

    /// <inheritdoc/>
    public DocumentContent Read(DocumentInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var extension = Path.GetExtension(input.Source).ToLowerInvariant();
        if (CompoundKinds.Find(input.Content.Span) == CompoundKind.Locked)
        {
            throw Refusals.Locked(input.Source, "Office");
        }

        var kind = ConvertedKind.Find(input.Content.Span, extension)
            ?? throw Refusals.Damaged(input.Source, extension.Length > 1 ? extension[1..] : Name);
        var program = OfficeProgram.Find() ?? throw NoProgram(input.Source, kind);
        var converted = Conversion.Run(program, input, kind);
        var content = (kind.IsSheet ? (IDocumentReader)s_excel : s_word).Read(input with { Content = converted });
        return content with { Description = $"{kind.Extension[1..]} → {content.Description} (LibreOffice)" };
    }

    private static DocumentException NoProgram(string source, ConvertedKind kind)
    {
        var target = kind.IsSheet ? ".xlsx" : ".docx";
        return new DocumentException(
            DocumentProblem.Format, source,
            $"{kind.Extension} 文件要经 LibreOffice 转换，本机没有找到；请安装 LibreOffice，或用 Word、WPS 另存为 {target}",
            $"a {kind.Extension} file is read through LibreOffice, which was not found here; install it, or save the file as "
            + $"{target} from Word or WPS");
    }
}
