namespace OrgGraph.Cli.Commands;

/// <summary>A command line that parses and cannot be meant: an option is missing, or two exclude each other.</summary>
internal sealed class UsageException(Text text) : Exception(text.English)
{
    /// <summary>What is wrong, for the user.</summary>
    public Text Text { get; } = text;
}
