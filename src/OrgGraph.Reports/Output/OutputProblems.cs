namespace OrgGraph.Reports.Output;

/// <summary>Why results cannot be written.</summary>
internal static class OutputProblems
{
    public static readonly LocalizedText OutIsFile = new(
        "无法写出：“{0}”是文件，不是文件夹", "cannot write: '{0}' is a file, not a folder");

    public static readonly LocalizedText OutIsFolder = new(
        "无法写出：“{0}”是文件夹，不是文件", "cannot write: '{0}' is a folder, not a file");

    public static readonly LocalizedText TargetIsFolder = new(
        "无法写出：“{0}”已有名为 {1} 的文件夹", "cannot write: '{0}' has a folder named {1}");

    public static readonly LocalizedText CannotWrite = new(
        "无法写到“{0}”，原有文件没有改动：{1}", "cannot write to '{0}'; the files there are as they were: {1}");

    public static readonly LocalizedText FolderInUse = new(
        "无法写出：“{0}”里有别的文件（{1}）；请给一个新的或空的文件夹", "cannot write: '{0}' holds other files ({1}); give a new or empty folder");

    public static readonly LocalizedText NotOfReport = new(
        "无法写出：“{0}”不是本程序上次写出的，或写出后改动过；请把它移走，或另给一个文件夹",
        "cannot write: '{0}' was not written by the run before, or was changed since; move it away or give another folder");

    public static readonly LocalizedText Busy = new(
        "无法写出：另一个程序正在写“{0}”；请等它结束", "cannot write: another run is writing to '{0}'; wait until it has ended");
}
