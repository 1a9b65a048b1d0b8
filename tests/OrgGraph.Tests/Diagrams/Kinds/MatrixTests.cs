using System.Text;
using NUnit.Framework;
using OrgGraph.Benchmarks.Generation;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Kinds.Matrices;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Tests.Diagrams.Quality;

namespace OrgGraph.Tests.Diagrams.Kinds;

/// <summary>What a matrix shows: every unit, column and role, and figures that add up.</summary>
public sealed class MatrixTests
{
    private static readonly Lazy<ResponsibilityGraph> s_generated = new(() => Build(
        PlanGenerator.WithPlans(PlanLayout.TabSeparated, seed: 11, plans: 2, measures: 40).Text));

    private static readonly Lazy<ResponsibilityGraph> s_samples = new(DrawnWords.Samples);

    [Test]
    public void A_matrix_has_a_symbol_for_every_unit_column_and_role()
    {
        var graph = s_generated.Value;
        var tasks = graph.Measures.ToDictionary(m => m.Id, m => m.TaskId, StringComparer.Ordinal);
        var scene = MatrixDiagram.Draw(graph, new MatrixOptions { Columns = MatrixColumns.Tasks }, DrawnKinds.Page());
        Assert.That(
            scene.Pages.SelectMany(p => p.Items).Where(i => i.Meaning?.Kind == MeaningKind.Edge)
                .Select(i => (i.Meaning!.Key, i.Ties!.To, i.Meaning.Role)),
            Is.EquivalentTo(graph.Responsibilities
                .Select(e => (e.UnitId, "c:" + tasks[e.MeasureId], e.Role.ToString().ToLowerInvariant())).Distinct()));
    }

    /// <summary>No figure is left out where it is wide: those of a unit add up to its responsibilities.</summary>
    [Test]
    public void Figures_of_a_matrix_add_up([Values] Paper paper, [Values] MatrixColumns columns)
    {
        var graph = Many(40);
        var scene = MatrixDiagram.Draw(graph, new MatrixOptions { Columns = columns }, DrawnKinds.Page(paper));
        Assert.That(
            scene.Pages.SelectMany(p => p.Items).OfType<ShapeItem>().Where(s => s.Ties is not null)
                .GroupBy(
                    s => (s.Ties!.From, s.Meaning!.Role!), s => s.Text is { } figure ? int.Parse(string.Concat(figure.Lines)) : 1)
                .Select(g => (g.Key, g.Sum())),
            Is.EquivalentTo(graph.Responsibilities.GroupBy(e => ("u:" + e.UnitId,
                e.Role.ToString().ToLowerInvariant())).Select(g => (g.Key, g.Count()))));
    }

    [Test]
    public void Columns_of_several_plans_are_told_apart(
        [Values(MatrixColumns.Tasks, MatrixColumns.Sections)] MatrixColumns columns)
    {
        var scene = MatrixDiagram.Draw(s_samples.Value, new MatrixOptions { Columns = columns }, DrawnKinds.Page(Paper.A3));
        var heads = scene.Pages.SelectMany(p =>
        {
            var numbers = p.Items.OfType<TextItem>().Select(t => t.Text).ToList();
            return p.Items.OfType<ShapeItem>().Where(s => s.Id?.StartsWith("c:", StringComparison.Ordinal) == true).Select(s => (
                Id: s.Id!,
                Text: s.Text!.Full ?? string.Concat(s.Text.Lines),
                Number: numbers.Where(n => s.Bounds.Inflate(0.1).Contains(n.Bounds)).Select(n => n.Lines[0]).FirstOrDefault("")));
        }).Distinct().ToList();
        var legend = string.Join('\n', DrawnWords.Of(scene.Pages[0]).Concat(DrawnWords.CutIn(scene)));
        Assert.That(heads.Select(h => (h.Text, h.Number)), Is.Unique);
        Assert.That(
            s_samples.Value.Plans.All(plan => legend.Contains(plan.Title)), Is.True,
            "the legend explains the letters");
    }

    // One task in which a lead has all measures, another assists in all, and each leads one of its own too.
    private static ResponsibilityGraph Many(int measures)
    {
        var rows = Enumerable.Range(1, measures).Select(i => $"{i}\t第{i}项工作\t教育局\t民政局、{(i % 2 == 0 ? "水务局" : "财政局")}");
        return Build($"河东区2026年任务分工表\n序号\t重点任务\t牵头单位\t配合单位\n{string.Join('\n', rows)}\n{measures + 1}\t另一项\t民政局\t教育局\n");
    }

    private static ResponsibilityGraph Build(string text) =>
        GraphBuilder.Build(PlanReader.Read("plan.txt", Encoding.UTF8.GetBytes(text)).Plans, []);
}
