using System.Text.RegularExpressions;

namespace OrgGraph.Tests.Reports.Spoken;

/// <summary>What rows, groups, neighbours of overloaded units, what-if, comparison and the overview say.</summary>
internal static class RowRules
{
    private const string Number = "-?[0-9]+(?:\\.[0-9]+)?";

    public static readonly Rule[] All =
    [
        Rule.Of("row of a ranking",
            "[0-9]+\\|(?<unit>[^|‹]+)‹?\\|\\|(?<leads>[0-9]+)\\|(?<responsible>[0-9]+)\\|(?<assists>[0-9]+)\\|(?<rest>.+)\\|",
            RowOfRanking),
        Rule.Of("row of a ranking",
            $"[0-9]+\\|(?<unit>[^|]+)\\|(?<load>{Number})\\|(?<points>{Number})\\|(?<leads>[0-9]+)\\|(?<last>.*)", s =>
        {
            s.Figure("load", s.Part.Count.Loads[s["unit"]]);
            s.Figure("points", s.Part.RolePoints(s["unit"]));
            s.Counts("leads", s.Part.Roles(s["unit"], "Lead"));
            s.Holds(s["last"].StartsWith('是') == s.Part.IsOver(s["unit"]), "overloaded");
            s.Holds(s["last"].Contains("存疑") || !s.Part.Turns(s["unit"]), "doubt");
        }),
        Rule.Of("row of pairs", $"[0-9]+\\|(?<a>[^|]+)\\|(?<b>[^|]+)\\|\\|(?<count>[0-9]+)\\|(?<weight>{Number})\\|", s =>
        {
            var (a, b) = (Bare(s["a"], s), Bare(s["b"], s));
            s.Counts("count", PlanRules.SharedBy(s.Part, a, b));
            s.Figure("weight", s.Part.UnitsOf.Values.Where(u => u.Contains(a) && u.Contains(b)).Sum(u => 1.0 / (u.Count - 1)));
        }),
        Rule.Of("row of several leads",
            "(?<plan>[^|]+)\\|(?<text>[^|]+)\\|(?<first>[^|]+?)（首位）、(?<units>[^|]+)\\|(?<count>[0-9]+)\\|", s =>
        {
            var units = s.Names("units").Prepend(s["first"]).Select(u => u.TrimEnd('？')).ToHashSet();
            s.Counts("count", units.Count);
            var role = s.Part.Count.Accountable;
            s.Holds(s.Part.Measures.Exists(m => m.Text.Replace('\n', ' ').Trim() == s["text"]
                && units.SetEquals(s.Part.Count.Edges.Where(e => e.Measure == m.Id && e.Role == role).Select(e => e.Unit))),
                "these answer");
        }),
        Rule.Of("cell of a chart", $"(?<unit>[^，]+)，(?<title>.+)：(?<points>{Number})", Cell),
        Rule.Of("highest cell", $"颜色越深分数越高，格内为分数。最高的是(?<unit>[^，]+)，(?<title>.+)：(?<points>{Number})。", s =>
        {
            Cell(s);
            s.Holds(!s.Part.PointsByTime(s["unit"]).ContainsKey(s["title"]) || s.Part.Count.Singles.TrueForAll(u =>
                s.Part.PointsByTime(u).Values.All(p => p <= PlainPart.Number(s["points"]) + 0.0501)), "highest");
        }),
        Rule.Of("other units", "另有 (?<count>[0-9]+) 个单位没有直接承担措施，只作为上级、对口单位或群组成员出现，未列入。", s =>
            s.Counts("count", s.Part.OtherUnits())),
        Rule.Of("group", "(?<unit>[^：]+)：(?<said>(?:“各”指|每个成员|没有点名成员|“相关”).+)", Group),
        Rule.Of("who may share", "可协商分担的单位（(?<count>[0-9]+) 个）", s => s.Counts("count", Light(s).Count())),
        Rule.Of("who may share", "另有 (?<count>[0-9]+) 个(?:，见 workload.xlsx)?。", s => s.Counts("count", Light(s).Count() - 8)),
        Rule.Of("who may share",
            $"(?<unit>[^ ]+) 负荷 (?<load>{Number}) 分，不高于(?<where>[^0-9，]+?) (?<peerCount>[0-9]+) 个(?<sort>[^0-9，]+)的中位数"
            + $"（(?<median>{Number}) 分）；已参加(?<measures>.+)，这些措施与它在别处负责的内容相近。", Relief),
        Rule.Of("ranked", $"{PlanRules.Scope}：(?<units>[0-9]+) 个单位；协作图，(?<nodes>[0-9]+) 个节点，(?<ties>[0-9]+) 条边，"
            + $"[0-9]+ 个群落（模块度 (?<modularity>{Number})）(?<weak>；模块度低于 0.3，群落之间界线不清，表中不列)?"
            + "(?:；(?<duties>[0-9]+) 项职责中 (?<guesses>[0-9]+) 项是推断的，凡涉及的负荷给出范围)?", s =>
        {
            s.Counts("ties", s.Part.Shared.Count);
            s.Counts("nodes", s.Part.UnitsOf.Values.SelectMany(u => u).Distinct().Count());
            s.Counts("duties", s.Part.Count.Edges.Count);
            s.Counts("guesses", s.Part.Count.Edges.Count(e => e.IsGuess));
            s.Holds(s.Has("weak") == PlainPart.Number(s["modularity"]) < 0.3, "weak");
        }),
        Rule.Of("what-if", "没有过重的单位，不需要调整", s => s.Holds(!s.Part.Count.Singles.Exists(s.Part.IsOver), "nobody")),
        .. MoveRules.All,
        Rule.Of("overview",
            "(?<all>[0-9]+) 条措施，(?:半数|(?<own>[0-9]+) 条)由(?<name>.+)(?:牵头|主责)；负荷为同类中位数的 (?<times>[0-9.]+) 倍(?<doubt>（存疑）)?", s =>
        {
            var unit = s.Part.Count.Singles.MaxBy(u => s.Part.Count.Loads[u])!;
            s.Holds(unit.EndsWith(s["name"], StringComparison.Ordinal), "the heaviest");
            s.Counts("all", s.Part.Measures.Count);
            s.Counts("own", s.Part.Answering(unit).Count);
            s.Figure("times", s.Part.Count.Loads[unit] / s.Part.Count.MedianOf(unit));
            s.Holds(s.Has("doubt") || !s.Part.Turns(unit), "doubt");
        }),
        Rule.Of("overview", "(?:(?<count>[0-9]+) 个单位|.+)过重(?:（过重线 (?<fence>[0-9.]+)）)?：(?<units>.+)", s =>
        {
            s.Counts("count", s.Part.Count.Singles.Count(s.Part.IsOver));
            foreach (Match one in Regex.Matches(s["units"], "(?<name>[^、 ]+) (?<load>[0-9.]+) 分(?<doubt>[^、]*存疑）)?"))
            {
                var unit = s.Part.Count.Singles.Find(u => u.EndsWith(one.Groups["name"].Value, StringComparison.Ordinal)
                    && s.Part.IsOver(u));
                var said = s with { Match = one };
                said.Holds(unit is not null && (said.Has("doubt") || !s.Part.Turns(unit)), "overloaded");
                said.Figure("load", unit is null ? double.NaN : s.Part.Count.Loads[unit]);
            }
        }),
        Rule.Of("overview", "没有单位过重；负荷最高的是(?<name>.+)，(?<load>[0-9.]+) 分，为同类中位数的 (?<times>[0-9.]+) 倍(?:；.+)?", s =>
        {
            var unit = s.Part.Count.Singles.MaxBy(u => s.Part.Count.Loads[u])!;
            s.Holds(!s.Part.Count.Singles.Exists(s.Part.IsOver), "nobody");
            s.Figure("load", s.Part.Count.Loads[unit]);
            s.Figure("times", s.Part.Count.Loads[unit] / s.Part.Count.MedianOf(unit));
        }),
        Rule.Of("overview", "(?<count>[0-9]+) 条有两个以上(?:牵头|主责)单位，.+（(?<most>[0-9]+) 个）。", s =>
        {
            s.Counts("count", s.Part.Measures.Count(m => s.Part.AnsweringUnits(m.Id) > 1));
            s.Counts("most", s.Part.Measures.Max(m => s.Part.AnsweringUnits(m.Id)));
        }),
        Rule.Of("overview", "(?<count>[0-9]+) 项职责是推断的，请先核对原文。", s => s.Counts("count", s.Part.Count.Edges.Count(e => e.IsGuess))),
        Rule.Of("overview",
            "(?:(?<due>[0-9]+) 条(?:同在 (?<month>[0-9]+) 月到期|只写年底前完成)，请(?<verb>牵头|主责)单位报中间节点。)?"
            + "(?:(?<undated>[0-9]+) 条没有写明日期，请补。)?", s =>
        {
            var (times, months) = s.Part.TimesOf(s.Part.Measures);
            s.Holds(s.Has("due") || s.Has("undated"), "something");
            s.Counts("due", s.Has("month") ? months.GetValueOrDefault(s.Whole("month")) : times.GetValueOrDefault("年底前完成"));
            s.Holds(!s.Has("due") || s.Whole("due") >= months.Values.Append(times.GetValueOrDefault("年底前完成")).Max(), "most");
            s.Holds(!s.Has("verb") || s["verb"] == s.Part.Verb, "verb");
            s.Counts("undated", times.GetValueOrDefault("时限没有明确日期") + times.GetValueOrDefault("没有写完成时限"));
        }),
    ];

