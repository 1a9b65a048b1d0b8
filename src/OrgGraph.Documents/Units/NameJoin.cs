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

    /// <summary>They are likely one name, though the second could be one itself (区城 乡融合发展局).</summary>
    Guess,
}

/// <summary>Decides whether neighbouring pieces are one name, by what a whole name looks like.</summary>
internal static class NameJoin
{
    private const int LongestBranch = 7;

    private const string Levels = "省市区县州盟旗乡镇";

    private static readonly WordEndings s_branchEndings = new("分局", "支局", "分公司", "分中心", "分院", "分会", "分校");

    private static readonly string[] s_barePlaces =
        ["乡镇", "园区", "街道办事处", "开发区", "功能区", "镇街", "场", "林场", "农场", "农林场", "管委会", "团场"];

    private static readonly string[] s_governments = Words.Of("bare.governments");
    private static readonly string[] s_bodies = Words.Of("bare.bodies");
    private static readonly string[] s_shared = Words.Of("shared.endings");
    private static readonly WordEndings s_severalBodies = new("部门", "单位", "机关", "机构", "企业");
    private static readonly WordEndings s_committees = new("党委", "党工委", "）委", ")委", "区委", "县委");
    private static readonly string[] s_groups = Words.Of("bare.groups");
    private static readonly string[] s_verbs = Words.Of("measure.verbs");

    // 人力资源社会保障
    private const int LongestStem = 8;

    private const int LongestPlaceStem = 4;

    /// <summary>More stems than one ending is ever shared by.</summary>
    public const int MostSharing = 12;

    private static readonly WordEndings s_countyEndings = new("区", "县", "市", "旗", "）", ")");

    /// <summary>How the second of two pieces belongs to the first.</summary>
    public static Join Of(string first, string second)
    {
        var firstIsName = UnitShape.IsComplete(first);
        var secondIsName = UnitShape.IsComplete(second);
        // 各乡 镇人民政府: kinds of places of one tier, the government behind the last
        if (UnitShape.IsSeveral(first) && WithoutSeveral(first) is var kinds && PlaceKinds.AreBare(kinds)
            && !PlaceKinds.AreBare(second) && PlaceKinds.AreGovernments(kinds + second))
        {
            return Join.Wrap;
        }

        // 县有关部门|和单位: a wrap before the word that joins the bodies
        if (UnitShape.IsSeveral(first) && s_severalBodies.Match(first) && second is ['和' or '及' or '与', .. var body]
            && Array.IndexOf(s_bodies, body) >= 0)
        {
            return Join.Wrap;
        }

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
            return OfInnerLevel(first, second);
        }

