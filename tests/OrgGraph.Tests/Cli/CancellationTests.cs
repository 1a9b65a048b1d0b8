using NUnit.Framework;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Diagrams.Kinds.Matrices;
using OrgGraph.Neo4j.Export;
using OrgGraph.Reports.GraphFiles;
using OrgGraph.Reports.Output;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Reports;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Tests.Cli;

/// <summary>Work that may take long stops where it is when the user stops it.</summary>
public sealed class CancellationTests
{
    private static readonly CancellationToken s_stopped = new(canceled: true);

    private static ResponsibilityGraph Graph => GraphBuilder.Build(
        [new TestPlan("a").Measure("清淤", lead: "区水务局", assist: "区财政局、区民政局").Build()], []);

    private static IEnumerable<TestCaseData> Works()
    {
        TestCaseData Work(string name, Action work) => new TestCaseData(work).SetArgDisplayNames(name);
        yield return Work("projection", () => UnitNetwork.Collaboration(Graph, cancellationToken: s_stopped));
        yield return Work("calls", () => UnitNetwork.Calls(Graph, s_stopped));
        yield return Work("collaborations", () => Collaboration.Project(Graph, s_stopped));
        yield return Work("seriation", () => Seriation.Of(new double[,] { { 1, 1 }, { 1, 0 } }, s_stopped));
        yield return Work(
            "report data", () => ReportData.Of([SampleReadings.Small()], [], Language.Chinese, cancellationToken: s_stopped));
        yield return Work("years", () => YearWorkload.Of(WorkloadScope.Choose(Graph), s_stopped));
        yield return Work("network file", () => Networks.Responsibility(Graph, Language.Chinese, cancellationToken: s_stopped));
        yield return Work("Cypher", () => CypherExport.Write(Graph, TextWriter.Null, cancellationToken: s_stopped));
        yield return Work("bulk files", () =>
        {
            var folder = Directory.CreateTempSubdirectory("orggraph-test-");
            try
            {
                BulkExport.Write(Graph, folder.FullName, cancellationToken: s_stopped);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
    }

    [Test]
    public void Writers_that_know_of_no_stopping_are_stopped_and_leave_nothing()
    {
        using var cli = new CliRun();
        using var cancellation = new CancellationTokenSource();
        void WriteOnAndOn(Stream stream)
        {
            for (var i = 0; i < 1_000_000; i++)
            {
                stream.WriteByte(0);
                cancellation.Cancel();
            }

            Assert.Fail("written to the end");
        }

        Assert.That(
            () => OutputFile.WriteTo(cli.PathOf("out/a.txt"), WriteOnAndOn, cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(cli.Snapshot("."), Is.Empty);
    }

    [TestCaseSource(nameof(Works))]
    public void Stopped_work_stops(Action work) => Assert.That(() => work(), Throws.InstanceOf<OperationCanceledException>());
}
