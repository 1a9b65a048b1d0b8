using System.CommandLine;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Options;
using OrgGraph.Cli.Terminal;
using OrgGraph.Cli.Texts;
using OrgGraph.Reports.Workbook;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Cli.Commands;

/// <summary>
/// <c>orggraph compare</c>: what changed between two years or places, and how a city's measures are carried out.
/// </summary>
internal static class CompareCommand
{
    public const string Name = "compare";

    public static Command Create(CommandHost host, Language language)
    {
        var inputs = ReadingOptions.Files(CompareTexts.Inputs.In(language), "A [B]");
        var yearA = new Option<int?>("--year-a") { Description = CompareTexts.YearA.In(language), HelpName = "YEAR" };
        var yearB = new Option<int?>("--year-b") { Description = CompareTexts.YearB.In(language), HelpName = "YEAR" };
        var plans = OptionValues.Texts("--plan", CompareTexts.PlanOption, "NAME", language);
        var cascade = new Option<bool>("--cascade") { Description = CompareTexts.CascadeOption.In(language) };
        var across = new Option<bool>("--across") { Description = CompareTexts.AcrossOption.In(language) };
        var format = OutputTarget.FormatOption(CompareTexts.FormatOption.In(language));
        var output = OptionValues.Text("--out", CompareTexts.OutOption, "FILE", language);
        var command =
            new Command(Name, CompareTexts.Compare.In(language)) { inputs, yearA, yearB, plans, cascade, across, format, output };
        var reading = new ReadingOptions(command, language);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var names = parsed.GetRequiredValue(inputs);
            var years = (A: parsed.GetValue(yearA), B: parsed.GetValue(yearB));
            Check(names, years.A, years.B);
            var target = OutputTarget.Of(parsed.GetValue(format), parsed.GetValue(output));
            var graphs = new List<ResponsibilityGraph>();
            var (failed, toReview) = (false, 0);
            var options = reading.InputOptionsOf(parsed, host, target.Path);
            foreach (var name in names)
            {
                var input = await ShownInputs.ReadGraphAsync([name], options, host, language, cancellationToken);
                if (input.Graph is not { Plans.IsEmpty: false } graph)
                {
                    Messages.WriteError(host.Error, CompareTexts.NoPlans.In(language, name), language);
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
                ? WriteCascades(request, target, host, language, cancellationToken)
                : WriteComparisons(request, target, host, language, cancellationToken);
            return reading.ExitCodeOf(parsed, failed, toReview);
        });
        return command;
    }

    private static void Check(string[] names, int? yearA, int? yearB)
    {
        if (names.Length > 2)
        {
            throw new UsageException(CompareTexts.TooManyInputs.With(names.Length));
        }

        static string Normal(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var isSame = names is [_] || Normal(names[0]) == Normal(names[1]);
        if (isSame && yearA is { } year && yearA == yearB)
        {
            throw new UsageException(CompareTexts.SameYear.With(year));
        }

        if (isSame && names.Length == 2 && (yearA is null || yearB is null))
        {
            throw new UsageException(CompareTexts.SameInput.With(names[0]));
        }
    }

    private static int WriteComparisons(
        CompareRequest request, OutputTarget target, CommandHost host, Language language, CancellationToken cancellationToken)
    {
        var results = ComparePlans.Compare(request, cancellationToken);
        target.Write(
            host,
            (format, to) => ComparisonOutput.Write(results, format, to, language),
            stream => PairWorkbook.Write(results, language, stream),
            cancellationToken);
        return results.Sum(r => r.Comparison.Measures.Count(m => m.ToReview));
    }

    private static int WriteCascades(
        CompareRequest request, OutputTarget target, CommandHost host, Language language, CancellationToken cancellationToken)
    {
        var cascades = ComparePlans.Cascade(request, cancellationToken);
        target.Write(
            host,
            (format, to) => CascadeOutput.Write(cascades, format, to, language),
            stream => PairWorkbook.Write(cascades, language, stream),
            cancellationToken);
        return cascades.Sum(c => c.Rows.Count(r => r.CarriedOutBy.Any(l => l.ToReview)));
    }
}
