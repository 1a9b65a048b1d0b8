namespace OrgGraph.Analytics.Workload;

/// <summary>Tells the verdicts that some reading of the guesses would turn.</summary>
/// <remarks>
/// A unit is overloaded whatever the guesses mean when the lower end of its load is above the greatest fence that its peers may
/// have, and is not when the upper end is not above the least one; every other verdict is in doubt. Both ends are bounds
/// (<see cref="LoadRanges"/>, <see cref="FenceBounds"/>), so that no unmarked verdict turns, and a marked one need not.
/// </remarks>
internal static class VerdictDoubts
{
    private const double Slack = 1e-9; // bounds are sums of other terms than the loads: rounding must not hide a doubt

    /// <summary>Marks the units; nothing to do where nothing is open.</summary>
    public static void Assign(UnitWorkload[] units, Dictionary<string, PeerPlace> places, WorkloadOptions options)
    {
        if (!Array.Exists(units, u => u.High > u.Low))
        {
            for (var i = 0; i < units.Length; i++)
            {
                units[i] = units[i] with { FenceLow = units[i].Fence, FenceHigh = units[i].Fence };
            }

            return;
        }

        var bounds = new (double Low, double High)?[units.Length];
        var isDecided = new bool[units.Length];
        foreach (var key in PeerGroups.Keys)
        {
            var groups = units.Index()
                .Where(u => PeerGroups.CouldBeCompared(u.Item))
                .GroupBy(u => key(places[u.Item.Unit.Id], u.Item.Unit.Kind))
                .Where(g => g.Count() >= options.MinimumPeers);
            foreach (var group in groups)
            {
                var open = group.Where(u => !isDecided[u.Index]).ToList();
                if (open.Count == 0)
                {
                    continue;
                }

                var (low, high) = FenceBounds.Find([.. group.Select(u => (u.Item.Low, u.Item.High))], options.Threshold);
                var isSure = group.Count(u => u.Item.Low > 0) >= options.MinimumPeers;
                foreach (var (index, _) in open)
                {
                    bounds[index] = bounds[index] is { } b ? (Math.Min(b.Low, low), Math.Max(b.High, high)) : (low, high);
                    isDecided[index] = isSure;
                }
            }
        }

        for (var i = 0; i < units.Length; i++)
        {
            units[i] = Marked(units[i], bounds[i], isDecided[i]);
        }
    }

    private static UnitWorkload Marked(UnitWorkload unit, (double Low, double High)? bounds, bool isDecided)
    {
        if (bounds is not { } fence)
        {
            return unit;
        }

        var isSurelyOver = isDecided && unit.Low > fence.High + Slack;
        var isSurelyNot = unit.High <= fence.Low - Slack;
        return unit with
        {
            FenceLow = fence.Low,
            FenceHigh = fence.High,
            IsDoubtful = !isSurelyOver && !isSurelyNot,
        };
    }
}
