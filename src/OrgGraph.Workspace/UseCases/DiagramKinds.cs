using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Kinds.Calls;
using OrgGraph.Diagrams.Kinds.Collaborations;
using OrgGraph.Diagrams.Kinds.Egos;
using OrgGraph.Diagrams.Kinds.Facts;
using OrgGraph.Diagrams.Kinds.Matrices;
using OrgGraph.Diagrams.Kinds.Meetings;
using OrgGraph.Diagrams.Kinds.Organisations;
using OrgGraph.Diagrams.Kinds.Overviews;
using OrgGraph.Diagrams.Kinds.Pairs;
using OrgGraph.Diagrams.Kinds.Responsibilities;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model.Ids;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.UseCases;

/// <summary>What a user asks of a diagram besides its kind.</summary>
public sealed record DiagramRequest
{
    /// <summary>The unit's id; null when none is given.</summary>
    public string? Unit { get; init; }

    /// <summary>Ids of the measures on a meeting's agenda.</summary>
    public ImmutableArray<string> Measures { get; init; } = [];

    /// <summary>Which years the kinds that add up a government's plans show.</summary>
    public ChosenYears Shown { get; init; } = ChosenYears.Newest;

    /// <summary>Two years to compare; empty for the last two.</summary>
    public ImmutableArray<int> Years { get; init; } = [];

    /// <summary>The order of measures in a diagram of responsibilities.</summary>
    public MeasureOrder Order { get; init; }

    /// <summary>What the columns of a matrix are.</summary>
    public MatrixColumns Columns { get; init; }

    /// <summary>In which order the units of a matrix stand.</summary>
    public MatrixOrder Rows { get; init; }
}

/// <summary>The kinds of diagrams, by the names that users know.</summary>
public static class DiagramKinds
{
    /// <summary>The findings on one page.</summary>
    public const string Overview = "overview";

    /// <summary>Units and their measures.</summary>
    public const string Responsibility = "responsibility";

    /// <summary>The network of units.</summary>
    public const string Collaboration = "collaboration";

    /// <summary>The hierarchy of units with their loads.</summary>
    public const string Organisation = "org";

    /// <summary>One unit with its measures and partners.</summary>
    public const string Ego = "ego";

    /// <summary>Units by tasks, sections or plans.</summary>
    public const string Matrix = "matrix";

    /// <summary>A city's measures and those of its districts that carry them out.</summary>
    public const string Cascade = "cascade";

    /// <summary>Two years side by side.</summary>
    public const string Compare = "compare";

    /// <summary>Who has to be at a meeting, and why.</summary>
    public const string Meeting = "meeting";

    /// <summary>Who calls on whom.</summary>
    public const string Calls = "calls";

    /// <summary>All names.</summary>
    public static ImmutableArray<string> Names { get; } =
        [Overview, Responsibility, Collaboration, Calls, Organisation, Ego, Matrix, Cascade, Compare, Meeting];

    /// <summary>The name of a kind for people.</summary>
    public static LocalizedText TitleOf(string kind) => kind switch
    {
        Overview => new("责任分工一页总览", "who carries what, on one page"),
        Responsibility => new("职责分工图", "who does what"),
        Collaboration => new("协作网络", "who works with whom"),
        Calls => new("牵头—配合图", "who calls on whom"),
        Organisation => new("机构层级与负荷图", "organisations and their load"),
        Ego => new("单位职责与协作图", "one unit"),
        Matrix => new("单位矩阵", "matrix of units"),
        Cascade => new("市级措施承接图", "from the city's measures to the district's"),
        Compare => new("年度对照图", "two years side by side"),
        _ => new("参会单位与要求", "who has to be there"),
    };

    /// <summary>What to say of a kind that there is not.</summary>
    public static RequestException Unknown(string kind) => NameProblems.Unknown(
        DiagramProblems.NoSuchKind, kind, new LocalizedText(string.Join('、', Names), string.Join(", ", Names)));

    /// <summary>Draws a diagram.</summary>
    /// <exception cref="RequestException">The kind needs what the request or the graph does not have.</exception>
    public static Scene Draw(
        string kind, ResponsibilityGraph graph, DiagramRequest request, DiagramPage page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(page);
        // what is drawn of the newest years is told of them alone
        var told = kind is Overview or Collaboration or Organisation or Matrix ? Scoped(graph, request) : graph;
        return DrawKind(kind, graph, request, page, cancellationToken) with { Facts = GraphFacts.Of(told, page) };
    }

