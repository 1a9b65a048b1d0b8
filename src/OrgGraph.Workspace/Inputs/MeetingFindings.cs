using OrgGraph.Documents;

namespace OrgGraph.Workspace.Inputs;

/// <summary>
/// Findings that are only seen when plans meet in one graph: with ids, and marked where a person has answered them.
/// </summary>
internal static class MeetingFindings
{
    /// <summary>The findings of a graph of these readings.</summary>
    public static List<Finding> Mark(IReadOnlyCollection<Finding> findings, IEnumerable<DocumentReading> readings)
    {
        var answered = readings.SelectMany(r => r.Answered).ToHashSet(StringComparer.Ordinal);
        return FindingIds.Assign(findings, []).ConvertAll(f => answered.Contains(f.Id) ? f with { IsAnswered = true } : f);
    }
}
