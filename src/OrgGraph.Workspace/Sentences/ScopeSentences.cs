using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;

namespace OrgGraph.Workspace.Sentences;

/// <summary>
/// Says which plans a statement is about: the only wording of it, for sentences, titles, columns and exports. What a unit carries
/// beside these plans is not known.
/// </summary>
public static class ScopeSentences
{
    private static readonly LocalizedText s_year = new("{0} {1} 年", "{0} {1}");
    private static readonly LocalizedText s_noYear = new("{0} 未写明年份", "{0}, year not told");
    private static readonly LocalizedText s_noPlace = new("未写明行政区", "government not told");
    private static readonly CountedText s_plans = new("{1}（{0} 份计划）", "{1} ({0} plan)", "{1} ({0} plans)");
    private static readonly CountedText s_only = new(
        "仅就所给的 {0} 份计划（{1}）", "In the {0} plan given ({1}) only", "In the {0} plans given ({1}) only");

    private static readonly LocalizedText s_leftOut = new(
        "没有计入：{0}。每个政府只看最新一年，各年、各地不相加。",
        "Left out: {0}. Of each government the newest year is told; years and governments are not added up.");

    private static readonly LocalizedText s_comma = new("、", ", ");

    /// <summary>Government and year: 大兴区 2024 年.</summary>
    public static LocalizedText NameOf(GovernmentYear part)
    {
        ArgumentNullException.ThrowIfNull(part);
        object place = part.Jurisdiction.Length > 0 ? LocalizedText.Same(part.Jurisdiction) : s_noPlace;
        return part.Year is { } year ? s_year.With(place, year) : s_noYear.With(place);
    }

    /// <summary>The same with the number of plans: 大兴区 2024 年（5 份计划）.</summary>
    public static LocalizedText TitleOf(GovernmentYear part)
    {
        var count = (part ?? throw new ArgumentNullException(nameof(part))).Graph.Plans.Length;
        return s_plans.Of(count).With(count, NameOf(part));
    }

    /// <summary>How a statement begins: 仅就所给的 5 份计划（大兴区 2024 年）.</summary>
    public static LocalizedText OnlyIn(GovernmentYear part)
    {
        var count = (part ?? throw new ArgumentNullException(nameof(part))).Graph.Plans.Length;
        return s_only.Of(count).With(count, NameOf(part));
    }

    /// <summary>Names what is left out; null where nothing is.</summary>
    public static LocalizedText? OfLeftOut(ImmutableArray<GovernmentYear> leftOut) => leftOut.IsEmpty ? null : new(
        s_leftOut.In(Language.Chinese, ListIn(leftOut, Language.Chinese)),
        s_leftOut.In(Language.English, ListIn(leftOut, Language.English)));

    /// <summary>Names parts, one after the other: 大兴区 2022 年、北京市 2022 年.</summary>
    public static string ListIn(ImmutableArray<GovernmentYear> parts, Language language) =>
        string.Join(s_comma.In(language), parts.Select(p => TitleOf(p).In(language)));
}
