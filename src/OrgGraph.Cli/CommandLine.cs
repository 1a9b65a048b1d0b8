using System.CommandLine.Help;
using System.CommandLine.Invocation;
using OrgGraph.Cli.Commands;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Documents;
using OrgGraph.Neo4j.Client;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli;

/// <summary>The command line <c>orggraph</c>, apart from the process that it runs in.</summary>
public static class CommandLine
{
    private static readonly LocalizedText s_loadStopped = new(
        "已中断：已提交的计划留在数据库中，但负荷、指标和协作关系还没有跟上；再次运行即可补全",
        "stopped: plans that were committed stay, but loads, metrics and collaborations are behind them until you run it again");

    private static readonly LocalizedText s_version = new("显示版本", "show the version");

    private static readonly LocalizedText s_help = new("显示帮助", "show this help");

    private static readonly LocalizedText s_root = new(
        "OrgGraph：把政府行动计划、任务分工表读成“单位—措施”责任图。",
        "OrgGraph: reads government action plans into a graph of units and measures.");

    private static readonly LocalizedText s_openSslMissing = new(
        "本机没有 OpenSSL（libssl）。请安装：Debian、Ubuntu、统信、麒麟用 apt-get install libssl3（或 libssl1.1），其他系统用 openssl-libs",
        "this machine has no OpenSSL (libssl); install it: apt-get install libssl3 (or libssl1.1) on Debian and Ubuntu, "
        + "openssl-libs elsewhere");

    private static readonly LocalizedText s_cancelled = new("已中断，没有写出任何文件", "stopped; no file was written");

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
        host = host with { Error = error, Language = LanguageOption.Find(args) };
        var code = await RunSafelyAsync(args, host, cancellationToken);
        error.Flush();
        return error.HasFailed && code == ExitCode.Success ? ExitCode.Findings : code;
    }

    private static async Task<int> RunSafelyAsync(string[] args, CommandHost host, CancellationToken cancellationToken)
    {
        var root = Build(host);
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
            var code = await RunAsync(parsed, host, cancellationToken);
            await host.Out.FlushAsync(CancellationToken.None);
            return code;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            host.Fail(new("读取或写出时出错：{0}", "reading or writing failed: {0}"), e.Message);
            return ExitCode.Findings;
        }
        catch (Exception e)
        {
            host.Fail(BugReport.Write(e)); // the last net: no stack trace reaches a user
            return ExitCode.Findings;
        }
    }

    private static async Task<int> RunAsync(ParseResult parsed, CommandHost host, CancellationToken cancellationToken)
    {
        var command = parsed.CommandResult.Command.Name;
        try
        {
            if (UsageErrors.Write(parsed, host))
            {
                return ExitCode.Usage;
            }

            var works = parsed.CommandResult.Command is not RootCommand && parsed.Action is not { ClearsParseErrors: true };
            if (works && !host.HasOpenSsl())
            {
                host.Fail(s_openSslMissing);
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
            host.Fail(command == LoadCommand.Name ? s_loadStopped : s_cancelled);
            return ExitCode.Cancelled;
        }
        catch (UsageException e)
        {
            UsageErrors.Write(parsed, e.Text, host);
            return ExitCode.Usage;
        }
        catch (RequestException e)
        {
            UsageErrors.Write(parsed, Hints.Of(e, command) is { } hint ? Messages.WithHint.With(e.Text, hint) : e.Text, host);
            return ExitCode.Usage;
        }
        catch (NothingReadException e)
        {
            host.Tell(e.Text);
            return ExitCode.Findings;
        }
        catch (CypherException e)
        {
            host.Fail(new("Neo4j：{0}（{1}）", "Neo4j: {0} ({1})"), e.Message, e.Code);
            LocalizedText? own = e.Hint is var (chinese, english) ? new(chinese, english) : null;
            return Explained(host, own, Hints.Of(e));
        }
        catch (DiagramException e)
        {
            host.FailLine(e.In(host.Language));
            return Explained(host, Hints.Of(e));
        }
        catch (DocumentException e)
        {
            host.Fail(Messages.AboutFile, e.File, e.Reason(host.Language));
            return ExitCode.Findings;
        }
        catch (OutputException e)
        {
            host.Fail(e.Text);
            return ExitCode.Findings;
        }
    }

    private static int Explained(CommandHost host, params ReadOnlySpan<LocalizedText?> hints)
    {
        foreach (var hint in hints)
        {
            if (hint is { } text)
            {
                host.Tell(text);
            }
        }

        return ExitCode.Findings;
    }

    private static RootCommand Build(CommandHost host)
    {
        var language = host.Language;
        var root = new RootCommand(s_root.In(language))
        {
            ReadCommand.Create(host),
            ReviewCommand.Create(host),
            CorrectCommand.Create(host),
            ReportCommand.Create(host),
            LoadCommand.Create(host),
            PullCommand.Create(host),
            QueryCommand.Create(host),
            ExportCommand.Create(host),
            RankCommand.Create(host),
            PathCommand.Create(host),
            QuestionCommands.Find(host),
            QuestionCommands.Duties(host),
            QuestionCommands.Due(host),
            QuestionCommands.Meeting(host),
            QuestionCommands.Leads(host),
            QuestionCommands.Leaders(host),
            QuestionCommands.Targets(host),
            QuestionCommands.Overlaps(host),
            QuestionCommands.Cascade(host),
            WorksheetsCommand.Create(host),
            ProgressCommand.Create(host),
            CompareCommand.Create(host),
            WhatIfCommand.Create(host),
            DiagramCommand.Create(host),
            ServeCommand.Create(host),
            LanguageOption.Create(language),
        };
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption:
                    option.Description = s_help.In(language);
                    option.Action = new PrintAction(parsed => HelpPage.Of(parsed.CommandResult.Command, language));
                    break;
                case VersionOption:
                    option.Description = s_version.In(language);
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
