using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Units;

/// <summary>How two pieces, blank between them, belong together.</summary>
internal enum Join
{
    /// <summary>They are two names.</summary>
    None,

    /// <summary>They are one name that a wrap broke.</summary>
    Wrap,

    /// <summary>The second repeats the end of the first: what a wrap left behind (管委会 会).</summary>
    Residue,

    /// <summary>The second is a branch without its parent's name (市规划自然资源委 通州分局).</summary>
    Branch,
}

/// <summary>Decides whether neighbouring pieces are one name, by what a whole name looks like.</summary>
internal static class NameJoin
{
    private const int LongestBranch = 7;

    private static readonly WordEndings s_branchEndings = new("分局", "支局", "分公司", "分中心", "分院", "分会", "分校");

    private static readonly string[] s_barePlaces =
        ["街道", "镇", "乡", "乡镇", "村", "社区", "园区", "县", "区", "市", "街道办事处", "开发区", "功能区", "镇街"];

    /// <summary>How the second of two pieces belongs to the first.</summary>
    public static Join Of(string first, string second)
    {
        var firstIsName = UnitShape.IsComplete(first);
        var secondIsName = UnitShape.IsComplete(second);
        if (firstIsName && secondIsName)
        {
            return IsBareBranch(second) && !EndsAsBranch(first) ? Join.Branch : Join.None;
        }

        if (firstIsName && first.EndsWith(second, StringComparison.Ordinal))
        {
            return Join.Residue;
        }

        if (secondIsName && UnitShape.HasOpening(second))
        {
            return Join.None;
        }

        return UnitShape.IsComplete(first + second) && !StartsSentence(second) ? Join.Wrap : Join.None;
    }

    /// <summary>
    /// True for X、Y where Y lacks the level that the names of the cell begin with: 市科委、中关村管委会 share one office.
    /// </summary>
    public static bool IsJointBody(string first, string second) =>
        UnitShape.IsComplete(first) && UnitShape.HasOpening(first) && !UnitShape.IsSeveral(first)
        && !UnitShape.HasOpening(second);

    /// <summary>True for 各镇、街道: the word for several goes on to a bare kind of place.</summary>
    public static bool IsPlaceList(string first, string second) =>
        UnitShape.IsSeveral(first) && Array.IndexOf(s_barePlaces, second) >= 0;

    private static bool StartsSentence(string piece) => piece.Length > 12 && !UnitShape.IsComplete(piece);

    private static bool IsBareBranch(string text) =>
        text.Length <= LongestBranch && !UnitShape.HasOpening(text) && EndsAsBranch(text);

    private static bool EndsAsBranch(string text) => s_branchEndings.Match(text);
}
