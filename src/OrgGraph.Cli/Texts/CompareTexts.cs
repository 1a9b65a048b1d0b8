namespace OrgGraph.Cli.Texts;

/// <summary>The wording of <c>orggraph compare</c>.</summary>
internal static class CompareTexts
{
    public static readonly LocalizedText Compare = new(
        "比较两份计划、两个文件夹或两张责任图：哪些措施延续、改写、拆分、合并、新增、不再列出，牵头单位和各单位负荷有何变化。\n"
        + "只给一个输入时，比较其中同一地区相邻年份的计划。--cascade：市级措施在区里由哪些措施承接，哪些未见承接。\n"
        + "措施按文字的相近程度（辅以任务、章节、单位）配对，每一对都有相近程度；偏低的标“？”，请人工复核。",
        "Compares two plans, folders or graphs: measures carried on, reworded, split, merged, new and no longer listed, changes "
        + "of lead "
        + "and of load.\n"
        + "With one input, compares the plans of consecutive years of the same place. --cascade: which of a district's measures "
        + "pick\n"
        + "up its city's, and which of the city's none picks up.\n"
        + "Measures are matched by their wording (then task, section, units); each match has its likeness, and a doubtful one a "
        + "question mark.");

    public static readonly LocalizedText Inputs = new(
        "一个或两个输入：先 A（原来的，或市级的），后 B（现在的，或区级的）", "one or two inputs: A (before, or the city's), then B (after, or the district's)");

    public static readonly LocalizedText YearA = new("A 只取这一年的计划", "only plans for this year in A");

    public static readonly LocalizedText YearB = new("B 只取这一年的计划", "only plans for this year in B");

    public static readonly LocalizedText PlanOption = new(
        "只比较这些计划：编号、标题，或其中一段；可重复", "only these plans: id, title, or a part of one; may be repeated");

    public static readonly LocalizedText CascadeOption = new(
        "A 是市级计划，B 是区级计划：看市级措施如何承接", "A is the city's, B a district's: how the city's measures are picked up");

    public static readonly LocalizedText AcrossOption = new(
        "确要比较不同政府的计划，或让市级措施对照另一年的区级计划",
        "compare plans of two governments, or follow a city's measures into another year, all the same");

    public static readonly LocalizedText FormatOption = new(
        "输出格式：table（默认）、csv（Excel，只含措施）或 json（全部）；给 --out 时按扩展名",
        "output: table (default), csv (for Excel, measures only) or json (everything); with --out by its extension");

    public static readonly LocalizedText OutOption = new(
        "写到文件，不显示在屏幕上：.xlsx、.csv、.json 或 .txt", "write to a file instead of the screen: .xlsx, .csv, .json or .txt");

    public static readonly LocalizedText Examples = new(
        "orggraph compare 2023年计划.txt 2024年计划.txt\n"
        + "orggraph compare 计划文件夹                              各地区相邻年份\n"
        + "orggraph compare graph.json --year-a 2022 --year-b 2024\n"
        + "orggraph compare 市计划.txt 区计划.txt --cascade --out 承接.csv",
        "orggraph compare plan-2023.txt plan-2024.txt --lang en\n"
        + "orggraph compare plans                                   consecutive years of each place\n"
        + "orggraph compare graph.json --year-a 2022 --year-b 2024\n"
        + "orggraph compare city.txt district.txt --cascade --out cascade.csv");

    public static readonly LocalizedText TooManyInputs =
        new("最多两个输入，给了 {0} 个；多个文件请放进一个文件夹", "two inputs at most, {0} given; put several files into one folder");

    public static readonly LocalizedText SameInput = new(
        "A 和 B 是同一个输入“{0}”；请换一个，或用 --year-a、--year-b 指定两个年份",
        "A and B are the same input '{0}'; give another one, or two years with --year-a and --year-b");

    public static readonly LocalizedText SameYear =
        new("--year-a 和 --year-b 都是 {0}，没有可比较的", "--year-a and --year-b are both {0}: nothing to compare");

    public static readonly LocalizedText NoPlans = new("“{0}”里没有可用的计划", "there is no usable plan in '{0}'");

    public static readonly LocalizedText UnitsTitle = new("各单位的变化（负荷变化最大的在前）", "changes of units (largest change of load first)");

    public static readonly LocalizedText MoreUnits = new("另有 {0} 个单位，见 --format json", "{0} more units; see --format json");
}
