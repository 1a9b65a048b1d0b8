using System.CommandLine.Help;
using System.CommandLine.Parsing;
using OrgGraph.Analytics.Naming;

namespace OrgGraph.Cli.Options;

/// <summary>Says what is wrong with a command line, in the user's language.</summary>
internal static class UsageErrors
{
    private static readonly LocalizedText s_addressWithSecret = new(
        "{0}：地址里不要写用户名和密码；用户名用 --user，密码用环境变量 ORGGRAPH_NEO4J_PASSWORD",
        "{0}: the address must not hold a user or password; give --user, and the password in ORGGRAPH_NEO4J_PASSWORD");

    private static readonly LocalizedText s_commandMissing = new("缺少命令；有：{0}", "the command is missing; there are: {0}");

    private static readonly LocalizedText s_fileBlank = new("文件名不能为空", "a file's name cannot be blank");

    private static readonly LocalizedText s_valueWrong = new(
        "选项 {0} 的值“{1}”不对，应为 {2}", "option {0}: '{1}' will not do; expected {2}");

    private static readonly LocalizedText s_optionRepeated = new("选项 {0} 只能给一次", "option {0} can be given once only");

    private static readonly LocalizedText s_valueMissing = new("选项 {0} 缺少值（{1}）", "option {0} lacks its value ({1})");

    private static readonly LocalizedText s_didYouMean = new("{0}；您要的是不是 {1}", "{0}; did you mean {1}");

    /// <summary>Writes the errors, if there are any and the user does not ask for help; true when it wrote some.</summary>
    public static bool Write(ParseResult parsed, CommandHost host)
    {
        if (parsed.Action is { ClearsParseErrors: true })
        {
            return false;
        }

        var messages = Find(parsed, host).Distinct().ToList();
        if (messages.Count == 0)
        {
            return false;
        }

        foreach (var message in messages)
        {
            host.FailLine(message);
        }

        WriteSeeHelp(parsed, host);
        return true;
    }

    /// <summary>Writes one error that only the command itself can see.</summary>
    public static void Write(ParseResult parsed, LocalizedText problem, CommandHost host)
    {
        host.Fail(problem);
        WriteSeeHelp(parsed, host);
    }

    private static void WriteSeeHelp(ParseResult parsed, CommandHost host)
    {
        var command = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        host.Tell(new(
            "用法见 orggraph {0}--help{1}",
            "see orggraph {0}--help{1}"), command, host.Language == Language.English ? " --lang en" : "");
    }

    private static IEnumerable<string> Find(ParseResult parsed, CommandHost host)
    {
        // An option without its value would swallow the next one.
        var swallowed = parsed.CommandResult.Children
            .OfType<OptionResult>()
            .Where(o => o.Tokens.Any(t => t.Value.StartsWith("--", StringComparison.Ordinal)))
            .Select(o => s_valueMissing.In(host.Language, o.Option.Name, o.Option.HelpName))
            .ToList();
        if (swallowed.Count > 0)
        {
            return swallowed;
        }

        // An unknown option would pass for the name of a file: all the commands take any number of those.
        // A negative number is the value of the option before it, and judged as such.
        var values =
            parsed.CommandResult.Children.OfType<OptionResult>().SelectMany(o => o.Tokens)
                .ToHashSet(ReferenceEqualityComparer.Instance);
        var options = parsed.CommandResult.Command.Options.Select(o => o.Name);
        var unknown = parsed.Tokens
            .TakeWhile(t => t.Type != TokenType.DoubleDash)
            .Where(t => t.Type == TokenType.Argument && t.Value is ['-', var second, ..]
                && !((char.IsAsciiDigit(second) || second == '.') && values.Contains(t)))
            .Select(t => Suggest(new("没有“{0}”这个选项", "there is no option {0}"), t.Value, options, host))
            .ToList();
        if (unknown.Count > 0)
        {
            return unknown;
        }

        return parsed.UnmatchedTokens.Count == 0
            ? parsed.Errors.Select(e => Say(e, parsed.CommandResult.Command, host.Language))
            : parsed.UnmatchedTokens.Select(t => Suggest(
                new(
                    "不认识“{0}”",
                    "'{0}' is not understood"), t, parsed.CommandResult.Command.Subcommands.Select(c => c.Name), host));
    }

    // Names what may have been meant, where something is near.
    private static string Suggest(LocalizedText problem, string word, IEnumerable<string> known, CommandHost host)
    {
        var said = problem.With(word);
        return (NearestNames.Find(word, known, 1) is [var near] ? s_didYouMean.With(said, near) : said).In(host.Language);
    }

    private static string Say(ParseError error, Command command, Language language)
    {
        return (error.SymbolResult as OptionResult ?? error.SymbolResult?.Parent as OptionResult) is { } option
            ? SayOf(option)
            : error.SymbolResult switch
            {
                ArgumentResult { Tokens.Count: 0 } a => Messages.FileMissing.In(language, a.Argument.HelpName ?? a.Argument.Name),
                ArgumentResult => s_fileBlank.In(language),
                CommandResult { Command: RootCommand root } => s_commandMissing.In(
                    language, string.Join(Messages.Comma.In(language), root.Subcommands.Select(c => c.Name))),
                CommandResult c => Messages.FileMissing.In(language, c.Command.Arguments[0].HelpName ?? ""),
                _ => error.Message,
            };

        string SayOf(OptionResult result) => result switch
        {
            { Tokens.Count: 0 } => s_valueMissing.In(language, result.Option.Name, result.Option.HelpName),
            { Option.Name: "--to" or "--from", Tokens: [var token] } when token.Value.Contains('@') =>
                s_addressWithSecret.In(language, result.Option.Name), // without saying it again
            { Option.Arity.MaximumNumberOfValues: 1, Tokens.Count: > 1 } =>
                s_optionRepeated.In(language, result.Option.Name),
            _ => s_valueWrong.In(
                language, result.Option.Name,
                error.Message.StartsWith(DocumentedCommand.Wrong, StringComparison.Ordinal)
                    ? error.Message[DocumentedCommand.Wrong.Length..] : result.Tokens[0].Value, // of several, the wrong one
                command is DocumentedCommand documented ? documented.ExpectedOf(result.Option) : result.Option.HelpName),
        };
    }
}
