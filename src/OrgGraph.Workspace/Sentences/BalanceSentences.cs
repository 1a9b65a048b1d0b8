using System.Collections.Immutable;
using OrgGraph.Analytics.WhatIf;
using OrgGraph.Analytics.Workload;

namespace OrgGraph.Workspace.Sentences;

/// <summary>What is said of a proposal that clears overloads.</summary>
public static class BalanceSentences
{
    private static readonly LocalizedText s_noOverload = new("没有过重的单位，不需要调整", "no unit is overloaded; nothing to move");

    private static readonly LocalizedText s_cleared =
        new("可消除过重：{0}（从 {1:0.0} 降到 {2:0.0}，过重线 {3:0.0}）", "cleared: {0} (from {1:0.0} to {2:0.0}, fence {3:0.0})");

    private static readonly LocalizedText s_proven = new(
        "按现在的过重线，这是最少的调整（已证明）", "by today's fences no fewer moves will do (proven)");

    private static readonly LocalizedText s_notProven = new(
        "规模超出穷尽搜索的限度，这是找到的最好结果；按现在的过重线至少需要 {0} 项",
        "beyond the limit of the exact search: the best found; by today's fences at least {0} are needed");

    private static readonly LocalizedText s_enough = new(
        "接手的单位负荷增加，过重线随之升高；若以升高后的线为准，只做下表标 ✓ 的 {0} 项也不再过重（未证明最少）",
        "those who take over carry more, and the fences rise with it; judged by the risen fences the {0} moves marked ✓ suffice "
        + "(not proven the fewest)");

    private static readonly LocalizedText s_fencesMoved = new(
        "调整使同级单位的过重线也变了，已按新的过重线重算 {0} 次", "the moves changed the peers' fences too; sought {0} times, by the fences after");

    private static readonly LocalizedText s_still = new(
        "按调整后的过重线，仍然过重：{0}", "still overloaded by the fences after the moves: {0}");

    private static readonly LocalizedText s_notCleared = new(
        "不能消除：{0}（{1:0.0}，过重线 {2:0.0}）——{3}", "not cleared: {0} ({1:0.0}, fence {2:0.0}): {3}");

    private static readonly LocalizedText s_counts = new(
        "由其牵头或主责 {0} 条：{1} 条没有其他单位，{2} 条的其他单位是群组、无同类可比、自己已过重或在别处不牵头同类工作，{3} 条可换",
        "{0} measures that it answers for: {1} without another unit, {2} whose other units are groups, have no peers, are "
        + "overloaded or lead nothing like it elsewhere, {3} movable");

    private static readonly LocalizedText s_offer = new(
        "可先减轻：把 {0} 条交给已经参加的单位，{1}的负荷从 {2:0.0} 降到 {3:0.0}；过重线 {4:0.0}",
        "relief: {0} measures given to units that already take part bring {1} from {2:0.0} down to {3:0.0}; fence {4:0.0}");

    private static readonly LocalizedText s_best = new("（同样条数中最好，已证明）", " (the best for so many moves, proven)");

    private static readonly LocalizedText s_leftOver = new(
        "；可换的另 {0} 条没有换：能接手的单位没有余量", "; {0} more that could move do not: those who could take them have no room");

    private static readonly LocalizedText s_leftOverOfSeveral = new(
        "；可换的另 {0} 条没有换：能接手的单位没有余量，或这条措施已换过一个牵头",
        "; {0} more that could move do not: those who could take them have no room, or a lead of the measure has gone already");

    private static readonly LocalizedText s_guessed = new(
        "    其中 {0} 条的职责为推断，存疑", "    {0} of these moves rest on guessed duties: doubtful");

    private static readonly LocalizedText s_range = new(
        "；有 {0} 项职责是推断的，换一种读法在 {1:0.0} 至 {2:0.0} 之间{3}",
        "; {0} duties are guesses, in other readings between {1:0.0} and {2:0.0}{3}");

    private static readonly LocalizedText s_rangeOfOthers = new(
        "；同一措施里别的单位有推断的职责，换一种读法在 {1:0.0} 至 {2:0.0} 之间{3}",
        "; duties of its partners are guesses, in other readings between {1:0.0} and {2:0.0}{3}");

    private static readonly LocalizedText s_mayStay = new("，可能仍过重（存疑）", ", perhaps overloaded still (doubtful)");

    private static readonly LocalizedText s_risen = new(
        "下表按调整后的过重线判断：接手的单位负荷增加，过重线随之升高，{0}低于升高后的线，按现在的过重线仍过重",
        "the table judges by the fences after the moves, which rise with what the takers carry: {0} comes below them, and is "
        + "overloaded still by today's");

    private static readonly LocalizedText s_comma = new("、", ", ");

