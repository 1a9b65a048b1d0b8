using System.Text.RegularExpressions;

namespace OrgGraph.Tests.Reports.Spoken;

/// <summary>What is said of moves of leads, worked out again with the leads moved (<see cref="PlainMoves"/>).</summary>
internal static class MoveRules
{
    private const string Number = "-?[0-9]+(?:\\.[0-9]+)?";
    private const string Range = $"(?<range>；有 (?<guesses>[0-9]+) 项职责是推断的，换一种读法在 (?<low>{Number}) 至 (?<high>{Number}) 之间"
        + $"|；同一措施里别的单位有推断的职责，换一种读法在 (?<low>{Number}) 至 (?<high>{Number}) 之间)?(?<still>，可能仍过重（存疑）)?";

    public static readonly Rule[] All =
    [
        Rule.Of("what-if",
            $"可消除过重：(?<unit>[^（]+)（从 (?<load>{Number}) 降到 (?<after>{Number})，过重线 (?<fence>{Number})）{Range}", s =>
        {
            Before(s, s["unit"]);
            After(s, s["unit"], s.Part.Moves!.Cleared);
            s.Holds(s.Part.Moves.Cleared.Loads[s["unit"]] <= s.Part.Count.FenceOf(s["unit"]) + 1e-9, "cleared");
        }),
        Rule.Of("what-if", $"不能消除：(?<unit>[^（]+)（(?<load>{Number})，过重线 (?<fence>{Number})）——"
            + $"(?:就算可换的都有人接手，仍有 (?<left>{Number})|.+)", s =>
        {
            Before(s, s["unit"]);
            s.Figure("left", s.Part.Moves!.LeastOf(s["unit"]));
            s.Holds(!s.Has("left") || s.Part.Moves.LeastOf(s["unit"]) > s.Part.Count.FenceOf(s["unit"]), "still above");
        }),
        Rule.Of("what-if", "由其牵头或主责 (?<own>[0-9]+) 条：(?<alone>[0-9]+) 条没有其他单位，(?<without>[0-9]+) 条的其他单位是群组、无同类可比、"
            + "自己已过重或在别处不牵头同类工作，(?<movable>[0-9]+) 条可换", s => s.Holds(
            s.Part.Count.Singles.Where(s.Part.IsOver).Select(s.Part.Moves!.LeadsOf).Any(l =>
                (l.All, l.Alone, l.WithoutTaker, l.Movable.Count)
                    == (s.Whole("own"), s.Whole("alone"), s.Whole("without"), s.Whole("movable"))), "somebody has these")),
        Rule.Of("what-if", "可先减轻：把 (?<moves>[0-9]+) 条交给已经参加的单位，"
            + $"(?<unit>.+)的负荷从 (?<load>{Number}) 降到 (?<after>{Number})；"
            + $"过重线 (?<fence>{Number})(?:；可换的另 (?<left>[0-9]+) 条没有换：.+?)?(?<best>（同样条数中最好，已证明）)?{Range}", s =>
        {
            var (offer, unit) = (s.Part.Moves!.OfferTo(s["unit"]).Take(s.Whole("moves")).ToList(), s["unit"]);
            var after = s.Part.Moves.After(offer);
            Before(s, unit);
            After(s, unit, after);
            s.Counts("moves", offer.DistinctBy(m => m.Measure).Count()); // one lead of a measure
            s.Holds(offer.TrueForAll(m => s.Part.Moves.TakersOf(m.Measure, unit).Contains(m.To)), "each may take it");
            var all = s.Part.Moves.All.Loads;
            s.Holds(offer.TrueForAll(m => all[m.To] <= s.Part.Count.FenceOf(m.To) + 1e-9), "takers have room");
            s.Counts("left", s.Part.Moves.LeadsOf(unit).Movable.Count - offer.Count);
            if (s.Has("best"))
            {
                // no choice of as many takes more away: the most that single moves take
                var most = s.Part.Moves.ReliefsOf(unit).OrderDescending().Take(offer.Count).Sum();
                s.Holds(s.Part.Count.Loads[unit] - after.Loads[unit] <= most + 1e-9, "as much as can be");
            }
        }),
        Rule.Of("what-if", "其中 (?<count>[0-9]+) 条的职责为推断，存疑", s =>
        {
            bool IsGuess((string Measure, string From, string To) m) => s.Part.Count.Edges.Exists(
                e => e.Measure == m.Measure && (e.Unit == m.From || e.Unit == m.To) && e.IsGuess);
            var all = s.Part.Count.Singles.Select(s.Part.Moves!.OfferTo).Append([.. s.Part.Moves.ClearingMoves]);
            s.Holds(all.Any(moves => moves.Count > 0 && moves.Count(IsGuess) == s.Whole("count")), "so many of one proposal");
        }),
        Rule.Of("what-if", "按现在的过重线，这是最少的调整（已证明）", s => s.Holds(
            s.Part.Moves!.ClearingMoves.All(m => s.Part.Moves.After(s.Part.Moves.ClearingMoves.Where(o => o != m)) is var fewer
                && fewer.Loads[m.From] > s.Part.Count.FenceOf(m.From)), "none can be left out")),
        Rule.Of("what-if", "接手的单位负荷增加，过重线随之升高；若以升高后的线为准，只做下表标 ✓ 的 (?<count>[0-9]+) 项也不再过重（未证明最少）", s =>
            s.Counts("count", s.Part.Moves!.Enough)),
        Rule.Of("what-if", "下表按调整后的过重线判断：接手的单位负荷增加，过重线随之升高，(?<units>.+)低于升高后的线，按现在的过重线仍过重", s =>
        {
            var after = s.Part.Moves!.All;
            s.Holds(s.Names("units").All(u => s.Part.IsOver(u) && after.Loads[u] <= after.FenceOf(u)
                && after.Loads[u] > s.Part.Count.FenceOf(u)), "below the risen fence only");
        }),
        Rule.Of("what-if", "(?:规模超出穷尽搜索的限度.+|调整使同级单位的.+|按调整后的过重线，仍然过重：.+)", _ => { }),
        Rule.Of("overview", $"(?<name>.+?)(?<verb>牵头|主责)的 (?<count>[0-9]+) 条可换给已参加的单位，但就算全部换走仍有 (?<left>{Number}) 分，"
            + $"高于过重线 (?<fence>{Number})：需要增加力量或减项，单靠调整解决不了。", s =>
        {
            var unit = s.Part.Count.Singles.Single(u => u.EndsWith(s["name"], StringComparison.Ordinal) && s.Part.IsOver(u));
            s.Holds(s["verb"] == s.Part.Verb, "verb");
            s.Figure("fence", s.Part.Count.FenceOf(unit));
            s.Figure("left", s.Part.Moves!.LeastOf(unit));
            s.Counts("count", s.Part.Moves.LeadsOf(unit).Movable.Count);
        }),
        Rule.Of("overview", $"换 (?<count>[0-9]+) 条(?:牵头|主责)，(?<name>.+?)即降到过重线 (?<fence>{Number}) 以下：(?<moves>.+)。", s =>
        {
            var unit = s.Part.Count.Singles.Single(u => u.EndsWith(s["name"], StringComparison.Ordinal) && s.Part.IsOver(u));
            s.Figure("fence", s.Part.Count.FenceOf(unit));
            s.Counts("count", s.Part.Moves!.ClearingMoves.Count(m => m.From == unit));
            s.Holds(s.Part.Moves.Cleared.Loads[unit] <= s.Part.Count.FenceOf(unit), "cleared");
        }),
        Rule.Of("overview", $"(?<name>.+)过重（(?<load>{Number}) 分，过重线 (?<fence>{Number})），没有已参加的单位能接手：需要增加力量或减项。", s =>
        {
            var unit = s.Part.Count.Singles.Single(u => u.EndsWith(s["name"], StringComparison.Ordinal) && s.Part.IsOver(u));
            Before(s, unit);
            s.Holds(s.Part.Moves!.LeadsOf(unit).Movable.Count == 0, "nobody");
        }),
    ];

    private static void Before(Saying s, string unit)
    {
        s.Holds(s.Part.IsOver(unit), "overloaded");
        s.Figure("load", s.Part.Count.Loads[unit]);
        s.Figure("fence", s.Part.Count.FenceOf(unit));
    }

    private static void After(Saying s, string unit, PlainCount after)
    {
        s.Figure("after", after.Loads[unit]);
        var range = PlainRanges.Of(after, unit);
        s.Holds(s.Has("range") == range.High > range.Low + 1e-9, "a range where guesses leave one");
        s.Range("low", "high", range);
        s.Counts("guesses", after.Edges.Count(e => e.IsGuess && after.Bears(unit, e.Unit)));
        s.Holds(!s.Has("still") || range.High > s.Part.Count.FenceOf(unit), "may be above");
    }
}
