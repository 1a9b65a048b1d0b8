using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using OrgGraph.Cli.Commands;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Texts;
using OrgGraph.Documents;
using OrgGraph.Neo4j.Client;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli;

/// <summary>The command line <c>orggraph</c>, apart from the process that it runs in.</summary>
public static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="output">Receives data only.</param>
    /// <param name="error">Receives messages.</param>
    /// <param name="cancellationToken">Stops the command; nothing half-written is left.</param>
    /// <returns>0; 1 for findings with <c>--strict</c> or a file that failed; 2 for usage; 130 when cancelled.</returns>
    public static Task<int> RunAsync(
        string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken = default) =>
        RunAsync(args, new CommandHost(output, error), cancellationToken);

    internal static async Task<int> RunAsync(string[] args, CommandHost host, CancellationToken cancellationToken)
    {
        var error = new LenientWriter(host.Error);
        var code = await RunSafelyAsync(args, host with { Error = error }, cancellationToken);
        error.Flush();
        return error.HasFailed && code == ExitCode.Success ? ExitCode.Findings : code;
    }

    private static async Task<int> RunSafelyAsync(string[] args, CommandHost host, CancellationToken cancellationToken)
    {
        var language = LanguageOption.Find(args);
        var root = Build(host, language);
        args = StartArguments.Complete(
            args, host.OutIsTerminal, Environment.GetFolderPath(Environment.SpecialFolder.MyDocuments),
            root.Subcommands.Select(c => c.Name), Path.Exists);
        var parsed = root.Parse(args, new ParserConfiguration
        {
            EnablePosixBundling = false,
            ResponseFileTokenReplacer = null, // a file's name may start with @
        });
        try
        {
            var code = await RunAsync(parsed, host, language, cancellationToken);
            await host.Out.FlushAsync(CancellationToken.None);
            return code;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Messages.WriteError(host.Error, Messages.SystemRefuses.In(language, e.Message), language);
            return ExitCode.Findings;
        }
        catch (Exception e)
        {
            // the last net: no stack trace reaches a user
            Messages.WriteError(host.Error, BugReport.Write(e).In(language), language);
            return ExitCode.Findings;
        }
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, CommandHost host, Language language, CancellationToken cancellationToken)
    {
        try
        {
            if (UsageErrors.Write(parsed, host.Error, language))
            {
                return ExitCode.Usage;
            }

            if (parsed.CommandResult.Command is not RootCommand && !host.HasOpenSsl())
            {
                Messages.WriteError(host.Error, Messages.OpenSslMissing.In(language), language);
                return ExitCode.Findings;
            }

            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = host.Out,
                    Error = host.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null, // Program listens to the signals
                },
                cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            var text = parsed.CommandResult.Command.Name == LoadCommand.Name ? ServerTexts.LoadStopped : Messages.Cancelled;
            Messages.WriteError(host.Error, text.In(language), language);
            return ExitCode.Cancelled;
        }
        catch (UsageException e)
        {
            UsageErrors.Write(parsed, e.Text, host.Error, language);
            return ExitCode.Usage;
        }
        catch (RequestException e)
        {
            var hint = Hints.Of(e, parsed.CommandResult.Command.Name);
            UsageErrors.Write(parsed, hint is { } h ? Messages.WithHint.With(e.Text, h) : e.Text, host.Error, language);
            return ExitCode.Usage;
        }
        catch (NothingReadException e)
        {
            host.Error.WriteLine(e.Text.In(language));
            return ExitCode.Findings;
        }
        catch (CypherException e)
        {
            Messages.WriteError(host.Error, ServerTexts.ServerError.In(language, e.Message, e.Code), language);
            if (e.Hint is var (chinese, english))
            {
                host.Error.WriteLine(new LocalizedText(chinese, english).In(language));
            }

            if (Hints.Of(e) is { } more)
            {
                host.Error.WriteLine(more.In(language));
            }

            return ExitCode.Findings;
        }
        catch (DocumentException e)
        {
            Messages.WriteError(host.Error, Messages.AboutFile.In(language, e.File, e.Reason(language)), language);
            return ExitCode.Findings;
        }
        catch (OutputException e)
        {
            Messages.WriteError(host.Error, e.Text.In(language), language);
            return ExitCode.Findings;
        }
    }

    private static RootCommand Build(CommandHost host, Language language)
    {
        var root = new RootCommand(HelpTexts.Root.In(language))
        {
            ReadCommand.Create(host, language),
            ReviewCommand.Create(host, language),
            CorrectCommand.Create(host, language),
            ReportCommand.Create(host, language),
            LoadCommand.Create(host, language),
            PullCommand.Create(host, language),
            QueryCommand.Create(host, language),
            ExportCommand.Create(host, language),
            RankCommand.Create(host, language),
            PathCommand.Create(host, language),
            FindCommand.Create(host, language),
            DutiesCommand.Create(host, language),
            DueCommand.Create(host, language),
            MeetingCommand.Create(host, language),
            LeadsCommand.Create(host, language),
            PlainQuestions.Create(PlainQuestions.Leaders, host, language),
            PlainQuestions.Create(PlainQuestions.Targets, host, language),
            PlainQuestions.Create(PlainQuestions.Overlaps, host, language),
            PlainQuestions.Create(PlainQuestions.Cascade, host, language),
            WorksheetsCommand.Create(host, language),
            ProgressCommand.Create(host, language),
            CompareCommand.Create(host, language),
            WhatIfCommand.Create(host, language),
            DiagramCommand.Create(host, language),
            ServeCommand.Create(host, language),
            LanguageOption.Create(language),
        };
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption:
                    option.Description = HelpTexts.Help.In(language);
                    option.Action = new PrintAction(parsed => HelpPage.Of(parsed.CommandResult.Command, language));
                    break;
                case VersionOption:
                    option.Description = HelpTexts.Version.In(language);
                    option.Action =
                        new PrintAction(
                            _ => $"orggraph {ToolVersion.Number} ({ToolVersion.Build})\n{HelpTexts.PackagesOf(language)}\n");
                    break;
            }
        }

        return root;
    }

    /// <summary>Prints a text instead of running a command.</summary>
    private sealed class PrintAction(Func<ParseResult, string> text) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.Write(text(parseResult));
            return ExitCode.Success;
        }
    }
}
