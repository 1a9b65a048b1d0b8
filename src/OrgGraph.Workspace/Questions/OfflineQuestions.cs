using System.Collections.Frozen;
using System.Collections.Immutable;
using OrgGraph.Analytics.Comparison;

namespace OrgGraph.Workspace.Questions;

/// <summary>
/// The questions of the query library, answered from a graph in memory: no database is needed. Each has the name, the columns,
/// the rows and the order of the query of that name; rows that are equal in it stand in the graph's order. Linear in the graph
/// unless said otherwise.
/// </summary>
public static class OfflineQuestions
{
    private static readonly FrozenDictionary<string, Func<GraphIndex, QuestionTable>> s_all =
        new Dictionary<string, Func<GraphIndex, QuestionTable>>
        {
            ["due"] = Due,
            ["alone"] = Alone,
            ["unsupported"] = Unsupported,
            ["leads-several"] = SeveralLeads,
            ["leaders"] = Leaders,
            ["targets"] = Targets,
            ["uncertain"] = Uncertain,
            ["pairs"] = index => Pairs(index, CancellationToken.None),
            ["without-leads"] = WithoutLeads,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The questions about a graph as a whole, by the name of their query.</summary>
    public static IReadOnlyDictionary<string, Func<GraphIndex, QuestionTable>> All => s_all;

    /// <summary>Measures and units that have all words, best first (<see cref="MeasureSearch.Rank"/>).</summary>
    public static QuestionTable Find(GraphIndex index, MeasureSearch search, int limit)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(search);
        var graph = index.Graph;
        (string Kind, string Id, string Text, string Sought)[] all =
        [
            .. graph.Sections.Select(s => ("Section", s.Id, s.Title, s.Title)),
            .. graph.Tasks.Where(t => t.Title is not null).Select(t => ("Task", t.Id, t.Title!, t.Title!)),
            .. graph.Measures.Select(m => ("Measure", m.Id, m.Text, m.Text)),
            .. graph.Units.Select(u => ("Unit", u.Id, u.Id, string.Join('\n', u.Aliases.Prepend(u.Id)))),
        ];
        return QuestionTable.Of("kind id text score", search.Rank([.. all.Select(a => a.Sought)])
            .OrderByDescending(r => Math.Round(r.Score, 3)).ThenBy(r => all[r.Place].Id, StringComparer.Ordinal)
            .Take(limit)
            .Select(r => new object?[] { all[r.Place].Kind, all[r.Place].Id, all[r.Place].Text, Math.Round(r.Score, 3) }));
    }

    /// <summary>Everything that one unit owes, by deadline; what has none comes last.</summary>
    /// <param name="index">The graph.</param>
    /// <param name="unit">The unit's id.</param>
    public static QuestionTable Duties(GraphIndex index, string unit)
    {
        ArgumentNullException.ThrowIfNull(index);
        var places = index.Graph.Measures.Index().ToDictionary(m => m.Item.Id, m => m.Index, StringComparer.Ordinal);
        return QuestionTable.Of("dueOn deadline role measure task plan source id", index.EdgesOfUnit[unit]
            .Select(e => (Edge: e, Measure: index.Measures[e.MeasureId]))
            .OrderBy(d => d.Measure.DueOn ?? DateOnly.MaxValue)
            .ThenBy(d => places[d.Measure.Id]).ThenBy(d => d.Edge.Role)
            .Select(d => new object?[]
            {
                d.Measure.DueOn, d.Measure.Deadline, Terms.Of(d.Edge.Role).Chinese, d.Measure.Text,
                index.TaskOf(d.Measure).Title, index.PlanOf(d.Measure).Title, d.Edge.Source.ToString(), d.Measure.Id,
            }));
    }

    /// <summary>What is due when, the earliest first; measures without a date are counted apart.</summary>
    public static QuestionTable Due(GraphIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        var dated = index.Graph.Measures.Where(m => m.DueOn is not null).ToList();
        return QuestionTable.Of("dueOn deadline id measure leads", dated
            .OrderBy(m => m.DueOn)
            .Select(m => new object?[] { m.DueOn, m.Deadline, m.Id, m.Text, AccountableUnits(index, m) }),
            index.Graph.Measures.Length - dated.Count);
    }

