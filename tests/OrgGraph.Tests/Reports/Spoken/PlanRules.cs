using System.Globalization;
using System.Text.RegularExpressions;
using OrgGraph.Model;

namespace OrgGraph.Tests.Reports.Spoken;

/// <summary>What is said of the plans of one government and year, a sentence, heading or row each.</summary>
internal static class PlanRules
{
    public const string Scope = "仅就所给的 (?<plans>[0-9]+) 份计划（(?<scope>[^（）]+)）";
    private const string Title = "(?<scope>[^（）：]+ 年)（(?<plans>[0-9]+) 份计划）";
    private const string Number = "-?[0-9]+(?:\\.[0-9]+)?";

    public static readonly Rule[] All =
    [
        Rule.Of("what was read", "(?<what>文件|计划|措施|承担单位|责任关系|其中推断的|需要复核)(?<count>[0-9]+)", s =>
        {
            var graph = s.Part.Graph;
            if (s["what"] is not ("文件" or "需要复核")) // of the reading, which the graph does not hold
            {
                s.Counts("count", s["what"] switch
                {
                    "计划" => graph.Plans.Length,
                    "措施" => graph.Measures.Length,
                    "承担单位" => graph.Responsibilities.Select(e => e.UnitId).Distinct().Count(),
                    "责任关系" => graph.Responsibilities.Length,
                    _ => graph.Responsibilities.Count(e => e.Uncertain),
                });
            }
        }),
        Rule.Of("overloaded in short", "(?<scope>.+ 年)负荷过重的：(?<units>.+)。", s =>
        {
            var said = s.Names("units").Select(u => u.Replace("（存疑）", "", StringComparison.Ordinal)).ToList();
            s.Holds(said.ToHashSet().SetEquals(s.Part.Count.Singles.Where(s.Part.IsOver)), "these are overloaded");
            s.Holds(!said.Exists(u => s.Part.Turns(u) && !s["units"].Contains(u + "（存疑）")), "doubts are marked");
        }),
        Rule.Of("closest units", "(?<scope>.+ 年)协作最多的是(?<a>.+?)与(?<b>.+)，共同承担 (?<count>[0-9]+) 条措施。", s =>
        {
            var single = s.Part.Shared.Where(p => !s.Part.Count.IsGroup(p.Key.Item1) && !s.Part.Count.IsGroup(p.Key.Item2));
            s.Counts("count", single.Max(p => p.Value));
            s.Counts("count", SharedBy(s.Part, s["a"], s["b"]));
        }),
        Rule.Of("plans left out", "没有计入：(?<units>.+)。每个政府只看最新一年，各年、各地不相加。",
            s => s.Holds(s.Names("units").All(u => !s.All.Any(p => u.StartsWith(p.Name, StringComparison.Ordinal))), "left out")),
        Rule.Of("nobody is overloaded",
            $"{Scope}，没有单位超过同类的过重线。最接近的是(?<unit>.+?)：(?<load>{Number}) 分，离过重线（(?<fence>{Number})）还差 (?<by>{Number}) 分。", s =>
        {
            var (count, unit) = (s.Part.Count, s["unit"]);
            s.Holds(!count.Singles.Exists(s.Part.IsOver), "nobody");
            s.Figure("load", count.Loads[unit]);
            s.Figure("fence", count.FenceOf(unit));
            s.Figure("by", count.FenceOf(unit) - count.Loads[unit]);
            double PartOf(string name) => count.Loads[name] / count.FenceOf(name);
            s.Holds(count.Singles.TrueForAll(u => PartOf(u) <= PartOf(unit) + 1e-9), "nearest");
        }),
        Rule.Of("nobody is judged", $"{Scope}，没有一个单位有足够的同级单位可比，是否过重未作判断。",
            s => s.Holds(s.Part.Count.Singles.TrueForAll(u => s.Part.Count.PeerCountOf(u) == 0), "no peers")),
        Rule.Of("perhaps overloaded", "存疑：按现在的读法未过线、换一种读法可能过重的有 (?<count>[0-9]+) 个：(?<units>.+)。", s =>
        {
            var units = Regex.Matches(s["units"], $"(?<unit>[^（、]+)（(?<load>{Number}) 分，(?<low>{Number}) 至 (?<high>{Number}) 分）");
            s.Counts("count", units.Count);
            foreach (var unit in units.Select(m => s with { Match = m }))
            {
                unit.Figure("load", s.Part.Count.Loads[unit["unit"]]);
                unit.Holds(!s.Part.IsOver(unit["unit"]), "below the fence");
                unit.Range("low", "high", s.Part.RangeOf(unit["unit"]));
            }

            var told = units.Select(m => m.Groups["unit"].Value).ToHashSet();
            s.Holds(s.Part.Count.Singles.TrueForAll(u => s.Part.IsOver(u) || told.Contains(u) || s.Part.Count.PeerCountOf(u) == 0
                || !s.Part.Turns(u)), "all that may turn are told");
        }),
        Rule.Of("guesses", "(?<all>[0-9]+) 项职责中有 (?<count>[0-9]+) 项是推断的：凡涉及的负荷给出范围，换一种读法会改变的判断标“存疑”。", s =>
        {
            s.Counts("all", s.Part.Count.Edges.Count);
            s.Counts("count", s.Part.Count.Edges.Count(e => e.IsGuess));
        }),
        Rule.Of("not judged", "(?<count>[0-9]+) 个单位的同级单位不足 8 个，没有作判断：(?<units>.+?)(?<more>等)?。", s =>
        {
            s.Counts("count", s.Part.Count.Singles.Count(u => s.Part.Count.PeerCountOf(u) == 0));
            s.Holds(s.Names("units").All(u => s.Part.Count.PeerCountOf(u) == 0), "without peers");
            s.Holds(s.Has("more") == (s.Names("units").Length < s.Whole("count")), "and others");
        }),
        Rule.Of("several answer",
            $"{Scope}，(?<all>[0-9]+) 条措施中有 (?<count>[0-9]+) 条由两个以上单位共同(?<verb>牵头|主责)，最多的一条有 (?<most>[0-9]+) 个。"
            + "文件没有说以谁为主，排在首位的只作标记；协调会应先定下来。(?:其中 (?<guessed>[0-9]+) 条有推断的职责（存疑）。)?", s =>
        {
            var several = s.Part.Measures.Select(m => m.Id).Where(m => s.Part.AnsweringUnits(m) > 1).ToList();
            s.Holds(s["verb"] == s.Part.Verb, "verb");
            s.Counts("all", s.Part.Measures.Count);
            s.Counts("count", several.Count);
            s.Counts("most", several.Max(s.Part.AnsweringUnits));
            var guessed = several.Count(m =>
                s.Part.Count.Edges.Exists(e => e.Measure == m && e.IsGuess && e.Role == s.Part.Count.Accountable));
            s.Holds(guessed == (s.Has("guessed") ? s.Whole("guessed") : 0), "guesses among them");
        }),
        Rule.Of("several answer", "几家共同(?<verb>牵头|主责)的措施（(?:前 (?<first>[0-9]+)|共 (?<all>[0-9]+)) 条）", s =>
        {
            var several = s.Part.Measures.Count(m => s.Part.AnsweringUnits(m.Id) > 1);
            s.Counts("all", several);
            s.Holds(!s.Has("first") || s.Whole("first") < several, "first of more");
        }),
        Rule.Of("several answer", "全部 (?<count>[0-9]+) 条见 workload.xlsx。",
            s => s.Counts("count", s.Part.Measures.Count(m => s.Part.AnsweringUnits(m.Id) > 1))),
        Rule.Of("one alone", "(?:只有一个单位、没有别的单位参加的有 (?<count>[0-9]+) 条，见 workload.xlsx。|没有只由一个单位承担的措施。)", s =>
        {
            var alone = s.Part.UnitsOf.Count(m => m.Value is [var unit] && !s.Part.Count.IsGroup(unit)
                && s.Part.Count.Edges.Exists(e => e.Measure == m.Key && e.Role != "Assist"));
            s.Holds(alone == (s.Has("count") ? s.Whole("count") : 0), $"alone in {alone}");
        }),
        Rule.Of("heading of a chart", $"{Title}(?:：| )(?<all>有负荷的全部|负荷最高的) ?(?<count>[0-9]+) 个单位(?:与各自的同类|各月到期的负荷|在各章节的负荷)", s =>
        {
            s.Counts("count", Math.Min(15, s.Part.Count.Singles.Count));
            s.Holds(s["all"] == "有负荷的全部" == (s.Part.Count.Singles.Count <= 15), "all or first");
        }),
        Rule.Of("heading of a chart", $"{Title}：负荷分布（洛伦兹曲线）", _ => { }),
        Rule.Of("heading of a part", Title, _ => { }),
        Rule.Of("heaviest", $"每条的深色部分为任务分、浅色部分为协调分；细线为同类中位数，粗线为过重线。最高的是(?<unit>.+)，(?<load>{Number}) 分。", s =>
        {
            s.Figure("load", s.Part.Count.Loads[s["unit"]]);
            s.Figure("load", s.Part.Count.Singles.Max(u => s.Part.Count.Loads[u]));
        }),
        Rule.Of("fences", "图中有 (?<count>[0-9]+) 条过重线，因为同类不同：(?<fences>.+)。同级同类不足 8 个的单位，与同级的其他单位一起比。", s =>
        {
            var fences = Regex.Matches(
                s["fences"], $"(?:^|，)(?<where>[^0-9，]+?) (?<peerCount>[0-9]+) 个(?<sort>[^0-9，]+)按 (?<fence>{Number}) 分");
            s.Counts("count", fences.Count);
            foreach (var fence in fences.Select(m => s with { Match = m }))
            {
                var unit = s.Part.Count.Singles.Find(u => s.Part.Count.PeerCountOf(u) == fence.Whole("peerCount")
                    && Math.Abs(s.Part.Count.FenceOf(u) - PlainPart.Number(fence["fence"])) < 0.0501);
                fence.Holds(unit is not null, "somebody has this fence");
                if (unit is not null)
                {
                    UnitRules.CheckPeers(fence, unit);
                }
            }
        }),
        Rule.Of("Gini", "(?:横轴为.+不均。)?(?<levels>(?:[^（；]+（[0-9]+ 个）基尼系数 [0-9.]+[；。]?)+)", s =>
        {
            foreach (Match level in Regex.Matches(s["levels"], "（(?<count>[0-9]+) 个）基尼系数 (?<gini>[0-9.]+[0-9])"))
            {
                var said = s with { Match = level };
                var ginis = s.Part.Count.Singles.GroupBy(u => s.Part.Count.PlaceOf(u).Level)
                    .Where(g => g.Count() == said.Whole("count"))
                    .Select(g => Gini([.. g.Select(u => s.Part.Count.Loads[u]).Order()]));
                said.Holds(ginis.Any(g => Math.Abs(g - PlainPart.Number(said["gini"])) < 0.00501), "Gini");
            }
        }),
        Rule.Of("Gini", "单位不足 12 个的级别不算基尼系数：(?<levels>.+)。", s => s.Holds(
            Regex.Matches(s["levels"], "（([0-9]+) 个）")
                .Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).Order()
                .SequenceEqual(s.Part.Count.Singles.GroupBy(u => s.Part.Count.PlaceOf(u).Level).Select(g => g.Count())
                    .Where(c => c is > 1 and < 12).Order()), "levels")),
        Rule.Of("times", $"{Scope}，(?<all>[0-9]+) 条措施中，(?<times>[^。]+)。(?<unresolved>.+)?", s =>
        {
            s.Counts("all", s.Part.Measures.Count);
            Times(s, s.Part.Measures);
            var open = s.Part.Measures.Count(m => m.Deadlines.Any(d => d.Kind == DeadlineKind.Unresolved));
            s.Holds(s.Has("unresolved") == open > 0, "deadlines without a day");
            s.Holds(open == 0 || s["unresolved"].Contains($"{open} 条措施"), $"without a day {open}");
        }),
        Rule.Of("rest of a table", "共 (?<all>[0-9]+) 个单位，这里是负荷最高的 (?<shown>[0-9]+) 个；全部见 workload.xlsx。", s =>
        {
            s.Counts("all", s.Part.Count.Singles.Count);
            s.Holds(s.Whole("shown") < s.Whole("all"), "fewer than all");
        }),
        Rule.Of("caption", "单位（(?<count>[0-9]+) 个）", s => s.Counts("count", s.Part.Count.Singles.Count)),
        Rule.Of("caption", "单位群组（(?<count>[0-9]+) 个），如各镇人民政府", s => s.Counts(
            "count", s.Part.Count.Edges.Select(e => e.Unit).Distinct().Count(s.Part.Count.IsGroup))),
        Rule.Of("caption", $"{Title}：共同承担措施(?:最多)?的 (?<shown>[0-9]+) 对(?:（共 (?<all>[0-9]+) 对）)?", s =>
        {
            s.Counts("all", s.Part.Shared.Count);
            s.Counts("shown", Math.Min(30, s.Part.Shared.Count));
        }),
        Rule.Of("bridge", $"{Scope}，缺了(?<unit>[^，]+)，(?<cut>.+?)就(?<each>各自)?不再与其余单位碰面（按共同措施计）。", s =>
        {
            var tied = s.Part.Without(s["unit"]).Where(g => g.Any(u => SharedBy(s.Part, u, s["unit"]) > 0)).ToList();
            var groups = s["cut"].Split("，以及");
            s.Holds(groups.Length == tied.Count - 1, "groups");
            s.Holds(s.Has("each") == groups.Length > 1, "each");
            s.Holds(groups.All(g => tied.Exists(t => g.Split(" 等 ")[0].Split('、').All(t.Contains)
                && (!g.Contains(" 等 ") || g.EndsWith($" 等 {t.Count} 个单位", StringComparison.Ordinal)))), "cut off");
        }),
        Rule.Of("circle", $"{Scope}，互相牵动（各自牵头的措施牵动对方，直接或辗转）的单位：(?<units>.+?)(?: 等 (?<count>[0-9]+) 个单位)?。", s =>
        {
            var (names, first) = (s.Names("units"), s.Names("units")[0]);
            var circle = s.Part.CalledBy(first).Where(u => s.Part.CalledBy(u).Contains(first)).ToHashSet();
            s.Counts("count", circle.Count);
            s.Holds(names.All(circle.Contains) && (s.Has("count") || names.Length == circle.Count), "circle");
        }),
    ];

    /// <summary>Parts of a sentence on deadlines.</summary>
    public static void Times(Saying s, IEnumerable<Measure> measures)
    {
        var (times, months) = s.Part.TimesOf(measures);
        var said = Regex.Matches(s["times"], "(?<name>[^0-9，]+) (?<count>[0-9]+) 条(?:（(?<months>[^）]+)）)?(?:，|$)");
        s.Holds(said.Sum(m => m.Length) == s["times"].Length && said.Count == times.Count, "is recognized");
        foreach (var time in said.Select(m => s with { Match = m }))
        {
            time.Counts("count", times.GetValueOrDefault(time["name"]));
            var named = Regex.Matches(time["months"], "(?:[0-9]{4} 年 )?(?<month>[0-9]+) 月(?: (?<count>[0-9]+) 条)?");
            time.Holds(named.Count == (time.Has("months") ? months.Count : 0), "months");
            foreach (var month in named.Select(m => time with { Match = m }))
            {
                month.Holds(months.GetValueOrDefault(month.Whole("month")) == (month.Has("count") ? month.Whole("count")
                    : time.Whole("count")), "measures of a month");
            }
        }
    }

    public static int SharedBy(PlainPart part, string a, string b) =>
        part.Shared.GetValueOrDefault(string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a));

    // half the mean difference between two units, as a part of the mean
    private static double Gini(List<double> loads) =>
        loads.Sum(a => loads.Sum(b => Math.Abs(a - b))) / (2.0 * loads.Count * loads.Count * loads.Average());
}
