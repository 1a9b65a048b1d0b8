namespace OrgGraph.Analytics.Comparison;

/// <summary>What changes of measures, and their carrying out, are called; everywhere the same.</summary>
public static class ChangeTerms
{
    /// <summary>A district's measure that no measure of its city is like.</summary>
    public static LocalizedText Own { get; } = new("区级自有", "district's own");

    /// <summary>A match that a person should look at.</summary>
    public static LocalizedText ToReview { get; } = new("待复核", "to review");

    /// <summary>How a city's measure fares.</summary>
    public static LocalizedText Of(CascadeState state) => state switch
    {
        CascadeState.PickedUp => new("已承接", "picked up"),
        CascadeState.ToReview => ToReview,
        CascadeState.Gap => new("未见承接", "not picked up"),
        CascadeState.ForCityUnits => new("只要求市级单位", "for units of the city"),
        _ => new("只点名其他区", "naming other districts"),
    };

    /// <summary>How sure it is that one measure carries out another.</summary>
    public static LocalizedText Of(CascadeLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return Of(link.ToReview ? CascadeState.ToReview : CascadeState.PickedUp);
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
        _ => new("不再列出", "no longer listed"),
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
