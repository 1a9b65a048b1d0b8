using OrgGraph.Documents;
using OrgGraph.Documents.Units;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli.Options;

/// <summary>The options of every command that reads plans, and the reading by them.</summary>
internal sealed class ReadingOptions(DocumentedCommand command, Argument<string[]> files)
{
    private readonly Option<string?> _jurisdiction = command.Text("--jurisdiction", "NAME", new(
        "文件没有写明时，这是谁的计划：大兴区，或连同上级市 北京市大兴区", "whose plans these are, where the files do not tell: 大兴区, or with its city 北京市大兴区"));
    private readonly Option<string?> _units = command.Text("--units", "FILE", new(
        "自定义单位：{\"aliases\":{},\"parents\":{},\"members\":{}}",
        "your own units: {\"aliases\":{},\"parents\":{},\"members\":{}}"));
    private readonly Option<string?> _corrections = command.Text("--corrections", "DIR", new(
        "存放更正文件（*.corrections.json）的文件夹；文件旁边的更正文件总会使用",
        "a folder of files of corrections (*.corrections.json); those beside the documents are always used"));
    private readonly Option<long?> _maxSize = command.Value<long?>(
        "--max-size", "SIZE", new(
            "单个文件的大小上限（默认 64MB；可写 500KB、1GB）", "largest file to read (default 64MB; 500KB and 1GB will do)"),
        new("大小，如 64MB（不超过 2GB）", "a size such as 64MB (below 2GB)"),
        text => ByteSize.TryParse(text, out var bytes) ? bytes : null);

    private readonly Option<TimeSpan?> _convertTime = command.Time("--convert-time", new(
        "LibreOffice 转换一个旧格式文件（.doc、.wps、.rtf 等）的时限（默认 2m；可写 90s、10m）",
        "time for LibreOffice to convert a file of an older format, .doc, .wps, .rtf and others (default 2m; 90s and 10m "
        + "will do)"));
    private readonly Option<bool> _firstLeads = command.Flag("--first-leads", new(
        "没有写明牵头单位时，列首位的单位为牵头单位", "where no unit is said to lead, the first named leads"));
    private readonly Option<bool> _strict = command.Flag("--strict", new(
        "有需要复核的发现时，退出码为 1", "exit with 1 when there are findings to review"));

    /// <summary>How inputs are read.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="output">The file or folder that results go to: no input is written over; null for none.</param>
    /// <exception cref="DocumentException">The file of units cannot be used.</exception>
    public InputOptions InputOptionsOf(ParseResult parsed, string? output = null) => new()
    {
        Read = command.Host.Read,
        Targets = output is null ? [] : [output],
        CorrectionsFolder = CorrectionsFolderOf(parsed),
        AlsoRead = parsed.GetValue(_units) is { } file ? [file] : [],
        Documents = new ReadOptions
        {
            Jurisdiction = parsed.GetValue(_jurisdiction)?.Trim(),
            FirstLeads = parsed.GetValue(_firstLeads),
            Units = parsed.GetValue(_units) is { } path ? command.Host.LoadUnits(path) : UnitOverrides.None,
            MaxBytes = parsed.GetValue(_maxSize) ?? ReadOptions.DefaultMaxBytes,
            Limits = parsed.GetValue(_convertTime) is { } time
                ? DocumentLimits.Default with { ConversionTime = time } : DocumentLimits.Default,
        },
    };

    /// <summary>Reads the files into one graph, and says what it holds; where there is none, ends the command.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="output">The file or folder that results go to: no input is written over; null for none.</param>
    /// <param name="ifNone">What it means for the command that there is none.</param>
    /// <exception cref="NothingReadException">Nothing could be used.</exception>
    public Task<(ResponsibilityGraph Graph, InputGraph Input)> ReadGraphAsync(
        ParseResult parsed, CancellationToken cancellationToken, string? output = null, LocalizedText? ifNone = null) =>
        ShownInputs.RequireGraphAsync(
            parsed.GetRequiredValue(files), InputOptionsOf(parsed, output), ifNone ?? Messages.NothingWritten, command.Host,
            cancellationToken);

    /// <summary>The workspace's folder of corrections; null where none is named.</summary>
    public string? CorrectionsFolderOf(ParseResult parsed) => parsed.GetValue(_corrections);

    /// <summary>
    /// The exit code for inputs of which some failed or have findings to review, which fail a command where they were asked to.
    /// </summary>
    public int ExitCodeOf(ParseResult parsed, bool failed, int toReview) =>
        failed || (parsed.GetValue(_strict) && toReview > 0) ? ExitCode.Findings : ExitCode.Success;

    /// <summary>The same for what one graph was read from.</summary>
    public int ExitCodeOf(ParseResult parsed, InputGraph input) => ExitCodeOf(parsed, input.Failed, input.ToReview);
}
