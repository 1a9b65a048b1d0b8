namespace OrgGraph.Cli.Texts;

/// <summary>The wording of messages on standard error.</summary>
internal static class Messages
{
    public static readonly LocalizedText ExtensionUnknown = new(
        "“{0}”的扩展名不代表任何格式；可以是 {1}，或用 --format 指定",
        "the extension of '{0}' stands for no format; there are {1}, or say --format");

    public static readonly LocalizedText ExtensionOfOtherFormat = new(
        "“{0}”的扩展名与 --format {1} 不符", "the extension of '{0}' does not go with --format {1}");

    public static readonly LocalizedText DidYouMean = new("{0}；您要的是不是 {1}", "{0}; did you mean {1}");

    public static readonly LocalizedText Error = new("错误：", "error: ");

    public static readonly LocalizedText AboutFile = new("{0}：{1}", "{0}: {1}");

    public static readonly LocalizedText Cancelled = new("已中断，没有写出任何文件", "stopped; no file was written");

    public static readonly LocalizedText SeeHelp = new("用法见 orggraph {0}--help{1}", "see orggraph {0}--help{1}");

    public static readonly LocalizedText UnknownOption = new("没有“{0}”这个选项", "there is no option {0}");

    public static readonly LocalizedText UnknownWord = new("不认识“{0}”", "'{0}' is not understood");

    public static readonly LocalizedText ValueMissing = new("选项 {0} 缺少值（{1}）", "option {0} lacks its value ({1})");

    public static readonly LocalizedText OptionRepeated = new("选项 {0} 只能给一次", "option {0} can be given once only");

    public static readonly LocalizedText ValueWrong = new(
        "选项 {0} 的值“{1}”不对，应为 {2}", "option {0}: '{1}' will not do; expected {2}");

    public static readonly LocalizedText SizeExpected = new("大小，如 64MB（不超过 2GB）", "a size such as 64MB (below 2GB)");

    public static readonly LocalizedText FileMissing = new("缺少 {0}", "{0} is missing");

    public static readonly LocalizedText FileBlank = new("文件名不能为空", "a file's name cannot be blank");

    public static readonly LocalizedText CommandMissing = new("缺少命令；有：{0}", "the command is missing; there are: {0}");

    public static readonly LocalizedText Skipped = new("未读入 {0}：{1}", "skipped {0}: {1}");

    public static readonly LocalizedText PlainlyNoPlans = new(
        "文件夹里另有 {0} 个文件明显不是计划，没有读入：{1}", "{0} more files in the folders are plainly no plans and were left out: {1}");

    public static readonly LocalizedText WithHint = new("{0}；{1}", "{0}; {1}");

    public static readonly LocalizedText NothingWritten = new("没有可用的计划，没有写出任何文件", "no usable plan; no file was written");

    public static readonly LocalizedText SystemRefuses = new("读取或写出时出错：{0}", "reading or writing failed: {0}");

    public static readonly LocalizedText OpenSslMissing = new(
        "本机没有 OpenSSL（libssl）。请安装：Debian、Ubuntu、统信、麒麟用 apt-get install libssl3（或 libssl1.1），其他系统用 openssl-libs",
        "this machine has no OpenSSL (libssl); install it: apt-get install libssl3 (or libssl1.1) on Debian and Ubuntu, "
        + "openssl-libs elsewhere");

    public static readonly LocalizedText Summary = new(
        "读入 {0} 个文件、{1} 份计划：{2} 条措施，{3} 个单位，{4} 条责任关系；{5} 条需要复核",
        "read: files {0}, plans {1}, measures {2}, units {3}, responsibilities {4}; findings to review {5}");

    public static readonly LocalizedText CorrectionsMade = new("按更正改动 {0} 处", "corrections made: {0}");

    public static readonly LocalizedText CorrectionsUnfit = new(
        "按更正改动 {0} 处，另有 {1} 条不再适用", "corrections made: {0}; {1} no longer fit");

    public static readonly LocalizedText Confirmations = new("{0}；确认无误 {1} 处", "{0}; confirmed as read: {1}");

    public static readonly LocalizedText Written = new("已写到 {0}：{1}", "written to {0}: {1}");

    public static readonly LocalizedText OldFilesDeleted = new(
        "删去了上次报告写出而这次没有的文件 {0} 个", "{0} files of the report before, which this one has not, were deleted");

    public static readonly LocalizedText Progress = new("读入计划", "reading plans");

    public static readonly LocalizedText FindingLine = new("{0}：[{1}] {2}", "{0}: [{1}] {2}");

    public static readonly LocalizedText NotesLeft = new("另有 {0} 条说明，见 --format table", "{0} more notes; see --format table");

    /// <summary>A finding as one line: place, severity, sentence.</summary>
    public static string LineOf(Finding finding, Language language) => Printable.Of(FindingLine.In(
        language, finding.Source.ReferenceIn(language), Terms.Of(finding.Severity).In(language), SentenceOf(finding, language)));

    /// <summary>The sentence of a finding, with what the user can do about it here.</summary>
    public static string SentenceOf(Finding finding, Language language) =>
        Hints.Of(finding) is { } hint ? WithHint.In(language, finding.Message(language), hint) : finding.Message(language);

    /// <summary>Writes one error line.</summary>
    public static void WriteError(TextWriter error, string message, Language language) =>
        error.WriteLine(Error.In(language) + Printable.Of(message));
}
