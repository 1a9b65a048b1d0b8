using System.Collections.Immutable;
using OrgGraph.Analytics.WhatIf;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Csv;

/// <summary>Units before and after as rows for a spreadsheet.</summary>
internal static class WhatIfRows
{
    private static readonly ImmutableArray<LocalizedText> s_columns =
    [
        new("单位", "unit"), new("原负荷", "load before"), new("现负荷", "load after"), new("原过重线", "fence before"),
        new("现过重线", "fence after"),
        new("原过重", "overloaded before"), new("现过重", "overloaded after"), new("原牵头", "leads before"), new("现牵头", "leads after"),
        new("原协作单位", "degree before"), new("现协作单位", "degree after"), new("原介数", "betweenness before"),
        new("现介数", "betweenness after"),
        new("原牵动", "calls on before"), new("现牵动", "calls on after"), new("原被牵动", "called by before"),
        new("现被牵动", "called by after"),
    ];

    /// <summary>The headings.</summary>
    public static ImmutableArray<string> ColumnsIn(Language language) => [.. s_columns.Select(c => c.In(language))];

    /// <summary>The rows.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Of(WhatIfAnswer answer) => answer.Analysis.Units.Select(RowOf);

    private static IReadOnlyList<object?> RowOf(UnitEffect u) =>
    [
        u.Unit.Id,
        Rounded(u.Before.Load?.Total ?? 0), Rounded(u.After.Load?.Total ?? 0),
        Rounded(u.Before.Load?.Fence), Rounded(u.After.Load?.Fence),
        u.WasOverloaded, u.IsOverloaded,
        (long)(u.Before.Load?.Leads ?? 0), (long)(u.After.Load?.Leads ?? 0),
        (long)u.Before.Degree, (long)u.After.Degree,
        Rounded(u.Before.Betweenness), Rounded(u.After.Betweenness),
        (long)u.Before.CallsOn, (long)u.After.CallsOn,
        (long)u.Before.CalledBy, (long)u.After.CalledBy,
    ];

    private static object? Rounded(double? value) => value is { } v && double.IsFinite(v) ? Math.Round(v, 6) + 0.0 : null;
}
