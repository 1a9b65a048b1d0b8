using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Overviews;

/// <summary>Where measures stand: plans where there are several, else the outermost sections of the plan.</summary>
internal sealed class OverviewPlaces
{
    /// <summary>A name is not cut shorter than this.</summary>
    private const int MinLength = 2;

    private readonly Dictionary<string, int> _columnOf;

    /// <summary>Finds the places, in the order of the documents.</summary>
    public OverviewPlaces(GraphView view, Language language)
    {
        var keys = view.Graph.Measures.ToDictionary(m => m.Id, m => KeyOf(view, m), StringComparer.Ordinal);
        var order = view.Graph.Measures.Select(m => keys[m.Id]).Distinct().ToList();
        Names = order.Count > 1 ? WithoutShared([.. order.Select(key => NameOf(view, key, language))]) : [];
        _columnOf = order.Count > 1
            ? keys.ToDictionary(pair => pair.Key, pair => order.IndexOf(pair.Value), StringComparer.Ordinal)
            : [];
    }

    /// <summary>The names, without what all of them share; empty where all measures stand in one place.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The name of a measure's place; empty where all stand in one.</summary>
    public string NameOf(string measure) => _columnOf.TryGetValue(measure, out var column) ? Names[column] : "";

    /// <summary>The numbers of measures by place.</summary>
    public int[] Count(IEnumerable<string> measures)
    {
        var counts = new int[Names.Length];
        foreach (var measure in measures.Where(_columnOf.ContainsKey))
        {
            counts[_columnOf[measure]]++;
        }

        return counts;
    }

    private static string KeyOf(GraphView view, Measure measure)
    {
        var task = view.TaskOf(measure);
        return view.Graph.Plans.Length > 1 ? task.PlanId : view.TopSectionOf(task)?.Id ?? "";
    }

    private static string NameOf(GraphView view, string key, Language language) => PlainText.OneLine(
        view.Graph.Plans.Length > 1
            ? Captions.ShortNameOf(view.PlanOf(key))
            : view.Graph.Sections.FirstOrDefault(s => s.Id == key)?.Title ?? FrameLabels.Others.In(language));

    // 大兴区蓝天保卫战行动计划, 大兴区碧水保卫战行动计划: what all begin and end with tells none from the other.
    private static ImmutableArray<string> WithoutShared(ImmutableArray<string> names)
    {
        var shortest = names.Min(name => name.Length);
        var (start, end) = (0, 0);
        while (start < shortest - MinLength && names.All(name => name[start] == names[0][start]))
        {
            start++;
        }

        while (end < shortest - start - MinLength && names.All(name => name[^(end + 1)] == names[0][^(end + 1)]))
        {
            end++;
        }

        return [.. names.Select(name => WithoutNumber(name[start..^end]))];
    }

    // 一、总体目标: the number of a heading tells nothing in a head of a column.
    private static string WithoutNumber(string name)
    {
        var mark = name.IndexOf('、', StringComparison.Ordinal);
        return mark is > 0 and < 4 && mark + MinLength < name.Length ? name[(mark + 1)..] : name;
    }
}
