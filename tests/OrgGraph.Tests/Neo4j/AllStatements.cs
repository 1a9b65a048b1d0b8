using System.Collections.Immutable;
using OrgGraph.Neo4j.Export;
using OrgGraph.Neo4j.Gds;
using OrgGraph.Neo4j.Queries;
using OrgGraph.Neo4j.Schema;
using OrgGraph.Neo4j.Sync;

namespace OrgGraph.Tests.Neo4j;

/// <summary>Every Cypher text that the library runs, for a test to put through <c>EXPLAIN</c>.</summary>
internal static class AllStatements
{
    public static ImmutableArray<string> Texts { get; } =
    [
        .. Tables.Nodes.SelectMany(t => new[] { t.Create, t.Update, t.Delete }),
        .. Tables.Relationships.SelectMany(t => new[] { t.Create, t.Update, t.Delete, t.ReadAll }).OfType<string>(),
        .. Tables.Nodes.Select(t => "UNWIND $rows AS row " + CypherExport.Merge(t)),
        .. Tables.Relationships.Select(t => "UNWIND $rows AS row " + CypherExport.Merge(t)),
        NewPlanText.Plan,
        NewPlanText.Measures,
        PlanWriter.ReadPlan,
        PlanWriter.ReadSections,
        PlanWriter.ReadTasks,
        PlanWriter.ReadMeasures,
        .. PlanWriter.Relationships.Select(r => r.Read),
        StoredUnits.ReadPlans,
        StoredUnits.ReadUnits,
        StoredUnits.ReadPersons,
        StoredUnits.ReadOtherEdges,
        StoredUnits.ReadOtherPersons,
        LoadLock.Take,
        LoadLock.Release,
        .. ForeignNodes.FindTwins,
        .. Tables.Nodes.Select(t => ForeignNodes.FindBearer(t.Label)),
        StoredNames.AnyPlan,
        StoredNames.Units,
        StoredNames.Plans,
        StoredNames.Jurisdictions,
        StoredNames.Years,
        StoredNames.Measures,
        StoredNames.MeasuresById,
        GraphPuller.ReadPlans,
        GraphPuller.ReadSections,
        GraphPuller.ReadTasks,
        GraphPuller.ReadMeasures,
        GraphPuller.ReadPersons,
        GraphPuller.ReadUnits,
        GdsRank.FindProcedures,
        GdsRank.ProjectCollaboration,
        GdsRank.ProjectResponsibility,
        GdsRank.Degree,
        GdsRank.Betweenness,
        GdsRank.PageRank,
        GdsRank.ReadUnits,
        GdsRank.Drop,
        .. QueryLibrary.All.Select(q => q.Text),
    ];
}
