using System.Collections.Immutable;
using OrgGraph.Model;

namespace OrgGraph.Benchmarks.Neo4j;

/// <summary>A province of made-up plans: districts with a hundred units each, five plans a district.</summary>
internal static class ManyPlans
{
    public static ResponsibilityGraph Make(int responsibilities, int seed = 1)
    {
        var random = new Random(seed);
        const int unitsAPlace = 100, plansAPlace = 5, measuresAPlan = 400, unitsAMeasure = 5;
        var places = Math.Max(1, responsibilities / (plansAPlace * measuresAPlan * unitsAMeasure));
        var units = new List<Unit>();
        var plans = new List<Plan>();
        var tasks = new List<PlanTask>();
        var measures = new List<Measure>();
        var edges = ImmutableArray.CreateBuilder<Responsibility>(responsibilities);
        for (var p = 0; p < places; p++)
        {
            var place = $"青川市第{p:000}区";
            var names = Enumerable.Range(0, unitsAPlace).Select(u => $"{place}第{u:00}管理局").ToArray();
            var mentions = names.Select(n => n[place.Length..]).ToArray();
            units.AddRange(
                names.Select(
                    n =>
                        new Unit { Id = n, Jurisdiction = place, Level = UnitLevel.District, Kind = UnitKind.Department,
                            Rule = "*局" }));
            for (var y = 0; y < plansAPlace; y++)
            {
                var file = $"{place}{2020 + y}.txt";
                var plan = new Plan
                {
                    Id = $"{place}/{2020 + y}/蓝天保卫战行动计划",
                    Title = $"{place}{2020 + y}年蓝天保卫战行动计划",
                    Year = 2020 + y,
                    Jurisdiction = place,
                    Source = new SourceSpan(file, 1, 1, 1, 20),
                };
                plans.Add(plan);
                for (var m = 0; m < measuresAPlan; m++)
                {
                    var task = $"{plan.Id}#{(m / 4) + 1}";
                    var span = new SourceSpan(file, m + 3, 1, m + 3, 60);
                    if (m % 4 == 0)
                    {
                        tasks.Add(new PlanTask(task, plan.Id, null, $"{(m / 4) + 1}", "扬尘管控", span));
                    }

                    var measure = new Measure
                    {
                        Id = $"{task}.{(m % 4) + 1}",
                        TaskId = task,
                        Text = $"推进第{m}项措施落实，压实属地和部门责任，严格管控施工扬尘、道路扬尘和裸地扬尘，强化执法检查。",
                        Deadline = m % 3 == 0 ? "12月底前" : "长期坚持",
                        Source = span,
                    };
                    measures.Add(measure);

                    // Neighbours work together more than strangers do.
                    var first = random.Next(unitsAPlace);
                    var step = 1 + random.Next(2);
                    for (var u = 0; u < unitsAMeasure; u++)
                    {
                        var unit = (first + (u * step)) % unitsAPlace;
                        var role = u == 0 ? Role.Lead : u == 1 ? Role.Responsible : Role.Assist;
                        edges.Add(new Responsibility(
                            names[unit], measure.Id, role, u < 2 ? 1 : u - 1, mentions[unit],
                            span with { Column = 61 + u, EndColumn = 70 + u }, Uncertainty.None));
                    }
                }
            }
        }

        return new ResponsibilityGraph
        {
            Plans = [.. plans],
            Tasks = [.. tasks],
            Measures = [.. measures],
            Units = [.. units],
            Responsibilities = edges.ToImmutable(),
        };
    }
}
