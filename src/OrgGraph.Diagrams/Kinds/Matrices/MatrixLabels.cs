using OrgGraph.Diagrams.Kinds.Frame;

namespace OrgGraph.Diagrams.Kinds.Matrices;

/// <summary>The wording of matrices.</summary>
internal static class MatrixLabels
{
    public static readonly CountLabel Tasks = new("{0} 项任务", "{0} task", "{0} tasks");
    public static readonly CountLabel Sections = new("{0} 个章节", "{0} section", "{0} sections");
    public static readonly Label Ordered = new("按分工相近程度排序", "ordered by likeness");
    public static readonly Label Figures = new(
        "每种职责一个符号，数字为措施数（一项不写）；右侧条形：措施总数",
        "a symbol for each role; figures: measures where more than one; bars: measures in all");

    public static readonly Label Letter = new("{0}：{1}", "{0}: {1}");
    public static readonly Label Total = new("措施数", "measures");

    public static readonly Label Description = new(
        "行为单位，列为任务、章节或计划；符号表示职责，排序使分工相近的单位相邻。",
        "Rows are units, columns tasks, sections or plans; symbols are roles; what works together stands together.");

    public static Label KindOf(MatrixColumns columns) => columns switch
    {
        MatrixColumns.Tasks => new("单位—任务矩阵", "units and tasks"),
        MatrixColumns.Sections => new("单位—章节矩阵", "units and sections"),
        _ => new("单位—计划矩阵", "units and plans"),
    };
}
