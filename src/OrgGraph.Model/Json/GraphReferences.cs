using OrgGraph.Model.Graphs;

namespace OrgGraph.Model.Json;

/// <summary>
/// Checks that a graph's references lead somewhere, and nothing back to itself: a file may have been edited by hand.
/// </summary>
internal static class GraphReferences
{
    public static void Check(ResponsibilityGraph graph)
    {
        var plans = Ids(graph.Plans.Select(p => p.Id), "plan");
        var sections = Ids(graph.Sections.Select(s => s.Id), "section");
        var tasks = Ids(graph.Tasks.Select(t => t.Id), "task");
        var measures = Ids(graph.Measures.Select(m => m.Id), "measure");
        var units = Ids(graph.Units.Select(u => u.Id), "unit");
        var persons = Ids(graph.Persons.Select(p => p.Id), "person");

        var planOfSection = graph.Sections.ToDictionary(s => s.Id, s => s.PlanId, StringComparer.Ordinal);
        void InPlan(string id, string planId, string? sectionId)
        {
            if (sectionId is not null && planOfSection[sectionId] != planId)
            {
                throw new GraphFormatException($"\"{id}\" is in the section \"{sectionId}\" of another plan");
            }
        }

        foreach (var section in graph.Sections)
        {
            Lead(section.Id, section.PlanId, plans);
            Lead(section.Id, section.ParentId, sections);
            InPlan(section.Id, section.PlanId, section.ParentId);
        }

        foreach (var task in graph.Tasks)
        {
            Lead(task.Id, task.PlanId, plans);
            Lead(task.Id, task.SectionId, sections);
            InPlan(task.Id, task.PlanId, task.SectionId);
        }

        foreach (var measure in graph.Measures)
        {
            Lead(measure.Id, measure.TaskId, tasks);
            foreach (var target in measure.Targets)
            {
                Within(measure, target.Start, target.Length);
            }
        }

        foreach (var unit in graph.Units)
        {
            Lead(unit.Id, unit.ParentId, units);
            Lead(unit.Id, unit.CounterpartId, units);
            foreach (var member in unit.MemberIds)
            {
                Lead(unit.Id, member, units);
            }
        }

        Dictionary<string, Measure>? texts = null;
        foreach (var edge in graph.Responsibilities)
        {
            Lead(edge.Source.ToString(), edge.UnitId, units);
            Lead(edge.Source.ToString(), edge.MeasureId, measures);
            foreach (var duty in edge.Duties)
            {
                texts ??= graph.Measures.ToDictionary(m => m.Id, StringComparer.Ordinal);
                Within(texts[edge.MeasureId], duty.Start, duty.Text.Length);
            }
        }

        foreach (var edge in graph.Oversights)
        {
            Lead(edge.Source.ToString(), edge.PersonId, persons);
            Lead(edge.Source.ToString(), edge.MeasureId, measures);
        }

        foreach (var id in Ids(graph.Metrics.Select(m => m.UnitId), "unit of metrics"))
        {
            Lead("metrics", id, units);
        }

        if (Cycles.FirstIn(graph) is { } cycle)
        {
            throw new GraphFormatException($"what is above something, or a member of it, leads back to it: {cycle}");
        }
    }

    private static HashSet<string> Ids(IEnumerable<string> ids, string what)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!set.Add(id))
            {
                throw new GraphFormatException($"the {what} \"{id}\" is there twice");
            }
        }

        return set;
    }

    private static void Within(Measure measure, int start, int length)
    {
        if (start < 0 || length <= 0 || start > measure.Text.Length - length)
        {
            throw new GraphFormatException(
                $"a target or duty of \"{measure.Id}\" is at {start}, {length} characters long, which is outside its text");
        }
    }

    private static void Lead(string from, string? to, HashSet<string> known)
    {
        if (to is not null && !known.Contains(to))
        {
            throw new GraphFormatException($"\"{from}\" refers to \"{to}\", which is not in the file");
        }
    }
}
