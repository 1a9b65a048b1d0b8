namespace OrgGraph.Cli.Options;

/// <summary><c>--lang zh|en</c>, on every command.</summary>
internal static class LanguageOption
{
    private static readonly LocalizedText s_lang = new("语言：zh（默认）或 en", "language: zh (default) or en");

    private const string Name = "--lang";

    public static Option<string> Create(Language language)
    {
        var option = new Option<string>(Name)
        {
            Description = s_lang.In(language), HelpName = "zh|en", Recursive = true,
        };
        return option.AcceptOnlyFromAmong("zh", "en");
    }

    /// <summary>
    /// The language asked for. It is looked up before the arguments are parsed, because help and usage errors
    /// are said in it too.
    /// </summary>
    public static Language Find(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            if (args[i] is "--lang=en" or "--lang:en" || (args[i] == Name && i + 1 < args.Count && args[i + 1] == "en"))
            {
                return Language.English;
            }
        }

        return Language.Chinese;
    }
}
