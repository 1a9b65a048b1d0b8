using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Matrices;

/// <summary>Letters that tell the plans of columns apart, explained in the legend: each plan numbers its tasks from 1.</summary>
internal static class PlanLetters
{
    private const int Letters = 26;

    /// <summary>A plan's letter, A for the first; empty where there is but one plan.</summary>
    public static string Of(GraphView view, Plan plan)
    {
        var plans = view.Graph.Plans;
        return plans.Length == 1 ? "" : Letter(Enumerable.Range(0, plans.Length).First(i => plans[i].Id == plan.Id));
    }

    // As spreadsheets count: A … Z, AA, AB …
    private static string Letter(int index) =>
        (index < Letters ? "" : Letter((index / Letters) - 1)) + (char)('A' + (index % Letters));
}
