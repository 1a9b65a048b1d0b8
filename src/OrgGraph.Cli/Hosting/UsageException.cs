namespace OrgGraph.Cli.Hosting;

/// <summary>A command line that parses and cannot be meant: an option is missing, or two exclude each other.</summary>
internal sealed class UsageException(LocalizedText text) : Exception(text.English)
{
    /// <summary>The same with a text whose placeholders are filled in.</summary>
    public UsageException(LocalizedText text, params ReadOnlySpan<object?> arguments)
        : this(text.With(arguments))
    {
    }

    /// <summary>What is wrong, for the user.</summary>
    public LocalizedText Text { get; } = text;
}