    private static void RowOfRanking(Saying s)
    {
        var (part, unit) = (s.Part, s["unit"]);
        s.Counts("leads", part.Roles(unit, "Lead"));
        s.Counts("responsible", part.Roles(unit, "Responsible"));
        s.Counts("assists", part.Roles(unit, "Assist"));
        if (part.Count.IsGroup(unit))
        {
            return; // a group that hands its load on shows what it was given
        }

        // with a column of groups where somebody is a member of one
        var cells = Regex.Matches(s["rest"], $"(?:^|(?<=\\|))(?<figure>{Number})(?=\\||$)")
            .Select(m => s with { Match = m }).ToList();
        double FigureAt(int at) => PlainPart.Number(cells[at]["figure"]);
        var first = Math.Abs(FigureAt(0) + FigureAt(1) - FigureAt(2)) < 0.11 ? 0 : 1;
        if (first > 0)
        {
            cells[0].Figure("figure", part.Count.FromGroups[unit]);
        }

        cells[first].Figure("figure", part.RolePoints(unit));
        cells[first + 1].Figure("figure", part.Count.Coordination[unit]);
        cells[first + 2].Figure("figure", part.Count.Loads[unit]);
        if (Regex.Match(s["rest"], "\\|(?<distance>-?[0-9]+\\.[0-9])(?<doubt>？)?$") is { Success: true } distance)
        {
            var said = s with { Match = distance };
            said.Figure("distance", part.Count.FenceOf(unit) - part.Count.Loads[unit]);
            said.Holds(said.Has("doubt") || !part.Turns(unit), "doubt");
        }

        if (Regex.Match(s["rest"], "（(?<low>[0-9.]+)–(?<high>[0-9.]+)）") is { Success: true } range)
        {
            (s with { Match = range }).Range("low", "high", part.RangeOf(unit));
        }
    }