    /// <summary>
    /// The plans that are drawn where loads are judged: the newest year of each government, unless years were asked for.
    /// </summary>
    private static ResponsibilityGraph Scoped(ResponsibilityGraph graph, DiagramRequest request)
    {
        var scope = ScopeOf(graph, request);
        return scope.LeftOut.IsEmpty
            ? graph
            : new GraphSelection { Plans = [.. scope.Parts.SelectMany(p => p.Graph.Plans).Select(p => p.Id)] }.Select(graph);
    }

    private static WorkloadScope ScopeOf(ResponsibilityGraph graph, DiagramRequest request) =>
        WorkloadScope.Choose(graph, isAsked: !request.Shown.IsNewest);

    private static Scene DrawKind(
        string kind, ResponsibilityGraph graph, DiagramRequest request, DiagramPage page, CancellationToken cancellationToken) =>
            kind switch
    {
        Overview => OverviewDiagram.Draw(Scoped(graph, request), page, cancellationToken),
        Responsibility => ResponsibilityDiagram.Draw(
            graph, new ResponsibilityOptions { UnitId = request.Unit, Order = request.Order }, page, cancellationToken),
        Collaboration => EachPart(
            graph, request, page,
            (part, own) => CollaborationDiagram.Draw(part, new CollaborationOptions(), own, cancellationToken)),
        Calls => CallsDiagram.IsPossible(graph)
            ? CallsDiagram.Draw(graph, new CallsOptions(), page, cancellationToken)
            : throw new RequestException(RequestProblem.NothingToDraw, DiagramProblems.NobodyCalls),
        Organisation => EachPart(
            graph, request, page,
            (part, own) => OrganisationDiagram.Draw(part, new OrganisationOptions(), own, cancellationToken)),
        Ego => EgoDiagram.Draw(
            graph,
            new EgoOptions
            {
                UnitId = request.Unit ?? throw new RequestException(RequestProblem.UnitMissing, DiagramProblems.UnitMissing),
            },
            page,
            cancellationToken),
        Matrix => EachPart(
            graph, request, page, (part, own) => MatrixDiagram.Draw(
                part, new MatrixOptions { Columns = request.Columns, Order = request.Rows }, own, cancellationToken)),
        Cascade => CascadeDiagram.IsPossible(graph)
            ? CascadeDiagram.Draw(graph, new CascadeOptions(), page, cancellationToken)
            : throw new RequestException(RequestProblem.NoCascade, DiagramProblems.NoCascade),
        Compare => CompareDiagram.Draw(graph, YearsOf(graph, request), page, cancellationToken),
        Meeting => request.Measures.IsEmpty || graph.Responsibilities.Any(e => request.Measures.Contains(e.MeasureId))
            ? MeetingDiagram.Draw(graph, new MeetingOptions { MeasureIds = request.Measures }, page, cancellationToken)
            : throw new RequestException(
                RequestProblem.NothingToDraw, DiagramProblems.NobodyResponsible.With(string.Join('、', request.Measures))),
        _ => throw Unknown(kind),
    };

    // Plans of several governments or years are not added up: pages of each follow each other, numbered through.
    private static Scene EachPart(
        ResponsibilityGraph graph, DiagramRequest request, DiagramPage page, Func<ResponsibilityGraph, DiagramPage, Scene> draw)
    {
        var parts = ScopeOf(graph, request).Parts.Where(p => !p.Graph.Responsibilities.IsEmpty).ToList();
        if (parts.Count <= 1)
        {
            return draw(parts is [var only] ? only.Graph : graph, page);
        }

        // a page says how many there are: the first drawing counts them
        var counts = parts.ConvertAll(p => draw(p.Graph, page).Pages.Length);
        var before = page.PagesBefore;
        var left = counts.Sum() + page.PagesAfter;
        var scenes = new List<Scene>();
        foreach (var (part, count) in parts.Zip(counts))
        {
            left -= count;
            scenes.Add(draw(part.Graph, page with { PagesBefore = before, PagesAfter = left }));
            before += count;
        }

        return scenes[0] with { Pages = [.. scenes.SelectMany(s => s.Pages)] };
    }

    private static CompareOptions YearsOf(ResponsibilityGraph graph, DiagramRequest request)
    {
        if (request.Years.IsEmpty)
        {
            return CompareOptions.Latest(graph)
                ?? throw new RequestException(RequestProblem.NoTwoYears, DiagramProblems.NoTwoYears);
        }

        var years = request.Years is [var a, var b] && a != b
            ? new CompareOptions { Before = Math.Min(a, b), After = Math.Max(a, b) }
            : throw new RequestException(RequestProblem.NoTwoYears, DiagramProblems.NoTwoYears);
        return CompareDiagram.IsPossible(graph, years)
            ? years
            : throw new RequestException(
                RequestProblem.NothingToCompare, DiagramProblems.YearWithoutDuties.With(years.Before, years.After));
    }
}
