namespace OrgGraph.Web.Texts;

/// <summary>The wording of the page of diagrams.</summary>
internal static class DiagramTexts
{
    public static readonly LocalizedText Kind = new("种类", "kind");
    public static readonly LocalizedText Paper = new("纸张", "paper");
    public static readonly LocalizedText Unit = new("单位", "unit");
    public static readonly LocalizedText Measures = new("措施编号，用逗号隔开", "numbers of measures, with commas");
    public static readonly LocalizedText Columns = new("矩阵的列", "columns of the matrix");
    public static readonly LocalizedText Layout = new("布局", "layout");
    public static readonly LocalizedText Auto = new("自动", "chosen by the program");
    public static readonly LocalizedText Task = new("任务", "tasks");
    public static readonly LocalizedText Section = new("章节", "sections");
    public static readonly LocalizedText Plan = new("计划", "plans");
    public static readonly LocalizedText Slide = new("幻灯片 16:9", "slide 16:9");
    public static readonly LocalizedText Save = new("保存为", "Save as");
    public static readonly LocalizedText Page = new("第 {0} 页", "page {0}");
    public static readonly LocalizedText PictureOf =
        new("{0}，第 {1} 页；图中内容在单位页和措施页里以文字列出", "{0}, page {1}; the pages of units and measures tell the same in words");
    public static readonly LocalizedText Explore = new("可缩放、查找、点选的版本", "to zoom, search and click");
    public static readonly LocalizedText MorePages = new("另有 {0} 页，请保存为 PDF 查看。", "{0} more pages: save it as PDF.");
    public static readonly LocalizedText ChooseUnit = new("选一个单位，再按“显示”。", "Choose a unit, then press Show.");
    public static readonly LocalizedText Picked = new("选中：{0}", "Chosen: {0}");
    public static readonly LocalizedText PickMeans = new(
        "点图里的单位、措施或章节，这里就列出有关的措施。", "Click a unit, measure or section of the diagram: its measures are listed here.");

    public static readonly LocalizedText PickKeys = new(
        "键盘：Tab 进入图，方向键换一个，回车选中，Esc 取消",
        "keys: Tab enters the diagram, arrows go on, Enter chooses, Esc lets go");

    public static readonly LocalizedText PickGone = new("选中的内容不在所选的计划里。", "What was chosen is not in these plans.");
    public static readonly LocalizedText PickNone = new("取消选择", "let go");
    public static readonly LocalizedText PickMore = new("这里是前 {0} 条。", "These are the first {0}.");
    public static readonly LocalizedText ToUnit = new("打开它的单位页", "the page of the unit");
    public static readonly LocalizedText ToMeasure = new("打开这条措施", "the page of the measure");
    public static readonly LocalizedText ToMeasures = new("在措施页里看", "on the page of measures");
}
