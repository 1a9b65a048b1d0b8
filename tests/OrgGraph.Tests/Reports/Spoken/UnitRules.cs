using System.Text.RegularExpressions;

namespace OrgGraph.Tests.Reports.Spoken;

/// <summary>What a paragraph says of one unit, sentence by sentence.</summary>
internal static class UnitRules
{
    private const string Number = "[0-9]+(?:\\.[0-9]+)?";
    private const string Peers = "(?<peers>(?<where>[^0-9，]+?) (?<peerCount>[0-9]+) 个(?<sort>[^0-9，。（]+))";

    public static readonly Rule[] All =
    [
        Rule.Of("measures that it answers for",
            $"(?<all>[0-9]+) 条措施中(?<verb>牵头|主责) (?<own>[0-9]+) 条（(?<share>{Number})%），(?:其中独自.. (?<alone>[0-9]+) 条、与他人共同.. "
            + "(?<together>[0-9]+) 条|(?<allAlone>都是独自..)|(?<allTogether>都是与他人共同..))(?<rest>；另.+)?", Answers),
        Rule.Of("measures that it answers for", "(?<all>[0-9]+) 条措施中没有(?<verb>牵头|主责)任务(?<rest>；另.+)?", Answers),
        Rule.Of("load and its parts",
            $"负荷 (?<load>{Number}) 分＝(?:任务分 (?<points>{Number})|以自己名义的任务分 (?<named>{Number})＋经群组的任务分 "
            + $"(?<groups>{Number}))＋协调分 (?<coordination>{Number})(?<fences>，.+)?", Load),
        Rule.Of("who issued the plans", "这些计划由其印发，它是主管部门，任务集中于它有其缘由",
            s => s.Holds(s.Part.IssuedBy(s.Unit) == s.Part.Plans.Count, "issued all")),
        Rule.Of("who issued the plans", "其中 (?<count>[0-9]+) 份计划由其印发，它是这些计划的主管部门",
            s => s.Counts("count", s.Part.IssuedBy(s.Unit))),
        Rule.Of("few peers", "同类只有 (?<count>[0-9]+) 个，这一比较较弱", s =>
        {
            s.Counts("count", s.Part.Count.PeerCountOf(s.Unit));
            s.Holds(s.Part.Count.PeerCountOf(s.Unit) < 12, "few");
        }),
        Rule.Of("guessed duties",
            $"(?:其职责中有 (?<count>[0-9]+) 项是推断的|它自己的职责没有推断的，但同类或同一措施里别的单位有)[，：](?<turns>换一种读法，)?负荷在 (?<low>{Number}) 至 "
            + $"(?<high>{Number}) 分之间(?<fence>，过重线在 (?<fenceLow>{Number}) 至 (?<fenceHigh>{Number}) 分之间，是否过重可能改变)?"
            + "(?<sure>，怎么读都高于过重线)?", Guessed),
        Rule.Of("where a load comes from", "负荷主要来自(?<places>.+)", Places),
        Rule.Of("when it is due", "(?<verb>牵头|主责)的 (?<own>[0-9]+) 条中，(?<times>.+)", s =>
        {
            var own = s.Part.Answering(s.Unit);
            s.Holds(s["verb"] == s.Part.Verb, "verb");
            s.Counts("own", own.Count);
            PlanRules.Times(s, s.Part.Measures.Where(m => own.Contains(m.Id)));
        }),
        Rule.Of("share of the busiest", "负荷最高的 (?<count>[0-9]+) 个单位合计占全部负荷的 (?<share>[0-9]+)%", s => s.Figure(
            "share", 100 * s.Part.Count.Singles.Select(u => s.Part.Count.Loads[u]).OrderDescending().Take(s.Whole("count")).Sum()
                / s.Part.Count.Loads.Values.Sum())),
    ];

    /// <summary>A phrase for peers: so many, of the same place or of any, of one sort or of several.</summary>
    public static void CheckPeers(Saying s, string unit)
    {
        var part = s.Part.Count;
        s.Counts("peerCount", part.PeerCountOf(unit));
        var peers = part.NamesOfPeers(unit);
        s.Holds(s["where"] == "各地" ? peers.Select(p => part.PlaceOf(p).Place).Distinct().Count() > 1
            : peers.TrueForAll(p => part.PlaceOf(p).Place == s["where"]), "place of peers");
        var oneKind = peers.Select(p => part.Units[p].Kind).Distinct().Count() == 1;
        s.Holds(oneKind || s["sort"].EndsWith("单位", StringComparison.Ordinal), "sort of peers");
    }

