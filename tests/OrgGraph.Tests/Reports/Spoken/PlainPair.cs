using OrgGraph.Model;

namespace OrgGraph.Tests.Reports.Spoken;

/// <summary>
/// Two graphs compared again: every measure of one with every measure of the other, the likest first. The thresholds are those
/// that the program's help tells.
/// </summary>
internal sealed class PlainPair
{
    private readonly PlainWording _wording;
    private readonly Dictionary<string, string> _same;
    private readonly Weighed _texts;
    private readonly Weighed _units;
    private readonly Dictionary<(int, int), Likeness> _likes = [];
    private readonly List<Facts> _before;
    private readonly List<Facts> _after;

    public PlainPair(ResponsibilityGraph before, ResponsibilityGraph after)
    {
        _wording = PlainWording.Of(before.Plans.Concat(after.Plans));
        _same = Same(before, after);
        (_before, _after) = (FactsOf(before), FactsOf(after));
        _texts = new Weighed(
            [.. _before.Select(m => _wording.PairsOf(m.Measure.Text))],
            [.. _after.Select(m => _wording.PairsOf(m.Measure.Text))]);
        _units = new Weighed(
            [.. _before.Select(m => m.Units.Select(u => _same.GetValueOrDefault(u, "was " + u)).ToHashSet())],
            [.. _after.Select(m => m.Units)]);
        var all = from b in Enumerable.Range(0, _before.Count) from a in Enumerable.Range(0, _after.Count) select (b, a);
        foreach (var (b, a) in all)
        {
            var like = LikenessOf(b, a);
            if (like.Text >= (like.IsSameUnits ? 0.1 : 0.2))
            {
                _likes[(b, a)] = like;
            }
        }
    }

    /// <summary>How alike two measures are, by their ids.</summary>
    public double ScoreOf(string before, string after) =>
        LikenessOf(_before.FindIndex(m => m.Measure.Id == before), _after.FindIndex(m => m.Measure.Id == after)).Score;

    /// <summary>What is said of changes: 延续, 改写, 拆分, 合并, 重组, 新增, 不再列出, 牵头有变, 存疑, 待复核.</summary>
    public Dictionary<string, int> Changes()
    {
        var matches = new List<(int B, int A)>();
        var best = _likes.OrderByDescending(l => l.Value.Score).ThenByDescending(l => l.Value.Text).ToList();
        foreach (var (pair, _) in best.Where(l => l.Value.IsMatch))
        {
            if (!matches.Exists(m => m.B == pair.Item1 || m.A == pair.Item2))
            {
                matches.Add(pair);
            }
        }

        var groups = matches.ToDictionary(m => m, m => new List<(int B, int A)> { m });
        var (toAfter, toBefore) = (matches.ToDictionary(m => m.B, m => m.A), matches.ToDictionary(m => m.A, m => m.B));
        var taken = new HashSet<(bool, int)>();
        foreach (var ((b, a), like) in best)
        {
            if (toAfter.TryGetValue(b, out var match) && !toBefore.ContainsKey(a)
                && IsPart(b, a, match, like.IsSameUnits, isAfter: true) && taken.Add((true, a)))
            {
                groups[(b, match)].Add((b, a));
            }
            else if (toBefore.TryGetValue(a, out match) && !toAfter.ContainsKey(b)
                && IsPart(a, b, match, like.IsSameUnits, isAfter: false) && taken.Add((false, b)))
            {
                groups[(match, a)].Add((b, a));
            }
        }

        var counts = groups.Values.CountBy(KindOf).ToDictionary();
        counts["新增"] = _after.Count - groups.Values.SelectMany(g => g.Select(p => p.A)).Distinct().Count();
        counts["不再列出"] = _before.Count - groups.Values.SelectMany(g => g.Select(p => p.B)).Distinct().Count();
        var differing = groups.Values.Select(Differing).Where(d => d.Count > 0).ToList();
        counts["牵头有变"] = differing.Count;
        counts["存疑"] = differing.Count(d => d.Exists(u => u.IsGuess));
        counts["待复核"] = groups.Values.Count(g => g.Exists(p => _likes[p].Score < 0.45));
        return counts;
    }

    /// <summary>How a city's measures fare: 已承接, 待复核, 未见承接, 只要求市级单位, 只点名其他区.</summary>
    public Dictionary<string, int> Cascade(ResponsibilityGraph city, string district)
    {
        var links = new List<(int B, int A)>();
        foreach (var parents in _likes.Where(l => l.Value.IsMatch).GroupBy(l => l.Key.Item2))
        {
            var ranked = parents.OrderByDescending(p => p.Value.Score).Select(p => p.Key).ToList();
            var first = ranked[0].Item1;
            links.AddRange(ranked.Where(p => p.Item1 == first || (_likes[p].Score >= 0.45
                && Adds(_texts.After[p.Item2], _texts.Before[p.Item1], _texts.Before[first], _texts))));
        }

        var units = city.Units.ToDictionary(u => u.Id);
        return Enumerable.Range(0, _before.Count).CountBy(b =>
        {
            var own = links.Where(l => l.B == b).ToList();
            return own.Exists(l => _likes[l].Score >= 0.45) ? "已承接" : own.Count > 0 ? "待复核"
                : CalledBy([.. _before[b].Units.Select(u => units[u])], district);
        }).ToDictionary();
    }

