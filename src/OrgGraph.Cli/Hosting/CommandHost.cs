using OrgGraph.Documents;
using OrgGraph.Documents.Units;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Cli.Hosting;

/// <summary>What the commands need of the process that they run in.</summary>
/// <param name="Out">Standard output: data only.</param>
/// <param name="Error">Standard error: messages and progress.</param>
internal sealed record CommandHost(TextWriter Out, TextWriter Error)
{
    /// <summary>Columns of a table where the terminal does not tell.</summary>
    public const int DefaultWidth = 120;

    /// <summary>The language that the user is spoken to in.</summary>
    public Language Language { get; init; } = Language.Chinese;

    /// <summary>Reads a document.</summary>
    public ReadDocument Read { get; init; } = PlanReader.ReadDraft;

    /// <summary>Loads the user's file of units.</summary>
    public Func<string, UnitOverrides> LoadUnits { get; init; } = UnitOverrides.Load;

    /// <summary>Looks up an environment variable.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The value of an environment variable; null where it is not set, or empty.</summary>
    public string? ValueOf(string variable) => Variable(variable) is { Length: > 0 } value ? value : null;

    /// <summary>Asks a person for a secret; null where nobody is there to ask.</summary>
    public Func<string, CancellationToken, Task<string>>? AskSecret { get; init; }

    /// <summary>Opens a page or a file on the person's desktop; false where there is none.</summary>
    public Func<string, bool> Open { get; init; } = Desktop.Open;

    /// <summary>False where a library of the system is missing that every command needs.</summary>
    public Func<bool> HasOpenSsl { get; init; } = OpenSsl.IsThere;

    /// <summary>Standard input: the answers of a review.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>Waits for a key that a person presses; null where standard input is no terminal.</summary>
    public Func<CancellationToken, ConsoleKeyInfo>? ReadKey { get; init; }

    /// <summary>The date in the footers of diagrams.</summary>
    public Func<DateOnly> Today { get; init; } = () => DateOnly.FromDateTime(DateTime.Now);

    /// <summary>True when a progress bar on <see cref="Error"/> is seen by a person.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>True when <see cref="Out"/> understands colours.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Columns of <see cref="Out"/>.</summary>
    public int Width { get; init; } = DefaultWidth;
}
