namespace OrgGraph.Tests.Reports.Spoken;

/// <summary>How far loads lie open by the guesses, found by trying all readings of each measure.</summary>
internal static class PlainRanges
{
    private static readonly string[] s_roles = ["Lead", "Responsible", "Assist"];

    /// <summary>The least and the most that a unit may carry.</summary>
    public static (double Low, double High) Of(PlainCount count, string unit)
    {
        var (low, high) = (0.0, 0.0);
        foreach (var measure in count.Edges.GroupBy(e => e.Measure).Where(g => g.Any(e => count.Bears(unit, e.Unit))))
        {
            var points = Readings(count, unit, [.. measure]).Select(edges => count.PointsOf(unit, edges)).ToList();
            (low, high) = (low + points.Min(), high + points.Max());
        }

        return (low, high);
    }

    /// <summary>The least and the greatest fence of a unit's peers; null where some may carry nothing and be no peers.</summary>
    public static (double Low, double High)? FenceOf(PlainPart part, string unit)
    {
        var ranges = part.Count.NamesOfPeers(unit).Select(part.RangeOf).ToList();
        if (ranges.Exists(r => r.Low <= 0))
        {
            return null;
        }

        double Low(double p) => PlainCount.Quantile([.. ranges.Select(r => r.Low).Order()], p);
        double High(double p) => PlainCount.Quantile([.. ranges.Select(r => r.High).Order()], p);
        return (
            Math.Max(3 * Low(0.5), Low(0.75) + (1.5 * Math.Max(0, Low(0.75) - High(0.25)))),
            Math.Max(3 * High(0.5), High(0.75) + (1.5 * (High(0.75) - Low(0.25)))));
    }

    // Its own guesses in every role; of the guesses of others only how many lead and how many are responsible matters.
    private static IEnumerable<List<PlainCount.EdgeRow>> Readings(PlainCount count, string unit, List<PlainCount.EdgeRow> edges)
    {
        var certain = edges.Where(e => !e.IsGuess).ToList();
        var own = edges.Where(e => e.IsGuess && count.Bears(unit, e.Unit)).ToList();
        var others = edges.Where(e => e.IsGuess && !count.Bears(unit, e.Unit)).ToList();
        var ofOwn = own.Aggregate(
            (IEnumerable<List<PlainCount.EdgeRow>>)[certain],
            (some, edge) => some.SelectMany(so => s_roles.Select(r => so.Append(edge with { Role = r }).ToList())
                .Concat(edge.MayBeNobodys ? [so] : [])));
        return
            from so in ofOwn
            from gone in others.Exists(e => e.MayBeNobodys) ? new[] { false, true } : [false]
            let rest = others.Where(e => !gone || !e.MayBeNobodys).ToList()
            from leads in Enumerable.Range(0, rest.Count + 1)
            from responsible in Enumerable.Range(0, rest.Count - leads + 1)
            select so
                .Concat(rest.Select((e, i) => e with { Role = s_roles[i < leads ? 0 : i < leads + responsible ? 1 : 2] }))
                .ToList();
    }
}