    private static string CalledBy(List<Unit> units, string district)
    {
        bool IsSome(string name) => name.Contains("相关") || name.Contains("有关") || name.Contains("部分");
        bool CallsDistricts(Unit u) => u.Level == UnitLevel.Group && (u.Id.Contains("区政府") || u.Id.Contains("区人民政府")
            || u.Id.Contains("各区") || u.Id.Contains("相关区") || u.Id.Contains("有关区") || u.Id.Contains("部分区"));
        return units.Exists(u => u.Id.Contains(district) || (u.Kind == UnitKind.Branch && u.Id.Contains(district[..^1]))
                || u.MemberIds.Any(m => m.Contains(district)) || CallsDistricts(u)) ? "未见承接"
            : units.Exists(u => u.Level == UnitLevel.District && !IsSome(u.Id)) ? "只点名其他区" : "只要求市级单位";
    }

    private string KindOf(List<(int B, int A)> group) =>
        (group.Select(p => p.B).Distinct().Count(), group.Select(p => p.A).Distinct().Count()) switch
        {
            (1, 1) => _likes[group[0]].Common >= 0.8 ? "延续" : "改写",
            (1, _) => "拆分",
            (_, 1) => "合并",
            _ => "重组",
        };

    // Units that lead on one side only, and whether their part is a guess.
    private List<(string Unit, bool IsGuess)> Differing(List<(int B, int A)> group)
    {
        string Now(string unit) => _same.GetValueOrDefault(unit, unit);
        var before = group.Select(p => _before[p.B]).Distinct().ToList();
        var after = group.Select(p => _after[p.A]).Distinct().ToList();
        var was = before.SelectMany(m => m.Leads).Select(Now).ToHashSet();
        var guesses = before.SelectMany(m => m.Guessed).Select(Now).Concat(after.SelectMany(m => m.Guessed)).ToHashSet();
        was.SymmetricExceptWith(after.SelectMany(m => m.Leads));
        return [.. was.Select(u => (u, guesses.Contains(u)))];
    }

