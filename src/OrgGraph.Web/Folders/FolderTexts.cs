namespace OrgGraph.Web.Folders;

/// <summary>What there is to say of files of the workspace.</summary>
internal static class FolderTexts
{
    public static readonly LocalizedText LeadsOut = new(
        "“{0}”经链接指到工作文件夹之外，不能读写", "'{0}' leads out of the workspace by a link; it is neither read nor written");

    public static readonly LocalizedText CannotRead = new("读不了 {0}：{1}", "{0} cannot be read: {1}");
    public static readonly LocalizedText CannotWrite = new("“{0}”写不进去：{1}", "'{0}' cannot be written: {1}");

    public static readonly LocalizedText CannotWriteAny = new(
        "工作文件夹写不进去：{0}", "the workspace cannot be written: {0}");

    public static readonly LocalizedText NameRefused = new(
        "文件名“{0}”不能用：不能以点开头，不能含 < > : \" | ? * 或看不见的字符，也不能太长；请改名后再拖入",
        "the name '{0}' will not do: no dot first, none of < > : \" | ? * or invisible characters, and not too long; rename the "
        + "file");

    public static readonly LocalizedText TooManyFiles = new(
        "工作文件夹最多 {0} 个文件，已经满了", "a workspace holds {0} files at most, and this one is full");

    public static readonly LocalizedText NoSuchFile = new("工作文件夹里没有“{0}”", "there is no '{0}' in the workspace");

    public static readonly LocalizedText NoSuchScenario = new("没有名为“{0}”的试算方案", "there is no scenario '{0}'");
    public static readonly LocalizedText ScenarioUnreadable = new(
        "试算方案“{0}”的文件读不懂；请修正或删除它", "the file of the scenario '{0}' is not understood; mend or delete it");
}
