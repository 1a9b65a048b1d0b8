using System.Collections.Immutable;
using OrgGraph.Documents.Units;

namespace OrgGraph.Workspace.Inputs;

/// <summary>One graph out of documents and graph files.</summary>
/// <param name="Graph">The graph; null when nothing could be used.</param>
/// <param name="Files">How many files are in it.</param>
/// <param name="Findings">What there is to say about its parts together, notes left out.</param>
/// <param name="ToReview">How many findings a person should look at, those of the documents too.</param>
/// <param name="Failures">What could not be used.</param>
public sealed record InputGraph(
    ResponsibilityGraph? Graph,
    int Files,
    ImmutableArray<Finding> Findings,
    int ToReview,
    ImmutableArray<InputFailure> Failures)
{
    /// <summary>True when something that the user named could not be used.</summary>
    public bool Failed => !Failures.IsEmpty;

    /// <summary>
    /// Joins what was read; documents come before graph files where both have a plan. Linear in the parts' sizes.
    /// </summary>
    public static InputGraph Join(InputReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var findings = new List<Finding>();
        var graphs = new List<ResponsibilityGraph>();
        if (!reading.Readings.IsEmpty)
        {
            graphs.Add(GraphBuilder.Build(reading.Readings.SelectMany(r => r.Plans), findings));
        }

        graphs.AddRange(reading.Graphs.Select(g => g.Graph));
        var toReview = reading.Readings.Sum(r => r.Findings.Count(IsToReview));
        if (graphs.Count == 0)
        {
            return new InputGraph(Graph: null, 0, [], toReview, reading.Failures);
        }

        try
        {
            var graph = GraphMerger.Merge(graphs, findings, UnitSpelling.CanonicalId);
            ImmutableArray<Finding> shown = [.. MeetingFindings.Mark(findings, reading.Readings).Where(IsToReview)];
            return new InputGraph(
                graph, reading.Readings.Length + reading.Graphs.Length, shown, toReview + shown.Length, reading.Failures);
        }
        catch (GraphFormatException e)
        {
            var names = string.Join(' ', reading.Graphs.Select(g => g.Name));
            var failure = new InputFailure(InputFailureKind.Graph, names, InputProblems.NoGraph.With(e.Message));
            return new InputGraph(Graph: null, 0, [], toReview, reading.Failures.Add(failure));
        }
    }

    private static bool IsToReview(Finding finding) => finding.Severity != Severity.Note;
}
