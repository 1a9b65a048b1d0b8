using System.Collections.Immutable;
using OrgGraph.Documents;

namespace OrgGraph.Workspace.Inputs;

/// <summary>How names are read.</summary>
public sealed record InputOptions
{
    /// <summary>What the reader of documents is told.</summary>
    public ReadOptions Documents { get; init; } = new();

    /// <summary>
    /// Reads one document; <see cref="PlanReader.ReadDraft(string, ReadOnlyMemory{byte}, ReadOptions?, CancellationToken)"/>
    /// outside tests.
    /// </summary>
    public ReadDocument Read { get; init; } = PlanReader.ReadDraft;

    /// <summary>The folder that results go to; null when there is none.</summary>
    public ResultFolder? Results { get; init; }

    /// <summary>Files that results go to, and folders of nothing but results: no input is written over.</summary>
    public ImmutableArray<string> Targets { get; init; } = [];

    /// <summary>Files that are read beside the inputs, as that of units: they are not written over either.</summary>
    public ImmutableArray<string> AlsoRead { get; init; } = [];

    /// <summary>A folder of files of corrections, beside those that lie with the documents; null for none.</summary>
    public string? CorrectionsFolder { get; init; }

    /// <summary>False where a folder is a failure.</summary>
    public bool TakesFolders { get; init; } = true;

    /// <summary>True where <c>.json</c> files that the user names are graphs, as a report or a database wrote them.</summary>
    public bool TakesGraphs { get; init; }
}

/// <summary>The sort of a failure.</summary>
public enum InputFailureKind
{
    /// <summary>A document cannot be used; <see cref="InputFailure.Document"/> tells why.</summary>
    Document,

    /// <summary>A folder stands where only files are read.</summary>
    Folder,

    /// <summary>A folder has no files.</summary>
    EmptyFolder,

    /// <summary>No file of a folder is a plan.</summary>
    NoPlanInFolder,

    /// <summary>A folder within cannot be looked into.</summary>
    UnreadableFolder,

    /// <summary>A graph file cannot be used, or does not go together with the other inputs.</summary>
    Graph,
}

/// <summary>Something that the user named and that could not be used.</summary>
/// <param name="Kind">The sort of failure.</param>
/// <param name="Name">What failed, as the user named it.</param>
/// <param name="Reason">Why, without its name.</param>
/// <param name="Document">The problem of a document; null otherwise.</param>
public sealed record InputFailure(InputFailureKind Kind, string Name, LocalizedText Reason, DocumentException? Document = null);

/// <summary>A graph file that was read.</summary>
/// <param name="Name">The file, as the user named it.</param>
/// <param name="Graph">Its graph.</param>
/// <param name="UnknownFields">Fields that were left out, as a later version may have written them.</param>
public sealed record GraphFile(string Name, ResponsibilityGraph Graph, ImmutableArray<string> UnknownFields);

/// <summary>What became of the names that the user gave: found, read, failed.</summary>
/// <param name="Outcomes">What became of each document.</param>
/// <param name="Readings">The documents that were read, with what they tell each other.</param>
/// <param name="Graphs">The graph files that were read.</param>
/// <param name="NotRead">The documents and folders that gave nothing, those that failed too.</param>
/// <param name="Failures">What failed.</param>
public sealed record InputReading(
    ImmutableArray<FileOutcome> Outcomes,
    ImmutableArray<DocumentReading> Readings,
    ImmutableArray<GraphFile> Graphs,
    ImmutableArray<SkippedFile> NotRead,
    ImmutableArray<InputFailure> Failures)
{
    /// <summary>What lies in folders and was not read, without failing.</summary>
    public IEnumerable<SkippedFile> Skipped => NotRead.Where(s => !s.Failed);

    /// <summary>True when something that the user named could not be used.</summary>
    public bool Failed => !Failures.IsEmpty;

    /// <summary>How many corrections only confirm what was read, each counted once.</summary>
    public int Confirmations => Readings.SelectMany(r => r.Confirmations).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How many corrections were made, each counted once; those that only confirm are not among them.</summary>
    public int CorrectionsMade => Readings.SelectMany(r => r.Corrections).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How many corrections no longer fit.</summary>
    public int CorrectionsUnfit => Readings.Sum(r => r.Findings.Count(f => f.Kind == FindingKind.CorrectionUnfit));

    /// <summary>
    /// What there is to say about a document alone, by line: also what is only seen when its units meet in a graph.
    /// </summary>
    public static ImmutableArray<Finding> FindingsOf(DocumentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var meeting = new List<Finding>();
        GraphBuilder.Build(reading.Plans, meeting);
        return Finding.InOrderOfPlace(reading.Findings.Concat(MeetingFindings.Mark(meeting, [reading])));
    }
}
