using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Workspace.Selection;

/// <summary>Which years a user wants to be told of.</summary>
/// <param name="Years">These; none for the newest of each government.</param>
/// <param name="IsAll">True for all.</param>
public sealed record ChosenYears(ImmutableArray<int> Years, bool IsAll = false)
{
    private static readonly string[] s_all = ["all", "全部", "所有"];

    /// <summary>The newest year of each government.</summary>
    public static ChosenYears Newest { get; } = new([]);

    /// <summary>True when nothing was asked for.</summary>
    public bool IsNewest => Years.IsEmpty && !IsAll;

    /// <summary>Reads what a user has written: years, or <c>all</c>.</summary>
    public static ChosenYears Of(IReadOnlyCollection<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return new(
            [.. texts.Where(t => !s_all.Contains(t)).Select(t => int.Parse(t, NumberStyles.None, CultureInfo.InvariantCulture))],
            texts.Any(s_all.Contains));
    }

    /// <summary>True for a year, or the word for all.</summary>
    public static bool IsYear(string text) =>
        s_all.Contains(text) || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>The scope of statements on a graph.</summary>
    /// <exception cref="RequestException">There are no plans for a year.</exception>
    public WorkloadScope ScopeOf(ResponsibilityGraph graph)
    {
        var request = new SelectionRequest { Years = IsAll ? [] : Years };
        return WorkloadScope.Choose(request.Select(graph), isAsked: !IsNewest);
    }
}
