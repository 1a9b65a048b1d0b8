namespace OrgGraph.Documents.Sources;

/// <summary>The refusals that several formats share: what is wrong and what to do.</summary>
internal static class Refusals
{
    public static DocumentException Empty(string source) => new(DocumentProblem.Empty, source, "文件是空的", "the file is empty");

    public static DocumentException Damaged(string source, string format, Exception? cause = null) => new(
        DocumentProblem.Format, source,
        $"{format} 文件已损坏或不完整；请在 Word、WPS 或 Excel 中打开，修复后重新保存，或重新取得文件",
        $"the {format} file is damaged or incomplete; open it in Word, WPS or Excel, repair and save it, or get it again",
        cause);

    public static DocumentException Locked(string source, string format) => new(
        DocumentProblem.Format, source,
        $"{format} 文件设有打开密码；请在 Word、WPS 或 Excel 中去掉密码后另存",
        $"the {format} file is locked by a password; save it without one from Word, WPS or Excel");

    public static DocumentException DefinesEntities(string source, string format, Exception cause) => new(
        DocumentProblem.Format, source,
        $"{format} 文件里有 DTD 或实体定义，不安全，未读取；请用 Word、WPS 或 Excel 重新保存",
        $"the {format} file defines a DTD or entities, which is not safe; save it anew from Word, WPS or Excel",
        cause);

    public static DocumentException TooManyMembers(string source, int limit) => OverLimit(
        source, $"包含的文件超过 {limit:N0} 个", $"holds more than {limit:N0} files");

    public static DocumentException TooLargeUnpacked(string source, long limit) => OverLimit(
        source, $"解压后超过 {limit:N0} 字节", $"takes more than {limit:N0} bytes unpacked");

    public static DocumentException TooDenselyPacked(string source, string member, int limit) => OverLimit(
        source, $"其中“{member}”的压缩率超过 {limit} 倍，可能是压缩炸弹", $"'{member}' in it is packed over {limit} times, as in a zip bomb");

    public static DocumentException TooDeep(string source, int limit) => OverLimit(
        source, $"表格或标记的嵌套超过 {limit} 层", $"tables or mark-up are nested over {limit} deep");

    public static DocumentException TooWide(string source, string table, int limit) => OverLimit(
        source, $"表格 {table} 超过 {limit:N0} 列", $"table {table} has more than {limit:N0} columns");

    public static DocumentException TooManyRows(string source, int limit) => OverLimit(
        source, $"表格超过 {limit:N0} 行", $"tables have more than {limit:N0} rows");

    public static DocumentException TooManyCells(string source, int limit) => OverLimit(
        source, $"表格超过 {limit:N0} 个单元格", $"a table has more than {limit:N0} cells");

    public static DocumentException TooMuchText(string source, int limit) => OverLimit(
        source, $"文字超过 {limit:N0} 个字符", $"holds more than {limit:N0} characters");

    private static DocumentException OverLimit(string source, string chinese, string english) => new(
        DocumentProblem.OverLimit, source,
        $"{chinese}，未读取；如果确是计划文件，请拆分或精简后再读", $"{english}; not read. If it is a plan, split or simplify it");
}
