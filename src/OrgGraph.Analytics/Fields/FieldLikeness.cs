namespace OrgGraph.Analytics.Fields;

/// <summary>
/// How near measures are to the field of a unit, which is told by what it leads elsewhere: the cosine between the wording of the
/// measure (with its task and section) and that of all measures that the unit answers for, this one apart; rare wording weighs
/// more (Rocchio's centroid on inverse document frequencies, G. Salton 1971). From 0 (nothing in common) to 1. A unit that leads
/// nothing else shows no field and has 0.
/// </summary>
internal sealed class FieldLikeness
{
    // units that lead most, of which the median is taken: more would change it little, and cost much in graphs of a province
    private const int MostCompared = 200;

    private string[]? _compared;
    private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);
    private readonly int[][] _wording; // of each measure, ascending
    private readonly double[] _weights; // of each pair of tokens
    private readonly Dictionary<string, HashSet<int>> _led = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<int, int>> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Unit, int Measure), double> _known = [];
    private readonly Dictionary<string, double> _lengths = new(StringComparer.Ordinal); // of whole fields, squared
    private readonly Dictionary<int, double> _medians = [];

    private FieldLikeness(int[][] wording, double[] weights) => (_wording, _weights) = (wording, weights);

    /// <summary>Reads the fields of a graph's units. Linear in the characters.</summary>
    public static FieldLikeness Of(ResponsibilityGraph graph)
    {
        var tokens = new MeasureTokens(graph.Plans.SelectMany(p => new[] { p.Jurisdiction, p.City ?? "" }));
        var index = new GraphIndex(graph);
        var ids = new Dictionary<long, int>();
        var wording = graph.Measures.Select(measure =>
        {
            var task = index.Tasks[measure.TaskId];
            var pairs = tokens.PairsOf(measure.Text);
            pairs.UnionWith(tokens.PairsOf(task.Title ?? ""));
            pairs.UnionWith(task.SectionId is { } section ? tokens.PairsOfHeading(index.Sections[section].Title) : []);
            return pairs.Select(p => ids.TryGetValue(p, out var id) ? id : ids[p] = ids.Count).Order().ToArray();
        }).ToArray();
        var frequency = new int[ids.Count];
        foreach (var pair in wording.SelectMany(w => w))
        {
            frequency[pair]++;
        }

        var fields = new FieldLikeness(wording, [.. frequency.Select(f => Math.Log((double)wording.Length / f))]);
        foreach (var (at, measure) in graph.Measures.Index())
        {
            fields._at[measure.Id] = at;
        }

        foreach (var measure in graph.Responsibilities.GroupBy(e => e.MeasureId, StringComparer.Ordinal))
        {
            var role = AccountableRole.Of(measure);
            foreach (var unit in measure.Where(e => e.Role == role).Select(e => e.UnitId).Distinct(StringComparer.Ordinal))
            {
                fields.Lead(unit, fields._at[measure.Key]);
            }
        }

        return fields;
    }

    /// <summary>
    /// True when a measure is within a unit's field: it has one, and is nearer to the measure than the units that have one are
    /// as a rule (their median), or as near.
    /// </summary>
    public bool Fits(string unit, string measure)
    {
        var at = _at[measure];
        if (!_medians.TryGetValue(at, out var median))
        {
            _compared ??= [.. _led.OrderByDescending(l => l.Value.Count).ThenBy(l => l.Key, StringComparer.Ordinal)
                .Take(MostCompared).Select(l => l.Key)];
            var all = _compared.Select(u => Of(u, at)).Order().ToArray();
            _medians[at] = median = all.Length == 0 ? 0 : Numerics.Quantiles.OfSorted(all, 0.5);
        }

        return Of(unit, at) is > 0 and var own && own >= median;
    }

    /// <summary>How near a measure is to a unit's field.</summary>
    public double Of(string unit, string measure) => Of(unit, _at[measure]);

    private void Lead(string unit, int measure)
    {
        if (!_led.TryGetValue(unit, out var led))
        {
            (_led[unit], _fields[unit]) = (led = [], []);
        }

        led.Add(measure);
        var field = _fields[unit];
        foreach (var pair in _wording[measure])
        {
            field[pair] = field.GetValueOrDefault(pair) + 1;
        }
    }

    private double Of(string unit, int measure)
    {
        if (!_led.TryGetValue(unit, out var led))
        {
            return 0;
        }

        if (_known.TryGetValue((unit, measure), out var known))
        {
            return known;
        }

        var field = _fields[unit];
        var own = led.Contains(measure) ? _wording[measure] : [];
        var length = own.Length > 0 ? LengthOf(field, own)
            : _lengths.TryGetValue(unit, out var whole) ? whole
            : _lengths[unit] = LengthOf(field, own);
        var (product, other) = (0.0, 0.0);
        foreach (var pair in _wording[measure])
        {
            var times = field.GetValueOrDefault(pair) - (own.Length > 0 ? 1 : 0);
            product += times * _weights[pair] * _weights[pair];
            other += _weights[pair] * _weights[pair];
        }

        var likeness = length > 0 && other > 0 ? product / Math.Sqrt(length * other) : 0;
        return _known[(unit, measure)] = Math.Clamp(likeness, 0, 1);
    }

    // Of the field without a measure's own wording.
    private double LengthOf(Dictionary<int, int> field, int[] without)
    {
        var length = 0.0;
        foreach (var (pair, count) in field)
        {
            var times = count - (Array.BinarySearch(without, pair) >= 0 ? 1 : 0);
            length += times * times * _weights[pair] * _weights[pair];
        }

        return length;
    }
}