    /// <summary>Who must be at the meeting on measures, and what each owes there; leads first.</summary>
    /// <param name="index">The graph.</param>
    /// <param name="measures">The measures.</param>
    public static QuestionTable Meeting(GraphIndex index, IEnumerable<Measure> measures)
    {
        ArgumentNullException.ThrowIfNull(index);
        return QuestionTable.Of("unit leads responsible assists", measures
            .SelectMany(m => index.EdgesOfMeasure[m.Id])
            .GroupBy(e => e.UnitId, StringComparer.Ordinal)
            .Select(
                g =>
                    (Unit: g.Key, Leads: IdsOf(g, Role.Lead), Responsible: IdsOf(g, Role.Responsible),
                        Assists: IdsOf(g, Role.Assist)))
            .OrderByDescending(u => u.Leads.Length).ThenByDescending(u => u.Responsible.Length)
            .ThenByDescending(u => u.Assists.Length)
            .ThenBy(u => u.Unit, StringComparer.Ordinal)
            .Select(u => new object?[] { u.Unit, u.Leads, u.Responsible, u.Assists }));
    }

    /// <summary>Measures that name a single unit.</summary>
    public static QuestionTable Alone(GraphIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return QuestionTable.Of("id measure unit deadline", index.Graph.Measures
            .Select(m => (Measure: m, Units: UnitsOf(index.EdgesOfMeasure[m.Id])))
            .Where(m => m.Units.Length == 1)
            .OrderBy(m => m.Units[0], StringComparer.Ordinal).ThenBy(m => m.Measure.Id, StringComparer.Ordinal)
            .Select(m => new object?[] { m.Measure.Id, m.Measure.Text, m.Units[0], m.Measure.Deadline }));
    }

    /// <summary>Measures with a lead and neither a responsible nor an assisting unit, by leading unit.</summary>
    public static QuestionTable Unsupported(GraphIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return QuestionTable.Of("unit measures ids", index.Graph.Measures
            .Select(m => index.EdgesOfMeasure[m.Id].ToList())
            .Where(edges => edges.Count > 0 && edges.TrueForAll(e => e.Role == Role.Lead))
            .SelectMany(edges => edges)
            .GroupBy(e => e.UnitId, StringComparer.Ordinal)
            .Select(g => (Unit: g.Key, Ids: IdsOf(g, Role.Lead)))
            .OrderByDescending(u => u.Ids.Length).ThenBy(u => u.Unit, StringComparer.Ordinal)
            .Select(u => new object?[] { u.Unit, (long)u.Ids.Length, u.Ids }));
    }

    /// <summary>
    /// Measures with two or more leads, those with most first; the first named is told, and how many are guesses.
    /// </summary>
    public static QuestionTable SeveralLeads(GraphIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return QuestionTable.Of("id measure firstNamed units count guessed", index.Graph.Measures
            .Select(m => (Measure: m, Leads: UnitsInRole(index, m, Role.Lead)))
            .Where(m => m.Leads.Length > 1)
            .OrderByDescending(m => m.Leads.Length)
            .Select(m => new object?[]
            {
                m.Measure.Id, m.Measure.Text, m.Leads[0], m.Leads, (long)m.Leads.Length,
                (long)index.EdgesOfMeasure[m.Measure.Id].Count(e => e.Role == Role.Lead && e.Uncertain),
            }));
    }

