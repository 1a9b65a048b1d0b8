namespace OrgGraph.Diagrams.Writers.Html;

/// <summary>What the page says besides the drawing.</summary>
internal sealed record HtmlTexts(
    string Search,
    string Pages,
    string Page,
    string Show,
    string Lead,
    string Responsible,
    string Assist,
    string Fit,
    string ZoomIn,
    string ZoomOut,
    string Print,
    string Help,
    string Keys,
    string Found,
    string None,
    string At,
    string Ties,
    string NeedsScript)
{
    public static HtmlTexts Of(string language) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;

    private static HtmlTexts Chinese { get; } = new(
        "查找单位或措施（按 /）",
        "页",
        "第 {0} 页",
        "显示：",
        Terms.Of(Role.Lead).Chinese,
        Terms.Of(Role.Responsible).Chinese,
        Terms.Of(Role.Assist).Chinese,
        "适合窗口",
        "放大",
        "缩小",
        "打印",
        "帮助",
        """
        拖动：移动；滚轮、+、-：缩放；0：适合窗口
        单击单位、连线或符号：只突出与它有关的内容；再次单击或 Esc：取消
        /：查找；Enter：下一处；Shift+Enter：上一处
        Tab：依次选中；Enter：突出；方向键：移动
        PageUp、PageDown：换页
        鼠标停留：全文和出处
        """,
        "{0} 处",
        "没有找到",
        "第 {0} 处，共 {1} 处",
        "{0} 处联系",
        "查找、缩放和突出显示需要启用脚本；图形本身无需脚本。");

    private static HtmlTexts English { get; } = new(
        "Find a unit or measure (press /)",
        "Pages",
        "Page {0}",
        "Show:",
        Terms.Of(Role.Lead).English,
        Terms.Of(Role.Responsible).English,
        Terms.Of(Role.Assist).English,
        "Fit",
        "Zoom in",
        "Zoom out",
        "Print",
        "Help",
        """
        Drag: move; wheel, +, -: zoom; 0: fit
        Click a unit, a line or a symbol: only what belongs to it stands out; again or Esc: all
        /: search; Enter: next; Shift+Enter: back
        Tab: go through the parts; Enter: make one stand out; arrows: move
        PageUp, PageDown: turn the page
        Point at a part: whole text and source
        """,
        "{0} found",
        "none found",
        "{0} of {1}",
        "{0} ties",
        "Searching, zooming and highlighting need scripts; the drawing itself does not.");
}
