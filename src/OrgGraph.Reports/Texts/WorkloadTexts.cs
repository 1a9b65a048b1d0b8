using System.Collections.Immutable;

namespace OrgGraph.Reports.Texts;

/// <summary>The wording of load, overload and deadlines.</summary>
internal static class WorkloadTexts
{
    public static readonly ImmutableArray<string> EnglishMonths =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public static readonly LocalizedText Comma = new("、", ", ");
    public static readonly LocalizedText Comma2 = new("，", ", ");
    public static readonly LocalizedText Month = new("{0} 月", "{1}");
    public static readonly LocalizedText MonthOfYear = new("{0} 年 {1} 月", "{2} {0}");
    public static readonly LocalizedText Quoted = new("“{0}”", "“{0}”");
    public static readonly LocalizedText PlanQuoted = new("《{0}》", "《{0}》");
    public static readonly LocalizedText SectionOf = new("《{0}》“{1}”", "《{0}》“{1}”");
    public static readonly LocalizedText Units = new("单位", "unit");
    public static readonly LocalizedText PeersOf = new("{0} {1} 个{2}", "the {1} {2} of {0}");
    public static readonly LocalizedText PeersAnywhere = new("各地 {0} 个{1}", "all {0} {1}");

    public static readonly LocalizedText Stop = new("。", ". ");
    public static readonly LocalizedText IsOverloaded = new("过重", "overloaded");
    public static readonly LocalizedText OverloadedDoubtful = new("过重（存疑）", "overloaded (doubtful)");
    public static readonly LocalizedText DoubtMark = new("（存疑）", " (doubtful)");
    public static readonly LocalizedText IsBelow = new("未过线", "below the fence");
    public static readonly LocalizedText BelowDoubtful = new("未过线（存疑）", "below the fence (doubtful)");
    public static readonly LocalizedText NotJudged = new("未判断", "not judged");
    public static readonly LocalizedText NotJudgedDoubtful = new("未判断（存疑）", "not judged (doubtful)");

    public static readonly LocalizedText Overloads = new("{0}，{1}负荷过重。", "{0}, {1} is overloaded. ");
    public static readonly LocalizedText PerhapsOverloads = new(
        "{0}，{1}按现在的读法负荷过重（存疑）。", "{0}, {1} is overloaded as the text was read (doubtful). ");

    public static readonly LocalizedText Carries = new("{0}，负荷最高的是{1}。", "{0}, {1} carries most. ");

    public static readonly LocalizedText Answers = new(
        "{0} 条措施中{1} {2} 条（{3}），其中独自{1} {4} 条、与他人共同{1} {5} 条",
        "Of {0} measures it {1} {2} ({3}), {4} alone and {5} with others");

    public static readonly LocalizedText AnswersAlone = new(
        "{0} 条措施中{1} {2} 条（{3}），都是独自{1}", "Of {0} measures it {1} {2} ({3}), all of them alone");

    public static readonly LocalizedText AnswersTogether = new(
        "{0} 条措施中{1} {2} 条（{3}），都是与他人共同{1}", "Of {0} measures it {1} {2} ({3}), all of them with others");

    public static readonly LocalizedText AnswersNone = new("{0} 条措施中没有{1}任务", "Of {0} measures it {1} none");
    public static readonly LocalizedText LeadsVerb = Terms.DoneBy(Role.Lead);
    public static readonly LocalizedText ResponsibleVerb = new(Terms.Of(Role.Responsible).Chinese, "is responsible for");
    public static readonly LocalizedText AlsoAssists = new("；另协办 {0} 条", "; it also assists in {0}");
    public static readonly LocalizedText AlsoResponsible = new("；另主责 {0} 条", "; it is also responsible for {0}");
    public static readonly LocalizedText AlsoBoth =
        new("；另主责 {0} 条、协办 {1} 条", "; it is also responsible for {0} and assists in {1}");

    public static readonly LocalizedText LoadIs =
        new("负荷 {0} 分＝任务分 {1}＋协调分 {2}", "Its load of {0} is {1} role points and {2} of coordination");

    public static readonly LocalizedText LoadWithGroups = new(
        "负荷 {0} 分＝以自己名义的任务分 {3}＋经群组的任务分 {4}＋协调分 {2}",
        "Its load of {0} is {3} role points in its own name, {4} as a member of groups, and {2} of coordination");

    public static readonly LocalizedText AboveFence = new(
        "，比过重线（{0}）高 {1} 分，是{2}中位数（{3}）的 {4} 倍", ", {1} above the fence of {0} and {4} times the median ({3}) of {2}");

    public static readonly LocalizedText BelowFence = new("，离过重线（{0}）还差 {1} 分", ", {1} below the fence of {0}");

