using System.Collections.Immutable;
using OrgGraph.Model.Ids;

namespace OrgGraph.Model.Graphs;

/// <summary>Puts the parts of one plan together that several files hold: 附件1 in one, 附件1（续） in the other.</summary>
internal static class PlanParts
{
    /// <summary>True when the parts have no measure in common, so that one does not repeat the other.</summary>
    public static bool AreDisjoint(PlanContent first, PlanContent second)
    {
        var keys = first.Measures.Select(m => Wording.KeyOf(m.Text)).ToHashSet(StringComparer.Ordinal);
        return !second.Measures.Any(m => keys.Contains(Wording.KeyOf(m.Text)))
            && PlanRepeats.ShareOf(first.Measures, second.Measures) <= PlanRepeats.PartShare;
    }

    /// <summary>
    /// One plan of two parts; numbers that both have are marked in the second as the reader marks repeated ones (~2).
    /// </summary>
    public static ResolvedPlan Join(ResolvedPlan first, ResolvedPlan second)
    {
        var (a, b) = (first.Content, second.Content);
        var plan = PlanId.Parse(a.Plan.Id);
        var sections = SectionsOf(a, b, plan);
        var taken = a.Tasks.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var tasks = new Dictionary<string, TaskId>(StringComparer.Ordinal);
        foreach (var task in b.Tasks)
        {
            var number = TaskId.Parse(task.Id).Number;
            var id = TaskId.Create(plan, number);
            for (var n = 2; !taken.Add(id.ToString()); n++)
            {
                id = TaskId.Create(plan, $"{number}~{n}");
            }

            tasks[task.Id] = id;
        }

        var ordinals = new Dictionary<string, int>(StringComparer.Ordinal);
        var measures = b.Measures.Select(m => m with
        {
            Id = tasks[m.TaskId].Measure(ordinals[m.TaskId] = ordinals.GetValueOrDefault(m.TaskId) + 1).ToString(),
            TaskId = tasks[m.TaskId].ToString(),
        });
        var units = new Dictionary<string, UnitResolution>(first.Units, StringComparer.Ordinal);
        foreach (var (name, unit) in second.Units)
        {
            units.TryAdd(name, unit);
        }

        return first with
        {
            Content = a with
            {
                Sections = [.. a.Sections, .. b.Sections.Where(s => sections[s.Id].IsNew).Select(s => s with
                {
                    Id = sections[s.Id].Id, PlanId = a.Plan.Id, ParentId = s.ParentId is null ? null : sections[s.ParentId].Id,
                })],
                Tasks = [.. a.Tasks, .. b.Tasks.Select(t => t with
                {
                    Id = tasks[t.Id].ToString(), PlanId = a.Plan.Id,
                    SectionId = t.SectionId is null ? null : sections[t.SectionId].Id,
                })],
                Measures = [.. a.Measures, .. measures],
                Mentions = [.. a.Mentions, .. b.Mentions.Select(m => m with { Measure = m.Measure + a.Measures.Length })],
            },
            Units = units,
            Duties = [.. first.Duties, .. second.Duties.Select(d => d with { Mention = d.Mention + a.Mentions.Length })],
            Ties = [.. first.Ties, .. second.Ties],
        };
    }

    // A heading that goes on is one section; others are counted on.
    private static Dictionary<string, (string Id, bool IsNew)> SectionsOf(PlanContent first, PlanContent second, PlanId plan)
    {
        var known = first.Sections.GroupBy(s => (s.ParentId, Wording.KeyOf(s.Title))).ToDictionary(g => g.Key, g => g.First().Id);
        var ids = first.Sections.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var sections = new Dictionary<string, (string Id, bool IsNew)>(StringComparer.Ordinal);
        foreach (var section in second.Sections)
        {
            var parent = section.ParentId is null ? null : sections[section.ParentId].Id;
            if (known.TryGetValue((parent, Wording.KeyOf(section.Title)), out var same))
            {
                sections[section.Id] = (same, false);
                continue;
            }

            var n = 1;
            var id = IdOf(n);
            while (!ids.Add(id))
            {
                id = IdOf(++n);
            }

            sections[section.Id] = (id, true);
            known[(parent, Wording.KeyOf(section.Title))] = id;
            string IdOf(int number) => parent is null
                ? SectionId.Create(plan, number).ToString() : SectionId.Parse(parent).Subsection(number).ToString();
        }

        return sections;
    }
}
