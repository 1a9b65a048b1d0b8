using OrgGraph.Model.Deadlines;
using OrgGraph.Model.Sources;
using OrgGraph.Model.Targets;

namespace OrgGraph.Model.Localization;

/// <summary>
/// The model's terms for people: the only place that says how a role, a level, a kind, a doubt or a figure is called. English
/// terms begin in lower case; headings take <see cref="LocalizedText.Capitalized"/>.
/// </summary>
public static class Terms
{
    /// <summary>负荷: <see cref="RolePoints"/> and <see cref="CoordinationPoints"/> together.</summary>
    public static LocalizedText Load { get; } = new("负荷", "load");

    /// <summary>任务分: points for roles in measures.</summary>
    public static LocalizedText RolePoints { get; } = new("任务分", "role points");

    /// <summary>协调分: points for working with the partners in the measures led.</summary>
    public static LocalizedText CoordinationPoints { get; } = new("协调分", "coordination");

    /// <summary>What a unit, or for <see cref="Role.Oversees"/> a person, does for a measure.</summary>
    public static LocalizedText Of(Role role) => role switch
    {
        Role.Lead => new("牵头", "lead"),
        Role.Responsible => new("主责", "responsible"),
        Role.Assist => new("协办", "assist"),
        _ => new("牵头领导", "oversees"),
    };

    /// <summary>
    /// What one unit of a role does for a measure, as the heading of a count and the verb of a sentence say it.
    /// </summary>
    public static LocalizedText DoneBy(Role role) => new(Of(role).Chinese, role switch
    {
        Role.Lead => "leads",
        Role.Responsible => "responsible",
        Role.Assist => "assists",
        _ => "oversees",
    });

    /// <summary>Those who have a role, as the heading of a column says it.</summary>
    public static LocalizedText HoldersOf(Role role) => role switch
    {
        Role.Lead => new("牵头单位", "lead"),
        Role.Responsible => new("主责单位", "responsible"),
        Role.Assist => new("协办单位", "assist"),
        _ => new("牵头领导", "leaders"),
    };

    /// <summary>The level of a unit.</summary>
    public static LocalizedText Of(UnitLevel level) => level switch
    {
        UnitLevel.National => new("国家级", "national"),
        UnitLevel.Provincial => new("省级", "provincial"),
        UnitLevel.Municipal => new("市级", "municipal"),
        UnitLevel.District => new("区县级", "district"),
        UnitLevel.Town => new("镇街级", "town"),
        UnitLevel.Park => new("园区", "park"),
        UnitLevel.Enterprise => new("企业", "enterprise"),
        UnitLevel.Group => new("群组", "group"),
        _ => new("级别未明", "level not told"),
    };

    /// <summary>The sort of organisation.</summary>
    public static LocalizedText Of(UnitKind kind) => kind switch
    {
        UnitKind.Government => new("人民政府", "government"),
        UnitKind.Department => new("部门", "department"),
        UnitKind.PartyOrgan => new("党委机构", "party organ"),
        UnitKind.StreetOffice => new("街道办事处", "street office"),
        UnitKind.ParkCommittee => new("园区管委会", "park committee"),
        UnitKind.Branch => new("分支机构", "branch"),
        UnitKind.Institution => new("事业单位", "institution"),
        UnitKind.Enterprise => new("企业", "enterprise"),
        UnitKind.Judiciary => new("司法机关", "judiciary"),
        UnitKind.Association => new("群团协会", "association"),
        UnitKind.CoordinationBody => new("协调机构", "coordination body"),
        UnitKind.Group => new("单位群组", "group of units"),
        _ => new("类别未明", "kind not told"),
    };

    /// <summary>How much a finding asks of its reader.</summary>
    public static LocalizedText Of(Severity severity) => severity switch
    {
        Severity.Warning => new("警告", "warning"),
        Severity.Review => new("复核", "review"),
        _ => new("说明", "note"),
    };

