namespace OrgGraph.Workspace.Results;

/// <summary>The names of text tables for people.</summary>
public static class LayoutTerms
{
    /// <summary>A layout's name for people; the name itself for one that has no other.</summary>
    public static LocalizedText Of(string layout) => layout switch
    {
        "tab-separated" => new("制表符分隔", layout),
        "cell-per-line" => new("一行一格", layout),
        "cell-a-line" => new("一格一行", layout),
        "bars" => new("竖线分隔", layout),
        "blank-columns" => new("空格对齐", layout),
        "table" => new("表格", layout),
        "collapsed-columns" => new("各列混排", layout),
        "item-list" => new("条目列表", layout),
        _ => new(layout, layout),
    };
}