    // A fifth of the whole's wording, or of one of its sentences of which it has half, or of its units, that the match lacks.
    private bool IsPart(int whole, int part, int match, bool isSameUnits, bool isAfter)
    {
        var (of, with) = isAfter ? (_texts.Before, _texts.After) : (_texts.After, _texts.Before);
        var (ofUnits, withUnits) = isAfter ? (_units.Before, _units.After) : (_units.After, _units.Before);
        var text = (isAfter ? _before : _after)[whole].Measure.Text;
        var sentences = text.Split(
            ['。', '；', ';', '！', '!'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Adds(of[whole], with[part], with[match], _texts)
            || (isSameUnits && Adds(ofUnits[whole], withUnits[part], withUnits[match], _units))
            || (sentences.Length > 1 && sentences.Select(s => _wording.PairsOf(s).Where(_texts.Has).ToHashSet()).Any(s =>
                _texts.Sum(s) >= 0.2 * _texts.Sum(of[whole]) && _texts.Sum(s.Intersect(with[part])) >= 0.5 * _texts.Sum(s)
                && Adds(s, with[part], with[match], _texts)));
    }

    private static bool Adds(HashSet<string> whole, HashSet<string> part, HashSet<string> match, Weighed by) =>
        by.Sum(whole.Intersect(part).Except(match)) >= 0.2 * by.Sum(whole);

    private Likeness LikenessOf(int b, int a)
    {
        var (before, after) = (_before[b], _after[a]);
        var shared = _texts.Sum(_texts.Before[b].Intersect(_texts.After[a]));
        var (left, right) = (_texts.Sum(_texts.Before[b]), _texts.Sum(_texts.After[a]));
        var common = 2 * shared / (left + right);
        var text = (common + (shared / Math.Min(left, right))) / 2;
        var both = _units.Sum(_units.Before[b].Intersect(_units.After[a]));
        var ofBoth = (_units.Sum(_units.Before[b]), _units.Sum(_units.After[a]));
        double? units = ofBoth.Item1 == 0 || ofBoth.Item2 == 0 ? null : 2 * both / (ofBoth.Item1 + ofBoth.Item2);
        List<(double? Value, double Weight)> parts =
        [
            (text, 0.75), (_wording.Alike(before.Task, after.Task), 0.1), (_wording.Alike(before.Section, after.Section), 0.05),
            (units, 0.1),
        ];
        parts.RemoveAll(p => p.Value is null);
        return new(
            parts.Sum(p => p.Value!.Value * p.Weight) / parts.Sum(p => p.Weight), text, common,
            units >= 0.6 - 1e-9 && both >= (2 * Math.Log(1 + Math.Max(_before.Count, _after.Count))) - 1e-9);
    }

    private static List<Facts> FactsOf(ResponsibilityGraph graph)
    {
        var tasks = graph.Tasks.ToDictionary(t => t.Id);
        var sections = graph.Sections.ToDictionary(s => s.Id);
        return
        [
            .. graph.Measures.Select(m =>
            {
                var own = graph.Responsibilities.Where(e => e.MeasureId == m.Id).ToList();
                var role = own.Exists(e => e.Role == Role.Lead) ? Role.Lead : Role.Responsible;
                return new Facts(
                    m, tasks[m.TaskId].Title, tasks[m.TaskId].SectionId is { } s ? sections[s].Title : null,
                    [.. own.Select(e => e.UnitId)], [.. own.Where(e => e.Role == role).Select(e => e.UnitId)],
                    [.. own.Where(e => e.Uncertain).Select(e => e.UnitId)]);
            }),
        ];
    }

    // The unit after that a unit before is: by id, by a name of both, and across places by counterpart, department, office.
    private static Dictionary<string, string> Same(ResponsibilityGraph before, ResponsibilityGraph after)
    {
        List<Unit> Acting(ResponsibilityGraph graph)
        {
            var named = graph.Responsibilities.Select(e => e.UnitId).ToHashSet();
            while (graph.Units.Where(u => named.Contains(u.Id)).SelectMany(u => u.MemberIds).Any(named.Add))
            {
            }

            return [.. graph.Units.Where(u => named.Contains(u.Id))];
        }

        var (left, right) = (Acting(before), Acting(after));
        var same = new Dictionary<string, string>();
        void Pair(Func<Unit, IEnumerable<string>> keys)
        {
            ILookup<string, string> By(IEnumerable<Unit> units) =>
                units.SelectMany(u => keys(u).Distinct().Select(k => (k, u.Id))).ToLookup(k => k.k, k => k.Id);
            var (from, to) = (By(left.Where(u => !same.ContainsKey(u.Id))), By(right.Where(u => !same.ContainsValue(u.Id))));
            foreach (var key in from.OrderBy(k => k.Key, StringComparer.Ordinal))
            {
                if (key.ToList() is [var own] && to[key.Key].ToList() is [var other]
                    && !same.ContainsKey(own) && !same.ContainsValue(other))
                {
                    same[own] = other;
                }
            }
        }

        Pair(u => [u.Id]);
        Pair(u => [u.Id, .. u.Aliases]);
        if (!before.Plans.Select(p => p.Jurisdiction).ToHashSet().SetEquals(after.Plans.Select(p => p.Jurisdiction)))
        {
            Pair(u => [u.CounterpartId ?? u.Id]);
            Pair(u => [u.Kind == UnitKind.Branch ? u.ParentId ?? u.Id : u.Id]);
            Pair(u => [u.Id.StartsWith(u.Jurisdiction, StringComparison.Ordinal) ? u.Id[u.Jurisdiction.Length..] : u.Id]);
        }

        return same;
    }

    private sealed record Facts(
        Measure Measure, string? Task, string? Section, HashSet<string> Units, HashSet<string> Leads, HashSet<string> Guessed);

    private sealed record Likeness(double Score, double Text, double Common, bool IsSameUnits)
    {
        public bool IsMatch => Score >= (IsSameUnits ? 0.2 : 0.3);
    }

    // What is rare says much: ln(1 + n/f), n of the longer list, f of the list that has it more often.
    private sealed class Weighed
    {
        private readonly Dictionary<string, double> _weights;

        public Weighed(List<HashSet<string>> before, List<HashSet<string>> after)
        {
            (Before, After) = (before, after);
            var (left, right) = (Frequencies(before), Frequencies(after));
            double most = Math.Max(before.Count, after.Count);
            _weights = left.Keys.Union(right.Keys).ToDictionary(
                k => k, k => Math.Log(1 + (most / Math.Max(left.GetValueOrDefault(k), right.GetValueOrDefault(k)))));
        }

        public List<HashSet<string>> Before { get; }

        public List<HashSet<string>> After { get; }

        public bool Has(string key) => _weights.ContainsKey(key);

        public double Sum(IEnumerable<string> keys) => keys.Sum(k => _weights[k]);

        private static Dictionary<string, int> Frequencies(List<HashSet<string>> of) =>
            of.SelectMany(s => s).CountBy(k => k).ToDictionary();
    }
}