    public static readonly LocalizedText WeakPeers = new(
        "同类只有 {0} 个，这一比较较弱。", "It has only {0} peers: the comparison is a weak one. ");

    public static readonly LocalizedText IssuedAll = new(
        "这些计划由其印发，它是主管部门，任务集中于它有其缘由。",
        "It issued these plans: it is the department in charge, and that work gathers there is of their nature. ");

    public static readonly LocalizedText IssuedSome = new(
        "其中 {0} 份计划由其印发，它是这些计划的主管部门。", "It issued {0} of the plans, and is the department in charge of them. ");

    public static readonly LocalizedText Sure = new(
        "其职责中有 {0} 项是推断的，负荷在 {1} 至 {2} 分之间，怎么读都高于过重线。",
        "{0} of its duties are guesses; its load is between {1} and {2}, above the fence in any reading. ");

    public static readonly LocalizedText Unsure = new(
        "其职责中有 {0} 项是推断的，换一种读法，负荷在 {1} 至 {2} 分之间，过重线在 {3} 至 {4} 分之间，是否过重可能改变。",
        "{0} of its duties are guesses; in other readings its load is between {1} and {2} and the fence between {3} and {4}, so "
        + "that the "
        + "verdict may turn. ");

    public static readonly LocalizedText UnsureOfOthers = new(
        "它自己的职责没有推断的，但同类或同一措施里别的单位有：换一种读法，负荷在 {0} 至 {1} 分之间，过重线在 {2} 至 {3} 分之间，是否过重可能改变。",
        "None of its own duties is a guess, but some of its peers' or partners' are: in other readings its load is between {0} "
        + "and {1} "
        + "and the fence between {2} and {3}, so that the verdict may turn. ");

    public static readonly LocalizedText Ranged = new(
        "其职责中有 {0} 项是推断的，负荷在 {1} 至 {2} 分之间。", "{0} of its duties are guesses; its load is between {1} and {2}. ");

    public static readonly LocalizedText Guesses = new(
        "{0} 项职责中有 {1} 项是推断的：凡涉及的负荷给出范围，换一种读法会改变的判断标“存疑”。",
        "{1} of {0} duties are guesses: loads with some have a range, and a verdict that another reading could turn is marked "
        + "doubtful.");

    public static readonly LocalizedText PerhapsOver = new(
        "存疑：按现在的读法未过线、换一种读法可能过重的有 {0} 个：{1}。",
        "Doubtful: {0} below the fence as read, which may be overloaded in other readings: {1}.");

    public static readonly LocalizedText PerhapsOverOne = new("{0}（{1} 分，{2} 至 {3} 分）", "{0} ({1}, between {2} and {3})");

    public static readonly LocalizedText ComesFrom = new("负荷主要来自{0}。", "It comes mainly from {0}. ");
    public static readonly LocalizedText PlacePoints = new("{0}（{1} 分）", "{0} ({1})");
    public static readonly LocalizedText TimesOfLeads = new("{0}的 {1} 条中，{2}。", "Of the {1} that it {0}, {2}. ");
    public static readonly LocalizedText TimesOfAll = new("{0}，{1} 条措施中，{2}。", "{0}, of {1} measures {2}.");
    public static readonly LocalizedText AtYearEnd = new("年底前完成 {0} 条", "{0} are due by the year's end");
    public static readonly LocalizedText BeforeYearEnd = new(
        "早于年底到期 {0} 条（{1}）", "{0} before the year's end ({1})");

    public static readonly LocalizedText MonthCount = new("{0} {1} 条", "{0} {1}");
    public static readonly LocalizedText BeforeYearEndInOne = new(
        "早于年底到期 {0} 条（均在 {1}）", "{0} before the year's end (all in {1})");

    public static readonly LocalizedText BeforeYearEndOne = new("早于年底到期 1 条（{1}）", "1 before the year's end ({1})");

    public static readonly LocalizedText LaterCount = new("以后年份 {0} 条", "{0} in later years");
    public static readonly LocalizedText OngoingCount = new("长期或经常性 {0} 条", "{0} go on or recur");
    public static readonly LocalizedText NoDayCount = new("时限没有明确日期 {0} 条", "{0} name no day");
    public static readonly LocalizedText NoDeadlineCount = new("没有写完成时限 {0} 条", "{0} have no deadline");

    public static readonly LocalizedText SharedIs = new(
        "{0}，{1} 条措施中有 {2} 条由两个以上单位{3}，最多的一条有 {4} 个。文件没有说以谁为主，排在首位的只作标记；协调会应先定下来。",
        "{0}, {2} of {1} measures have two or more units {3}, up to {4}. The plans do not say which comes first: the one named "
        + "first is only "
        + "marked, and a meeting should settle it.");

