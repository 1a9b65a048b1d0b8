using System.Text;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Model;

namespace OrgGraph.Tests.Neo4j;

/// <summary>A city's measure that no measure of a district is like.</summary>
internal sealed record WordingGap(string Measure, string District, int Year);

/// <summary>
/// What the query <c>unmatched</c> should give, worked out on the model; whom measures call on is the cascade's word.
/// </summary>
internal static class WordingGaps
{
    public static IEnumerable<WordingGap> Of(ResponsibilityGraph graph, double least)
    {
        var tasks = graph.Tasks.ToDictionary(t => t.Id, t => t.PlanId);
        foreach (var cascade in Cascade.Within(graph))
        {
            var year = cascade.Years.Single();
            var plans =
                graph.Plans.Where(p => p.Jurisdiction == cascade.District && p.Year == year).Select(p => p.Id).ToHashSet();
            var own = graph.Measures.Where(m => plans.Contains(tasks[m.TaskId])).Select(m => m.Text).ToList();
            foreach (var row in cascade.Rows.Where(r => r.Address != CascadeAddress.OtherDistricts))
            {
                if (own.TrueForAll(text => ShareOf(row.Measure.Text, text) < least))
                {
                    yield return new WordingGap(row.Measure.Id, cascade.District, year);
                }
            }
        }
    }

    private static double ShareOf(string first, string second)
    {
        var (a, b) = (PairsOf(first), PairsOf(second));
        return (double)a.Intersect(b).Count() / Math.Max(20, Math.Min(a.Count, b.Count));
    }

    private static HashSet<string> PairsOf(string text)
    {
        var letters = string.Concat(text.EnumerateRunes().Where(Rune.IsLetter));
        return [.. Enumerable.Range(0, Math.Max(0, letters.Length - 1)).Select(i => letters.Substring(i, 2))];
    }
}
