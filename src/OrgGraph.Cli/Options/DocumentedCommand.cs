using System.CommandLine.Parsing;

namespace OrgGraph.Cli.Options;

/// <summary>
/// A command with its help: what it does, examples, and a line an option, in the order in which options are made. A value that is
/// not meant is refused before the command runs; <see cref="UsageErrors"/> words every refusal, so that none is worded here.
/// </summary>
internal sealed class DocumentedCommand(string name, CommandHost host, LocalizedText description, LocalizedText examples)
    : Command(name, description.In(host.Language))
{
    /// <summary>Begins an error that names the value which will not do, and it may be blank.</summary>
    public const string Wrong = "wrong: ";

    private readonly Dictionary<Option, LocalizedText> _expected = [];

    /// <summary>The process that it runs in.</summary>
    public CommandHost Host => host;

    /// <summary>Command lines to copy.</summary>
    public LocalizedText Examples => examples;

    /// <summary>What a value of an option must be.</summary>
    public string ExpectedOf(Option option) =>
        _expected.TryGetValue(option, out var text) ? text.In(host.Language) : option.HelpName ?? "";

    /// <summary>An option that is given or not.</summary>
    public Option<bool> Flag(string name, LocalizedText help) => Added(new Option<bool>(name), helpName: null, help);

    /// <summary>An option with a text that is not blank.</summary>
    public Option<string?> Text(string name, string helpName, LocalizedText help) =>
        NotBlank(new Option<string?>(name), helpName, help);

    /// <summary>An option with a text that is not blank, and a value where it is not given.</summary>
    public Option<string> TextOr(string name, string helpName, string otherwise, LocalizedText help) =>
        NotBlank(new Option<string>(name) { DefaultValueFactory = _ => otherwise }, helpName, help);

    /// <summary>An option with texts that are not blank; it may be repeated.</summary>
    public Option<string[]> Texts(string name, string helpName, LocalizedText help) =>
        NotBlank(new Option<string[]>(name) { Arity = ArgumentArity.OneOrMore }, helpName, help);

    /// <summary>An option with texts of a form, which no blank has; it may be repeated.</summary>
    public Option<string[]> Texts(
        string name, string helpName, LocalizedText help, LocalizedText expected, Func<string, bool> fits)
    {
        var option = Added(new Option<string[]>(name) { Arity = ArgumentArity.OneOrMore }, helpName, help);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !fits(t.Value)))
            {
                result.AddError(Wrong + token.Value);
            }
        });
        _expected[option] = expected;
        return option;
    }

    /// <summary>An option with one of some values.</summary>
    public Option<string?> OneOf(string name, IEnumerable<string> values, LocalizedText help) =>
        Among(new Option<string?>(name), values, help);

    /// <summary>An option with one of some values, the first where it is not given.</summary>
    public Option<string> OneOfOr(string name, IReadOnlyList<string> values, LocalizedText help) =>
        Among(new Option<string>(name) { DefaultValueFactory = _ => values[0] }, values, help);

    /// <summary>An option with a value of its own type.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="helpName">What stands for the value in the help.</param>
    /// <param name="help">What it is.</param>
    /// <param name="expected">What the value must be.</param>
    /// <param name="parse">Reads the value; null where it will not do.</param>
    public Option<T> Value<T>(string name, string helpName, LocalizedText help, LocalizedText expected, Func<string, T> parse)
    {
        var option = Added(new Option<T>(name), helpName, help);
        option.CustomParser = result =>
        {
            var value = parse(result.Tokens[0].Value);
            if (value is null)
            {
                result.AddError(Wrong + result.Tokens[0].Value);
            }

            return value;
        };
        _expected[option] = expected;
        return option;
    }

    /// <summary>An argument that must be given and is not blank.</summary>
    public Argument<string> Required(string name, string helpName, LocalizedText help) =>
        NotBlank(new Argument<string>(name), helpName, help);

    /// <summary>An argument of one word, which a command may do without.</summary>
    public Argument<string?> Optional(string name, string helpName, LocalizedText help) =>
        Added(new Argument<string?>(name) { Arity = ArgumentArity.ZeroOrOne }, helpName, help);

    /// <summary>The argument of files, one or more, none of them blank; for a command that reads graphs too.</summary>
    public Argument<string[]> Files(string helpName = "FILE|DIR|graph.json...") => Files(helpName, new(
        "计划文件、文件夹，或 graph.json；多个合成一张图，同一计划先读到的为准（文档先于 .json）",
        "plan files, folders, graph.json files; several become one graph, the first of two equal plans wins (documents "
        + "before .json)"));

    /// <summary>The argument of files, one or more, none of them blank.</summary>
    public Argument<string[]> Files(string helpName, LocalizedText help) =>
        NotBlank(new Argument<string[]>("files") { Arity = ArgumentArity.OneOrMore }, helpName, help);

    /// <summary>Refuses a value of blanks.</summary>
    public static void RefuseBlank(SymbolResult result)
    {
        if (result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
        {
            result.AddError("blank");
        }
    }

    private Option<T> Among<T>(Option<T> option, IEnumerable<string> values, LocalizedText help)
    {
        string[] all = [.. values];
        return Added(option, string.Join('|', all), help).AcceptOnlyFromAmong(all);
    }

    private Option<T> NotBlank<T>(Option<T> option, string helpName, LocalizedText help)
    {
        option.Validators.Add(RefuseBlank);
        return Added(option, helpName, help);
    }

    private Option<T> Added<T>(Option<T> option, string? helpName, LocalizedText help)
    {
        (option.Description, option.HelpName) = (help.In(host.Language), helpName);
        Add(option);
        return option;
    }

    private Argument<T> Added<T>(Argument<T> argument, string helpName, LocalizedText help)
    {
        (argument.Description, argument.HelpName) = (help.In(host.Language), helpName);
        Add(argument);
        return argument;
    }

    private Argument<T> NotBlank<T>(Argument<T> argument, string helpName, LocalizedText help)
    {
        argument.Validators.Add(RefuseBlank);
        return Added(argument, helpName, help);
    }
}