    // of months, or of sections and plans
    private static void Cell(Saying s)
    {
        if (Regex.IsMatch(s["title"], "^(?:[0-9]+ 月|年底前|长期|未定|其他年)$"))
        {
            s.Figure("points", s.Part.PointsByTime(s["unit"]).GetValueOrDefault(s["title"]));
        }
        else
        {
            s.Holds(s.Part.SamePoints(s["unit"], s["title"], PlainPart.Number(s["points"])), "points of this column");
        }
    }

    private static void Group(Saying s)
    {
        var unit = s.Part.Count.Units[s["unit"]];
        var isSome = s["unit"].Contains("相关") || s["unit"].Contains("有关");
        s.Holds(s["said"].StartsWith("“相关”", StringComparison.Ordinal) == isSome, "some or each");
        s.Holds(s["said"].Contains("没有点名成员") == (unit.Members.Length == 0) || s["said"].Contains("其余成员没有点名"), "members");
        s.Holds(Regex.Match(s["said"], "([0-9]+) 个成员") is not { Success: true } count
            || count.Groups[1].Value == unit.Members.Length.ToString(), "number of members");
    }

    private static void Relief(Saying s)
    {
        var (part, unit) = (s.Part, s["unit"]);
        s.Figure("load", part.Count.Loads[unit]);
        s.Figure("median", part.Count.MedianOf(unit));
        s.Holds(part.Count.Loads[unit] <= part.Count.MedianOf(unit) + 1e-9, "not above the median");
        UnitRules.CheckPeers(s, unit);
        foreach (Match of in Regex.Matches(
            s["measures"], "(?:^|、)(?<over>[^、（]+)负责的 (?<count>[0-9]+) 条措施（(?<numbers>[^）]+?)(?<more>等)?）"))
        {
            var said = s with { Match = of };
            var both = part.Count.Edges.Where(e => e.Unit == said["over"] && e.Role != "Assist").Select(e => e.Measure)
                .Where(m => part.UnitsOf[m].Contains(unit)).Distinct().ToList();
            said.Holds(part.IsOver(said["over"]), "overloaded");
            said.Counts("count", both.Count(m => part.Moves!.Fits(unit, m)));
            said.Holds(said.Has("more") || said.Names("numbers").Length == said.Whole("count"), "all are named");
            said.Holds(said.Names("numbers").All(n => both.Exists(m => m.EndsWith(
                '/' + n.Replace(' ', '#'), StringComparison.Ordinal))), "takes part in these");
            said.Holds(part.Count.Edges.Exists(e => e.Unit == unit && e.Role != "Assist"), "answers for something elsewhere");
        }
    }

    // units that may share: no heavier than their peers, in a measure that an overloaded unit of their level answers for
    private static IEnumerable<string> Light(Saying s)
    {
        var (part, count) = (s.Part, s.Part.Count);
        return count.Singles.Where(u => count.PeerCountOf(u) > 0 && !part.IsOver(u) && count.Loads[u] <= count.MedianOf(u)
            && part.UnitsOf.Keys.Any(m => part.UnitsOf[m].Contains(u) && part.Moves!.Fits(u, m)
                && part.Moves.Answering(m).Exists(o => o != u && part.IsOver(o) && count.PlaceOf(o) == count.PlaceOf(u))));
    }

    private static string Bare(string name, Saying s) =>
        s.Part.Count.Units.ContainsKey(name) || !name.EndsWith("群组", StringComparison.Ordinal)
            ? name.TrimEnd('▲', ' ') : name[..^2];
}
