using System.Diagnostics;
using System.Text;
using OrgGraph.Benchmarks.Generation;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Kinds.Collaborations;
using OrgGraph.Diagrams.Kinds.Egos;
using OrgGraph.Diagrams.Kinds.Matrices;
using OrgGraph.Diagrams.Kinds.Meetings;
using OrgGraph.Diagrams.Kinds.Organisations;
using OrgGraph.Diagrams.Kinds.Overviews;
using OrgGraph.Diagrams.Kinds.Pairs;
using OrgGraph.Diagrams.Kinds.Responsibilities;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers.Svg;
using OrgGraph.Documents;
using OrgGraph.Model;

namespace OrgGraph.Benchmarks.Diagrams;

/// <summary>How long diagrams take: all kinds of one document, and growth with the number of measures and units.</summary>
internal static class DiagramSpeed
{
    private const int Repeats = 5;

    private static int s_repeats = Repeats;

    private static readonly DiagramPage s_page = new() { Paper = Paper.A3 };

    public static int Run(Arguments arguments, TextWriter output)
    {
        s_repeats = arguments.Repeat ?? Repeats;
        var graph = GraphOf(arguments);
        output.WriteLine("| diagram | pages | items | draw (ms) | with SVG (ms) |");
        output.WriteLine("|---|--:|--:|--:|--:|");
        var sum = 0.0;
        foreach (var (name, draw) in KindsOf(graph))
        {
            var scene = draw();
            var (bare, all) = (Best(() => draw()), Best(() => Write(draw())));
            sum += all;
            output.WriteLine(
                $"| {name} | {scene.Pages.Length} | {scene.Pages.Sum(p => p.Items.Length)} | {Text(bare)} | {Text(all)} |");
        }

        output.WriteLine($"| all | | | | {Text(sum)} |");
        output.WriteLine();
        Growth(output);
        output.WriteLine();
        output.WriteLine("The best of five runs each, compiled code, wall time.");
        return 0;
    }

    // Networks are laid out whole here, whatever a page would hold.
    private static void Growth(TextWriter output)
    {
        output.WriteLine(
            "| units | measures | edges | responsibility, laid out whole by columns (ms) | drawn on A3 (ms) | network of units, "
            + "laid out (ms) |");
        output.WriteLine("|--:|--:|--:|--:|--:|--:|");
        foreach (var (units, measures) in ((int, int)[])[(50, 100), (100, 200), (200, 400), (500, 1000), (1000, 2000),
            (2000, 4000)])
        {
            var graph = RandomPlan.Of(units, measures);
            var columns = units > 500 ? "—" : Text(Best(() => Columns(graph)));
            var drawn = Text(Best(() => ResponsibilityDiagram.Draw(graph, new ResponsibilityOptions(), s_page)));
            var network = RandomPlan.Network(graph);
            output.WriteLine(
                $"| {units} | {measures} | {graph.Responsibilities.Length} | {columns} | {drawn} | "
                + $"{Text(Best(() => s_page.Network.Lay(network), 2))} |");
        }
    }

    private static LayoutResult Columns(ResponsibilityGraph graph) => s_page.Layered.Lay(RandomPlan.Columns(graph));

    private static ResponsibilityGraph GraphOf(Arguments arguments)
    {
        var (name, bytes) = arguments.In is { } path
            ? (Path.GetFileName(path), File.ReadAllBytes(path))
            : ("plans.txt",
                Encoding.UTF8.GetBytes(PlanGenerator.WithPlans(PlanLayout.TabSeparated, arguments.Seed ?? 1, 5).Text));
        return GraphBuilder.Build(PlanReader.Read(name, bytes).Plans, []);
    }

    private static IEnumerable<(string Name, Func<Scene> Draw)> KindsOf(ResponsibilityGraph graph)
    {
        var busiest = UnitLoad.Compute(graph)[0].Unit.Id;
        yield return ("overview", () => OverviewDiagram.Draw(graph, s_page));
        yield return ("responsibility", () => ResponsibilityDiagram.Draw(graph, new ResponsibilityOptions(), s_page));
        yield return ("collaboration", () => CollaborationDiagram.Draw(graph, new CollaborationOptions(), s_page));
        yield return ("org", () => OrganisationDiagram.Draw(graph, new OrganisationOptions(), s_page));
        yield return ("ego", () => EgoDiagram.Draw(graph, new EgoOptions { UnitId = busiest }, s_page));
        yield return ("matrix", () => MatrixDiagram.Draw(graph, new MatrixOptions { Columns = MatrixColumns.Tasks }, s_page));
        yield return ("meeting", () => MeetingDiagram.Draw(graph, new MeetingOptions(), s_page));
        if (CascadeDiagram.IsPossible(graph))
        {
            yield return ("cascade", () => CascadeDiagram.Draw(graph, new CascadeOptions(), s_page));
        }

        if (CompareOptions.Latest(graph) is { } years)
        {
            yield return ("compare", () => CompareDiagram.Draw(graph, years, s_page));
        }
    }

    private static Scene Write(Scene scene)
    {
        for (var i = 0; i < scene.Pages.Length; i++)
        {
            SvgWriter.Write(scene, i, Stream.Null);
        }

        return scene;
    }

    private static double Best<T>(Func<T> work, int repeats = Repeats)
    {
        var best = double.MaxValue;
        for (var i = 0; i < Math.Min(repeats, s_repeats); i++)
        {
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }

    private static string Text(double milliseconds) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{milliseconds:F0}");
}
