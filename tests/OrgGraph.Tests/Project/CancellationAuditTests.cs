using System.Reflection;
using System.Text.RegularExpressions;
using NUnit.Framework;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Tests.Project;

/// <summary>Whoever waits for work can stop it: what is not linear in a graph, a drawing or a document takes a token.</summary>
public sealed partial class CancellationAuditTests
{
    private static readonly Type[] s_long =
        [typeof(ResponsibilityGraph), typeof(CompactGraph), typeof(GraphIndex), typeof(Scene), typeof(ReportData)];

    // one pass over what is given (of QuikGraph, a few), which takes no longer than making it; writers are stopped by their
    // stream
    private static readonly string[] s_onePass =
    [
        "ArticulationPoints.Find", "CallCircles.Find", "CommunityNames.Choose", "Components.Find",
        "CsvTables.WriteMeasures", "CsvTables.WriteResponsibilities",
        "CsvTables.WriteTargets", "CsvTables.WriteUnits", "DeadlineReader.ReadAll", "Degree.Compute", "GraphJson.Write",
        "GraphSelection.Select", "KCore.Compute",
        "LeadLists.FindLone", "LeadLists.FindShared",
        "MaximumSpanningForest.Find", "Modularity.Compute", "OfflineQuestions.Find", "PageRankCheck.ComputeShares",
        "ReportWriter.Write", "SelectionRequest.Select", "SelectionRequest.SelectAllLevels",
        "Strength.Compute", "UnitLoad.Compute", "WorkbookWriter.Write", "WorkloadScope.Choose",
    ];

    [Test]
    public void Long_work_takes_a_token()
    {
        var found = from room in ArchitectureTests.Libraries
                    from type in Assembly.Load($"OrgGraph.{room}").GetExportedTypes()
                    from method in type.GetMethods(
                        BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                    let parameters = method.GetParameters().Select(p => p.ParameterType).ToList()
                    where Work().IsMatch(method.Name) && parameters.Exists(s_long.Contains)
                        && !parameters.Contains(typeof(CancellationToken))
                    select $"{type.Name}.{method.Name}";
        Assert.That(
            found.Distinct().Except(s_onePass), Is.Empty,
            "these take no CancellationToken; add one and ask it in the loops, or list what is one pass only");
    }

    [GeneratedRegex(
        "^(Read|Compute|Find|Write|Lay|Draw|Project|Rank|Analyze|Propose|Compare|Match|Load|Pull|Export|Gather|Choose|Select)")]
    private static partial Regex Work();
}
