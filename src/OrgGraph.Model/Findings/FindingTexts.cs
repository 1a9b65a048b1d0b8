using System.Collections.Frozen;
using OrgGraph.Model.Localization;
using OrgGraph.Model.Sources;

namespace OrgGraph.Model.Findings;

/// <summary>Severity and wording of every <see cref="FindingKind"/>, in Chinese and English.</summary>
public static class FindingTexts
{
    private sealed record Wording(Severity Severity, LocalizedText Text)
    {
        public Wording(Severity severity, string chinese, string english)
            : this(severity, new LocalizedText(chinese, english))
        {
        }
    }

    private static readonly FrozenDictionary<FindingKind, Wording> s_wordings = new Dictionary<FindingKind, Wording>
    {
        [FindingKind.EncodingFound] = new(Severity.Note, "文件编码：{0}", "encoding: {0}"),
        [FindingKind.BytesNotText] = new(Severity.Warning,
            "{0} 处字节不是 {1} 文字，已显示为 �", "{0} places are not {1} text; shown as �"),
        [FindingKind.CoveringNotice] = new(Severity.Note,
            "表格之外的正文（第 {0} 行）", "text outside the tables (lines {0})"),
        [FindingKind.HeaderRepeated] = new(Severity.Note, "换页重复的表头", "table header repeated at a page break"),
        [FindingKind.PageFurniture] = new(Severity.Note, "页码或分页线“{0}”", "page number or rule '{0}'"),
        [FindingKind.TextAside] = new(Severity.Note, "{0}不计入正文：{1}", "{0}, kept out of the text: {1}"),
        [FindingKind.ChangesAccepted] = new(Severity.Note,
            "修订 {0} 处，按全部接受处理", "{0} tracked changes, taken as accepted"),
        [FindingKind.AttachmentLinked] = new(Severity.Note,
            "另有附件“{0}”（{1}），未读入", "a further document, not read: '{0}' ({1})"),
        [FindingKind.HiddenRead] =
            new(Severity.Review, "隐藏的{0}“{1}”也已读入，请确认是否有效", "hidden {0} '{1}' read all the same; are they still valid?"),
        [FindingKind.FormulaWithoutValue] = new(Severity.Warning,
            "公式没有可用的结果（{0}）；请在 Excel 或 WPS 中重新计算后保存", "a formula without a usable result ({0}); recalculate and save it"),
        [FindingKind.PicturesNotRead] = new(Severity.Note,
            "有 {0} 幅图片或嵌入对象，其中的文字没有读入", "{0} pictures or embedded objects, whose text is not read"),
        [FindingKind.MarkupRemoved] = new(Severity.Note, "去除标记“{0}”", "mark-up '{0}' taken out"),
        [FindingKind.WrapMended] = new(Severity.Note, "换行断开的名称“{0}”读作“{1}”", "wrapped name '{0}' read as '{1}'"),
        [FindingKind.JointBody] = new(Severity.Review,
            "“{0}”读作一个机构（本表以空格或换行分隔单位）", "'{0}' read as one body (the table separates units by blanks or lines)"),
        [FindingKind.JurisdictionFound] = new(Severity.Note, "行政区“{0}”，依据：{1}", "jurisdiction {0}, told by: {1}"),
        [FindingKind.PersonTitle] = new(Severity.Note, "职务“{0}”不作人名", "the title '{0}' is no person's name"),
        [FindingKind.OtherColumn] = new(Severity.Note, "列“{0}”原样保留", "column '{0}' kept as it is"),
        [FindingKind.RuleTaken] = new(Severity.Note, "按文中的规则确定职责：{0}", "roles taken from the document's rule: {0}"),
        [FindingKind.UnitsSaidOnce] = new(Severity.Review,
            "“{0}”在文中只写一次、适用于多条措施，本措施据此列入", "'{0}' is said once for many measures and added to this one"),
        [FindingKind.DutyOfOtherUnit] = new(Severity.Review,
            "措施写明由“{0}”负责一部分，但它不在本措施的单位之中，没有列入",
            "the measure gives a part to '{0}', which is not among its units and is not added"),
        [FindingKind.MeasureColumnGuessed] = new(Severity.Review,
            "表头没有写明哪一列是工作措施，取“{0}”列", "no heading says which column holds the measures; '{0}' is taken"),
        [FindingKind.LayoutKept] = new(Severity.Warning,
            "文本按 PDF 版面提取，只靠空格分列；不能可靠分开的部分未读入，请直接读入 PDF",
            "text of a PDF that keeps the page's layout; what its blanks do not tell apart is not read: read the PDF itself"),
        [FindingKind.RoleGuessed] = new(Severity.Review,
            "文本没有写明各单位的职责，或各列已混在一起，以下职责是推断的。牵头：{0}；主责：{1}；协办：{2}",
            "the text does not say the roles or has lost its columns; these are guesses. Lead: {0}; responsible: {1}; assist: "
            + "{2}"),
        [FindingKind.OpenEndedList] = new(Severity.Review,
            "“{0}”：还有未列名的单位", "'{0}': further units are meant and not named"),
        [FindingKind.NameUnclear] = new(Severity.Review,
            "“{0}”不像单位名称，已照原文保留", "'{0}' does not look like a unit's name; kept as written"),
        [FindingKind.SecondNameKeptApart] = new(Severity.Review,
            "“{0}”括号里的单位在本计划中另有职责，未并入：“{1}”；若是同一机构，可在 units.json 中指定",
            "the unit in the brackets of '{0}' is also named on its own and is kept apart: {1}; if both are one body, say so in "
            + "units.json"),
        [FindingKind.SpellingsJoined] = new(Severity.Note,
            "“{0}”与“{1}”按同一单位统计", "'{0}' and '{1}' are counted as one unit"),
        [FindingKind.WrapGuessed] = new(Severity.Review,
            "“{0}”可能是两个单位，读作“{1}”", "'{0}' may be two units; read as '{1}'"),
        [FindingKind.JurisdictionUnknown] = new(Severity.Review,
            "不能确定行政区", "the jurisdiction is not told"),
        [FindingKind.UnitsKeptToPlan] = new(Severity.Review,
            "几个文件都没有说明行政区，各自的单位分开统计，本文件的单位标注“{0}”",
            "several documents do not tell their place: the units of each are counted apart, those of this one marked “{0}”"),
        [FindingKind.YearFromNotice] = new(Severity.Review,
            "标题没有写明年份，按通知（{0}）取 {1} 年", "the title names no year; {1} is taken from the notice ({0})"),
        [FindingKind.CityUnknown] = new(Severity.Review,
            "“{0}”属于上级市，但不知是哪个市",
            "'{0}' belongs to the city above, which is not known"),
        [FindingKind.CityTaken] = new(Severity.Note,
            "“{0}”属于“{1}”，依据：{2}", "{0} lies in {1}, told by {2}"),
        [FindingKind.DuplicatePlan] = new(Severity.Review,
            "“{0}”已从 {1} 读入，不重复计；两处有 {2} 条措施文字不同",
            "'{0}' was read from {1} already and is not counted again; {2} measures differ in wording"),
        [FindingKind.JurisdictionClash] = new(Severity.Review,
            "“{0}”分属 {1} 和 {2}", "'{0}' is in {1} and in {2}"),
        [FindingKind.RowShort] = new(Severity.Review,
            "本行 {0} 格，表头 {1} 格；按完成时限或自左对齐", "the row has {0} cells, the header {1}; aligned by its deadline, else from the left"),
        [FindingKind.RowLong] = new(Severity.Warning,
            "本行 {0} 格，表头 {1} 格；多出：{2}", "the row has {0} cells, the header {1}; left over: {2}"),
        [FindingKind.MeasureWithoutUnit] = new(Severity.Review, "该措施没有写明单位", "the measure names no unit"),
        [FindingKind.CellsMerged] = new(Severity.Review,
            "空白格按合并单元格沿用第 {0} 行", "blank cells, read as merged with line {0}"),
        [FindingKind.HeadingAssumed] = new(Severity.Review, "“{0}”读作小标题", "'{0}' read as a heading"),
        [FindingKind.MeasureFromTask] =
            new(Severity.Review, "措施格空白，以任务“{0}”代替", "the measure is blank; the task '{0}' stands in"),
        [FindingKind.TitleMissing] = new(Severity.Review, "表格上方没有标题，用“{0}”代替", "no title above the table; '{0}' stands in"),
        [FindingKind.RowWithoutMeasure] = new(Severity.Warning, "本行没有措施：{0}", "the row has no measure: {0}"),
        [FindingKind.TextNotUnderstood] = new(Severity.Warning, "未能理解的文字：{0}", "text not understood: {0}"),
        [FindingKind.RowOutsideTable] = new(Severity.Warning,
            "像是表格的一行，但上方没有表头：{0}", "looks like a table's row, without a header above it: {0}"),
        [FindingKind.NoRoleColumn] = new(Severity.Warning,
            "表格没有单位列（表头：{0}），未读入", "the table has no column of units (header: {0}); not read"),
        [FindingKind.UnitRepeated] = new(Severity.Review,
            "“{0}”在同一措施中重复列出，只计一次", "'{0}' is listed twice in one measure; counted once"),
        [FindingKind.CorrectionMade] = new(Severity.Note, "按更正：“{0}” → “{1}”", "corrected: '{0}' → '{1}'"),
        [FindingKind.CorrectionUnfit] = new(Severity.Review,
            "更正（{0}）不再适用，没有改动：{1}", "a correction ({0}) no longer fits and was not made: {1}"),
        [FindingKind.CorrectionUnknown] = new(Severity.Review,
            "更正文件 {0} 的第 {1} 条不能使用，已原样保留（可能是新版本写的）",
            "{0}: correction {1} cannot be used and is kept as it is (a later version may have written it)"),
        [FindingKind.PlanRepeated] = new(Severity.Review,
            "“{0}”与 {2} 中的“{1}”内容相同（相同的文字占 {3}%），只计后者，前者没有计入；请确认",
            "'{0}' has the content of '{1}' in {2} ({3}% of its text): only the latter is counted, the former is left out; "
            + "please confirm"),
        [FindingKind.PlanReplaced] = new(Severity.Note,
            "“{0}”按更正由 {2} 中的“{1}”代替，没有计入", "'{0}' is replaced by '{1}' in {2}, as a person decided: left out"),
        [FindingKind.KnownName] = new(Severity.Review,
            "“{0}”在本地以前的计划中确认为“{1}”", "'{0}' was confirmed to be '{1}' in earlier plans here"),
        [FindingKind.KnownMembers] = new(Severity.Review,
            "“{0}”的成员在本地以前的计划中确认过：{1}", "the members of '{0}' were confirmed in earlier plans here: {1}"),
        [FindingKind.PartsJoined] = new(Severity.Review,
            "“{0}”分在几个文件里，{1} 中的部分与本部分措施不重复，已合为一份计划",
            "'{0}' is spread over several files: the part in {1} shares no measure with this one, and both are read as one plan"),
    }.ToFrozenDictionary();

