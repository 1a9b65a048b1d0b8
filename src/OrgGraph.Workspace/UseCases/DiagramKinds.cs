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
using OrgGraph.Workspace.Sentences;

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

    private static readonly LocalizedText s_leftOut = new("未计入：{0}", "left out: {0}");

    /// <summary>All names.</summary>
    public static ImmutableArray<string> Names { get; } =
        [Overview, Responsibility, Collaboration, Calls, Organisation, Ego, Matrix, Cascade, Compare, Meeting];

    /// <summary>The name of a kind for people.</summary>
    public static LocalizedText TitleOf(string kind) => kind switch
    {
        Overview => new("责任分工一页总览", "who carries what, on one page"),
        Responsibility => new("职责分工图", "who does what"),
        Collaboration => new("协作网络", "who works with whom"),
        Calls => new("牵动图", "who calls on whom"),
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
        var drawn = PartsOf(kind, graph, request);
        var told = page with
        {
            ScopeNote = drawn.LeftOut.IsEmpty ? ""
                : s_leftOut.In(page.Language, ScopeSentences.ListIn(drawn.LeftOut, page.Language)),
        };
        return DrawKind(kind, graph, drawn, request, told, cancellationToken) with { Facts = GraphFacts.Of(drawn.All, page) };
    }

    /// <summary>
    /// What a diagram shows: years and governments each by itself, the newest of each government unless years were asked for.
    /// Who is asked about and has duties in earlier years only is shown in those.
    /// </summary>
    private static DrawnParts PartsOf(string kind, ResponsibilityGraph graph, DiagramRequest request)
    {
        if (kind is Cascade or Compare or Meeting)
        {
            return new DrawnParts([graph], graph, []);
        }

        bool IsDrawn(GovernmentYear part) =>
            (kind != Calls || CallsDiagram.IsPossible(part.Graph))
            && part.Graph.Responsibilities.Any(
                e => kind is not (Ego or Responsibility) || request.Unit is null || e.UnitId == request.Unit);

        var scope = WorkloadScope.Choose(graph, isAsked: !request.Shown.IsNewest);
        ImmutableArray<GovernmentYear> newest = [.. scope.Parts.Where(IsDrawn)];
        ImmutableArray<GovernmentYear> earlier = [.. scope.LeftOut.Where(IsDrawn)];
        var (parts, leftOut) = newest.IsEmpty ? (earlier, ImmutableArray<GovernmentYear>.Empty) : (newest, earlier);
        var all = parts.IsEmpty || leftOut.IsEmpty ? graph : Join(parts, graph);
        return new DrawnParts([.. parts.Select(p => p.Graph).DefaultIfEmpty(graph)], all, leftOut);
    }

    /// <summary>All plans, of the whole graph, of the governments and years of which some are drawn.</summary>
    internal static ResponsibilityGraph WithAllPlans(ResponsibilityGraph drawn, ResponsibilityGraph? whole)
    {
        var plans = drawn.Plans.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        return whole is null
            ? drawn
            : Join(GovernmentYear.Split(whole).Where(part => part.Graph.Plans.Any(p => plans.Contains(p.Id))), whole);
    }

    private static ResponsibilityGraph Join(IEnumerable<GovernmentYear> parts, ResponsibilityGraph whole) =>
        new GraphSelection { Plans = [.. parts.SelectMany(p => p.Graph.Plans).Select(p => p.Id)] }.Select(whole);

    /// <summary>What of a graph is drawn.</summary>
    /// <param name="Parts">The graphs that are drawn, each by itself.</param>
    /// <param name="All">All of them as one graph.</param>
    /// <param name="LeftOut">Earlier years that have what was asked for, and are not drawn.</param>
    private sealed record DrawnParts(
        ImmutableArray<ResponsibilityGraph> Parts, ResponsibilityGraph All, ImmutableArray<GovernmentYear> LeftOut);

    private static Scene DrawKind(
        string kind, ResponsibilityGraph graph, DrawnParts drawn, DiagramRequest request, DiagramPage page,
        CancellationToken cancellationToken) => kind switch
    {
        Overview => OverviewDiagram.Draw(drawn.All, page, cancellationToken),
        Responsibility => EachPart(drawn, page, (part, own) => ResponsibilityDiagram.Draw(
            part, new ResponsibilityOptions { UnitId = request.Unit, Order = request.Order }, own, cancellationToken)),
        Collaboration => EachPart(
            drawn, page, (part, own) => CollaborationDiagram.Draw(part, new CollaborationOptions(), own, cancellationToken)),
        Calls => CallsDiagram.IsPossible(graph)
            ? EachPart(drawn, page, (part, own) => CallsDiagram.Draw(part, new CallsOptions(), own, cancellationToken))
            : throw new RequestException(RequestProblem.NothingToDraw, DiagramProblems.NobodyCalls),
        Organisation => EachPart(
            drawn, page, (part, own) => OrganisationDiagram.Draw(part, new OrganisationOptions(), own, cancellationToken)),
        Ego => request.Unit is { } unit
            ? EachPart(
                drawn, page, (part, own) => EgoDiagram.Draw(part, new EgoOptions { UnitId = unit }, own, cancellationToken))
            : throw new RequestException(RequestProblem.UnitMissing, DiagramProblems.UnitMissing),
        Matrix => EachPart(drawn, page, (part, own) => MatrixDiagram.Draw(
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
    private static Scene EachPart(DrawnParts drawn, DiagramPage page, Func<ResponsibilityGraph, DiagramPage, Scene> draw)
    {
        if (drawn.Parts is [var only])
        {
            return draw(only, page);
        }

        // a page says how many there are: the first drawing counts them
        var counts = drawn.Parts.Select(part => draw(part, page).Pages.Length).ToList();
        var before = page.PagesBefore;
        var left = counts.Sum() + page.PagesAfter;
        var scenes = new List<Scene>();
        foreach (var (part, count) in drawn.Parts.Zip(counts))
        {
            left -= count;
            scenes.Add(draw(part, page with { PagesBefore = before, PagesAfter = left }));
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
