using System.Collections.Immutable;

namespace OrgGraph.Reports.Texts;

/// <summary>The wording of load, overload and deadlines.</summary>
internal static class WorkloadTexts
{
    public static readonly ImmutableArray<string> EnglishMonths =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public static readonly LocalizedText Comma = new("、", ", ");
    public static readonly LocalizedText Month = new("{0} 月", "{1}");
    public static readonly LocalizedText MonthOfYear = new("{0} 年 {1} 月", "{2} {0}");
    public static readonly LocalizedText FullStop = new("。", ".");
    public static readonly LocalizedText Quoted = new("“{0}”", "“{0}”");
    public static readonly LocalizedText PlanQuoted = new("《{0}》", "《{0}》");
    public static readonly LocalizedText SectionOf = new("《{0}》“{1}”", "《{0}》“{1}”");
    public static readonly LocalizedText Units = new("单位", "unit");
    public static readonly LocalizedText PeersOf = new("{0} {1} 个{2}", "the {1} {2} of {0}");
    public static readonly LocalizedText PeersAnywhere = new("各地 {0} 个{1}", "all {0} {1}");

    public static readonly LocalizedText LeadCounts =
        new("牵头 {0} 项，占全部牵头任务的 {1}{2}。", "leads {0} measures, {1} of all leads{2}. ");
    public static readonly LocalizedText AlsoAssists = new("；另协办 {0} 项", "; it also assists in {0}");
    public static readonly LocalizedText AlsoResponsible = new("；另主责 {0} 项", "; it is also responsible for {0}");
    public static readonly LocalizedText AlsoBoth =
        new("；另主责 {0} 项、协办 {1} 项", "; it is also responsible for {0} and assists in {1}");
    public static readonly LocalizedText ResponsibleCounts =
        new("主责 {0} 项、协办 {1} 项。", "is responsible for {0} measures and assists in {1}. ");
    public static readonly LocalizedText Points =
        new("负荷 {0} 分（任务 {1} 分，协调 {2} 分），", "Its load is {0} points ({1} for its roles, {2} for coordination), ");

    public static readonly LocalizedText FarFromMedian = new(
        "是{0}中位数（{1} 分）的 {2} 倍，超过 {3} 分的过重线。", "{2} times the median ({1}) of {0} and above the fence of {3}. ");

    public static readonly LocalizedText ComesFrom = new("主要来自{0}。", "It comes mainly from {0}. ");
    public static readonly LocalizedText PlacePoints = new("{0}（{1} 分）", "{0} ({1})");
    public static readonly LocalizedText Gathers = new("时间上集中在 {0}", "It peaks in {0}");
    public static readonly LocalizedText Busiest = new("到期较多的是 {0}", "The busiest months are {0}");
    public static readonly LocalizedText MonthPoints = new("{0}（{1} 分，牵头事项到期 {2} 项）", "{0} ({1} points, {2} leads due)");
    public static readonly LocalizedText AndRecurring = new("；另有 {0} 分是长期或经常性工作", "; {0} more points go on all the time");
    public static readonly LocalizedText OnlyRecurring = new("其中 {0} 分是长期或经常性工作", "Of this, {0} points go on all the time");

    public static readonly LocalizedText CouldRelieve = new(
        "负荷 {0} 分，不高于{1}的中位数（{2} 分）；已参加{3}，并在同一章节牵头其他措施。",
        "has a load of {0} points, not above the median ({2}) of {1}; it already takes part in {3}, and leads others of the same section.");

    public static readonly LocalizedText ReliefOf = new(
        "{0}负责的 {1} 条措施（{2}）", "{1} of the measures that {0} answers for ({2})");

    public static readonly LocalizedText Overload = new("二、哪些单位负荷过重", "2. Who is overloaded");
    public static readonly LocalizedText YearHeading = new("{0} {1}年", "{0} {1}");
    public static readonly LocalizedText NoYear = new("{0} 未写明年份的计划", "{0}, plans that do not tell their year");

    public static readonly LocalizedText HowJudged = new(
        "与同级同类单位相比：负荷高于同类的“上四分位数＋{1} 倍四分位距”，且高于中位数的 {2} 倍，即为过重；同类不足 {0} 个单位的不作判断。各年、各地的计划分别计算。",
        "A unit is overloaded when it carries more than the upper quartile of its peers plus {1} interquartile ranges, and {2} "
        + "times their median; fewer than {0} peers are not judged. Years and governments are judged apart.");

    public static readonly LocalizedText NoOverload = new("没有单位超过同类单位的过重线。", "No unit is above the fence of its peers.");

    public static readonly LocalizedText NobodyJudged = new(
        "没有一个单位有足够的同级单位可比，是否过重未作判断。", "No unit has enough peers: whether one is overloaded was not judged.");

    public static readonly LocalizedText Nearest = new(
        "最接近的是{0}：{1} 分，过重线为 {2} 分。", " The nearest is {0}: {1} points, with a fence of {2}.");

    public static readonly LocalizedText Unjudged = new(
        "{0} 个单位的同级单位不足 {1} 个，没有作判断：{2}。", "Not judged, with fewer than {1} peers ({0}): {2}.");

    public static readonly LocalizedText AndOthers = new("{0}等", "{0} and others");
    public static readonly LocalizedText CouldTakeMore = new("可协商分担的单位（{0} 个）", "Units to talk with about sharing ({0})");

    public static readonly LocalizedText CouldTakeMoreMeans = new(
        "负荷不高于同类中位数、已参加本级过重单位所负责的措施、且在同一章节牵头其他措施的单位；负荷轻不等于有空，请与其协商。",
        "Units no heavier than the median of their peers that already take part in a measure that an overloaded unit of their own "
        + "government answers for (leads, or is responsible for where nobody leads) and lead others of the same section. "
        + "Light is not idle: talk with them.");