    /// <summary>
    /// The sentences, in the order to be read; then why a table of what the moves bring, which judges by the fences after them,
    /// has units below their fence that were said not to be cleared.
    /// </summary>
    public static ImmutableArray<string> Of(BalanceProposal balance, WhatIfAnalysis effects, Language language)
    {
        ArgumentNullException.ThrowIfNull(balance);
        ArgumentNullException.ThrowIfNull(effects);
        var notCleared = balance.NotCleared.Select(u => u.Unit.Unit.Id).ToHashSet(StringComparer.Ordinal);
        var below = effects.Units.Where(u => notCleared.Contains(u.Unit.Id) && u.WasOverloaded && !u.IsOverloaded)
            .Select(u => u.Unit.Id).ToList();
        return below.Count == 0 ? Of(balance, language)
            : [.. Of(balance, language), s_risen.In(language, string.Join(s_comma.In(language), below))];
    }

    /// <summary>The sentences, in the order to be read.</summary>
    public static ImmutableArray<string> Of(BalanceProposal balance, Language language)
    {
        ArgumentNullException.ThrowIfNull(balance);
        var said = ImmutableArray.CreateBuilder<string>();
        if (balance.Cleared.IsEmpty && balance.NotCleared.IsEmpty)
        {
            said.Add(s_noOverload.In(language));
        }

        foreach (var (unit, after) in balance.Cleared.Zip(balance.ClearedTo))
        {
            var fence = balance.Fences[unit.Unit.Id];
            said.Add(s_cleared.In(language, unit.Unit.Id, unit.Total, after.Total, fence) + RangeOf(after, fence, language));
        }

        if (balance.Guessed > 0)
        {
            said.Add(s_guessed.In(language, balance.Guessed));
        }

        foreach (var unit in balance.NotCleared)
        {
            said.Add(s_notCleared.In(
                language, unit.Unit.Unit.Id, unit.Unit.Total, unit.Fence, Of(unit.Obstacle).In(language, unit.LeastReachable)));
            if (unit.Leads > 0)
            {
                said.Add("    " + s_counts.In(language, unit.Leads, unit.WithoutPartner, unit.WithoutTaker, unit.Movable));
            }
        }

        foreach (var offer in balance.Offers)
        {
            var movable = balance.NotCleared.First(u => u.Unit.Unit.Id == offer.Unit.Unit.Id).Movable;
            said.AddRange(offer.Steps.Select(s => "    " + s_offer.In(
                language, s.Moves, offer.Unit.Unit.Id, offer.Unit.Total, s.After.Total, offer.Fence)
                + (s == offer.Steps[^1] ? LeftOver(movable - s.Moves) : "")
                + (s.IsBest ? s_best.In(language) : "") + RangeOf(s.After, null, language)));
            if (offer.Guessed > 0)
            {
                said.Add(s_guessed.In(language, offer.Guessed));
            }
        }

        string LeftOver(int count) => count == 0 ? ""
            : (balance.Cleared.Length + balance.NotCleared.Length > 1 ? s_leftOverOfSeveral : s_leftOver).In(language, count);

        if (!balance.Moves.IsEmpty)
        {
            said.Add(balance.IsProven ? s_proven.In(language) : s_notProven.In(language, balance.LeastMoves));
        }

        if (balance.EnoughByRisenFences.Length < balance.Moves.Length)
        {
            said.Add(s_enough.In(language, balance.EnoughByRisenFences.Length));
        }

        if (balance.Rounds > 1)
        {
            said.Add(s_fencesMoved.In(language, balance.Rounds));
        }

        if (!balance.StillOverloaded.IsEmpty)
        {
            said.Add(s_still.In(language, string.Join(s_comma.In(language), balance.StillOverloaded)));
        }

        return said.ToImmutable();
    }

    // What the guesses leave open of a load after moves; nothing where all is read for certain.
    private static string RangeOf(UnitWorkload unit, double? fence, Language language)
    {
        var open = unit.Guessed + unit.Possible;
        return unit.High <= unit.Low ? ""
            : (open > 0 ? s_range : s_rangeOfOthers).In(
                language, open, unit.Low, unit.High, unit.High > fence ? s_mayStay.In(language) : "");
    }

    /// <summary>Why an overload is not cleared; {0} is what would be left, were every movable lead taken over.</summary>
    private static LocalizedText Of(BalanceObstacle obstacle) => obstacle switch
    {
        BalanceObstacle.LeadsNothing =>
            new("它自己没有牵头或主责的措施，负荷来自其他角色或所在群组", "it answers for nothing itself; its load comes from other roles or its groups"),
        BalanceObstacle.NobodyToTake => new("它负责的措施里没有能接手的单位", "no unit of its measures may take one over"),
        BalanceObstacle.TooFewMovable => new("就算可换的都有人接手，仍有 {0:0.0}", "were all movable leads taken over, {0:0.0} would be left"),
        BalanceObstacle.TooLittleRoom =>
            new("能接手的单位余量不够，接了自己就会过重", "those who may take over have too little room: they would be overloaded themselves"),
        BalanceObstacle.RoomGoesToOthers =>
            new("余量只够它或另一个过重单位，已用于后者", "the room is enough for it or for another overloaded unit, and goes to that one"),
        _ => new("在搜索限度内没有找到办法，未必没有", "no way was found within the limit of the search; there may be one"),
    };
}
