using System.Collections.Immutable;
using OrgGraph.Analytics.TypedGraphs;

namespace OrgGraph.Reports.Tables;

/// <summary>Ways between units as rows: one a step.</summary>
public static class PathTables
{
    private const int MeasuresShown = 5;

    private static readonly ImmutableArray<LocalizedText> s_columns =
    [
        new("路径", "way"), new("步", "step"), new("单位", "unit"), new("到", "to"), new("共同措施", "shared"), new("措施编号", "measures"),
    ];

    /// <summary>The steps of all ways.</summary>
    /// <param name="paths">The ways.</param>
    /// <param name="isFull">False where the first few measures of a step stand for all.</param>
    /// <param name="language">The language of headings.</param>
    public static ResultTable Of(ImmutableArray<ConnectingPath> paths, bool isFull, Language language)
    {
        var shown = isFull ? int.MaxValue : MeasuresShown;
        return new ResultTable(
            [.. s_columns.Select(c => c.In(language))],
            [.. paths.SelectMany((path, way) => path.Measures.Select((measures, step) => (IReadOnlyList<object?>)
            [
                way + 1L, step + 1L, path.Units[step].Id, path.Units[step + 1].Id, (long)measures.Length,
                measures.Take(shown).Select(m => (object?)m.Id).Concat(measures.Length > shown ? ["…"] : []).ToList(),
            ]))]);
    }
}
