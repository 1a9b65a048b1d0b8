using OrgGraph.Documents.Units;
using OrgGraph.Model.Ids;

namespace OrgGraph.Documents.Plans;

/// <summary>Makes the ids of a plan's parts: readable, and of the plan's own content only.</summary>
internal static class PlanIds
{
    /// <summary>
    /// Jurisdiction, year, and the title without both. The attachment's label is left out: each notice of a year has its
    /// own 附件1, and a plan that is published again may have none.
    /// </summary>
    public static string OfPlan(Jurisdiction jurisdiction, int? year, string title)
    {
        var place = Place.ReadPrefix(title, Gazetteer.Default);
        var name = title[place.Length..];
        if (year is { } y && name.IndexOf($"{y}年", StringComparison.Ordinal) is >= 0 and var at)
        {
            var length = 5 + (at + 5 < name.Length && name[at + 5] == '度' ? 1 : 0);
            name = name.Remove(at, length);
        }

        // 2024年桐庐县…: the year stood before the place
        name = place.IsEmpty ? name[Place.ReadPrefix(name, Gazetteer.Default).Length..] : name;

        name = jurisdiction.Town is { } town && name.StartsWith(town, StringComparison.Ordinal) ? name[town.Length..] : name;
        return PlanId.Create(jurisdiction.Name, year, name).ToString();
    }

    /// <summary>Section ids: <c>§2</c>, and <c>§2.1</c> for a subsection.</summary>
    public static string[] OfSections(PlanId plan, List<SectionDraft> sections)
    {
        var ids = new SectionId[sections.Count];
        int section = 0, subsection = 0;
        for (var i = 0; i < ids.Length; i++)
        {
            if (sections[i].Parent < 0)
            {
                section++;
                subsection = 0;
                ids[i] = SectionId.Create(plan, section);
            }
            else
            {
                ids[i] = ids[sections[i].Parent].Subsection(++subsection);
            }
        }

        return Array.ConvertAll(ids, id => id.ToString());
    }

    /// <summary>
    /// Task ids: the number as printed where it is the only one of the plan; with the section's ordinal before it where
    /// numbering starts again; a task without a number gets <c>t</c> and its ordinal.
    /// </summary>
    public static TaskId[] OfTasks(PlanId plan, PlanDraft draft)
    {
        var numbers = new string[draft.Tasks.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = TaskId.Create(plan, draft.Tasks[i].Number ?? $"t{i + 1}").Number;
        }

        return CountsUp(numbers)
            ? Array.ConvertAll(numbers, n => TaskId.Create(plan, n))
            : OfRepeatedNumbers(plan, draft, numbers);
    }

    // the usual numbering, which needs no look for repeated numbers
    private static bool CountsUp(string[] numbers)
    {
        var last = 0;
        foreach (var number in numbers)
        {
            if (!int.TryParse(number, out var next) || next <= last)
            {
                return false;
            }

            last = next;
        }

        return true;
    }

    private static TaskId[] OfRepeatedNumbers(PlanId plan, PlanDraft draft, string[] numbers)
    {
        if (numbers.Distinct(StringComparer.Ordinal).Count() < numbers.Length)
        {
            var ordinals = SectionOrdinals(draft.Sections);
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] = draft.Tasks[i].Section is >= 0 and var s ? $"{ordinals[s]}.{numbers[i]}" : numbers[i];
            }
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return Array.ConvertAll(numbers, number =>
        {
            var times = seen[number] = seen.GetValueOrDefault(number) + 1;
            return TaskId.Create(plan, times == 1 ? number : $"{number}~{times}");
        });
    }

    private static int[] SectionOrdinals(List<SectionDraft> sections)
    {
        var ordinals = new int[sections.Count];
        var ordinal = 0;
        for (var i = 0; i < ordinals.Length; i++)
        {
            ordinals[i] = sections[i].Parent < 0 ? ++ordinal : ordinal;
        }

        return ordinals;
    }
}
