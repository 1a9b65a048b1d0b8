
namespace OrgGraph.Documents.Sources;

/// <summary>Why a file gave no plans.</summary>
public enum DocumentProblem
{
    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>The system did not let it be read.</summary>
    Unreadable,

    /// <summary>The file has no bytes, or blanks only.</summary>
    Empty,

    /// <summary>The file is larger than the limit.</summary>
    TooLarge,

    /// <summary>The content is no text.</summary>
    Binary,

    /// <summary>No layout recognised a table or list of measures.</summary>
    NoTables,

    /// <summary>The content has a format that is damaged, locked by a password, or needs a program that is not here.</summary>
    Format,

    /// <summary>The content would take more of the machine than the limits allow.</summary>
    OverLimit,

    /// <summary>Another program did not convert the document in time.</summary>
    TooSlow,

    /// <summary>Tables were found, none with a column that names units.</summary>
    NoRoleColumn,

    /// <summary>The reader met something that it was not made for: a fault of the program.</summary>
    Fault,

    /// <summary>The user's file of units is not as it must be.</summary>
    UnitsFile,

    /// <summary>A file of corrections is not as it must be.</summary>
    CorrectionsFile,
}

/// <summary>A file that cannot be used: what, where, and what to do, in two languages.</summary>
public sealed class DocumentException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="file">The file, as the user named it.</param>
    /// <param name="chinese">The message in Chinese, without the file's name.</param>
    /// <param name="english">The message in English, without the file's name.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public DocumentException(
        DocumentProblem problem, string file, string chinese, string english, Exception? innerException = null)
        : base($"{file}: {english}", innerException)
    {
        Problem = problem;
        File = file;
        Chinese = chinese;
        English = english;
    }

    /// <summary>What is wrong.</summary>
    public DocumentProblem Problem { get; }

    /// <summary>The file, as the user named it.</summary>
    public string File { get; }

    private string Chinese { get; }

    private string English { get; }

    /// <summary>True for a file that simply is no plan, as against one that ought to be readable and is not.</summary>
    public bool IsNoPlan => Problem is DocumentProblem.Empty or DocumentProblem.Binary
        or DocumentProblem.NoTables or DocumentProblem.NoRoleColumn;

    /// <summary>The reason, without the file's name.</summary>
    public string Reason(Language language) => language == Language.Chinese ? Chinese : English;
}
