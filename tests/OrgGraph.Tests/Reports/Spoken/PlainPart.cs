using System.Globalization;
using OrgGraph.Model;
using OrgGraph.Model.Deadlines;

namespace OrgGraph.Tests.Reports.Spoken;

/// <summary>
/// What is said of the plans of one government and year, worked out again: loads by <see cref="PlainCount"/>, the rest by plain
/// loops over the graph's rows.
/// </summary>
internal sealed class PlainPart
{
    private const int Draws = 12;

    private readonly ResponsibilityGraph _graph;
    private readonly string _place;
    private readonly Dictionary<string, (Plan Plan, List<string> Titles)> _sections;
    private readonly Dictionary<string, (double Low, double High)> _ranges = [];

    public PlainPart(string name, PlainCount count, ResponsibilityGraph graph)
    {
        (Name, Count, _graph) = (name, count, graph);
        Measures = [.. graph.Measures.Where(m => count.Measures.Contains(m.Id))];
        var planOf = graph.Tasks.ToDictionary(t => t.Id, t => t.PlanId);
        var ids = Measures.Select(m => planOf[m.TaskId]).ToHashSet();
        Plans = [.. graph.Plans.Where(p => ids.Contains(p.Id))];
        (_place, Year) = (Plans[0].Jurisdiction, Plans[0].Year);
        _sections = Measures.ToDictionary(m => m.Id, SectionsOf);
        UnitsOf = count.Edges.GroupBy(e => e.Measure).ToDictionary(g => g.Key, g => g.Select(e => e.Unit).Distinct().ToList());
        var random = new Random(Seed: 5);
        string[] roles = ["Lead", "Responsible", "Assist"];
        Readings = count.Edges.Exists(e => e.IsGuess)
            ? [.. Enumerable.Range(0, Draws).Select(_ => count.With(e => e.IsGuess ? roles[random.Next(3)] : e.Role))] : [];
        foreach (var (a, b) in UnitsOf.Values.SelectMany(Pairs))
        {
            Shared[(a, b)] = Shared.GetValueOrDefault((a, b)) + 1;
        }
    }

    public ResponsibilityGraph Graph => _graph;

    public string Name { get; }

    public PlainCount Count { get; }

    public int? Year { get; }

    public List<Measure> Measures { get; }

    public List<Plan> Plans { get; }

    public Dictionary<string, List<string>> UnitsOf { get; }

    public Dictionary<(string, string), int> Shared { get; } = [];

    /// <summary>What is proposed for these plans; asked for once.</summary>
    public PlainMoves? Moves { get; set; }

    /// <summary>The least and the most that a unit may carry by the guesses.</summary>
    public (double Low, double High) RangeOf(string unit) =>
        _ranges.TryGetValue(unit, out var known) ? known : _ranges[unit] = PlainRanges.Of(Count, unit);

    /// <summary>The same plans with the roles of all guesses drawn.</summary>
    public List<PlainCount> Readings { get; }

    public string Verb => Count.Accountable == "Lead" ? "牵头" : "主责";

    public List<string> Answering(string unit) =>
        [.. Count.Edges.Where(e => e.Unit == unit && e.Role == Count.Accountable).Select(e => e.Measure).Distinct()];

    public int AnsweringUnits(string measure) =>
        Count.Edges.Where(e => e.Measure == measure && e.Role == Count.Accountable).Select(e => e.Unit).Distinct().Count();

    public int Roles(string unit, string role) =>
        Count.Edges.Where(e => e.Unit == unit && e.Role == role).Select(e => e.Measure).Distinct().Count();

    public bool IsOver(string unit) => Count.Singles.Contains(unit) && Count.Loads[unit] > Count.FenceOf(unit);

    /// <summary>True when a drawn reading turns the verdict, which then must be marked; a marked one need not turn.</summary>
    public bool Turns(string unit) =>
        Readings.Exists(r => r.Singles.Contains(unit) && r.Loads[unit] > r.FenceOf(unit) != IsOver(unit));

