using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Web.Texts;

/// <summary>The wording of the pages on plans, units, measures and deadlines.</summary>
internal static class PageTexts
{
    public static readonly LocalizedText Figures = new("读到了什么", "What was read");
    public static readonly LocalizedText Overload = new("哪些单位负荷过重", "Who is overloaded");
    public static readonly LocalizedText OverloadedIn = new("{0}过重：", "Overloaded, {0}:");
    public static readonly LocalizedText NobodyIn = new("{0}：没有单位过重", "{0}: no unit is overloaded");
    public static readonly LocalizedText LoadOfFence = new("{0} {1}／{2}{3}", "{0} {1} / {2}{3}");
    public static readonly LocalizedText ToReview = new("有 {0} 处需要人看一眼，逐条核对", "{0} places need a look: go through them");
    public static readonly LocalizedText NothingToReview = new("没有需要复核的内容。", "Nothing needs a look.");
    public static readonly LocalizedText NotRead = new("有 {0} 个文件没有读成，看看原因", "{0} files could not be read: see why");
    public static readonly LocalizedText DueSoon = new(
        $"{CollectProgress.NearDays} 天内到期", $"Due within {CollectProgress.NearDays} days");
    public static readonly LocalizedText NothingDueSoon = new(
        $"{CollectProgress.NearDays} 天内没有写明日期的措施到期。",
        $"No measure with a date is due within {CollectProgress.NearDays} days.");
    public static readonly LocalizedText Downloads = new("带走", "Take away");
    public static readonly LocalizedText WholeReport = new("整套报告（zip）", "the whole report (zip)");
    public static readonly LocalizedText OverviewPicture =
        new("一页总览图：结论在下面的文字里", "overview on one page; the text below says the same");
    public static readonly LocalizedText Enlarge = new("打开大图", "Open the picture");
    public static readonly LocalizedText AllDiagrams = new("各种图", "All diagrams");
    public static readonly LocalizedText Explore = new("可缩放、可查找的图", "The diagram to explore");

    public static readonly LocalizedText UnitsTitle = new("各单位负荷", "What units carry");
    public static readonly LocalizedText Units = new("{0}：{1} 个单位", "{0}: {1} units");
    public static readonly LocalizedText Bars = new("负荷与过重线", "load and fence");
    public static readonly LocalizedText BarWords = new("{0} {1:0.0}", "{0} {1:0.0}");
    public static readonly LocalizedText BarWithFence = new("{0} {1:0.0}，过重线 {2:0.0}", "{0} {1:0.0}, fence {2:0.0}");
    public static readonly LocalizedText FenceKey = new("过重线：高于它就是过重", "fence: above it a unit is overloaded");
    public static readonly LocalizedText Verdict = new("判断", "verdict");
    public static readonly LocalizedText Meanings = new("各项数字是什么意思", "What the figures mean");
    public static readonly LocalizedText NameHas = new("名称含", "name has");

    public static readonly LocalizedText Unit = new("单位", "unit");
    public static readonly LocalizedText Duties = new("职责（{0} 项）", "Duties ({0})");
    public static readonly LocalizedText DutiesCaption = new("按时限排列，没有日期的在后", "by deadline; those without a day come last");
    public static readonly LocalizedText Partners = new("协作单位", "Partners");
    public static readonly LocalizedText PartnersCaption =
        new("共同措施最多的 {0} 个（共 {1} 个）", "the {0} that it shares most measures with, of {1}");
    public static readonly LocalizedText AllPartners = new("共 {0} 个，共同措施多的在前", "{0}, those with most shared measures first");
    public static readonly LocalizedText Aliases = new("文中还写作", "also written as");
    public static readonly LocalizedText Parent = new("上级", "parent");
    public static readonly LocalizedText Counterpart = new("上级对口单位", "counterpart above");
    public static readonly LocalizedText Members = new("成员", "members");
    public static readonly LocalizedText LevelAndKind = new("级别、类别", "level and kind");
    public static readonly LocalizedText ToldBy = new("判定依据", "told by");
    public static readonly LocalizedText EgoPicture =
        new("{0}的职责与协作图；内容与下面的表相同", "diagram of {0}; the tables below tell the same");
    public static readonly LocalizedText MoreOfPicture = new(
        "图的其余 {0} 页：逐条的职责和协作单位", "further pages of the diagram ({0}): duties one by one");
    public static readonly LocalizedText NotInScope = new("它不在所选计划里，或只作为上级、对口单位、成员出现。", "It has no duty in the plans chosen.");
    public static readonly LocalizedText ItsMeasures = new("在措施页里看它的 {0} 条措施", "its {0} measures on the page of measures");