    private static readonly LocalizedText s_answered = new("{0}（已复核）", "{0} (reviewed)");

    // An argument that starts with '@' is a term to be said in the reader's language.
    private static readonly FrozenDictionary<string, LocalizedText> s_terms =
        Enum.GetValues<Role>().Select(r => (Argument: FindingTerm.Of(r), Term: Terms.Of(r)))
            .Concat(Enum.GetValues<JurisdictionBasis>().Select(b => (Argument: FindingTerm.Of(b), Term: Terms.Of(b))))
            .Concat(Enum.GetValues<Uncertainty>().Select(u => (Argument: FindingTerm.Of(u), Term: Terms.Of(u))))
            .Concat(Enum.GetValues<Aside>().Select(a => (Argument: FindingTerm.Of(a), Term: Terms.Of(a))))
            .Concat(Enum.GetValues<HiddenPart>().Select(h => (Argument: FindingTerm.Of(h), Term: Terms.Of(h))))
            .ToFrozenDictionary(t => t.Argument, t => t.Term);

    /// <summary>The severity of a kind.</summary>
    public static Severity SeverityOf(FindingKind kind) => s_wordings[kind].Severity;

    /// <summary>The finding's sentence, with its arguments filled in.</summary>
    public static string Format(Finding finding, Language language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var text = s_wordings[finding.Kind].Text.In(language, [.. finding.Arguments.Select(a => Localize(a, language))]);
        return finding.IsAnswered ? s_answered.In(language, text) : text;
    }

    private static string Localize(string argument, Language language) =>
        s_terms.TryGetValue(argument, out var term) ? term.In(language) : argument;
}
