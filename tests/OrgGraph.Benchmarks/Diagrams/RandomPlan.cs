using OrgGraph.Analytics.Graphs;
using OrgGraph.Benchmarks.Generation;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Model;

namespace OrgGraph.Benchmarks.Diagrams;

/// <summary>One plan of any number of units and measures, five measures a task, four units a measure.</summary>
internal static class RandomPlan
{
    private const int UnitsOfMeasure = 4;
    private const int MeasuresOfTask = 5;

    public static ResponsibilityGraph Of(int units, int measures)
    {
        var random = new SeededRandom(1);
        var source = SourceSpan.OfLine("plan.txt", 1);
        var edges = new List<Responsibility>();
        for (var m = 0; m < measures; m++)
        {
            // units near each other in number meet often, as those of one field do
            var centre = random.Between(0, units - 1);
            for (var i = 0; i < UnitsOfMeasure; i++)
            {
                var unit =
                    random.Happens(0.8) ? Math.Clamp(centre + random.Between(-5, 5), 0, units - 1) : random.Between(0, units - 1);
                var role = i == 0 ? Role.Lead : Role.Assist;
                if (!edges.Exists(e => e.MeasureId == MeasureId(m) && e.UnitId == UnitId(unit)))
                {
                    edges.Add(
                        new Responsibility(UnitId(unit), MeasureId(m), role, i + 1, UnitId(unit), source, Uncertainty.None));
                }
            }
        }

        return new ResponsibilityGraph
        {
            Plans = [new Plan { Id = "p", Title = "计划", Jurisdiction = "青溪区", Source = source }],
            Tasks =
                [.. Enumerable.Range(0, (measures + MeasuresOfTask - 1) / MeasuresOfTask)
                    .Select(t => new PlanTask($"p#{t}", "p", null, $"{t}", $"任务{t}", source))],
            Measures =
            [
                .. Enumerable.Range(0, measures).Select(m => new Measure
                {
                    Id = MeasureId(m), TaskId = $"p#{m / MeasuresOfTask}", Text = "推进重点任务落实，按时完成年度目标并报送进展情况。", Source = source,
                }),
            ],
            Units =
                [.. Enumerable.Range(0, units).Select(u => new Unit { Id = UnitId(u), Jurisdiction = "青溪区" })
                    .OrderBy(u => u.Id, StringComparer.Ordinal)],
            Responsibilities = [.. edges],
        };
    }

    /// <summary>Its units and measures as boxes in two columns.</summary>
    public static LayoutGraph Columns(ResponsibilityGraph graph)
    {
        var units = graph.Units.Select((u, i) => (u.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var measures =
            graph.Measures.Select((m, i) => (m.Id, i)).ToDictionary(p => p.Id, p => p.i + units.Count, StringComparer.Ordinal);
        return new LayoutGraph(
            [
                .. graph.Units.Select(_ => new LayoutNode(120, 16, Layer: 0)),
                .. graph.Measures.Select((_, i) => new LayoutNode(220, 30, Layer: 1, Group: i / MeasuresOfTask)),
            ],
            [.. graph.Responsibilities.Select(e => new LayoutEdge(units[e.UnitId], measures[e.MeasureId]))],
            new LayoutSpacing());
    }

    /// <summary>The backbone of its units' ties.</summary>
    public static LayoutGraph Network(ResponsibilityGraph graph)
    {
        var network = UnitNetwork.Collaboration(graph);
        return new LayoutGraph(
            [.. network.Units.Select(_ => new LayoutNode(60, 28))],
            [.. DisparityFilter.Filter(network.Graph).Edges().Union(MaximumSpanningForest.Find(network.Graph).Edges())
                .Select(e => new LayoutEdge(e.From, e.To, e.Weight))],
            new LayoutSpacing());
    }

    private static string UnitId(int unit) => $"青溪区第{unit}局";

    private static string MeasureId(int measure) => $"p#{measure / MeasuresOfTask}.{(measure % MeasuresOfTask) + 1}";
}
