using System.CommandLine;
using System.CommandLine.Parsing;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Texts;
using OrgGraph.Documents;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Units;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli.Options;

/// <summary>The options of every command that reads plans.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string?> _jurisdiction;
    private readonly Option<string?> _units;
    private readonly Option<string?> _corrections;
    private readonly Option<string?> _maxSize;
    private readonly Option<string?> _convertTime;
    private readonly Option<bool> _firstLeads;
    private readonly Option<bool> _strict;

    public ReadingOptions(Command command, Language language)
    {
        _jurisdiction = OptionValues.Text("--jurisdiction", HelpTexts.Jurisdiction, "NAME", language);
        _units = OptionValues.Text("--units", HelpTexts.Units, "FILE", language);
        _corrections = OptionValues.Text("--corrections", HelpTexts.Corrections, "DIR", language);
        _maxSize = new("--max-size") { Description = HelpTexts.MaxSize.In(language), HelpName = "SIZE" };
        _convertTime = new("--convert-time") { Description = HelpTexts.ConvertTime.In(language), HelpName = "TIME" };
        _firstLeads = new("--first-leads") { Description = HelpTexts.FirstLeads.In(language) };
        _strict = new("--strict") { Description = HelpTexts.Strict.In(language) };
        _maxSize.RefuseUnless(text => ByteSize.TryParse(text, out _));
        _convertTime.RefuseUnless(text => Duration.TryParse(text, out _));
        command.Add(_jurisdiction);
        command.Add(_units);
        command.Add(_corrections);
        command.Add(_maxSize);
        command.Add(_convertTime);
        command.Add(_firstLeads);
        command.Add(_strict);
    }

    /// <summary>The argument of files, one or more, none of them blank.</summary>
    public static Argument<string[]> Files(string description, string helpName)
    {
        var files = new Argument<string[]>("files")
        {
            Description = description,
            HelpName = helpName,
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(OptionValues.RefuseBlank);
        return files;
    }

    /// <summary>How inputs are read.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="host">The process.</param>
    /// <param name="output">The file or folder that results go to: no input is written over; null for none.</param>
    /// <exception cref="DocumentException">The file of units cannot be used.</exception>
    public InputOptions InputOptionsOf(ParseResult parsed, CommandHost host, string? output = null) => new()
    {
        Read = host.Read,
        Targets = output is null ? [] : [output],
        CorrectionsFolder = CorrectionsFolderOf(parsed),
        AlsoRead = parsed.GetValue(_units) is { } file ? [file] : [],
        Documents = new ReadOptions
        {
            Jurisdiction = parsed.GetValue(_jurisdiction)?.Trim(),
            FirstLeads = parsed.GetValue(_firstLeads),
            Units = parsed.GetValue(_units) is { } path ? host.LoadUnits(path) : UnitOverrides.None,
            MaxBytes = ByteSize.TryParse(parsed.GetValue(_maxSize), out var bytes) ? bytes : ReadOptions.DefaultMaxBytes,
            Limits = Duration.TryParse(parsed.GetValue(_convertTime), out var time)
                ? DocumentLimits.Default with { ConversionTime = time } : DocumentLimits.Default,
        },
    };

    /// <summary>The workspace's folder of corrections; null where none is named.</summary>
    public string? CorrectionsFolderOf(ParseResult parsed) => parsed.GetValue(_corrections);

    /// <summary>
    /// The exit code for inputs of which some failed or have findings to review, which fail a command where they were asked to.
    /// </summary>
    public int ExitCodeOf(ParseResult parsed, bool failed, int toReview) =>
        failed || (parsed.GetValue(_strict) && toReview > 0) ? ExitCode.Findings : ExitCode.Success;
}
