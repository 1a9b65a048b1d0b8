namespace OrgGraph.Web.Texts;

/// <summary>The wording of the page of documents.</summary>
internal static class DocumentTexts
{
    public static readonly LocalizedText Title = new("材料", "Documents");
    public static readonly LocalizedText Drop = new(
        "把文件或文件夹拖到这里，或从下面选择。Word、WPS、PDF、Excel、网页、文本、压缩包都可以；内容只存在本机的工作文件夹里。",
        "Drop files or a folder here, or choose them below: Word, WPS, PDF, Excel, web pages, text, archives. They stay in the "
        + "workspace on this machine.");

    public static readonly LocalizedText Files = new("选择文件", "files");
    public static readonly LocalizedText Folder = new("选择文件夹", "a folder");
    public static readonly LocalizedText Add = new("加入", "Add");
    public static readonly LocalizedText Limits = new("一次最多 {0} MB、{1} 个文件。", "At most {0} MB and {1} files at a time.");
    public static readonly LocalizedText Samples = new("没有材料？先用样例计划试试", "Nothing at hand? Try the sample plans");
    public static readonly LocalizedText SamplesMean = new(
        "样例是为虚构的青溪区、云岭市编写的。", "They are made up for a district and a city that do not exist.");

    public static readonly LocalizedText Reading = new("正在读：{0}", "reading {0}");
    public static readonly LocalizedText Done = new("读完了，打开总览", "done: see the overview");
    public static readonly LocalizedText List = new("工作文件夹里的文件（{0} 个）", "Files in the workspace ({0})");
    public static readonly LocalizedText File = new("文件", "file");
    public static readonly LocalizedText Size = new("大小", "size");
    public static readonly LocalizedText Understood = new("读到了什么", "what was understood");
    public static readonly LocalizedText ReadAs =
        new("{0} 份计划，{1} 条措施；{2} 处需要复核", "{0} plans, {1} measures; {2} places to review");
    public static readonly LocalizedText NotTried = new("不是材料，没有读", "no document; not read");
    public static readonly LocalizedText IsUnits = new("您对单位的了解", "what you know of units");
    public static readonly LocalizedText IsCorrections = new("您的更正", "your corrections");
    public static readonly LocalizedText IsReturned = new("收回的工作单", "a worksheet that came back");
    public static readonly LocalizedText IsScenario = new("试算方案", "a what-if scenario");
    public static readonly LocalizedText UnitsProblem = new("units.json 没有用上：{0}", "units.json is not used: {0}");
    public static readonly LocalizedText Remove = new("移走", "Remove");
    public static readonly LocalizedText RemoveFile = new("移走 {0}", "remove {0}");
    public static readonly LocalizedText Changes = new("改动记录", "Changes");
    public static readonly LocalizedText ChangesMean = new(
        "在这里做的每一次改动都可以撤销，重新启动后也可以。", "Every change made here can be undone, also after a restart.");

    public static readonly LocalizedText Added = new("加入 {0}", "added {0}");
    public static readonly LocalizedText Replaced = new("替换 {0}", "replaced {0}");
    public static readonly LocalizedText Removed = new("移走 {0}", "removed {0}");
    public static readonly LocalizedText UndoneBy = new("（撤销第 {0} 次）", " (undoes no. {0})");
    public static readonly LocalizedText IsUndone = new("已撤销", "undone");
    public static readonly LocalizedText Undo = new("撤销", "Undo");
    public static readonly LocalizedText UndoNumber = new("撤销第 {0} 次改动", "undo change no. {0}");
    public static readonly LocalizedText MoreFiles = new("另有 {0} 个文件没有列出。", "{0} more files are not listed.");
    public static readonly LocalizedText NothingSent = new("没有选择文件。", "No file was chosen.");
}
