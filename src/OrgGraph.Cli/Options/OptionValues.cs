using System.CommandLine;
using System.CommandLine.Parsing;

namespace OrgGraph.Cli.Options;

/// <summary>
/// Options by what they take. A value that is not meant is refused before a command runs; <see cref="UsageErrors"/> words every
/// refusal, so that none is worded here.
/// </summary>
internal static class OptionValues
{
    /// <summary>An option with a text that is not blank.</summary>
    public static Option<string?> Text(string name, LocalizedText description, string helpName, Language language)
    {
        var option = new Option<string?>(name) { Description = description.In(language), HelpName = helpName };
        option.Validators.Add(RefuseBlank);
        return option;
    }

    /// <summary>An option with texts that are not blank; it may be repeated.</summary>
    public static Option<string[]> Texts(string name, LocalizedText description, string helpName, Language language)
    {
        var option = new Option<string[]>(name)
        {
            Description = description.In(language), HelpName = helpName, Arity = ArgumentArity.OneOrMore,
        };
        option.Validators.Add(RefuseBlank);
        return option;
    }

    /// <summary>An argument that must be given and is not blank.</summary>
    public static Argument<string> Required(string name, LocalizedText description, string helpName, Language language)
    {
        var argument = new Argument<string>(name) { Description = description.In(language), HelpName = helpName };
        argument.Validators.Add(RefuseBlank);
        return argument;
    }

    /// <summary>An option with one of some values.</summary>
    public static Option<string?> OneOf(string name, LocalizedText description, string[] values, Language language)
    {
        var option = new Option<string?>(name) { Description = description.In(language), HelpName = string.Join('|', values) };
        return option.AcceptOnlyFromAmong(values);
    }

    /// <summary>Refuses a single value that does not fit.</summary>
    public static void RefuseUnless(this Option option, Func<string, bool> fits) => option.Validators.Add(result =>
    {
        if (result.Tokens is [var token] && !fits(token.Value))
        {
            result.AddError(token.Value);
        }
    });

    /// <summary>Refuses a value of blanks.</summary>
    public static void RefuseBlank(SymbolResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (string.IsNullOrWhiteSpace(token.Value))
            {
                result.AddError("blank");
            }
        }
    }
}