    public static readonly LocalizedText MoreReliefs = new("另有 {0} 个，见 workload.xlsx。", "{0} more are in workload.xlsx.");
    public static readonly LocalizedText LeadsNothing =
        new("没有牵头任务；主责 {0} 项、协办 {1} 项。", "leads nothing; it is responsible for {0} measures and assists in {1}. ");
    public static readonly LocalizedText MonthPointsOnly = new("{0}（{1} 分）", "{0} ({1} points)");
    public static readonly LocalizedText BarsTitle = new("负荷最高的 {0} 个单位与各自的同类", "The {0} heaviest units and their peers");

    public static readonly LocalizedText BarsDescription = new(
        "每条的深色部分为任务分、浅色部分为协调分；细线为同类中位数，粗线为过重线。最高的是{0}，{1} 分。",
        "The dark part of a bar is roles, the light part coordination; the thin line is the peers' median, the thick one their "
        + "fence. "
        + "The heaviest is {0} with {1} points.");

    public static readonly LocalizedText KeyBase = new("任务分（牵头、主责、协办）", "roles (lead, responsible, assist)");
    public static readonly LocalizedText KeyCoordination = Terms.CoordinationPoints;
    public static readonly LocalizedText KeyMedian = new("同类中位数", "median of peers");
    public static readonly LocalizedText KeyFence = new("过重线", "fence");
    public static readonly LocalizedText LorenzTitle = new("负荷分布（洛伦兹曲线）", "How load is spread (Lorenz curves)");

    public static readonly LocalizedText LorenzDescription = new(
        "横轴为由轻到重的单位比例，纵轴为它们合计的负荷比例；曲线离对角线越远越不均。{0}。",
        "Across: part of the units, lightest first; up: part of the load that they carry. The further from the diagonal, the "
        + "more uneven. {0}.");

    public static readonly LocalizedText GiniOf = new("{0}（{1} 个）基尼系数 {2}", "{0} ({1} units): Gini {2}");
    public static readonly LocalizedText LorenzUnits = new("单位比例", "part of units");
    public static readonly LocalizedText LorenzLoad = new("负荷比例", "part of load");

    public static readonly LocalizedText Calendar = new("四、什么时候到期", "4. When it falls due");
    public static readonly LocalizedText CalendarTitle =
        new("{0} 负荷最高的 {1} 个单位各月到期的负荷", "Load that falls due each month for the {1} heaviest units, {0}");

    public static readonly LocalizedText CalendarMeans = new(
        "按完成时限计入到期的月份，单位为分；一段时间（如 6-9 月）平均分到各月；同一格有几个时限的平均分。“长期”为长期、持续或定期工作，“未定”为没有写明日期。",
        "Points by the month in which they fall due; a period is spread evenly over its months, several deadlines in a cell "
        + "share evenly. "
        + "“Ongoing” is what goes on or recurs, “no date” what names no day.");

    public static readonly LocalizedText TotalColumn = new("合计", "Total");
    public static readonly LocalizedText RecurringColumn = new("长期", "Ongoing");
    public static readonly LocalizedText UnscheduledColumn = new("未定", "No date");
    public static readonly LocalizedText LaterColumn = new("其他年", "Other years");
    public static readonly LocalizedText BusiestMonth = new("到期措施最多的是 {0}，{1} 项。", "Most measures fall due in {0}: {1}.");

    public static readonly LocalizedText UnresolvedDeadlines = new(
        "{0} 条措施的时限没有明确日期：{1}。", "The deadlines of {0} measures name no day: {1}.");

    public static readonly LocalizedText DeadlinesWithoutYear = new(
        "计划没有写明年份，{0} 条措施的时限定不到月份：{1}。", "The plans tell no year, so the deadlines of {0} measures fall in no month: {1}.");

    public static readonly LocalizedText NoDeadline = new("{0} 条措施没有写完成时限。", "{0} measures have no deadline.");
    public static readonly LocalizedText TimesOf = new("“{0}”{1} 条", "“{0}” {1}");

    public static readonly LocalizedText HeatMap = new("五、负荷来自哪些板块", "5. Which sections it comes from");
    public static readonly LocalizedText HeatTitle =
        new("{0} 负荷最高的 {1} 个单位在各板块的负荷", "Load of the {1} heaviest units by section, {0}");
    public static readonly LocalizedText HeatMeans =
        new("单位为分；列为各计划的章节，名称见图下。", "Points; a column is a section of a plan, named below.");
    public static readonly LocalizedText HeatMeansPlans = new(
        "单位为分；章节太多，这里一列为一份计划，名称见图下；各章节见 workload.xlsx。",
        "Points; there are many sections, so a column is a plan, named below; workload.xlsx has the sections.");

    public static readonly LocalizedText PlansLeftOut = new("另有 {0} 份计划负荷较少，未列出。", "{0} more plans with less load are left out.");
    public static readonly LocalizedText WholePlan = new("全", "all");
    public static readonly LocalizedText WholePlanTitle = new("不分章节，全部措施", "no sections: all measures");
    public static readonly LocalizedText MatrixDescription =
        new("颜色越深分数越高，格内为分数。最高的是{0}，{1}：{2}。", "Darker is more; the figures are in the cells. The highest is {0}, {1}: {2}.");
    public static readonly LocalizedText AllInWorkbook =
        new("共 {0} 个单位，这里是负荷最高的 {1} 个；全部见 workload.xlsx。", "{1} of {0} units are shown; workload.xlsx has all.");
}
