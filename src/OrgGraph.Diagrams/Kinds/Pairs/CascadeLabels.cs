using OrgGraph.Analytics.Comparison;
using OrgGraph.Diagrams.Kinds.Frame;

namespace OrgGraph.Diagrams.Kinds.Pairs;

/// <summary>The wording of cascades.</summary>
internal static class CascadeLabels
{
    public static readonly Label Title = new("{0} → {1}：措施承接", "{0} → {1}: measures picked up");
    public static readonly Label Kind = new("市级措施承接图", "from the city's measures to the district's");
    public static readonly Label Measures = new("市级措施 {0} 条", "{0} measures of the city");
    public static readonly Label Count = new("{0} {1}", "{0} {1}");
    public static readonly Label NoneNeeded = new("没有对应的区级措施", "no measure of the district");
    public static readonly Label NotExpected = new("其他区的任务", "for other districts");
    public static readonly Label OwnGroup = new("{0}自设的措施", "measures of {0} alone");
    public static readonly Label Own = new("没有对应的市级措施", "no measure of the city");
    public static readonly Label GapGroup = new("要求各区承接、未见承接的措施", "called for and not picked up");
    public static readonly Label Score = new("相近程度 {0}", "likeness {0}");
    public static readonly Label Matched = new("实线：内容对应", "solid: they match");
    public static readonly Label MatchedToReview = new("虚线：可能对应，需复核", "dashed: they may match; to be reviewed");
    public static readonly Label GapSample = new("红色虚框：要求各区或相关区承接，未见承接", "red: districts are called on, not picked up");
    public static readonly Label Unmatched = new(
        "没有同类市级计划、未参加比对的{0}计划", "plans of {0} without a like plan of the city, left out");

    public static readonly Label Description = new(
        "左侧为市级措施，右侧为承接它的区级措施；没有承接的以虚框标出。",
        "The city's measures left, the district's that pick them up right; gaps are marked.");

    /// <summary>Whom a measure of the city calls on.</summary>
    public static Label Of(CascadeAddress address) => address switch
    {
        CascadeAddress.District => new("要求各区（本区）承接", "calls on the district"),
        CascadeAddress.SomeDistricts => new("要求相关区承接，是否含本区待定", "calls on some districts"),
        CascadeAddress.OtherDistricts => ChangeTerms.Of(CascadeState.ForOtherDistricts),
        _ => ChangeTerms.Of(CascadeState.ForCityUnits),
    };
}
