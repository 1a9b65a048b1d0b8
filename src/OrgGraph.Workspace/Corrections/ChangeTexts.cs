namespace OrgGraph.Workspace.Corrections;

/// <summary>Why a change cannot be taken back.</summary>
internal static class ChangeTexts
{
    public static readonly LocalizedText ChangedSince = new(
        "“{0}”在那以后又改动过，不能撤销；请先撤销后来的改动",
        "'{0}' was changed again since, so this cannot be undone; undo the later change first");

    public static readonly LocalizedText NoSuchChange = new("没有这条改动记录，或已经撤销", "there is no such change, or it is undone already");

    public static readonly LocalizedText NotKept = new(
        "“{0}”改动前的内容没有留存，不能撤销", "what '{0}' held before was not kept, so this cannot be undone");
}
