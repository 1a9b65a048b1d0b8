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

    private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);
    private readonly int[][] _wording; // of each measure, ascending
    private readonly double[] _weights; // of each pair of tokens
    private readonly Dictionary<string, UnitField> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Unit, int Measure), double> _known = [];
    private readonly Dictionary<int, double> _medians = [];
    private string[]? _compared;

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
            _compared ??= [.. _fields.OrderByDescending(f => f.Value.Led.Count).ThenBy(f => f.Key, StringComparer.Ordinal)
                .Take(MostCompared).Select(f => f.Key)];
            var all = _compared.Select(u => Of(u, at)).Order().ToArray();
            _medians[at] = median = all.Length == 0 ? 0 : Numerics.Quantiles.OfSorted(all, 0.5);
        }

        return Of(unit, at) is > 0 and var own && own >= median;
    }

    /// <summary>How near a measure is to a unit's field.</summary>
    public double Of(string unit, string measure) => Of(unit, _at[measure]);

    private void Lead(string unit, int measure)
    {
        if (!_fields.TryGetValue(unit, out var field))
        {
            _fields[unit] = field = new UnitField();
        }

        field.Led.Add(measure);
        foreach (var pair in _wording[measure])
        {
            field.Pairs[pair] = field.Pairs.GetValueOrDefault(pair) + 1;
        }
    }

    private double Of(string unit, int measure)
    {
        if (!_fields.TryGetValue(unit, out var field))
        {
            return 0;
        }

        if (_known.TryGetValue((unit, measure), out var known))
        {
            return known;
        }

        var own = field.Led.Contains(measure) ? _wording[measure] : [];
        var length = own.Length > 0 ? LengthOf(field.Pairs, own) : field.Length ??= LengthOf(field.Pairs, own);
        var (product, other) = (0.0, 0.0);
        foreach (var pair in _wording[measure])
        {
            var times = field.Pairs.GetValueOrDefault(pair) - (own.Length > 0 ? 1 : 0);
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

    // What a unit leads, and how often each pair of tokens stands there.
    private sealed class UnitField
    {
        public HashSet<int> Led { get; } = [];

        public Dictionary<int, int> Pairs { get; } = [];

        /// <summary>Of the whole field, squared; null until it is asked for.</summary>
        public double? Length { get; set; }
    }
}
