namespace OrgGraph.Web.Texts;

/// <summary>The wording of the page of comparisons.</summary>
internal static class CompareTexts
{
    public static readonly LocalizedText Title = new("有何变化，有没有承接", "What changed, and what was picked up");
    public static readonly LocalizedText What = new("比较什么", "what to compare");
    public static readonly LocalizedText Years = new("同一政府的两年", "two years of a government");
    public static readonly LocalizedText Plans = new("两份计划", "two plans");
    public static readonly LocalizedText Cascade = new("市级措施在区里的承接", "a city's measures and its districts'");
    public static readonly LocalizedText First = new("原计划", "first plan");
    public static readonly LocalizedText Second = new("现计划", "second plan");
    public static readonly LocalizedText YearA = new("原年份", "first year");
    public static readonly LocalizedText YearB = new("现年份", "second year");
    public static readonly LocalizedText Across = new("不同政府或年份也比较", "also across governments or years");
    public static readonly LocalizedText Measures = new("措施", "Measures");
    public static readonly LocalizedText Units = new("单位的牵头和负荷", "Leads and load of units");
    public static readonly LocalizedText ChoosePlans = new("选两份计划，再按“显示”。", "Choose two plans, then press Show.");
}
