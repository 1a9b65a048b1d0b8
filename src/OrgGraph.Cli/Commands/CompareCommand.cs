using OrgGraph.Analytics.Comparison;
using OrgGraph.Reports.Workbook;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Cli.Commands;

/// <summary>
/// <c>orggraph compare</c>: what changed between two years or places, and how a city's measures are carried out.
/// </summary>
internal static class CompareCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new DocumentedCommand("compare", host, new(
            "比较两份计划、两个文件夹或两张责任图：哪些措施延续、改写、拆分、合并、新增、不再列出，牵头单位和各单位负荷有何变化。\n"
            + "只给一个输入时，比较其中同一地区相邻年份的计划。--cascade：市级措施在区里由哪些措施承接，哪些未见承接。\n"
            + "措施按文字的相近程度（辅以任务、章节、单位）配对，每一对都有相近程度；偏低的标“？”，请人工复核。",
            "Compares two plans, folders or graphs: measures carried on, reworded, split, merged, new and no longer "
            + "listed, changes of lead and of load.\n"
            + "With one input, compares the plans of consecutive years of the same place. --cascade: which of a "
            + "district's measures pick\n"
            + "up its city's, and which of the city's none picks up.\n"
            + "Measures are matched by their wording (then task, section, units); each match has its likeness, and a "
            + "doubtful one a question mark."), new(
            "orggraph compare 2023年计划.txt 2024年计划.txt\n"
            + "orggraph compare 计划文件夹                              各地区相邻年份\n"
            + "orggraph compare graph.json --year-a 2022 --year-b 2024\n"
            + "orggraph compare 市计划.txt 区计划.txt --cascade --out 承接.csv",
            "orggraph compare plan-2023.txt plan-2024.txt --lang en\n"
            + "orggraph compare plans                                   consecutive years of each place\n"
            + "orggraph compare graph.json --year-a 2022 --year-b 2024\n"
            + "orggraph compare city.txt district.txt --cascade --out cascade.csv"));
        var inputs = command.Files("A [B]", new(
            "一个或两个输入：先 A（原来的，或市级的），后 B（现在的，或区级的）",
            "one or two inputs: A (before, or the city's), then B (after, or the district's)"));
        var yearA = Year(command, "--year-a", new("A 只取这一年的计划", "only plans for this year in A"));
        var yearB = Year(command, "--year-b", new("B 只取这一年的计划", "only plans for this year in B"));
        var plans = command.Texts("--plan", "NAME", new(
            "只比较这些计划：编号、标题，或其中一段；可重复", "only these plans: id, title, or a part of one; may be repeated"));
        var cascade = command.Flag("--cascade", new(
            "A 是市级计划，B 是区级计划：看市级措施如何承接", "A is the city's, B a district's: how the city's measures are picked up"));
        var across = command.Flag("--across", new(
            "确要比较不同政府的计划，或让市级措施对照另一年的区级计划",
            "compare plans of two governments, or follow a city's measures into another year, all the same"));
        var format = command.OneOf("--format", TableOutput.Formats, new(
            "输出格式：table（默认）、csv（Excel，只含措施）或 json（全部）；给 --out 时按扩展名",
            "output: table (default), csv (for Excel, measures only) or json (everything); with --out by its extension"));
        var output = command.Text("--out", "FILE", new(
            "写到文件，不显示在屏幕上：.xlsx、.csv、.json 或 .txt", "write to a file instead of the screen: .xlsx, .csv, .json or .txt"));
        var reading = new ReadingOptions(command, inputs);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var names = parsed.GetRequiredValue(inputs);
            var years = (A: parsed.GetValue(yearA), B: parsed.GetValue(yearB));
            Check(names, years.A, years.B);
            var target = OutputTarget.Of(parsed.GetValue(format), parsed.GetValue(output));
            var graphs = new List<ResponsibilityGraph>();
            var (failed, toReview) = (false, 0);
            var options = reading.InputOptionsOf(parsed, target.Path);
            foreach (var name in names)
            {
                var input = await ShownInputs.ReadGraphAsync([name], options, host, cancellationToken);
                if (input.Graph is not { Plans.IsEmpty: false } graph)
                {
                    host.Fail(new("“{0}”里没有可用的计划", "there is no usable plan in '{0}'"), name);
                    return ExitCode.Findings;
                }

                failed |= input.Failed;
                toReview += input.ToReview;
                graphs.Add(ComparisonPairs.WithPlans(graph, parsed.GetValue(plans) ?? []));
            }

            var request =
                new CompareRequest(
                    names[0], graphs[0], graphs.Count > 1 ? graphs[1] : null, years.A, years.B, parsed.GetValue(across));
            toReview += parsed.GetValue(cascade)
                ? WriteCascades(request, target, host, cancellationToken)
                : WriteComparisons(request, target, host, cancellationToken);
            return reading.ExitCodeOf(parsed, failed, toReview);
        });
        return command;
    }

    private static Option<int?> Year(DocumentedCommand command, string name, LocalizedText help) => command.Value<int?>(
        name, "YEAR", help, new("四位数的年份，如 2024", "a year, as in 2024"),
        text => int.TryParse(text, out var year) ? year : null);

    private static void Check(string[] names, int? yearA, int? yearB)
    {
        if (names.Length > 2)
        {
            throw new UsageException(new(
                "最多两个输入，给了 {0} 个；多个文件请放进一个文件夹",
                "two inputs at most, {0} given; put several files into one folder"), names.Length);
        }

        static string Normal(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var isSame = names is [_] || Normal(names[0]) == Normal(names[1]);
        if (isSame && yearA is { } year && yearA == yearB)
        {
            throw new UsageException(new(
                "--year-a 和 --year-b 都是 {0}，没有可比较的", "--year-a and --year-b are both {0}: nothing to compare"), year);
        }

        if (isSame && names.Length == 2 && (yearA is null || yearB is null))
        {
            throw new UsageException(new(
                "A 和 B 是同一个输入“{0}”；请换一个，或用 --year-a、--year-b 指定两个年份",
                "A and B are the same input '{0}'; give another one, or two years with --year-a and --year-b"), names[0]);
        }
    }

    private static int WriteComparisons(
        CompareRequest request, OutputTarget target, CommandHost host, CancellationToken cancellationToken)
    {
        var results = ComparePlans.Compare(request, cancellationToken);
        target.Write(
            host,
            (format, to) => ComparisonOutput.Write(results, format, to),
            stream => PairWorkbook.Write(results, host.Language, stream),
            cancellationToken);
        return results.Sum(r => r.Comparison.Measures.Count(m => m.ToReview));
    }

    private static int WriteCascades(
        CompareRequest request, OutputTarget target, CommandHost host, CancellationToken cancellationToken)
    {
        var cascades = ComparePlans.Cascade(request, cancellationToken);
        target.Write(
            host,
            (format, to) => CascadeOutput.Write(cascades, format, to),
            stream => PairWorkbook.Write(cascades, host.Language, stream),
            cancellationToken);
        return cascades.Sum(c => c.Rows.Count(r => r.CarriedOutBy.Any(l => l.ToReview)));
    }
}
