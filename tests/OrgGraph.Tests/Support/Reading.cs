using System.Text;
using OrgGraph.Documents;
using OrgGraph.Model;

namespace OrgGraph.Tests.Support;

/// <summary>Reads plans written in a test.</summary>
internal static class Reading
{
    public static DocumentReading Of(string text, ReadOptions? options = null) =>
        PlanReader.Read("plan.txt", Encoding.UTF8.GetBytes(text), options);

    /// <summary>A tab separated plan; the cells of a row are separated by |.</summary>
    public static DocumentReading OfTable(string title, params string[] rows) =>
        Of($"{title}\n\n{string.Join('\n', rows.Select(r => r.Replace('|', '\t')))}\n");

    /// <summary>The plan's edges as text: <c>measure: Lead 甲, Assist 乙?</c>, with ? for an uncertain one.</summary>
    public static IEnumerable<string> Edges(DocumentReading reading) =>
        from plan in reading.Plans
        from measure in plan.Content.Measures
        let mentions = plan.Content.Mentions.Where(m => plan.Content.Measures[m.Measure] == measure)
        let texts = mentions.Select(m => $"{m.Role} {m.Text}{(m.Uncertainty == Uncertainty.None ? "" : "?")}")
        select $"{measure.Text}: {string.Join(", ", texts)}";

    public static IEnumerable<FindingKind> Kinds(DocumentReading reading, Severity atLeast = Severity.Review) =>
        reading.Findings.Where(f => f.Severity >= atLeast).Select(f => f.Kind);
}
