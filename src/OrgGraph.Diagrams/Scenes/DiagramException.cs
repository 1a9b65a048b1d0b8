using OrgGraph.Model;

namespace OrgGraph.Diagrams.Scenes;

/// <summary>A diagram that cannot be written: what is wrong and what to do, in two languages.</summary>
public sealed class DiagramException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="chinese">The message in Chinese.</param>
    /// <param name="english">The message in English.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public DiagramException(string chinese, string english, Exception? innerException = null)
        : base(english, innerException) => Chinese = chinese;

    /// <summary>True where drawing less would do: the selection is too large for the limits.</summary>
    public bool IsTooMuch { get; init; }

    /// <summary>The message in both languages.</summary>
    public LocalizedText Text => new(Chinese, Message);

    private string Chinese { get; }

    /// <summary>The message in a language.</summary>
    public string In(Language language) => language == Language.Chinese ? Chinese : Message;
}