    public double RolePoints(string unit) => Count.Loads[unit] - Count.Coordination[unit];

    /// <summary>Points of a unit in a plan, or in its sections of a title.</summary>
    public double PointsIn(string unit, string label, string? title) => Measures
        .Where(m => _sections[m.Id] is var (plan, titles) && (label.Length == 0 || LabelOf(plan) == label)
            && (title is null || titles.Contains(title)))
        .Sum(m => Count.Points.GetValueOrDefault((unit, m.Id)));

    /// <summary>True when a chart's column of a title may have these points: a plan, a section, or what stands in none.</summary>
    public bool SamePoints(string unit, string title, double points)
    {
        IEnumerable<Plan?> plans = Plans.Append<Plan?>(null);
        return plans.SelectMany(p => new[] { (Plan: p, Title: (string?)title), (p, null) })
            .Where(c => c.Title is not null || (c.Plan is not null && title.Contains(LabelOf(c.Plan)))
                || title.StartsWith("不分章节", StringComparison.Ordinal))
            .Any(c => Math.Abs(PointsIn(unit, c.Plan is null ? "" : LabelOf(c.Plan), c.Title) - points) < 0.0501);
    }

    public string LabelOf(Plan plan)
    {
        var title = plan.Title.StartsWith(_place, StringComparison.Ordinal) ? plan.Title[_place.Length..] : plan.Title;
        return Year is { } year ? title.Replace($"{year}年", "", StringComparison.Ordinal) : title;
    }

    /// <summary>Units that take part in no measure, but stand above one that does, are its counterpart or in its group.</summary>
    public int OtherUnits()
    {
        var acting = UnitsOf.Values.SelectMany(u => u).ToHashSet();
        var all = acting.ToHashSet();
        while (_graph.Units.Where(u => all.Contains(u.Id))
            .SelectMany(u => u.MemberIds.Append(u.ParentId ?? u.Id).Append(u.CounterpartId ?? u.Id)).ToList().Exists(all.Add))
        {
        }

        return all.Count - acting.Count;
    }

    /// <summary>Plans that a unit has issued, by their notices.</summary>
    public int IssuedBy(string unit)
    {
        var aliases = _graph.Units.Single(u => u.Id == unit).Aliases;
        return Plans.Count(p => (p.Notice?.Issuer ?? "").Split(['、', '，', ',', ' ', '　', '\n'])
            .Any(i => i.Length > 0 && (i.EndsWith(unit, StringComparison.Ordinal) || aliases.Contains(i))));
    }

    /// <summary>When measures are due, as sentences call it, with the months of those before the year's end.</summary>
    public (Dictionary<string, int> Times, Dictionary<int, int> Months) TimesOf(IEnumerable<Measure> measures)
    {
        var (times, months) = (new Dictionary<string, int>(), new Dictionary<int, int>());
        foreach (var measure in measures)
        {
            var early = measure.Deadlines.Where(d => Sort(d) == 0).Select(d => d.End!.Value.Month).Distinct().ToList();
            string[] names = ["早于年底到期", "年底前完成", "以后年份", "长期或经常性", "时限没有明确日期"];
            var name = measure.Deadlines.IsEmpty ? "没有写完成时限" : names[measure.Deadlines.Min(Sort)];
            times[name] = times.GetValueOrDefault(name) + 1;
            early.ForEach(m => months[m] = months.GetValueOrDefault(m) + 1);
        }

        return (times, months);
    }

