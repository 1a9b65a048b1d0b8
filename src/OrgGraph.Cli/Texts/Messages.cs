namespace OrgGraph.Cli.Texts;

/// <summary>The wording of messages on standard error.</summary>
internal static class Messages
{
    public static readonly LocalizedText Comma = new("、", ", ");

    public static readonly LocalizedText AboutFile = new("{0}：{1}", "{0}: {1}");

    public static readonly LocalizedText FileMissing = new("缺少 {0}", "{0} is missing");

    public static readonly LocalizedText Skipped = new("未读入 {0}：{1}", "skipped {0}: {1}");

    public static readonly LocalizedText WithHint = new("{0}；{1}", "{0}; {1}");

    public static readonly LocalizedText NothingWritten = new("没有可用的计划，没有写出任何文件", "no usable plan; no file was written");

    public static readonly LocalizedText Summary = new(
        "读入 {0} 个文件、{1} 份计划：{2} 条措施，{3} 个单位，{4} 条责任关系；{5} 条需要复核",
        "read: files {0}, plans {1}, measures {2}, units {3}, responsibilities {4}; findings to review {5}");

    public static readonly LocalizedText FindingLine = new("{0}：[{1}] {2}", "{0}: [{1}] {2}");

    /// <summary>A finding as one line: place, severity, sentence.</summary>
    public static string LineOf(Finding finding, Language language) => Printable.Of(FindingLine.In(
        language, finding.Source.ReferenceIn(language), Terms.Of(finding.Severity).In(language), SentenceOf(finding, language)));

    /// <summary>The sentence of a finding, with what the user can do about it here.</summary>
    public static string SentenceOf(Finding finding, Language language) =>
        Hints.Of(finding) is { } hint ? WithHint.In(language, finding.Message(language), hint) : finding.Message(language);
}
