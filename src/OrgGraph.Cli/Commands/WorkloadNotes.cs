using OrgGraph.Cli.Hosting;
using OrgGraph.Cli.Texts;

namespace OrgGraph.Cli.Commands;

/// <summary>What to keep in mind about loads, said beside a result.</summary>
internal static class WorkloadNotes
{
    /// <summary>Says that loads of several years add up, where they do.</summary>
    public static void WarnOfYears(ResponsibilityGraph graph, CommandHost host, Language language)
    {
        var years = graph.Plans.Select(p => p.Year).OfType<int>().Distinct().Order().ToList();
        if (years.Count > 1)
        {
            host.Error.WriteLine(SelectionTexts.YearsAdd.In(language, string.Join(ReadTexts.Comma.In(language), years)));
        }
    }
}
