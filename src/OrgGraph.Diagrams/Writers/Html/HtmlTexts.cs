namespace OrgGraph.Diagrams.Writers.Html;

/// <summary>What the page says besides the drawing. Those of <see cref="Script"/> are filled in by its script.</summary>
internal sealed class HtmlTexts(bool chinese)
{
    /// <summary>The texts of a language: Chinese, or English.</summary>
    public static HtmlTexts Of(string language) => new(language.StartsWith("zh", StringComparison.OrdinalIgnoreCase));

    public string Search => In("查找（按 /，可用简称）", "Find (press /)");

    public string Pages => In("页", "Pages");

    public string Page => In("第 {0} 页", "Page {0}");

    public string Filters => In("筛选", "Filter");

    public string Reset => In("全部显示", "Show all");

    public string Plan => In("计划", "Plan");

    public string Section => In("章节", "Section");

    public string Due => In("时限", "Due");

    public string Leader => Of(Role.Oversees);

    public string Any => In("全部", "all");

    public string Roles => In("角色", "Roles");

    public string Weight => In("共同措施不少于", "Shared measures, at least");

    public string Width => In("窗口宽度", "Width of the window");

    public string WidthSign => In("宽", "↔");

    public string Fit => In("整页", "Whole page");

    public string ZoomIn => In("放大", "Zoom in");

    public string ZoomOut => In("缩小", "Zoom out");

    public string Keep => In("保存、打印", "Save, print");

    public string Print => In("打印所见", "Print what is shown");

    public string AllPages => In("打印全部页", "print all pages");

    public string Svg => In("所见存为 SVG", "Save the view as SVG");

    public string Png => In("所见存为 PNG", "Save the view as PNG");

    public string Link => In("复制此画面的链接", "Copy a link to this view");

    public string Theme => In("深色、浅色", "Dark or light");

    public string Panel => In("详情", "Details");

    public string Isolate => In("只看相关单位", "Only what it is tied to");

    public string Close => In("关闭", "Close");

    public string Help => In("帮助", "Help");

    public string Keys => In(
        """
        拖动：移动；滚轮、双指、+、-：缩放；0：整页；w：窗口宽度
        单击单位、连线或符号：右侧列出全文，只突出与它有关的内容；再次单击或 Esc：取消
        /：查找（可用简称）；Enter：下一处；Shift+Enter：上一处
        Tab：依次选中；Enter：突出；方向键：移动
        PageUp、PageDown：换页
        地址栏的链接记住所见：页、位置、选中、筛选
        """,
        """
        Drag: move; wheel, two fingers, +, -: zoom; 0: whole page; w: width of the window
        Click a unit, a line or a symbol: its full text at the side, and only what belongs to it stands out; again or Esc: all
        /: search; Enter: next; Shift+Enter: back
        Tab: go through the parts; Enter: make one stand out; arrows: move
        PageUp, PageDown: turn the page
        The address keeps what is shown: page, place, picked item, filters
        """);

    public string NeedsScript => In(
        "查找、筛选、缩放和突出显示需要启用脚本；图形本身无需脚本。",
        "Searching, filtering, zooming and highlighting need scripts; the drawing itself does not.");

    /// <summary>What the script says, by the names that it uses.</summary>
    public IReadOnlyList<(string Name, string Text)> Script =>
    [
        ("found", In("{0} 处", "{0} found")),
        ("none", In("没有找到", "none found")),
        ("at", In("第 {0} 处，共 {1} 处", "{0} of {1}")),
        ("ties", In("{0} 处联系", "{0} ties")),
        ("totals", In("{0} 个协作单位（群组不计），{1} 条措施", "{0} partners without groups, {1} measures")),
        ("filtered", In("筛选出 {0} 条措施、{1} 个单位；图中印出的数字仍是全部", "{0} measures, {1} units; printed figures are of all")),
        ("around", In("只看 {0} 个单位；图中印出的数字仍是全部", "{0} units only; printed figures are of all")),
        ("deadline", In("时限：{0}", "due: {0}")),
        ("leaders", $"{Of(Role.Oversees)}{In("：", ": ")}{{0}}"),
        ("guess", In("推断，需核对原文", "a guess, to be checked")),
        ("load", In("负荷 {0}", "load {0}")),
        ("written", In("又作：{0}", "also: {0}")),
        ("partners", In("协作单位 {0} 个（附共同措施数；群组不计）", "{0} partners (with shared measures; groups not counted)")),
        ("duties", In("措施 {0} 条", "{0} measures")),
        ("shared", In("共同措施 {0} 条", "{0} shared measures")),
        ("measure", In("措施 {0}", "Measure {0}")),
        ("more", In("…… 单击看全文", "… click for all of it")),
        ("copied", In("链接已复制", "link copied")),
        ("inAddress", In("链接在地址栏", "the link is in the address bar")),
    ];

    /// <summary>The name of a role.</summary>
    public string Of(Role role) => In(Terms.Of(role).Chinese, Terms.Of(role).English);

    private string In(string zh, string en) => chinese ? zh : en;
}
