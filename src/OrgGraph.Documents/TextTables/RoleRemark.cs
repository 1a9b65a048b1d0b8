using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.TextTables;

/// <summary>What a remark among units says of all of them.</summary>
internal enum RemarkKind
{
    /// <summary>It is no remark.</summary>
    None,

    /// <summary>下同: nothing more than that the same holds below.</summary>
    Below,

    /// <summary>排在首位的为牵头单位: the first named unit has a role of its own.</summary>
    FirstRanks,

    /// <summary>标★的为牵头单位: units beside which a sign stands have a role of their own.</summary>
    MarkRanks,

    /// <summary>以下均需各区政府落实，不再列出: units of every item below, said once.</summary>
    SaidOnce,
}

/// <summary>
/// A remark among units: the first named leads (列第一位的为牵头单位，下同), or units are said once for all items below (以下均需各县政府落实，
/// 不再列出). A remark is a clause or a bracket of its own.
/// </summary>
/// <param name="Kind">What it says.</param>
/// <param name="First">The role of the first unit, or of the units said once.</param>
/// <param name="Others">The role of the units behind the first; <see cref="ColumnMeaning.Other"/> when theirs stays.</param>
/// <param name="HoldsBelow">True when it says that it holds below as well.</param>
internal readonly record struct RoleRemark(RemarkKind Kind, ColumnMeaning First, ColumnMeaning Others, bool HoldsBelow)
{
    /// <summary>True when nothing says that it holds for more than the measure with which it stands.</summary>
    public bool IsGuessed { get; init; }

    /// <summary>The sign of <see cref="RemarkKind.MarkRanks"/>.</summary>
    public char Mark { get; init; }

    private static readonly string[] s_ranks = Words.Of("rank.first");
    // 标注“★”号的单位为该项任务的
    private const int LongestMarkClause = 20;

    private static readonly string[] s_otherRanks = Words.Of("rank.other");
    private static readonly string[] s_below = Words.Of("below");
    private static readonly string[] s_notAgain = Words.Of("not.again");

    private static readonly string[] s_leads = Words.Of("rank.lead");
    private static readonly string[] s_allTasks = Words.Of("all.tasks");
    private static readonly WordEndings s_roles = new("责任主体", "责任单位", "责任部门", "落实主体", "落实单位", "实施主体", "配合单位");

    /// <summary>True for a clause that goes on with a remark: 其余为配合单位.</summary>
    public static bool GoesOn(ReadOnlySpan<char> clause)
    {
        clause = clause.TrimStart(" \t\r\n\u3000，,；;");
        return clause.StartsWith("其余", StringComparison.Ordinal) || clause.StartsWith("其他", StringComparison.Ordinal)
            || clause.StartsWith("其它", StringComparison.Ordinal) || clause.StartsWith("后面", StringComparison.Ordinal);
    }

    /// <summary>
    /// True when a rule speaks of units in general (责任单位中列首位的为牵头单位), so that it holds wherever units stand; 列首位的为牵头单位
    /// may speak of those beside it.
    /// </summary>
    public static bool SpeaksInGeneral(ReadOnlySpan<char> clause)
    {
        var lead = clause.IndexOf("牵头");
        var before = lead < 0 ? clause : clause[..lead];
        return before.Contains("单位", StringComparison.Ordinal) || before.Contains("部门", StringComparison.Ordinal);
    }

    /// <summary>Reads a clause; <see cref="RemarkKind.None"/> when it is no remark.</summary>
    public static RoleRemark Of(ReadOnlySpan<char> clause)
    {
        clause = clause.Trim(" \t\r\n\u3000。；;，,（）()〔〕[]【】注：:");
        var below = IndexOfAny(clause, s_below) >= 0;
        if (UnitShape.IndexOfMark(clause) is >= 0 and var at && RoleAtRank(clause) is var marked
            && marked != ColumnMeaning.Other && SpeaksOfMark(clause, at))
        {
            return new RoleRemark(RemarkKind.MarkRanks, marked, RoleOfOthers(clause), HoldsBelow: true) { Mark = clause[at] };
        }

        if (Ranks(clause) && RoleAtRank(clause) is var first && first != ColumnMeaning.Other)
        {
            return new RoleRemark(RemarkKind.FirstRanks, first, RoleOfOthers(clause), below);
        }

        if (IndexOfAny(clause, s_notAgain) >= 0 || SaysAllBelow(clause) || SaysOfAll(clause))
        {
            return new RoleRemark(RemarkKind.SaidOnce, RoleOfAll(clause), ColumnMeaning.Other, HoldsBelow: true);
        }

        return below && clause.Length <= 6 ? new RoleRemark(RemarkKind.Below, default, default, HoldsBelow: true) : default;
    }

    // 标★的, 带“*”号的, ★为牵头单位: no name stands between the sign and the role
    private static bool SpeaksOfMark(ReadOnlySpan<char> clause, int mark)
    {
        var role = clause.IndexOf("牵头");
        role = role < 0 ? clause.IndexOf("主责") : role;
        return role > mark && role - mark <= LongestMarkClause
            && !UnitShape.IsComplete(clause[(mark + 1)..role].Trim(UnitShape.Marks));
    }

    // A rank that is no part of another word: 第一位, not 第一书记.
    private static bool Ranks(ReadOnlySpan<char> clause)
    {
        var at = IndexOfAny(clause, s_ranks);
        return at >= 0 && Words.LengthAtStart(clause[at..], s_otherRanks) == 0;
    }

    // 首位为牵头单位, 牵头单位列首位: the role that stands beside the rank
    private static ColumnMeaning RoleAtRank(ReadOnlySpan<char> clause)
    {
        var others = IndexOfOthers(clause);
        var own = others > 0 ? clause[..others] : clause;
        foreach (var word in s_leads)
        {
            if (own.Contains(word, StringComparison.Ordinal))
            {
                return ColumnMeaning.Lead;
            }
        }

        return ColumnMeaning.Other;
    }

    private static ColumnMeaning RoleOfOthers(ReadOnlySpan<char> clause) =>
        IndexOfOthers(clause) is > 0 and var at
            ? clause[at..].IndexOfAny("配协参") >= 0 ? ColumnMeaning.Assist : ColumnMeaning.Responsible
            : ColumnMeaning.Other;

    private static int IndexOfOthers(ReadOnlySpan<char> clause)
    {
        foreach (var word in (ReadOnlySpan<string>)["其余", "其他", "其它", "后面", "后列"])
        {
            if (clause.IndexOf(word) is > 0 and var at)
            {
                return at;
            }
        }

        return -1;
    }

    // 以下各项均由…负责; each of these words alone stands in measures as well
    private static bool SaysAllBelow(ReadOnlySpan<char> clause) =>
        (clause.StartsWith("以下", StringComparison.Ordinal) || clause.StartsWith("下列", StringComparison.Ordinal)
            || clause.StartsWith("各项", StringComparison.Ordinal) || clause.StartsWith("所有", StringComparison.Ordinal)
            || clause.StartsWith("下同", StringComparison.Ordinal) || clause.StartsWith("以上", StringComparison.Ordinal)
            || clause.StartsWith("上述", StringComparison.Ordinal))
        && clause.IndexOf('均') is >= 0 and var all && all + 1 < clause.Length && "需由须应为要包含涉列".Contains(clause[all + 1]);

    // 各区政府为各项任务的责任主体
    private static bool SaysOfAll(ReadOnlySpan<char> clause)
    {
        var copula = clause.IndexOfAny('为', '是');
        return copula > 1 && IndexOfAny(clause[copula..], s_allTasks) > 0 && s_roles.Match(clause)
            && UnitList.IsCertain(clause[..copula]);
    }

    private static ColumnMeaning RoleOfAll(ReadOnlySpan<char> clause) =>
        clause.Contains("牵头", StringComparison.Ordinal) && !clause.Contains("牵头单位", StringComparison.Ordinal) ? ColumnMeaning.Lead
        : clause.Contains("配合", StringComparison.Ordinal) || clause.Contains("参与", StringComparison.Ordinal)
            || clause.Contains("协办", StringComparison.Ordinal) ? ColumnMeaning.Assist
        : ColumnMeaning.Responsible;

    private static int IndexOfAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word) is >= 0 and var at)
            {
                return at;
            }
        }

        return -1;
    }
}