    public static readonly LocalizedText SharedRole = new("共同牵头", "leading");
    public static readonly LocalizedText SharedResponsible = new("共同主责", "responsible");
    public static readonly LocalizedText SharedHeading =
        new("几家{0}的措施（前 {1} 条）", "Measures with several units {0} (the first {1})");
    public static readonly LocalizedText SharedHeadingAll = new("几家{0}的措施（共 {1} 条）", "Measures with several units {0} ({1})");
    public static readonly LocalizedText SharedGuessed = new("其中 {0} 条有推断的职责（存疑）。", " {0} of them rest on guesses (doubtful).");
    public static readonly LocalizedText FirstNamed = new("（首位）", " (named first)");
    public static readonly LocalizedText SharedRest = new("全部 {0} 条见 workload.xlsx。", "All {0} are in workload.xlsx.");
    public static readonly LocalizedText LoneIs = new(
        "只有一个单位、没有别的单位参加的有 {0} 条，见 workload.xlsx。", "{0} have a single unit and nobody else; workload.xlsx lists them.");

    public static readonly LocalizedText LoneNone = new("没有只由一个单位承担的措施。", "None has a single unit only.");

    public static readonly LocalizedText CouldRelieve = new(
        "负荷 {0} 分，不高于{1}的中位数（{2} 分）；已参加{3}，这些措施与它在别处负责的内容相近。",
        "has a load of {0} points, not above the median ({2}) of {1}; it already takes part in {3}, "
        + "which are like what it answers for elsewhere.");

    public static readonly LocalizedText ReliefOf = new(
        "{0}负责的 {1} 条措施（{2}）", "{1} of the measures that {0} answers for ({2})");

    public static readonly LocalizedText Overload = new("二、哪些单位负荷过重", "2. Who is overloaded");
    public static readonly LocalizedText HowJudged = new(
        "与同级同类单位相比：负荷高于同类的“上四分位数＋{1} 倍四分位距”，且高于中位数的 {2} 倍，即为过重；同类不足 {0} 个单位的不作判断。各年、各地的计划分别计算。",
        "A unit is overloaded when it carries more than the upper quartile of its peers plus {1} interquartile ranges, and {2} "
        + "times their median; fewer than {0} peers are not judged. Years and governments are judged apart.");

    public static readonly LocalizedText NoOverload = new("{0}，没有单位超过同类的过重线。", "{0}, no unit is above the fence of its peers.");

    public static readonly LocalizedText NobodyJudged = new(
        "{0}，没有一个单位有足够的同级单位可比，是否过重未作判断。",
        "{0}, no unit has enough peers: whether one is overloaded was not judged.");

    public static readonly LocalizedText Nearest = new(
        "最接近的是{0}：{1} 分，离过重线（{2}）还差 {3} 分。", " The nearest is {0}: {1}, which is {3} below the fence of {2}.");

    public static readonly LocalizedText Unjudged = new(
        "{0} 个单位的同级单位不足 {1} 个，没有作判断：{2}。", "Not judged, with fewer than {1} peers ({0}): {2}.");

    public static readonly LocalizedText AndOthers = new("{0}等", "{0} and others");
    public static readonly LocalizedText CouldTakeMore = new("可协商分担的单位（{0} 个）", "Units to talk with about sharing ({0})");

    public static readonly LocalizedText CouldTakeMoreMeans = new(
        "负荷不高于同类中位数、已参加本级过重单位所负责的措施、且这些措施与其在别处负责的内容相近的单位；负荷轻不等于有空，请与其协商。",
        "Units no heavier than the median of their peers that already take part in a measure that an overloaded unit of their "
        + "own government answers for (leads, or is responsible for where nobody leads) and that is like what they answer for "
        + "elsewhere. Light is not idle: talk with them.");

    public static readonly LocalizedText MoreReliefs = new("另有 {0} 个，见 workload.xlsx。", "{0} more are in workload.xlsx.");
    public static readonly LocalizedText BarsTitle =
        new("{1}：负荷最高的 {0} 个单位与各自的同类", "{1}: the {0} heaviest units and their peers");
    public static readonly LocalizedText BarsTitleAll =
        new("{1}：有负荷的全部 {0} 个单位与各自的同类", "{1}: all {0} units with load and their peers");

    public static readonly LocalizedText BarsDescription = new(
        "每条的深色部分为任务分、浅色部分为协调分；细线为同类中位数，粗线为过重线。最高的是{0}，{1} 分。",
        "The dark part of a bar is roles, the light part coordination; the thin line is the peers' median, the thick one their "
        + "fence. "
        + "The heaviest is {0} with {1} points.");