    public static readonly LocalizedText Found = new("{0} 条措施", "{0} measures");
    public static readonly LocalizedText FoundOne = new("1 条措施", "1 measure");
    public static readonly LocalizedText Instant = new("边输入边查找；几个词须同时出现", "results follow as you type; all words must be there");
    public static readonly LocalizedText Task = new("任务", "task");
    public static readonly LocalizedText Source = new("出处", "source");
    public static readonly LocalizedText Deadline = new("完成时限", "deadline");
    public static readonly LocalizedText Measure = new("措施", "measure");
    public static readonly LocalizedText MeasureTitle = new("措施 {0}", "Measure {0}");
    public static readonly LocalizedText AsRead = new("读成了什么", "What was read");
    public static readonly LocalizedText AsWritten = new("原文", "The document");
    public static readonly LocalizedText NoLines = new(
        "原文位置：{0}。请打开原文件核对。", "It stands at {0}. Open the document to compare.");
    public static readonly LocalizedText Targets = new("指标", "targets");
    public static readonly LocalizedText TryMove = new("试算：换一个牵头单位", "What if another unit led it");
    public static readonly LocalizedText DueFrom = new("到期不早于", "due from");
    public static readonly LocalizedText DueBy = new("到期不晚于", "due by");
    public static readonly LocalizedText Month = new("月份", "month");

    public static readonly LocalizedText LeadersTitle = new("领导牵头的措施", "Leaders, and the measures that they oversee and lead");
    public static readonly LocalizedText NoLeaders = new("这些计划没有写明牵头领导。", "These plans name no leaders.");
    public static readonly LocalizedText LeadersCaption = new("{0} 位，措施多的在前", "{0}, those with most measures first");

    public static readonly LocalizedText DeadlinesTitle = new("什么时候到期", "When it falls due");
    public static readonly LocalizedText Dated = new("{0} 条措施写明了日期", "{0} measures with a day");
    public static readonly LocalizedText Undated = new("另有 {0} 条没有写明日期。", "{0} more name no day.");
    public static readonly LocalizedText OfMonth = new("{0} 年 {1} 月", "{1}/{0}");
    public static readonly LocalizedText ByMonth = new("按月", "By month");
    public static readonly LocalizedText NoDates = new("没有措施写明日期。", "No measure names a day.");

    public static readonly LocalizedText ReviewFile = new("{0}：{1} 处", "{0}: {1}");
    public static readonly LocalizedText MoreLeaders = new(
        "另有 {0} 位；选计划或章节可缩小范围。", "{0} more: choose a plan or section to see fewer.");

    public static readonly LocalizedText CalendarClicks = new(
        "点一个格子，下面只列那个单位那个月的措施。", "Click a cell: the list below then has that unit's measures of that month.");

    public static readonly LocalizedText OpenPage = new("打开原文件第 {0} 页（PDF）", "open page {0} of the document (PDF)");
    public static readonly LocalizedText ShowPage = new("在这里看原文件第 {0} 页", "show page {0} of the document here");
    public static readonly LocalizedText PageOfFile = new("{0}，第 {1} 页", "{0}, page {1}");
    public static readonly LocalizedText SaveOriginal = new("保存原文件 {0}", "save the document {0}");
}
