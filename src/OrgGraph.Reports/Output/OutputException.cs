namespace OrgGraph.Reports.Output;

/// <summary>The results cannot be written.</summary>
/// <param name="text">What is wrong, for the user.</param>
/// <param name="innerException">What the system said; null where it was not asked.</param>
public sealed class OutputException(
    LocalizedText text, Exception? innerException = null) : Exception(text.English, innerException)
{
    /// <summary>What is wrong, for the user.</summary>
    public LocalizedText Text { get; } = text;
}
