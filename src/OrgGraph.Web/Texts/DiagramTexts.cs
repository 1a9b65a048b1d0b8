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
}
