using OrgGraph.Model.Sources;

namespace OrgGraph.Model.Localization;

/// <summary>Says where something stands in a document.</summary>
public static class SourceWords
{
    /// <summary>The part alone, for a column of its own: 第 3 页, 表格 2, a sheet's name; empty for a document as a whole.</summary>
    public static string PartIn(this SourceSpan span, Language language)
    {
        var chinese = language == Language.Chinese;
        var number = SourcePart.NumberOf(span.Part);
        return SourcePart.KindOf(span.Part) switch
        {
            SourcePartKind.Page => chinese ? $"第 {number} 页" : $"page {number}",
            SourcePartKind.Table => chinese ? $"表格 {number}" : $"table {number}",
            SourcePartKind.Sheet => SourcePart.NameOf(span.Part),
            _ => "",
        };
    }

    /// <summary>The place for people, without the file: 第 3 页第 12 行, 工作表“任务”第 5 行第 3 列, line 12.</summary>
    public static string PlaceIn(this SourceSpan span, Language language)
    {
        var chinese = language == Language.Chinese;
        var cell = chinese ? $"第 {span.Line} 行第 {span.Column} 列" : $"row {span.Line}, column {span.Column}";
        var number = SourcePart.NumberOf(span.Part);
        return SourcePart.KindOf(span.Part) switch
        {
            SourcePartKind.Document => chinese ? $"第 {span.Line} 行" : $"line {span.Line}",
            SourcePartKind.Page => chinese ? $"第 {number} 页第 {span.Line} 行" : $"page {number}, line {span.Line}",
            SourcePartKind.Table => (chinese ? $"第 {number} 个表格" : $"table {number}, ") + cell,
            SourcePartKind.Grid => cell,
            _ => (chinese ? $"工作表“{SourcePart.NameOf(span.Part)}”" : $"sheet “{SourcePart.NameOf(span.Part)}”, ") + cell,
        };
    }

    /// <summary>
    /// File and place for messages: <c>file:line</c>, as editors and other programs know it, where the document has lines; pages,
    /// sheets and tables in words.
    /// </summary>
    public static string ReferenceIn(this SourceSpan span, Language language) =>
        span.Part is null ? $"{span.File}:{span.Line}" : span.FileAndPlaceIn(language);

    /// <summary>File and place for people: <c>计划.docx 第 2 个表格第 4 行第 3 列</c>.</summary>
    public static string FileAndPlaceIn(this SourceSpan span, Language language) =>
        language == Language.Chinese ? $"{span.File} {span.PlaceIn(language)}" : $"{span.File}, {span.PlaceIn(language)}";
}
