using System.Collections.Immutable;
using OrgGraph.Model.Findings;

namespace OrgGraph.Model.Graphs;

/// <summary>
/// What the builder and the merger have in common: the first of equal plans wins, equal edges count once, both are said.
/// </summary>
/// <param name="findings">Receives what there is to say.</param>
internal sealed class GraphAssembly(ICollection<Finding> findings)
{
    private readonly HashSet<(string Unit, string Measure, Role Role)> _seen = [];
    private readonly ImmutableArray<Responsibility>.Builder _edges = ImmutableArray.CreateBuilder<Responsibility>();

    /// <summary>The edges added, without those that were there.</summary>
    public ImmutableArray<Responsibility> Edges => _edges.ToImmutable();

    /// <summary>
    /// The plans in the order of their ids, of those with one id the first; also says where they put one place into two cities.
    /// </summary>
    /// <param name="plans">The plans with what else is known of them.</param>
    /// <param name="planOf">The plan itself.</param>
    /// <param name="measuresOf">Its measures.</param>
    public List<T> KeepFirst<T>(IEnumerable<T> plans, Func<T, Plan> planOf, Func<T, IEnumerable<Measure>> measuresOf)
    {
        var byId = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var part in plans)
        {
            var plan = planOf(part);
            if (!byId.TryAdd(plan.Id, part))
            {
                var first = byId[plan.Id];
                var differences = CountDifferences(measuresOf(first), measuresOf(part));
                findings.Add(new Finding(
                    FindingKind.DuplicatePlan, plan.Source, [plan.Title, planOf(first).Source.File, $"{differences}"]));
            }
        }

        ReportClashes(byId.Values.Select(planOf));
        return [.. byId.Values];
    }

    /// <summary>Adds an edge, unless the unit has that role in the measure already.</summary>
    public void Add(Responsibility edge)
    {
        if (_seen.Add((edge.UnitId, edge.MeasureId, edge.Role)))
        {
            _edges.Add(edge);
        }
        else
        {
            findings.Add(new Finding(FindingKind.UnitRepeated, edge.Source, [edge.Mention]));
        }
    }

    // How many measures differ in wording; blanks and the width of punctuation are matters of layout, not of wording.
    private static int CountDifferences(IEnumerable<Measure> first, IEnumerable<Measure> second)
    {
        var texts = first.GroupBy(m => Wording.KeyOf(m.Text)).ToDictionary(g => g.Key, g => g.Count());
        var unmatched = 0;
        foreach (var measure in second)
        {
            var key = Wording.KeyOf(measure.Text);
            if (texts.TryGetValue(key, out var left) && left > 0)
            {
                texts[key] = left - 1;
            }
            else
            {
                unmatched++;
            }
        }

        return Math.Max(unmatched, texts.Values.Sum());
    }

    private void ReportClashes(IEnumerable<Plan> plans)
    {
        foreach (var places in plans.Where(p => p.City is not null).GroupBy(p => p.Jurisdiction))
        {
            var cities = places.GroupBy(p => p.City!).ToList();
            if (places.Key.Length > 0 && cities.Count > 1)
            {
                findings.Add(new Finding(
                    FindingKind.JurisdictionClash, cities[1].First().Source, [places.Key, cities[0].Key, cities[1].Key]));
            }
        }
    }
}
