using System.Collections.Immutable;
using OrgGraph.Analytics.Naming;
using OrgGraph.Model.Ids;

namespace OrgGraph.Workspace.Selection;

/// <summary>Finds units and measures by what users call them.</summary>
public static class GraphNames
{
    private const int Offered = 5;

    /// <summary>The id of the unit that takes part and has a name, or alone has it as a part of one.</summary>
    /// <exception cref="RequestException">There is none, or there are several.</exception>
    public static string UnitOf(string text, ResponsibilityGraph graph)
    {
        var taking = graph.Responsibilities.Select(e => e.UnitId).ToHashSet(StringComparer.Ordinal);
        Named[] all = [.. Named.Of(graph.Units.Where(u => taking.Contains(u.Id)))];
        var meant = MeantNames.FindUnits(text, all);
        return meant switch
        {
            [var one] => one.Id,
            [] => throw NameProblems.Unknown(NameProblems.NoSuchUnit, text, NearestNames.Find(text, all)),
            _ =>
                throw new RequestException(
                    RequestProblem.SeveralOfName, NameProblems.SeveralUnitsOfPart.With(text, Few(meant.Select(n => n.Id)))),
        };
    }

    /// <summary>The ids of measures given by their id or by their number in the plan.</summary>
    /// <exception cref="RequestException">A number is not there, or there in several plans.</exception>
    public static ImmutableArray<string> MeasuresOf(IEnumerable<string> texts, ResponsibilityGraph graph) =>
        MeasuresOf(texts, new GraphIndex(graph));

    private static ImmutableArray<string> MeasuresOf(IEnumerable<string> texts, GraphIndex index) =>
        [.. texts.SelectMany(t => MeasuresOf(t, index)).Distinct(StringComparer.Ordinal)];

    // A task's number stands for all its measures.
    private static IEnumerable<string> MeasuresOf(string text, GraphIndex index)
    {
        var graph = index.Graph;
        var key = text.Trim();
        if (index.Measures.ContainsKey(key))
        {
            return [key];
        }

        var found = graph.Measures
            .Where(m => NumberOf(m.Id) == key || NumberOf(m.TaskId) == key || index.TaskOf(m).Number == key)
            .ToList();
        var plans = found.Select(m => index.TaskOf(m).PlanId).Distinct(StringComparer.Ordinal).Count();
        return plans switch
        {
            1 => found.Select(m => m.Id),
            0 => throw NameProblems.Unknown(
                NameProblems.NoSuchMeasure, text,
                NearestNames.Find(text, graph.Measures.Select(m => new Named(m.Id, [m.Id, NumberOf(m.Id), m.Text])))),
            _ =>
                throw new RequestException(
                    RequestProblem.SeveralPlansOfNumber, NameProblems.SeveralMeasures.With(text, Few(found.Select(m => m.Id)))),
        };
    }

    private static string NumberOf(string id) => MeasureId.Parse(id).Number;

    private static string Few(IEnumerable<string> ids)
    {
        var list = ids.ToList();
        return string.Join('、', list.Take(Offered)) + (list.Count > Offered ? " …" : "");
    }
}
