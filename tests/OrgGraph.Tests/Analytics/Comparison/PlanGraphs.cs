using OrgGraph.Documents;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.Comparison;

/// <summary>Graphs for comparisons.</summary>
internal static class PlanGraphs
{
    public static ResponsibilityGraph Of(params TestPlan[] plans) => GraphBuilder.Build(plans.Select(p => p.Build()), []);

    /// <summary>A plan of one section and task a measure: text, task, leads, assisting units.</summary>
    public static TestPlan Plan(int year, params (string Text, string Task, string Lead, string Assist)[] measures)
    {
        var plan = new TestPlan($"{year}.txt", year: year).Section("一、提升环境质量");
        foreach (var (text, task, lead, assist) in measures)
        {
            plan.Task(number: null, task).Measure(text, lead, assist: assist);
        }

        return plan;
    }

    /// <summary>A file as the program reads it.</summary>
    public static ResponsibilityGraph Read(string path)
    {
        var reading = PlanReader.Read(Path.GetFileName(path), File.ReadAllBytes(path), options: null, CancellationToken.None);
        return GraphBuilder.Build(reading.Plans, []);
    }

    public static ResponsibilityGraph Seed(string number) => Read(Repository.Seed(number));

    public static ResponsibilityGraph Sample(string name) => Read(Path.Combine(Repository.Plans, name + ".txt"));

    /// <summary>What stands after the last # of an id.</summary>
    public static string Number(string id) => id[(id.LastIndexOf('#') + 1)..];
}
