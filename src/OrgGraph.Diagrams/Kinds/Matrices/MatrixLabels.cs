using OrgGraph.Diagrams.Kinds.Frame;

namespace OrgGraph.Diagrams.Kinds.Matrices;

/// <summary>The wording of matrices.</summary>
internal static class MatrixLabels
{
    public static readonly CountLabel Tasks = new("{0} 项任务", "{0} task", "{0} tasks");
    public static readonly CountLabel Sections = new("{0} 个章节", "{0} section", "{0} sections");
    public static readonly Label ByLoad = new("按负荷排序", "by load");
    public static readonly Label Measures = new("措施合计", "measures");
    public static readonly Label Ordered = new("按分工相近程度排序", "ordered by likeness");
    public static readonly Label Figures = new(
        "数字：措施数；右侧条形：该单位职责总数", "figures: measures; bars: duties in all");

    public static readonly Label MeasureAt = new("{0}（{1}）", "{0} ({1})");

    public static readonly Label Letter = new("{0}：{1}", "{0}: {1}");
    public static readonly Label Total = new("职责数", "duties");

    public static readonly Label Description = new(
        "行为单位，列为任务、章节或计划；格中为各职责的措施数，颜色越深越多。",
        "Rows are units, columns tasks, sections or plans; cells have the number of measures by role, darker for more.");

    public static Label KindOf(MatrixColumns columns) => columns switch
    {
        MatrixColumns.Tasks => new("单位—任务矩阵", "units and tasks"),
        MatrixColumns.Sections => new("单位—章节矩阵", "units and sections"),
        _ => new("单位—计划矩阵", "units and plans"),
    };
}