    public static readonly LocalizedText TwoFences = new(
        "图中有 {0} 条过重线，因为同类不同：{1}。同级同类不足 {2} 个的单位，与同级的其他单位一起比。",
        "There are {0} fences, since the peers differ: {1}. Units with fewer than {2} peers of their kind are compared with all "
        + "of their "
        + "level.");

    public static readonly LocalizedText FenceOf = new("{0}按 {1} 分", "{1} for {0}");
    public static readonly LocalizedText KeyBase = new("任务分（牵头、主责、协办）", "role points (lead, responsible, assist)");
    public static readonly LocalizedText KeyMedian = new("同类中位数", "median of peers");
    public static readonly LocalizedText KeyFence = new("过重线", "fence");
    public static readonly LocalizedText LorenzTitle = new("{0}：负荷分布（洛伦兹曲线）", "{0}: how load is spread (Lorenz curves)");

    public static readonly LocalizedText LorenzDescription = new(
        "横轴为由轻到重的单位比例，纵轴为它们合计的负荷比例；曲线离对角线越远越不均。{0}。",
        "Across: part of the units, lightest first; up: part of the load that they carry. The further from the diagonal, the "
        + "more uneven. {0}.");

    public static readonly LocalizedText GiniOf = new("{0}（{1} 个）基尼系数 {2}", "{0} ({1} units): Gini {2}");
    public static readonly LocalizedText GiniMeans = new(
        "基尼系数从 0（人人一样）到接近 1（一家全担），表示担子分得有多不均。",
        "The Gini coefficient goes from 0 (all carry the same) to nearly 1 (one carries all).");

    public static readonly LocalizedText TooFewForGini = new(
        "单位不足 {0} 个的级别不算基尼系数：{1}。", "Levels with fewer than {0} units have no Gini coefficient: {1}.");

    public static readonly LocalizedText FewUnits = new("{0}（{1} 个）", "{0} ({1})");
    public static readonly LocalizedText LorenzUnits = new("单位比例", "part of units");
    public static readonly LocalizedText LorenzLoad = new("负荷比例", "part of load");

    public static readonly LocalizedText Calendar = new("四、什么时候到期", "4. When it falls due");
    public static readonly LocalizedText CalendarTitle =
        new("{0} 负荷最高的 {1} 个单位各月到期的负荷", "Load that falls due each month for the {1} heaviest units, {0}");
    public static readonly LocalizedText CalendarTitleAll =
        new("{0} 有负荷的全部 {1} 个单位各月到期的负荷", "Load that falls due each month for all {1} units with load, {0}");

    public static readonly LocalizedText CalendarMeans = new(
        "按完成时限计入到期的月份，单位为分；只写年底的（12 月 31 日）单列“年底前”；一段时间（如 6-9 月）平均分到各月；同一格有几个时限的平均分。“长期”为长期、持续或定期工作，“未定”为没有写明日期。",
        "Points by the month in which they fall due; what is due on 31 December stands apart; a period is spread evenly over "
        + "its months, several deadlines in a cell "
        + "share evenly. "
        + "“Ongoing” is what goes on or recurs, “no date” what names no day.");

    public static readonly LocalizedText TotalColumn = new("合计", "Total");
    public static readonly LocalizedText RecurringColumn = new("长期", "Long term");
    public static readonly LocalizedText UnscheduledColumn = new("未定", "No date");
    public static readonly LocalizedText YearEndColumn = new("年底前", "Year's end");
    public static readonly LocalizedText LaterColumn = new("其他年", "Other years");
    public static readonly LocalizedText UnresolvedDeadlines = new(
        "{0} 条措施的时限没有明确日期：{1}。", "The deadlines of {0} measures name no day: {1}.");

    public static readonly LocalizedText DeadlinesWithoutYear = new(
        "计划没有写明年份，{0} 条措施的时限定不到月份：{1}。", "The plans tell no year, so the deadlines of {0} measures fall in no month: {1}.");

    public static readonly LocalizedText TimesOf = new("“{0}”{1} 条", "“{0}” {1}");

    public static readonly LocalizedText HeatMap = new("五、负荷来自哪些章节", "5. Which sections it comes from");
    public static readonly LocalizedText HeatTitle =
        new("{0} 负荷最高的 {1} 个单位在各章节的负荷", "Load of the {1} heaviest units by section, {0}");
    public static readonly LocalizedText HeatTitleAll =
        new("{0} 有负荷的全部 {1} 个单位在各章节的负荷", "Load of all {1} units with load by section, {0}");
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