    /// <summary>A unit's points by when they are due, as the calendar calls it: deadlines have equal parts.</summary>
    public Dictionary<string, double> PointsByTime(string unit)
    {
        var points = new Dictionary<string, double>();
        foreach (var measure in Measures.Where(m => Count.Points.ContainsKey((unit, m.Id))))
        {
            var timed = measure.Deadlines.Where(d => d.Kind != DeadlineKind.Unresolved).Select(TimesOf).DefaultIfEmpty(["未定"])
                .ToList();
            foreach (var (times, time) in timed.SelectMany(times => times.Select(t => (times, t))))
            {
                points[time] = points.GetValueOrDefault(time)
                    + (Count.Points[(unit, measure.Id)] / timed.Count / times.Count);
            }
        }

        return points;
    }

    private List<string> TimesOf(Deadline deadline)
    {
        if (deadline.Kind is DeadlineKind.Recurring or DeadlineKind.Continuous)
        {
            return ["长期"];
        }

        string NameOf(DateOnly day) => day.Year == Year ? $"{day.Month} 月" : "其他年";
        var end = deadline.End ?? new DateOnly(deadline.Start!.Value.Year, 12, 31);
        var start = deadline.Start ?? new DateOnly(end.Year, 1, 1);
        var months = (12 * (end.Year - start.Year)) + end.Month - start.Month + 1;
        return deadline.Kind == DeadlineKind.DueOn ? [end is { Month: 12, Day: 31 } && end.Year == Year ? "年底前" : NameOf(end)]
            : [.. Enumerable.Range(0, months).Select(m => NameOf(start.AddMonths(m)))];
    }

    private int Sort(Deadline deadline) => deadline.Kind switch
    {
        DeadlineKind.Unresolved => 4,
        DeadlineKind.DueOn or DeadlineKind.Period when deadline.End is { } end => end.Year > Year ? 2
            : end is { Month: 12, Day: 31 } ? 1 : 0,
        _ => 3,
    };

    private (Plan Plan, List<string> Titles) SectionsOf(Measure measure)
    {
        var task = _graph.Tasks.Single(t => t.Id == measure.TaskId);
        var titles = new List<string>();
        for (var id = task.SectionId; id is not null;)
        {
            var section = _graph.Sections.Single(s => s.Id == id);
            titles.Add(section.Title);
            id = section.ParentId;
        }

        return (Plans.Single(p => p.Id == task.PlanId), titles);
    }

    /// <summary>The parts that units fall into without one of them, who share a measure directly or by others.</summary>
    public List<HashSet<string>> Without(string unit)
    {
        var ties = Shared.Keys.Where(k => k.Item1 != unit && k.Item2 != unit).ToList();
        var groups = new List<HashSet<string>>();
        foreach (var start in UnitsOf.Values.SelectMany(u => u).Distinct().Where(u => u != unit))
        {
            if (groups.Exists(g => g.Contains(start)))
            {
                continue;
            }

            HashSet<string> group = [start];
            while (ties.Any(t => group.Contains(t.Item1) != group.Contains(t.Item2)
                && group.Add(group.Contains(t.Item1) ? t.Item2 : t.Item1)))
            {
            }

            groups.Add(group);
        }

        return groups;
    }

    /// <summary>Units that a unit calls on, directly or by others.</summary>
    public HashSet<string> CalledBy(string unit)
    {
        HashSet<string> reached = [];
        var next = new Queue<string>([unit]);
        while (next.TryDequeue(out var caller))
        {
            foreach (var called in Calls[caller].Where(reached.Add))
            {
                next.Enqueue(called);
            }
        }

        return reached;
    }

    private ILookup<string, string> Calls => field ??=
        (from edges in Count.Edges.GroupBy(e => e.Measure)
         let role = edges.Any(e => e.Role == "Lead") ? "Lead" : "Responsible"
         from caller in edges.Where(e => e.Role == role)
         from called in edges.Where(e => e.Role != role)
         select (caller.Unit, Called: called.Unit)).Distinct().ToLookup(c => c.Unit, c => c.Called, StringComparer.Ordinal);

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<(string, string)> Pairs(List<string> units) =>
        from a in units from b in units where string.CompareOrdinal(a, b) < 0 select (a, b);
}