    /// <summary>Persons who oversee measures (牵头领导), with their measures and the units that answer for these.</summary>
    public static QuestionTable Leaders(GraphIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return QuestionTable.Of("person measures units ids", index.Graph.Oversights
            .GroupBy(o => o.PersonId, StringComparer.Ordinal)
            .Select(
                g => (Person: index.Persons[g.Key], Ids: g.Select(o => o.MeasureId).Distinct(StringComparer.Ordinal).ToArray()))
            .OrderByDescending(p => p.Ids.Length).ThenBy(p => p.Person.Id, StringComparer.Ordinal)
            .Select(p => new object?[]
            {
                p.Person.Name, (long)p.Ids.Length,
                p.Ids.SelectMany(id => AccountableUnits(index, index.Measures[id])).Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal).ToArray(),
                p.Ids.Order(StringComparer.Ordinal).ToArray(),
            }));
    }

    /// <summary>The quantities that measures name, as data.</summary>
    public static QuestionTable Targets(GraphIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return QuestionTable.Of("id words comparison number from quantity deadline leads", index.Graph.Measures
            .SelectMany(m => m.Targets.Select(t => new object?[]
            {
                m.Id, t.Words, t.Comparison.ToString(), (double)t.Number, (double?)t.From, t.Unit, m.Deadline,
                AccountableUnits(index, m),
            })));
    }

    /// <summary>Responsibilities that the reading is not sure of, with their places.</summary>
    public static QuestionTable Uncertain(GraphIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return QuestionTable.Of("source mention unit reason measure id", index.Graph.Responsibilities.Index()
            .Where(e => e.Item.Uncertain)
            .OrderBy(e => e.Item.MeasureId, StringComparer.Ordinal).ThenBy(e => e.Index)
            .Select(e => new object?[]
            {
                e.Item.Source.ToString(), e.Item.Mention, e.Item.UnitId, e.Item.Uncertainty.ToString(),
                index.Measures[e.Item.MeasureId].Text, e.Item.MeasureId,
            }));
    }

    /// <summary>The pairs of units that share most measures; its cost is that of <see cref="Collaboration.Project"/>.</summary>
    public static QuestionTable Pairs(GraphIndex index, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(index);
        return QuestionTable.Of("first second measures weight", Collaboration.Project(index.Graph, cancellationToken)
            .Select(c => new object?[] { c.First, c.Second, (long)c.Measures, Math.Round(c.Weight, 3) }));
    }

    /// <summary>Units that take part in measures and lead none, those with most measures first.</summary>
    public static QuestionTable WithoutLeads(GraphIndex index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return QuestionTable.Of("unit responsible assists", index.Graph.Responsibilities
            .GroupBy(e => e.UnitId, StringComparer.Ordinal)
            .Where(g => g.All(e => e.Role != Role.Lead))
            .Select(g => (Unit: g.Key, Responsible: IdsOf(g, Role.Responsible).Length, Assists: IdsOf(g, Role.Assist).Length))
            .OrderByDescending(u => u.Responsible + u.Assists).ThenBy(u => u.Unit, StringComparer.Ordinal)
            .Select(u => new object?[] { u.Unit, (long)u.Responsible, (long)u.Assists }));
    }

    /// <summary>Measures of two plans of a year that are likely one duty; see <see cref="Overlaps.Find"/>.</summary>
    public static QuestionTable LikelySame(GraphIndex index, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(index);
        return QuestionTable.Of("id measure units nearest other otherUnits share", Overlaps.Find(index.Graph, cancellationToken)
            .Select(o => new object?[]
            {
                o.First.Id, o.First.Text, AccountableUnits(index, o.First), o.Second.Id, o.Second.Text,
                AccountableUnits(index, o.Second), Math.Round(o.Similarity.Score, 2),
            }));
    }

    private static string[] AccountableUnits(GraphIndex index, Measure measure) =>
        UnitsInRole(index, measure, AccountableRole.Of(index.EdgesOfMeasure[measure.Id]));

    // the first named first
    private static string[] UnitsInRole(GraphIndex index, Measure measure, Role role) =>
        UnitsOf(index.EdgesOfMeasure[measure.Id].Where(e => e.Role == role).OrderBy(e => e.Ordinal));

    private static string[] UnitsOf(IEnumerable<Responsibility> edges) =>
        [.. edges.Select(e => e.UnitId).Distinct(StringComparer.Ordinal)];

    private static string[] IdsOf(IEnumerable<Responsibility> edges, Role role) =>
        [.. edges.Where(e => e.Role == role).Select(e => e.MeasureId).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
}
