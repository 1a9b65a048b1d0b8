using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using OrgGraph.Analytics.Naming;
using OrgGraph.Cli.Texts;

namespace OrgGraph.Cli.Options;

/// <summary>Says what is wrong with a command line, in the user's language.</summary>
internal static class UsageErrors
{
    /// <summary>Writes the errors, if there are any and the user does not ask for help; true when it wrote some.</summary>
    public static bool Write(ParseResult parsed, TextWriter error, Language language)
    {
        if (parsed.Action is { ClearsParseErrors: true })
        {
            return false;
        }

        var messages = Find(parsed, language).Distinct().ToList();
        if (messages.Count == 0)
        {
            return false;
        }

        foreach (var message in messages)
        {
            Messages.WriteError(error, message, language);
        }

        WriteSeeHelp(parsed, error, language);
        return true;
    }

    /// <summary>Writes one error that only the command itself can see.</summary>
    public static void Write(ParseResult parsed, LocalizedText problem, TextWriter error, Language language)
    {
        Messages.WriteError(error, problem.In(language), language);
        WriteSeeHelp(parsed, error, language);
    }

    private static void WriteSeeHelp(ParseResult parsed, TextWriter error, Language language)
    {
        var command = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        error.WriteLine(Messages.SeeHelp.In(language, command, language == Language.English ? " --lang en" : ""));
    }

    private static IEnumerable<string> Find(ParseResult parsed, Language language)
    {
        // An option without its value would swallow the next one.
        var swallowed = parsed.CommandResult.Children
            .OfType<OptionResult>()
            .Where(o => o.Tokens.Any(t => t.Value.StartsWith("--", StringComparison.Ordinal)))
            .Select(o => Messages.ValueMissing.In(language, o.Option.Name, o.Option.HelpName))
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
        var unknown = parsed.Tokens
            .TakeWhile(t => t.Type != TokenType.DoubleDash)
            .Where(t => t.Type == TokenType.Argument && t.Value is ['-', var second, ..]
                && !((char.IsAsciiDigit(second) || second == '.') && values.Contains(t)))
            .Select(t => Suggest(
                Messages.UnknownOption.In(language, t.Value),
                t.Value,
                parsed.CommandResult.Command.Options.Select(o => o.Name),
                language))
            .ToList();
        if (unknown.Count > 0)
        {
            return unknown;
        }

        if (parsed.UnmatchedTokens.Count > 0)
        {
            return parsed.UnmatchedTokens.Select(t => Suggest(
                Messages.UnknownWord.In(language, t), t, parsed.CommandResult.Command.Subcommands.Select(c => c.Name), language));
        }

        return parsed.Errors.Select(e => Say(e, language));
    }

    // Names what may have been meant, where something is near.
    private static string Suggest(string problem, string word, IEnumerable<string> known, Language language) =>
        NearestNames.Find(word, known, 1) is [var near] ? Messages.DidYouMean.In(language, problem, near) : problem;

    private static string Say(ParseError error, Language language) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } o => Messages.ValueMissing.In(language, o.Option.Name, o.Option.HelpName),
        OptionResult { Option.Name: "--to" or "--from", Tokens: [var token] } o when token.Value.Contains('@') =>
            ServerTexts.AddressWithSecret.In(language, o.Option.Name), // without saying it again
        OptionResult { Option.Arity.MaximumNumberOfValues: 1, Tokens.Count: > 1 } o =>
            Messages.OptionRepeated.In(language, o.Option.Name),
        OptionResult { Option.Name: "--year" } o => Messages.ValueWrong.In(
            language, o.Option.Name, error.Message, Expected(o.Option, language)),
        OptionResult o => Messages.ValueWrong.In(language, o.Option.Name, o.Tokens[0].Value, Expected(o.Option, language)),
        ArgumentResult { Parent: OptionResult o } => Messages.ValueWrong.In(
            language, o.Option.Name, o.Tokens.Count > 0 ? o.Tokens[0].Value : "", Expected(o.Option, language)),
        ArgumentResult { Tokens.Count: 0 } a => Messages.FileMissing.In(language, a.Argument.HelpName ?? a.Argument.Name),
        ArgumentResult => Messages.FileBlank.In(language),
        CommandResult { Command: RootCommand root } => Messages.CommandMissing.In(
            language, string.Join(ReadTexts.Comma.In(language), root.Subcommands.Select(c => c.Name))),
        CommandResult c => Messages.FileMissing.In(language, c.Command.Arguments[0].HelpName ?? ""),
        _ => error.Message,
    };

    private static string Expected(Option option, Language language) => option.Name switch
    {
        "--max-size" => Messages.SizeExpected.In(language),
        "--to" or "--from" => ServerTexts.AddressExpected.In(language),
        "--timeout" or "--convert-time" => ServerTexts.TimeExpected.In(language),
        "--port" => ServeTexts.PortExpected.In(language),
        "--address" => ServeTexts.AddressExpected.In(language),
        "--dpi" => DiagramTexts.DpiExpected.In(language),
        "--date" => DiagramTexts.DateExpected.In(language),
        "--year" => SelectionTexts.YearOrAllExpected.In(language),
        "--year-a" or "--year-b" => SelectionTexts.YearExpected.In(language),
        "--top" or "--at-most" => RankTexts.TopExpected.In(language),
        "--after" or "--before" or "--today" => QuestionHelp.DayExpected.In(language),
        "--in" => QuestionHelp.DaysExpected.In(language),
        "--month" => QuestionHelp.MonthExpected.In(language),
        LoadWeightsOption.Name => SelectionTexts.WeightsExpected.In(language),
        _ => option.HelpName ?? "",
    };
}
