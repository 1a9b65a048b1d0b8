using System.Collections.Immutable;
using System.Text;
using OrgGraph.Model;
using OrgGraph.Model.Json;
using OrgGraph.Model.Targets;

namespace OrgGraph.Tests.Neo4j;

/// <summary>Makes graphs of a made-up city, equal for equal seeds, in the order that the reader gives.</summary>
internal static class GraphMaker
{
    private static readonly string[] s_offices =
        ["发展改革委", "生态环境局", "水务局", "住房城乡建设委", "城市管理委", "交通局", "园林绿化局", "农业农村局", "财政局", "教委"];

    public static ResponsibilityGraph Make(int seed, int plans = 3, int measures = 40, int unitsAPlan = 12)
    {
        var random = new Random(seed);
        var units = new SortedDictionary<string, Unit>(StringComparer.Ordinal);
        var persons = new SortedDictionary<string, Person>(StringComparer.Ordinal);
        List<Plan> planList = [];
        List<Section> sections = [];
        List<PlanTask> tasks = [];
        List<Measure> measureList = [];
        List<Responsibility> edges = [];
        List<Oversight> oversights = [];
        foreach (var (place, year) in Places(plans).OrderBy(p => $"{p.Place}/{p.Year}/计划", StringComparer.Ordinal))
        {
            var plan = PlanOf(place, year, random);
            planList.Add(plan);
            var names = UnitsOf(place, unitsAPlan, units);
            var line = 10;
            SourceSpan At(int column) => new(plan.Source.File, line, column, line, column + 8);
            for (var s = 1; s <= 3; s++)
            {
                sections.Add(new Section($"{plan.Id}§{s}", plan.Id, null, $"{s}、重点领域", At(1)));
                if (s > 1)
                {
                    sections.Add(new Section($"{plan.Id}§{s}.1", plan.Id, $"{plan.Id}§{s}", "（一）专项", At(1)));
                }
            }

            for (var m = 0; m < measures; m++)
            {
                line++;
                var task = $"{plan.Id}#{(m / 4) + 1}";
                if (m % 4 == 0)
                {
                    var section = random.Next(4) switch { 0 => null, 1 => $"{plan.Id}§2.1", var n => $"{plan.Id}§{n}" };
                    tasks.Add(
                        new PlanTask(
                            task, plan.Id, section, m % 8 == 0 ? $"{m / 4}" : null, random.Next(5) == 0 ? null : "扬尘管控", At(2)));
                }

                var measure = $"{task}.{(m % 4) + 1}";
                var number = $"{m}";
                measureList.Add(new Measure
                {
                    Id = measure,
                    TaskId = task,
                    Text = $"推进第{m}项措施落实，压实责任，严格管控，{(m % 3 == 0 ? "完成老旧小区改造" : "开展扬尘专项执法")}。",
                    Deadline = random.Next(4) switch { 0 => null, 1 => "长期坚持", 2 => $"{year}年底", _ =>
                        $"{random.Next(1, 13)}月底前" },
                    Other = random.Next(6) == 0 ? [new OtherField("备注", "见附件"), new OtherField("", "")] : [],
                    Targets = m % 5 != 0 ? [] : [new Target(
                        TargetComparison.AtLeast, m + 0.5m, m % 2 == 0 ? null : 1, "项", "推进\"第\"", 3, number.Length + 1)],
                    Source = At(3),
                });
                var ordinals = new int[3];
                foreach (var unit in names.OrderBy(_ => random.Next()).Take(random.Next(7)))
                {
                    var role = (Role)random.Next(3);
                    edges.Add(new Responsibility(
                        unit, measure, role, ++ordinals[(int)role], unit[place.Length..], At(20 + (ordinals.Sum() * 10)),
                        random.Next(9) == 0 ? Uncertainty.RoleNotDecided : Uncertainty.None)
                    {
                        Duties = m % 4 == 0 && role == Role.Lead ? [new Duty("推进第", 0), new Duty("第", 2)] : [],
                    });
                }

                for (var o = 1; o <= random.Next(3); o++)
                {
                    var person = new Person($"{place}/领导{o}", $"领导{o}", place);
                    persons.TryAdd(person.Id, person);
                    oversights.Add(new Oversight(person.Id, measure, o, At(90), Uncertainty.None));
                }
            }
        }

        return new ResponsibilityGraph
        {
            Plans = [.. planList],
            Sections = [.. sections],
            Tasks = [.. tasks],
            Measures = [.. measureList],
            Units =
                [.. units.Values.Select(
                    u => u.CounterpartId is null || units.ContainsKey(u.CounterpartId) ? u : u with { CounterpartId = null })],
            Persons = [.. persons.Values],
            Responsibilities = [.. edges],
            Oversights = [.. oversights],
        };
    }

    /// <summary>The graph with made-up metrics of two units of three.</summary>
    public static ResponsibilityGraph WithMetrics(ResponsibilityGraph graph, int seed)
    {
        var random = new Random(seed);
        return graph with
        {
            Metrics =
            [
                .. graph.Units.Where((_, i) => i % 3 > 0).Select((u, i) => new UnitMetrics(
                    u.Id, random.Next(50), i % 4 == 0 ? 7 : random.NextDouble() * 1000, random.NextDouble(), random.NextDouble(),
                    random.NextDouble(), random.Next(3) == 0 ? null : random.Next(8), random.Next(2) == 0)),
            ],
        };
    }

