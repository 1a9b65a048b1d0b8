using System.CommandLine;
using OrgGraph.Analytics.Workload;
using OrgGraph.Analytics.WhatIf;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Model.Json;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph whatif</c>: what would be if other units led.</summary>
internal sealed class WhatIfCommand
{
    public const string Name = "whatif";

    private readonly CommandHost _host;
    private readonly Language _language;
    private readonly Command _command;
    private readonly Argument<string[]> _files;
    private readonly Option<string[]> _moves;
    private readonly Option<bool> _balance;
    private readonly Option<bool> _sameLevel;
    private readonly Option<int?> _atMost;
    private readonly Option<bool> _leave;
    private readonly Option<string?> _format;
    private readonly Option<string?> _output;
    private readonly LoadWeightsOption _weights;
    private readonly SelectionOptions _selection;
    private readonly ReadingOptions _reading;

    private WhatIfCommand(CommandHost host, Language language)
    {
        (_host, _language) = (host, language);
        _files = ReadingOptions.Files(ServerHelp.GraphFiles.In(language), "FILE|DIR|graph.json...");
        _moves = OptionValues.Texts("--move", WhatIfTexts.MoveOption, "MEASURE:A->B", language);
        _balance = new("--balance") { Description = WhatIfTexts.BalanceOption.In(language) };
        _sameLevel = new("--same-level") { Description = WhatIfTexts.SameLevelOption.In(language) };
        _atMost = new("--at-most") { Description = WhatIfTexts.AtMostOption.In(language), HelpName = "N" };
        _atMost.RefuseUnless(text => int.TryParse(text, out var count) && count >= 0);
        _leave = new("--drop") { Description = WhatIfTexts.LeaveOption.In(language) };
        _format = OutputTarget.FormatOption(WhatIfTexts.FormatOption.In(language));
        _output = OptionValues.Text("--out", WhatIfTexts.OutOption, "FILE", language);
        _command = new Command(Name, WhatIfTexts.WhatIf.In(language))
        {
            _files, _moves, _balance, _sameLevel, _atMost, _leave, _format, _output,
        };
        _weights = new LoadWeightsOption(_command, language);
        _selection = new SelectionOptions(_command, language);
        _reading = new ReadingOptions(_command, language);
        _command.SetAction(RunAsync);
    }

    public static Command Create(CommandHost host, Language language) => new WhatIfCommand(host, language)._command;

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var texts = parsed.GetValue(_moves) ?? [];
        var output = parsed.GetValue(_output);
        if (texts.Length == 0 && !parsed.GetValue(_balance))
        {
            throw new UsageException(WhatIfTexts.NothingAsked);
        }

        RefuseWhatDoesNotGoTogether(parsed, texts.Length > 0);

        if (output is not null)
        {
            OutputFile.CheckPath(output);
        }

        var (graph, input) = await ShownInputs.RequireGraphAsync(
            parsed.GetRequiredValue(_files), _reading.InputOptionsOf(parsed, _host, output), Messages.NothingWritten, _host,
            _language, cancellationToken);
        _selection.TellSections(parsed, graph, _host, _language);
        var selection = _selection.RequestOf(parsed);
        if (!parsed.GetValue(_balance))
        {
            ShownInputs.WarnOfYears(selection.Select(graph), _host, _language);
        }

        var answer = AskWhatIf.Answer(
            graph,
            new WhatIfRequest
            {
                Moves = [.. texts],
                Leave = parsed.GetValue(_leave),
                Balance = parsed.GetValue(_balance),
                AtMost = parsed.GetValue(_atMost) ?? 10,
                SameLevelOnly = parsed.GetValue(_sameLevel),
                Weights = _weights.ValueOf(parsed),
                Selection = selection,
            },
            cancellationToken);
        if (output is not null)
        {
            OutputFile.WriteTo(output, stream => GraphJson.Write(answer.Whole, stream), cancellationToken);
        }

        WhatIfOutput.Write(answer, parsed.GetValue(_format) ?? "table", _host, _language);
        _host.Error.WriteLine(Printable.Of(
            output is null ? WhatIfTexts.NotWritten.In(_language) : WhatIfTexts.Written.In(_language, output)));
        return _reading.ExitCodeOf(parsed, input.Failed, input.ToReview);
    }

    private void RefuseWhatDoesNotGoTogether(ParseResult parsed, bool hasMoves)
    {
        if (parsed.GetValue(_balance) && _selection.RequestOf(parsed).ChangesMeasures)
        {
            throw new UsageException(WhatIfTexts.BalanceNeedsWholeMeasures);
        }

        if (parsed.GetValue(_leave) && !hasMoves)
        {
            throw new UsageException(WhatIfTexts.DropNeedsMove);
        }

        if (parsed.GetValue(_atMost) is not null && !parsed.GetValue(_balance))
        {
            throw new UsageException(WhatIfTexts.AtMostNeedsBalance);
        }

        if (parsed.GetValue(_sameLevel) && !parsed.GetValue(_balance))
        {
            throw new UsageException(WhatIfTexts.SameLevelNeedsBalance);
        }
    }
}
