using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.WhatIf;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Tables;

/// <summary>What would be, as tables for people and rows for a spreadsheet.</summary>
public static class WhatIfTables
{
    private const int TextShown = 40;

    private static readonly ImmutableArray<LocalizedText> s_columns =
    [
        TableWords.Unit,
        .. new[]
        {
            TableWords.Load, TableWords.Fence, TableWords.Overloaded, TableWords.Leads, TableWords.Degree, TableWords.Betweenness,
            TableWords.CallsOn, TableWords.CalledBy,
        }.SelectMany(c => new[] { TableWords.Before(c), TableWords.After(c) }),
    ];

    private static readonly ImmutableArray<LocalizedText> s_moveColumns =
    [
        new("措施", "measure"), new("内容", "text"), new("调出", "from"), new("调入", "to"), new("调入单位原角色", "its role before"),
    ];

    private static readonly ImmutableArray<LocalizedText> s_unitColumns =
    [
        TableWords.Unit, TableWords.Load, TableWords.Fence, TableWords.Overloaded, TableWords.Leads, TableWords.Degree,
        TableWords.Betweenness, TableWords.CallsOn, TableWords.CalledBy,
    ];

    private static readonly LocalizedText s_enough = new("已够", "enough");
    private static readonly LocalizedText s_notInMeasure = new("未参加", "none");

    /// <summary>Rows for a spreadsheet: units before and after.</summary>
    public static ResultTable Of(WhatIfAnswer answer, Language language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new ResultTable([.. s_columns.Select(c => c.In(language))], [.. answer.Analysis.Units.Select(RowOf)]);
    }

    /// <summary>The moves, with those marked that would do by the fences that rise with them.</summary>
    public static TextTable MovesOf(WhatIfAnswer answer, Language language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var index = new GraphIndex(answer.Analysis.Before);
        var enough = answer.Balance is { } b && b.EnoughByRisenFences.Length < b.Moves.Length ? b.EnoughByRisenFences : [];
        return new TextTable(
            [.. s_moveColumns.Concat(enough.IsEmpty ? [] : [s_enough]).Select(c => new TextColumn(c.In(language)))],
            [
                .. answer.Moves.Select(m => (string[])
                [
                    m.MeasureId,
                    ComparisonSentences.Shorten(index.Measures[m.MeasureId], withPlan: false, TextShown),
                    m.From,
                    m.To,
                    (answer.RoleBefore(m.MeasureId, m.To) is { } role ? Terms.Of(role) : s_notInMeasure).In(language),
                    .. enough.IsEmpty ? Array.Empty<string>() : [enough.Contains(m) ? "✓" : ""],
                ]),
            ]);
    }

    /// <summary>The units that change or are overloaded; empty where there is none.</summary>
    public static TextTable UnitsOf(WhatIfAnswer answer, Language language)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new TextTable(
            [.. s_unitColumns.Select((c, i) => new TextColumn(c.In(language), IsNarrow: i > 0, IsRight: i > 0))],
            [
                .. answer.Analysis.Units.Where(u => u.IsChanged || u.WasOverloaded || u.IsOverloaded).Select(u => (string[])
                [
                    u.Unit.Id,
                    Both(u, s => Points(s.Load?.Total)),
                    Both(u, s => Points(s.Load?.Fence)),
                    Both(u, s => TableWords.Verdict(s.Load, language)),
                    Both(u, s => Whole(s.Load?.Leads ?? 0)),
                    Both(u, s => Whole(s.Degree)),
                    Both(u, s => Points(s.Betweenness)),
                    Both(u, s => Whole(s.CallsOn)),
                    Both(u, s => Whole(s.CalledBy)),
                ]),
            ]);
    }

    private static string Both(UnitEffect effect, Func<UnitStanding, string> text) =>
        TableWords.Change(text(effect.Before), text(effect.After));

    private static string Points(double? value) =>
        value is { } v && double.IsFinite(v) ? v.ToString("0.0", CultureInfo.InvariantCulture) : "–";

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<object?> RowOf(UnitEffect u) =>
    [
        u.Unit.Id,
        Rounded.Of(u.Before.Load?.Total ?? 0), Rounded.Of(u.After.Load?.Total ?? 0),
        Rounded.Of(u.Before.Load?.Fence), Rounded.Of(u.After.Load?.Fence),
        u.WasOverloaded, u.IsOverloaded,
        (long)(u.Before.Load?.Leads ?? 0), (long)(u.After.Load?.Leads ?? 0),
        (long)u.Before.Degree, (long)u.After.Degree,
        Rounded.Of(u.Before.Betweenness), Rounded.Of(u.After.Betweenness),
        (long)u.Before.CallsOn, (long)u.After.CallsOn,
        (long)u.Before.CalledBy, (long)u.After.CalledBy,
    ];

}
