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
    private readonly Option<string?> _maxSize;
    private readonly Option<string?> _convertTime;
    private readonly Option<bool> _firstLeads;
    private readonly Option<bool> _strict;

    public ReadingOptions(Command command, Language language)
    {
        _jurisdiction = new("--jurisdiction")
        {
            Description = HelpTexts.Jurisdiction.In(language), HelpName = "NAME",
        };
        _units = new("--units") { Description = HelpTexts.Units.In(language), HelpName = "FILE" };
        _maxSize = new("--max-size") { Description = HelpTexts.MaxSize.In(language), HelpName = "SIZE" };
        _convertTime = new("--convert-time") { Description = HelpTexts.ConvertTime.In(language), HelpName = "TIME" };
        _firstLeads = new("--first-leads") { Description = HelpTexts.FirstLeads.In(language) };
        _strict = new("--strict") { Description = HelpTexts.Strict.In(language) };
        _jurisdiction.Validators.Add(RefuseBlank);
        _units.Validators.Add(RefuseBlank);
        _maxSize.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !ByteSize.TryParse(token.Value, out _))
            {
                result.AddError("no size");
            }
        });
        _convertTime.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Duration.TryParse(token.Value, out _))
            {
                result.AddError("no time");
            }
        });
        command.Add(_jurisdiction);
        command.Add(_units);
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
        files.Validators.Add(RefuseBlank);
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

    /// <summary>
    /// The exit code for inputs of which some failed or have findings to review, which fail a command where they were asked to.
    /// </summary>
    public int ExitCodeOf(ParseResult parsed, bool failed, int toReview) =>
        failed || (parsed.GetValue(_strict) && toReview > 0) ? ExitCode.Findings : ExitCode.Success;

    /// <summary>An option with one of some values.</summary>
    public static Option<string?> OneOf(string name, LocalizedText description, string[] values, Language language)
    {
        var option = new Option<string?>(name) { Description = description.In(language), HelpName = string.Join('|', values) };
        return option.AcceptOnlyFromAmong(values);
    }

    /// <summary>Refuses a value of blanks.</summary>
    public static void RefuseBlank(SymbolResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (string.IsNullOrWhiteSpace(token.Value))
            {
                result.AddError("blank"); // worded by UsageErrors, as all errors are
            }
        }
    }
}