    /// <summary>What told a plan's jurisdiction.</summary>
    public static LocalizedText Of(JurisdictionBasis basis) => basis switch
    {
        JurisdictionBasis.Title => new("标题", "the title"),
        JurisdictionBasis.Notice => new("通知", "the covering notice"),
        JurisdictionBasis.NamedUnits => new("文中单位和地名", "the units and places named"),
        JurisdictionBasis.Given => new("使用者指定", "the user"),
        _ => new("未知", "nothing"),
    };

    /// <summary>Why an edge is a guess; empty for one that is none.</summary>
    public static LocalizedText Of(Uncertainty uncertainty) => uncertainty switch
    {
        Uncertainty.RoleNotDecided => new("文本未写明职责或各列已混在一起", "the text does not say the role or has lost its columns"),
        Uncertainty.RowIncomplete => new("本行缺格", "the row lacks cells"),
        Uncertainty.RowGuessed => new("表格没有横线也没有行距，行的起止是推断的", "neither lines nor gaps part the table's rows"),
        Uncertainty.CellMerged => new("单位格空白，按合并单元格沿用上一行", "blank cells, read as merged with the row above"),
        Uncertainty.NameUnclear => new("不像单位名称", "not like a unit's name"),
        Uncertainty.WrapGuessed => new("由两段连成", "joined from two parts"),
        Uncertainty.SaidOnce => new("文中一次说明、适用于多项", "said once for many measures"),
        Uncertainty.Hypothetical => new("设想的调整，原文没有", "a what-if: no document says it"),
        _ => new("", ""),
    };

    /// <summary>What of a document is not of its body.</summary>
    public static LocalizedText Of(Aside aside) => aside switch
    {
        Aside.Header => new("页眉", "page header"),
        Aside.Footer => new("页脚", "page footer"),
        Aside.Footnote => new("脚注", "footnote"),
        Aside.Watermark => new("水印", "watermark"),
        Aside.Comment => new("批注", "comment"),
        Aside.HiddenText => new("隐藏文字", "hidden text"),
        Aside.Contents => new("目录", "table of contents"),
        _ => new("网页的导航、按钮等", "navigation and buttons of the page"),
    };

    /// <summary>What of a workbook is hidden.</summary>
    public static LocalizedText Of(HiddenPart part) => part switch
    {
        HiddenPart.HiddenSheet => new("工作表", "sheet"),
        HiddenPart.HiddenRows => new("行", "rows"),
        _ => new("列", "columns"),
    };

    /// <summary>How a quantity is meant.</summary>
    public static LocalizedText Of(TargetComparison comparison) => comparison switch
    {
        TargetComparison.AtLeast => new("不低于", "at least"),
        TargetComparison.AtMost => new("不超过", "at most"),
        TargetComparison.Between => new("区间", "between"),
        TargetComparison.About => new("约", "about"),
        TargetComparison.Increase => new("增加", "more by"),
        TargetComparison.Decrease => new("减少", "less by"),
        _ => new("等于", "exactly"),
    };

    /// <summary>What sort of time limit a deadline sets.</summary>
    public static LocalizedText Of(DeadlineKind kind) => kind switch
    {
        DeadlineKind.DueOn => new("限期", "due"),
        DeadlineKind.Period => new("期间", "period"),
        DeadlineKind.From => new("起始", "from"),
        DeadlineKind.Recurring => new("定期", "recurring"),
        DeadlineKind.Continuous => new("长期", "ongoing"),
        _ => new("未定", "no date"),
    };

    /// <summary>Level and kind as one phrase; said once where both are the same word; empty where neither is known.</summary>
    public static string LevelAndKind(Unit unit, Language language)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit is { Level: UnitLevel.Unknown, Kind: UnitKind.Unknown })
        {
            return "";
        }

        var level = Of(unit.Level).In(language);
        var kind = Of(unit.Kind).In(language);
        return unit.Level == UnitLevel.Unknown ? kind
            : unit.Kind == UnitKind.Unknown || level == kind || unit.Level is UnitLevel.Group ? level
            : unit.Level is UnitLevel.Park or UnitLevel.Enterprise ? kind
            : $"{level}·{kind}";
    }
}
