using System.Collections.Immutable;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Kinds;

/// <summary>The words that a drawing shows, and small graphs to draw.</summary>
internal static class DrawnWords
{
    /// <summary>The texts of all pages, as shown: what is cut off is not in them.</summary>
    public static IEnumerable<string> Of(Scene scene) => scene.Pages.SelectMany(Of);

    public static IEnumerable<string> Of(ScenePage page) => BlocksOf(page).Select(t => string.Concat(t.Lines));

    /// <summary>The full texts of those that are cut.</summary>
    public static IEnumerable<string> CutIn(Scene scene) =>
        scene.Pages.SelectMany(BlocksOf).Where(t => t.Lines is [.., var last] && last.EndsWith('…'))
            .Select(t => t.Full ?? t.Lines[^1]);

    /// <summary>The sample plans of the repository.</summary>
    public static ResponsibilityGraph Samples() => GraphBuilder.Build(
        Directory.GetFiles(Repository.Plans, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(f => PlanReader.Read(Path.GetFileName(f), File.ReadAllBytes(f)).Plans),
        []);

    /// <summary>A plan of one task with measures, each led by 水务局 and assisted by 园林局.</summary>
    public static ResponsibilityGraph Plan(params ImmutableArray<string> measures)
    {
        static SourceSpan At(int line) => SourceSpan.OfLine("计划.txt", line);
        Unit[] units =
        [
            new() { Id = "清河区水务局", Jurisdiction = "清河区", Kind = UnitKind.Department, Level = UnitLevel.District },
            new() { Id = "清河区园林局", Jurisdiction = "清河区", Kind = UnitKind.Department, Level = UnitLevel.District },
        ];
        return new ResponsibilityGraph
        {
            Plans = [new Plan { Id = "清河区/2026/计划", Title = "清河区计划", Jurisdiction = "清河区", Year = 2026, Source = At(1) }],
            Tasks = [new PlanTask("清河区/2026/计划#7", "清河区/2026/计划", null, "7", "节水", At(2))],
            Measures =
            [
                .. measures.Select((text, i) => new Measure
                {
                    Id = $"清河区/2026/计划#7.{i + 1}", TaskId = "清河区/2026/计划#7", Text = text, Deadline = "年底前", Source = At(3 + i),
                }),
            ],
            Units = [.. units.OrderBy(u => u.Id, StringComparer.Ordinal)],
            Persons = [new Person("清河区/何平", "何平", "清河区")],
            Responsibilities =
            [
                .. measures.SelectMany((_, i) => new[]
                {
                    new Responsibility(units[0].Id, $"清河区/2026/计划#7.{i + 1}", Role.Lead, 1, "区水务局", At(3 + i), Uncertainty.None),
                    new Responsibility(
                        units[1].Id, $"清河区/2026/计划#7.{i + 1}", Role.Assist, 1, "区园林局", At(3 + i), Uncertainty.None),
                }),
            ],
            Oversights = [new Oversight("清河区/何平", "清河区/2026/计划#7.1", 1, At(3), Uncertainty.None)],
        };
    }

    private static IEnumerable<TextBlock> BlocksOf(ScenePage page) => page.Items.Select(i => i switch
    {
        TextItem t => t.Text,
        ShapeItem s => s.Text,
        _ => null,
    }).OfType<TextBlock>();
}
