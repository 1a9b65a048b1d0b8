using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Frame;

/// <summary>The wording of what all diagrams share.</summary>
internal static class FrameLabels
{
    public static readonly Label PageOf = new("第 {0} 页 / 共 {1} 页", "page {0} of {1}");
    public static readonly Label Uncertain = new("虚线：推断的职责，需核对原文", "dashed: a guess, to be checked with the document");
    public static readonly Label UncertainMark = new("浅色虚框：推断的职责，需核对原文", "pale and dashed: a guess, to be checked");
    public static readonly CountLabel Measures = new("{0} 条措施", "{0} measure", "{0} measures");
    public static readonly CountLabel Units = new("{0} 个单位", "{0} unit", "{0} units");
    public static readonly CountLabel Plans = new("{0} 份计划", "{0} plan", "{0} plans");
    public static readonly Label PlansOf = new("{0}：{1} 份计划", "{0}: {1} plans");
    public static readonly Label WithNumber = new("{0}（{1}）", "{0} ({1})");
    public static readonly Label Attachments = new("{0} {1}", "{0}, {1}");
    public static readonly Label LedByOverloaded = new("红边：过重单位牵头", "red edge: led by an overloaded unit");
    public static readonly Label Load = new("负荷 {0}", "load {0}");
    public static readonly Label OverloadedBox = new(
        "红色：负荷过重（负荷 / 同类过重线）", "red: overloaded (load / fence of its peers)");
    public static readonly Label Line = new("来源：{0}", "source: {0}");
    public static readonly Label Deadline = new("完成时限：{0}", "deadline: {0}");
    public static readonly Label Continued = new("{0}（续）", "{0} (continued)");
    public static readonly Label WrittenAs = new("原文写作：{0}", "written as: {0}");
    public static readonly Label Guess = new("推断，需核对原文", "a guess, to be checked");
    public static readonly Label Named = new("{0}：{1}", "{0}: {1}");
    public static readonly Label Semicolon = new("；", "; ");
    public static readonly Label GuessNoted = new("？：推断的职责，需核对原文", "?: a guess, to be checked");
    public const string GuessMark = "？";
    public static readonly Label AndOthers = new("{0} 等 {1} 个", "{0} and others ({1})");
    public static readonly Label NoDeadline = new("未写时限", "no deadline");
    public static readonly Label UsualDeadline = new("未注时限的均为“{0}”", "deadline where none is noted: {0}");
    public static readonly Label Others = new("其他", "other");

    private static readonly Label s_sources = new("来源：{0}", "sources: {0}");
    private static readonly Label s_comma = new("、", ", ");

    /// <summary>What stands between parts of a subtitle.</summary>
    public static string Join(params IEnumerable<string> parts) =>
        string.Join(" · ", parts.Where(p => p.Length > 0));

    /// <summary>Items of a list.</summary>
    public static string List(IEnumerable<string> items, Language language) => string.Join(s_comma.In(language), items);

    /// <summary>The names of files, as the footer says them.</summary>
    public static string SourcesOf(ImmutableArray<string> files, Language language) =>
        files.IsEmpty ? "" : s_sources.In(language, List(files, language));

    /// <summary>A date for people.</summary>
    public static string DateOf(DateOnly date, Language language) => language == Language.Chinese
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Year} 年 {date.Month} 月 {date.Day} 日")
        : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The name of a role.</summary>
    public static string Of(Role role, Language language) => Terms.Of(role).In(language);
}
