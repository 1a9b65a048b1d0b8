using OrgGraph.Analytics.Comparison;

namespace OrgGraph.Workspace.Results;

/// <summary>What changes of measures, and their carrying out, are called.</summary>
public static class ChangeTerms
{
    private static readonly LocalizedText s_carriedOut = new("承接", "yes");

    private static readonly LocalizedText s_doubtful = new("承接？", "yes?");

    private static readonly LocalizedText s_gap = new("未见承接", "no");

    private static readonly LocalizedText s_notExpected = new("不涉及", "not expected");

    /// <summary>A district's measure that no measure of its city is like.</summary>
    public static LocalizedText Own { get; } = new("区级自有", "district's own");

    /// <summary>How a city's measure fares.</summary>
    public static LocalizedText Of(CascadeRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.IsGap ? s_gap
            : row.CarriedOutBy.IsEmpty ? s_notExpected
            : row.CarriedOutBy.All(l => l.ToReview) ? s_doubtful
            : s_carriedOut;
    }

    /// <summary>How sure it is that one measure carries out another.</summary>
    public static LocalizedText Of(CascadeLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.ToReview ? s_doubtful : s_carriedOut;
    }

    /// <summary>The sort of change.</summary>
    public static LocalizedText Of(MeasureChangeKind kind) => kind switch
    {
        MeasureChangeKind.CarriedOn => new("延续", "carried on"),
        MeasureChangeKind.Reworded => new("改写", "reworded"),
        MeasureChangeKind.Split => new("拆分", "split"),
        MeasureChangeKind.Merged => new("合并", "merged"),
        MeasureChangeKind.Regrouped => new("重组", "regrouped"),
        MeasureChangeKind.New => new("新增", "new"),
        _ => new("取消", "dropped"),
    };

    /// <summary>Whom a city's measure calls on.</summary>
    public static LocalizedText Of(CascadeAddress address) => address switch
    {
        CascadeAddress.District => new("本区", "this district"),
        CascadeAddress.SomeDistricts => new("相关区", "some districts"),
        CascadeAddress.OtherDistricts => new("其他区", "other districts"),
        _ => new("市级单位", "the city's units"),
    };
}
