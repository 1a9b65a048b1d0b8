namespace OrgGraph.Tests.Reports.Spoken;

/// <summary>Whether measures are within a unit's field, which is what it answers for elsewhere.</summary>
internal sealed class PlainFields
{
    private readonly Dictionary<string, HashSet<string>> _pairs;
    private readonly Dictionary<string, double> _weights;
    private readonly Dictionary<string, HashSet<string>> _led;
    private readonly Dictionary<string, Dictionary<string, int>> _fields;
    private readonly Dictionary<string, double> _lengths;
    private readonly Dictionary<string, double> _medians = [];

    public PlainFields(PlainPart part)
    {
        var wording = PlainWording.Of(part.Plans);
        var tasks = part.Graph.Tasks.ToDictionary(t => t.Id);
        var sections = part.Graph.Sections.ToDictionary(s => s.Id);
        _pairs = part.Measures.ToDictionary(m => m.Id, m =>
        {
            var task = tasks[m.TaskId];
            return wording.PairsOf(m.Text).Union(wording.PairsOf(task.Title ?? ""))
                .Union(task.SectionId is { } s ? wording.PairsOfHeading(sections[s].Title) : []).ToHashSet();
        });
        _weights = _pairs.Values.SelectMany(p => p).CountBy(p => p)
            .ToDictionary(g => g.Key, g => Math.Log((double)_pairs.Count / g.Value));
        _led = part.Count.Edges.GroupBy(e => e.Measure)
            .SelectMany(g => g.Where(e => e.Role == (g.Any(o => o.Role == "Lead") ? "Lead" : "Responsible")))
            .GroupBy(e => e.Unit).ToDictionary(g => g.Key, g => g.Select(e => e.Measure).ToHashSet());
        _fields = _led.ToDictionary(l => l.Key, l => l.Value.SelectMany(m => _pairs[m]).CountBy(p => p).ToDictionary());
        _lengths = _fields.ToDictionary(f => f.Key, f => f.Value.Sum(p => Square(p.Value * _weights[p.Key])));
    }

    /// <summary>True when a measure is as near to a unit's field as to those of half the units that have one, or more.</summary>
    public bool Fits(string unit, string measure)
    {
        if (!_medians.TryGetValue(measure, out var median))
        {
            var all = _led.Keys.Select(u => Near(u, measure)).Order().ToList();
            _medians[measure] = median = (all[(all.Count - 1) / 2] + all[all.Count / 2]) / 2;
        }

        return _led.ContainsKey(unit) && Near(unit, measure) is > 0 and var own && own >= median - 1e-12;
    }

    // The cosine of the measure's wording and of what the unit answers for without it.
    private double Near(string unit, string measure)
    {
        var (field, own) = (_fields[unit], _led[unit].Contains(measure) ? 1 : 0);
        var (product, length, without) = (0.0, 0.0, _lengths[unit]);
        foreach (var pair in _pairs[measure])
        {
            var (weight, times) = (_weights[pair], field.GetValueOrDefault(pair));
            product += (times - own) * weight * weight;
            length += weight * weight;
            without -= own == 1 ? Square(times * weight) - Square((times - 1) * weight) : 0;
        }

        return without <= 1e-9 || length == 0 ? 0 : product / Math.Sqrt(without * length);
    }

    private static double Square(double value) => value * value;
}
