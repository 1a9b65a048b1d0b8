using OrgGraph.Analytics.Graphs;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Kinds.Calls;
using OrgGraph.Diagrams.Kinds.Collaborations;
using OrgGraph.Diagrams.Kinds.Egos;
using OrgGraph.Diagrams.Kinds.Matrices;
using OrgGraph.Diagrams.Kinds.Meetings;
using OrgGraph.Diagrams.Kinds.Organisations;
using OrgGraph.Diagrams.Kinds.Overviews;
using OrgGraph.Diagrams.Kinds.Pairs;
using OrgGraph.Diagrams.Kinds.Responsibilities;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Tests.Diagrams.Quality;

/// <summary>Every kind of diagram that a graph allows.</summary>
internal static class DrawnKinds
{
    /// <summary>The kinds whose lines tie boxes that the eye follows them to: none may run through another.</summary>
    public static readonly string[] Tied = ["responsibility", "crossings", "collaboration", "calls", "ego", "cascade", "compare"];

    public static DiagramPage Page(Paper paper = Paper.A4, Language language = Language.Chinese) => new()
    {
        Paper = paper,
        Language = language,
        Date = new DateOnly(2026, 3, 1),
    };

    /// <summary>
    /// The diagrams by name: of the whole graph, of its first section, of its busiest unit and of the one least so.
    /// </summary>
    public static IEnumerable<(string Kind, Scene Scene)> Of(ResponsibilityGraph graph, DiagramPage page)
    {
        var loads = UnitLoad.Compute(graph).Where(l => l.Leads + l.Responsible + l.Assists > 0).ToArray();
        var section = graph.Sections.Length == 0
            ? graph
            : new GraphSelection { Sections = [graph.Sections[^1].Id] }.Select(graph) is { Responsibilities.IsEmpty: false } last
                ? last
                : graph;
        yield return ("overview", OverviewDiagram.Draw(graph, page));
        yield return ("responsibility", ResponsibilityDiagram.Draw(graph, new ResponsibilityOptions(), page));
        yield return (
            "crossings",
            ResponsibilityDiagram.Draw(graph, new ResponsibilityOptions { Order = MeasureOrder.FewestCrossings }, page));
        yield return (
            "responsibility", ResponsibilityDiagram.Draw(graph, new ResponsibilityOptions { UnitId = loads[^1].Unit.Id }, page));
        yield return ("responsibility", ResponsibilityDiagram.Draw(section, new ResponsibilityOptions(), page));
        yield return ("collaboration", CollaborationDiagram.Draw(graph, new CollaborationOptions(), page));
        if (CallsDiagram.IsPossible(graph))
        {
            yield return ("calls", CallsDiagram.Draw(graph, new CallsOptions(), page));
        }

        yield return ("org", OrganisationDiagram.Draw(graph, new OrganisationOptions(), page));
        yield return ("ego", EgoDiagram.Draw(graph, new EgoOptions { UnitId = loads[0].Unit.Id }, page));
        yield return ("ego", EgoDiagram.Draw(graph, new EgoOptions { UnitId = loads[^1].Unit.Id }, page));
        foreach (var columns in Enum.GetValues<MatrixColumns>())
        {
            yield return ("matrix", MatrixDiagram.Draw(graph, new MatrixOptions { Columns = columns }, page));
        }

        yield return ("meeting", MeetingDiagram.Draw(graph, new MeetingOptions(), page));
        yield return ("meeting", MeetingDiagram.Draw(section, new MeetingOptions(), page));
        if (CascadeDiagram.IsPossible(graph))
        {
            yield return ("cascade", CascadeDiagram.Draw(graph, new CascadeOptions(), page));
        }

        if (CompareOptions.Latest(graph) is { } years)
        {
            yield return ("compare", CompareDiagram.Draw(graph, years, page));
        }
    }
}