        return UnitShape.IsComplete(first + second) && !StartsSentence(second) ? Join.Wrap : Join.None;
    }

    // 区住房城 乡建设局: the second seems to begin with a level, but a list says that it stands within the name
    private static Join OfInnerLevel(string first, string second)
    {
        var joined = first + second;
        return !UnitShape.IsComplete(joined) ? Join.None
            : first[^1] is '和' or '及' or '与' ? Join.Wrap
            : DepartmentWords.IsWhole(second) ? Join.None
            : DepartmentWords.StandsAcross(joined, first.Length) ? Join.Wrap
            : Levels.Contains(first[0]) && Levels.Contains(second[0]) && first[0] != second[0]
                && !DepartmentWords.IsWhole(second[1..]) && !UnitShape.IsSeveral(second) ? Join.Guess
            : Join.None;
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
        && (PlaceKinds.AreBare(second) || (Array.IndexOf(s_barePlaces, second) >= 0 && !AreOfOtherTier(first, second))
            || (s_countyEndings.Match(first) && PlaceKinds.AreOfCounties(UnitShape.WithoutBrackets(second)))
            || (PlaceKinds.TierOf(WithoutSeveral(first)) is > 0 and var tier
                && PlaceKinds.TierOf(UnitShape.WithoutBrackets(second)) == tier)
            || (first is "各盟行政公署" or "各盟行署" or "各地区行署" && PlaceKinds.TierOf(second) == 2)
            || (s_severalBodies.Match(first) && Array.IndexOf(s_bodies, second) >= 0)
            || (Array.IndexOf(s_groups, second) >= 0 && IsGroup(WithoutSeveral(first))));

    // 各区政府、街道办事处: districts' governments, and the streets' offices below them
    private static bool AreOfOtherTier(string first, string second) =>
        second.StartsWith("街道", StringComparison.Ordinal) && first.EndsWith("政府", StringComparison.Ordinal)
            && PlaceKinds.TierOf(WithoutSeveral(first)) == 2;

    /// <summary>
    /// True for a Party committee and the government of the same place, which stands behind it without the place: 各乡镇党委和人民政府,
    /// 各县（市、区）委、政府. They are one; 区委、区政府 are two.
    /// </summary>
    public static bool ArePartyAndGovernment(string first, string second) =>
        s_committees.Match(first) && (Array.IndexOf(s_governments, second) >= 0 || IsGovernmentOfSame(first, second))
        && (UnitShape.IsSeveral(first) || first.EndsWith("党委", StringComparison.Ordinal)
            || first.EndsWith("党工委", StringComparison.Ordinal));

    // 各镇党委、镇政府: the place is said again
    private static bool IsGovernmentOfSame(string first, string second)
    {
        var places = UnitShape.IsSeveral(first) ? WithoutSeveral(first) : "";
        foreach (var government in s_governments)
        {
            if (second.Length > government.Length && second.EndsWith(government, StringComparison.Ordinal)
                && PlaceKinds.AreBare(second.AsSpan(0, second.Length - government.Length))
                && places.StartsWith(second[..^government.Length], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// How many of the next pieces share an ending with the first, whose stem alone stands there: 东湖、西湖管理区; 应急、住建部门;
    /// 市教育、卫生健康、民政等部门. 0 when it is no stem, or when no piece brings the ending.
    /// </summary>
    /// <param name="first">The first piece.</param>
    /// <param name="next">The piece at a distance; null where the list ends.</param>
    public static int CountSharing(string first, Func<int, string?> next)
    {
        if (!IsStem(first))
        {
            return 0;
        }

        var areShort = first.Length <= LongestPlaceStem;
        for (var count = 1; count <= MostSharing && next(count) is { } piece; count++)
        {
            if (SharedEnding(piece) is { } ending)
            {
                // a level stands before the stems of bodies only: 市宣传、网信部门; 各镇、街道 are no stems
                var bodies = ending is "部门" or "单位";
                return bodies || (areShort && !UnitShape.HasOpening(first)) ? count : 0;
            }

            if (UnitShape.HasOpening(piece) || !IsStem(piece))
            {
                return 0;
            }

            areShort &= piece.Length <= LongestPlaceStem;
        }

        return 0;
    }

    /// <summary>True for what may be the stem of a name whose ending stands with a later one: 教育, 卫生健康.</summary>
    public static bool IsStem(ReadOnlySpan<char> text) =>
        text.Length is >= 2 and <= LongestStem && (!UnitShape.IsComplete(text) || UnitShape.IsKnown(text))
            && !UnitShape.IsPlace(text)
            && !UnitShape.IsSeveral(text) && !text.ContainsAnyInRange('0', '9') && Words.LengthAtStart(text, s_verbs) == 0;

    // 民政等部门 with 部门, of stem 民政
    private static string? SharedEnding(string text)
    {
        if (UnitShape.HasOpening(text))
        {
            return null;
        }

        foreach (var ending in s_shared)
        {
            if (text.EndsWith(ending, StringComparison.Ordinal))
            {
                return text.Length - ending.Length is >= 2 and <= LongestStem ? ending : null;
            }
        }

        return null;
    }

    // 高校 of 各高校, and the last of 高校、科研院所
    private static bool IsGroup(string name) => Array.IndexOf(s_groups, name[(name.LastIndexOf('、') + 1)..]) >= 0;

    private static string WithoutSeveral(string name) =>
        name.StartsWith('各') ? name[1..] : name.Length > 2 && UnitShape.IsSeveral(name) ? name[2..] : name;

    private static bool IsPlainBody(string name) =>
        UnitClassifier.Classify(CanonicalName.Of(name), UnitLevel.Unknown).Kind is UnitKind.Department or UnitKind.PartyOrgan
            or UnitKind.Association or UnitKind.Judiciary or UnitKind.CoordinationBody or UnitKind.Branch;

    private static bool StartsSentence(string piece) => piece.Length > 12 && !UnitShape.IsComplete(piece);

    /// <summary>True for a branch without the name of the body that it is of: 大兴分局.</summary>
    public static bool IsBareBranch(string text) =>
        text.Length <= LongestBranch && !UnitShape.HasOpening(text) && EndsAsBranch(text);

    private static bool EndsAsBranch(string text) => s_branchEndings.Match(text);
}
