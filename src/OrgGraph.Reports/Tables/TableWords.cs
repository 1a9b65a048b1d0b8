using System.Globalization;
using OrgGraph.Analytics.Workload;

namespace OrgGraph.Reports.Tables;

/// <summary>Headings and words that several tables share.</summary>
internal static class TableWords
{
    public static readonly LocalizedText Rank = new("名次", "rank");
    public static readonly LocalizedText Unit = new("单位", "unit");
    public static readonly LocalizedText Overloaded = new("过重", "overloaded");
    public static readonly LocalizedText Score = new("相近程度", "likeness");
    public static readonly LocalizedText PickedUp = new("承接", "picked up");
    public static readonly LocalizedText Degree = new("协作单位", "degree");
    public static readonly LocalizedText Betweenness = new("介数", "betweenness");
    public static readonly LocalizedText CallsOn = new("牵动", "calls on");
    public static readonly LocalizedText CalledBy = new("被牵动", "called by");
    public static readonly LocalizedText Fence = new("过重线", "fence");

    private static readonly LocalizedText s_yes = new("是", "yes");
    private static readonly LocalizedText s_no = new("否", "no");
    private static readonly LocalizedText s_yesDoubtful = new("是（存疑）", "yes (doubtful)");
    private static readonly LocalizedText s_noDoubtful = new("否（存疑）", "no (doubtful)");
    private static readonly LocalizedText s_notJudged = new("未判断", "not judged");
    private static readonly LocalizedText s_before = new("原{0}", "{0} before");
    private static readonly LocalizedText s_after = new("现{0}", "{0} after");

    /// <summary>The load.</summary>
    public static LocalizedText Load => Terms.Load;

    /// <summary>The measures that are led.</summary>
    public static LocalizedText Leads => Terms.DoneBy(Role.Lead);

    /// <summary>
    /// A figure for people, with as many decimals in every row of its column: 31.0 beside 27.9; null where it is not finite.
    /// </summary>
    public static object? Fixed(double value, int digits) => !double.IsFinite(value) ? null
        : decimal.TryParse(
            (Math.Round(value, digits) + 0.0).ToString($"F{digits}", CultureInfo.InvariantCulture), NumberStyles.Float,
            CultureInfo.InvariantCulture, out var number) ? number : value;

    /// <summary>Yes or no.</summary>
    public static string YesNo(bool value, Language language) => (value ? s_yes : s_no).In(language);

    /// <summary>
    /// Whether a unit is overloaded: yes or no, doubtful where another reading of guesses may turn it; not judged where nobody is
    /// there to compare it with, as with groups. Empty for none.
    /// </summary>
    public static string Verdict(UnitWorkload? work, Language language) => work switch
    {
        null => "",
        { PeerGroup: null } => s_notJudged.In(language),
        { IsDoubtful: true } => (work.IsOverloaded ? s_yesDoubtful : s_noDoubtful).In(language),
        _ => YesNo(work.IsOverloaded, language),
    };

    /// <summary>What was and what is, said once where it is the same.</summary>
    public static string Change(string before, string after) => before == after ? before : $"{before} → {after}";

    /// <summary>The heading of what was.</summary>
    public static LocalizedText Before(LocalizedText what) => s_before.With(what);

    /// <summary>The heading of what is.</summary>
    public static LocalizedText After(LocalizedText what) => s_after.With(what);
}