    private static void Answers(Saying s)
    {
        var (part, own) = (s.Part, s.Part.Answering(s.Unit));
        var alone = own.Count(m => part.AnsweringUnits(m) == 1);
        s.Holds(s["verb"] == part.Verb, "verb");
        s.Counts("all", part.Measures.Count);
        s.Counts("own", own.Count);
        s.Holds(s.Has("own") || own.Count == 0, "answers for none");
        s.Figure("share", 100.0 * own.Count / part.Measures.Count);
        s.Counts("alone", alone);
        s.Counts("together", own.Count - alone);
        s.Holds(!s.Has("allAlone") || alone == own.Count, "all alone");
        s.Holds(!s.Has("allTogether") || alone == 0, "all together");
        var rest = Regex.Matches(s["rest"], "(主责|协办) ([0-9]+) 条").ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
        var responsible = part.Verb == "牵头" ? part.Roles(s.Unit, "Responsible") : 0;
        s.Holds(PlainPart.Number(rest.GetValueOrDefault("主责", "0")) == responsible, "responsible");
        s.Holds(PlainPart.Number(rest.GetValueOrDefault("协办", "0")) == part.Roles(s.Unit, "Assist"), "assists");
    }

    private static void Load(Saying s)
    {
        var (part, load) = (s.Part.Count, s.Part.Count.Loads[s.Unit]);
        s.Figure("load", load);
        s.Figure("points", s.Part.RolePoints(s.Unit));
        s.Figure("named", s.Part.RolePoints(s.Unit) - part.FromGroups[s.Unit]);
        s.Figure("groups", part.FromGroups[s.Unit]);
        s.Figure("coordination", part.Coordination[s.Unit]);
        s.Holds(s.Has("fences") == (part.PeerCountOf(s.Unit) > 0), "judged");
        if (!s.Has("fences"))
        {
            return;
        }

        var above = Regex.Match(
            s["fences"],
            $"^，比过重线（(?<fence>{Number})）高 (?<by>{Number}) 分，是{Peers}中位数（(?<median>{Number})）的 (?<times>{Number}) 倍$");
        var below = Regex.Match(s["fences"], $"^，离过重线（(?<fence>{Number})）还差 (?<by>{Number}) 分$");
        var fence = s with { Match = above.Success ? above : below };
        fence.Holds(above.Success || below.Success, "is recognized");
        fence.Holds(above.Success == s.Part.IsOver(s.Unit), "overloaded");
        fence.Figure("fence", part.FenceOf(s.Unit));
        fence.Figure("by", Math.Abs(load - part.FenceOf(s.Unit)));
        if (above.Success)
        {
            fence.Figure("median", part.MedianOf(s.Unit));
            fence.Figure("times", load / part.MedianOf(s.Unit));
            CheckPeers(fence, s.Unit);
        }
    }

    private static void Guessed(Saying s)
    {
        var own = s.Part.Count.Edges.Count(e => e.IsGuess && s.Part.Count.Bears(s.Unit, e.Unit));
        s.Counts("count", own);
        s.Holds(s.Has("count") || own == 0, "it has guesses");
        s.Range("low", "high", s.Part.RangeOf(s.Unit));
        s.Holds(!s.Has("sure") || !s.Part.Turns(s.Unit), "no reading turns it");
        if (s.Has("fence"))
        {
            var (from, to) = (PlainPart.Number(s["fenceLow"]) - 0.0501, PlainPart.Number(s["fenceHigh"]) + 0.0501);
            var fences = s.Part.Readings.Select(r => r.FenceOf(s.Unit)).Where(double.IsFinite);
            s.Holds(fences.All(f => f >= from && f <= to), "the fences of all readings");
            if (PlainRanges.FenceOf(s.Part, s.Unit) is { } bounds)
            {
                s.Range("fenceLow", "fenceHigh", bounds);
            }
        }
    }

    // 《生态保护行动计划》“三、…”（6.9 分）、“四、…”（3.8 分）
    private static void Places(Saying s)
    {
        var places = Regex.Matches(s["places"], $"(?:《(?<plan>[^》]+)》)?(?:“(?<title>.+?)”)?（(?<points>{Number}) 分）(?:、|$)");
        s.Holds(places.Sum(p => p.Length) == s["places"].Length, "is recognized");
        foreach (Match place in places)
        {
            var of = s with { Match = place };
            var points = s.Part.PointsIn(s.Unit, of["plan"], of.Has("title") ? of["title"] : null);
            of.Figure("points", points);
        }
    }
}
