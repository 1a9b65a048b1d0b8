using OrgGraph.Documents.Text;
using OrgGraph.Model;

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
        ["乡镇", "园区", "街道办事处", "开发区", "功能区", "镇街"];

    private static readonly WordEndings s_countyEndings = new("区", "县", "市", "旗", "）", ")");

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
    /// True for X、Y where Y lacks the level that the names of the cell begin with and bears a name of its own: 市科委、中关村管委会
    /// share one office. A plain sort of body (区民政局、红十字会) only goes without the level that was just written.
    /// </summary>
    public static bool IsJointBody(string first, string second) =>
        UnitShape.IsComplete(first) && UnitShape.HasOpening(first) && !UnitShape.IsSeveral(first)
        && !UnitShape.HasOpening(second) && !IsPlainBody(second);

    /// <summary>
    /// True for 各镇、街道 and 各区、县（市）政府: the word for several goes on to a kind of place. With 政府 behind it, only within the
    /// county's tier: in 各镇、区政府 the second is the district's own government.
    /// </summary>
    public static bool IsPlaceList(string first, string second) =>
        UnitShape.IsSeveral(first)
        && (PlaceKinds.AreBare(second) || Array.IndexOf(s_barePlaces, second) >= 0
            || (s_countyEndings.Match(first) && PlaceKinds.AreOfCounties(second)));

    private static bool IsPlainBody(string name) =>
        UnitClassifier.Classify(CanonicalName.Of(name), UnitLevel.Unknown).Kind is UnitKind.Department or UnitKind.PartyOrgan
            or UnitKind.Association or UnitKind.Judiciary or UnitKind.CoordinationBody or UnitKind.Branch;

    private static bool StartsSentence(string piece) => piece.Length > 12 && !UnitShape.IsComplete(piece);

    private static bool IsBareBranch(string text) =>
        text.Length <= LongestBranch && !UnitShape.HasOpening(text) && EndsAsBranch(text);

    private static bool EndsAsBranch(string text) => s_branchEndings.Match(text);
}
