namespace OrgGraph.Workspace.Inputs;

/// <summary>Why a file or folder is not read.</summary>
internal static class InputProblems
{
    public static readonly LocalizedText LinkedFolder = new("指向文件夹的链接，没有进入", "a link to a folder; not entered");

    public static readonly LocalizedText UnreadableFolder = new("文件夹无法读取（没有权限）", "the folder cannot be read (no permission)");
}