    /// <summary>The part of a graph that one plan makes up.</summary>
    public static ResponsibilityGraph OnlyPlans(ResponsibilityGraph graph, params string[] plans)
    {
        var tasks = graph.Tasks.Where(t => plans.Contains(t.PlanId)).ToImmutableArray();
        var taskIds = tasks.Select(t => t.Id).ToHashSet();
        var measures = graph.Measures.Where(m => taskIds.Contains(m.TaskId)).ToImmutableArray();
        var measureIds = measures.Select(m => m.Id).ToHashSet();
        var edges = graph.Responsibilities.Where(e => measureIds.Contains(e.MeasureId)).ToImmutableArray();
        var oversights = graph.Oversights.Where(e => measureIds.Contains(e.MeasureId)).ToImmutableArray();
        var units = edges.Select(e => e.UnitId).ToHashSet();
        foreach (var unit in graph.Units.Where(u => units.Contains(u.Id)).ToList())
        {
            units.UnionWith(unit.MemberIds);
            units.UnionWith(new[] { unit.ParentId, unit.CounterpartId }.OfType<string>());
        }

        var persons = oversights.Select(o => o.PersonId).ToHashSet();
        return new ResponsibilityGraph
        {
            Plans = [.. graph.Plans.Where(p => plans.Contains(p.Id))],
            Sections = [.. graph.Sections.Where(s => plans.Contains(s.PlanId))],
            Tasks = tasks,
            Measures = measures,
            Units = [.. graph.Units.Where(u => units.Contains(u.Id))],
            Persons = [.. graph.Persons.Where(p => persons.Contains(p.Id))],
            Responsibilities = edges,
            Oversights = oversights,
        };
    }

    /// <summary>
    /// One plan's graph as the reader gives it when it has this plan alone: no unit that only other plans name.
    /// </summary>
    public static ResponsibilityGraph ReadAlone(ResponsibilityGraph graph, string plan)
    {
        var part = OnlyPlans(graph with { Units = [.. graph.Units.Select(u => u with { CounterpartId = null })] }, plan);
        var ids = part.Units.Select(u => u.Id).ToHashSet();
        return part with
        {
            Units =
            [
                .. graph.Units.Where(u => ids.Contains(u.Id))
                    .Select(u => u.CounterpartId is { } c && !ids.Contains(c) ? u with { CounterpartId = null } : u),
            ],
        };
    }

    public static string Json(ResponsibilityGraph graph)
    {
        using var stream = new MemoryStream();
        GraphJson.Write(graph, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<(string Place, int Year)> Places(int plans)
    {
        for (var i = 0; i < plans; i++)
        {
            // A district's two years, and the city's, turn and turn about.
            var pair = i / 2;
            yield return i % 2 == 0 ? ($"青川市第{(pair / 2) + 1}区", 2023 + (pair % 2)) : ("青川市", 2023 + pair);
        }
    }

    private static Plan PlanOf(string place, int year, Random random) => new()
    {
        Id = $"{place}/{year}/计划",
        Title = $"{place}{year}年大气污染防治行动计划",
        Year = year,
        Jurisdiction = place,
        City = "青川市",
        JurisdictionBasis = JurisdictionBasis.Title,
        Attachment = random.Next(2) == 0 ? null : "附件1",
        Notice = random.Next(3) switch
        {
            0 => null,
            1 => new Notice(null, null, null),
            _ => new Notice("青政发〔2024〕2号", $"{place}人民政府", new DateOnly(2024, 3, 5)),
        },
        Source = new SourceSpan($"{place}{year}.txt", 3, 1, 3, 20),
    };

    private static List<string> UnitsOf(string place, int count, SortedDictionary<string, Unit> units)
    {
        var city = place == "青川市";
        var names = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var office = s_offices[i % s_offices.Length] + (i < s_offices.Length ? "" : $"第{i / s_offices.Length}分局");
            var id = place + office;
            names.Add(id);
            units.TryAdd(id, new Unit
            {
                Id = id,
                Jurisdiction = place,
                Level = city ? UnitLevel.Municipal : UnitLevel.District,
                Kind = i < s_offices.Length ? UnitKind.Department : UnitKind.Branch,
                Rule = "*局",
                Aliases = [office],
                ParentId = i < s_offices.Length ? null : place + s_offices[i % s_offices.Length],
                CounterpartId = city || i >= s_offices.Length ? null : "青川市" + office,
            });
        }

        var group = $"{place}各部门";
        units.TryAdd(group, new Unit
        {
            Id = group,
            Jurisdiction = place,
            Level = UnitLevel.Group,
            Kind = UnitKind.Group,
            MemberIds = [.. names.Take(3).Order(StringComparer.Ordinal)],
            MembersKnown = city,
        });
        names.Add(group);
        return names;
    }
}
