using System.Collections.Immutable;
using System.Text;
using NUnit.Framework;
using OrgGraph.Benchmarks.Generation;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Quality;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Quality;

/// <summary>
/// Measures every kind of diagram: nothing overlaps, nothing is clipped, nothing too small, nothing beyond the page.
/// </summary>
[Category("Quality")]
public sealed class QualityTests
{
    private const int Generated = 50;

    private static readonly Lazy<ResponsibilityGraph> s_seeds = new(() => Build(Directory
        .GetFiles(Repository.Shared("seeds"), "*.txt").Order(StringComparer.Ordinal)
        .Select(f => PlanReader.Read(Path.GetFileName(f), File.ReadAllBytes(f)))));

    [Test]
    public void Seeds([Values] Paper paper, [Values] Language language) => Check("seeds", [s_seeds.Value], paper, language);

    [Test]
    public void SingleSeeds([Values] Paper paper) => Check("one seed", Directory
        .GetFiles(Repository.Shared("seeds"), "*.txt").Order(StringComparer.Ordinal)
        .Select(f => Build([PlanReader.Read(Path.GetFileName(f), File.ReadAllBytes(f))])), paper, Language.Chinese);

    [Test]
    public void Samples([Values] Paper paper) => Check("samples", [Build(Directory
        .GetFiles(Repository.Plans, "*.txt").Order(StringComparer.Ordinal)
        .Select(f => PlanReader.Read(Path.GetFileName(f), File.ReadAllBytes(f))))], paper, Language.Chinese);

    [Test]
    public void GeneratedPlans([Values] Paper paper) => Check(
        "generated",
        Enumerable.Range(0, Generated).Where(i => i % 3 == (int)paper).Select(i =>
        {
            var layouts = Enum.GetValues<PlanLayout>();
            var document = PlanGenerator.WithPlans(
                layouts[i % layouts.Length], seed: i, plans: 1 + (i % 3), measures: 5 + (i * 7 % 60));
            return Build([PlanReader.Read(document.FileName, Encoding.UTF8.GetBytes(document.Text))]);
        }),
        paper,
        i => (Language)(i % 2));

    private static ResponsibilityGraph Build(IEnumerable<DocumentReading> readings) =>
        GraphBuilder.Build(readings.SelectMany(r => r.Plans), []);

    private static void Check(string name, IEnumerable<ResponsibilityGraph> graphs, Paper paper, Language language) =>
        Check(name, graphs, paper, _ => language);

    private static void Check(string name, IEnumerable<ResponsibilityGraph> graphs, Paper paper, Func<int, Language> language)
    {
        var sums = new SortedDictionary<string, DiagramQuality>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var (graph, i) in graphs.Select((g, i) => (g, i)))
        {
            foreach (var (kind, scene) in DrawnKinds.Of(graph, DrawnKinds.Page(paper, language(i))))
            {
                var quality = DiagramQuality.Of(scene);
                sums[kind] = sums.TryGetValue(kind, out var sum) ? sum + quality : quality;
                if (IsFaulty(kind, quality, paper))
                {
                    problems.Add(quality.Row($"{kind} of {scene.Title}"));
                }

                problems.AddRange(scene.Pages.SelectMany(PageFaults.Faint).Distinct().Select(f => $"faint: {kind} {f}"));
                // a slide holds few rows, and none is parted: how full it is depends on the next
                problems.AddRange((paper == Paper.Wide ? [] : PageFaults.HalfEmpty(kind, scene))
                    .Select(f => $"half empty: {kind} of {scene.Title}, {f}"));
            }
        }

        TestContext.Out.WriteLine(DiagramQuality.Heading);
        foreach (var (kind, quality) in sums)
        {
            TestContext.Out.WriteLine(quality.Row($"{name} {paper} {kind}"));
        }

        Assert.That(problems, Is.Empty);
    }

    private static bool IsFaulty(string kind, DiagramQuality quality, Paper paper) =>
        quality.NodeOverlaps + quality.LabelOverlaps + quality.Clipped + quality.Outside + quality.Broken > 0
        || quality.SmallestText < paper switch { Paper.Wide => 14, Paper.A3 => 10, _ => 9 } - 1e-6
        || (DrawnKinds.Tied.Contains(kind) && quality.ThroughNodes > 0);
}
