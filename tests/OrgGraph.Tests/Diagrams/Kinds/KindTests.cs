using System.Collections.Immutable;
using System.Text;
using NUnit.Framework;
using OrgGraph.Benchmarks.Generation;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Kinds.Collaborations;
using OrgGraph.Diagrams.Kinds.Egos;
using OrgGraph.Diagrams.Kinds.Meetings;
using OrgGraph.Diagrams.Kinds.Organisations;
using OrgGraph.Diagrams.Kinds.Pairs;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Kinds.Responsibilities;
using OrgGraph.Diagrams.Quality;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers.Svg;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Tests.Diagrams.Quality;
using OrgGraph.Tests.Model;

namespace OrgGraph.Tests.Diagrams.Kinds;

/// <summary>What diagrams show: everything that was selected, nothing else, each with its source.</summary>
public sealed class KindTests
{
    private static readonly Lazy<ResponsibilityGraph> s_generated = new(() => Build(
        [PlanGenerator.WithPlans(PlanLayout.TabSeparated, seed: 11, plans: 2, measures: 40).Text]));

    private static readonly Lazy<ResponsibilityGraph> s_samples = new(DrawnWords.Samples);

    // drawn twice, to see that both are the same
    private static readonly Lazy<ILookup<string, Scene>> s_drawn = new(DrawAll);
    private static readonly Lazy<ILookup<string, Scene>> s_drawnAgain = new(DrawAll);

    [Test]
    public void Responsibilities_are_all_drawn_once_with_lines()
    {
        var options = new ResponsibilityOptions { Order = MeasureOrder.FewestCrossings };
        Assert.That(
            Edges(ResponsibilityDiagram.Draw(s_generated.Value, options, DrawnKinds.Page())),
            Is.EquivalentTo(Edges(s_generated.Value)));
    }

    /// <summary>In a list each measure stands once, with all of its units in words: none is cut off.</summary>
    [Test]
    public void A_list_names_every_unit_of_every_measure([Values(Paper.A4, Paper.A3)] Paper paper)
    {
        var graph = s_generated.Value;
        var scene = ResponsibilityDiagram.Draw(graph, new ResponsibilityOptions(), DrawnKinds.Page(paper));
        var view = new GraphView(graph);
        var measures = scene.Pages.SelectMany(p => p.Items).OfType<ShapeItem>()
            .Where(i => i.Meaning?.Kind == MeaningKind.Measure).Select(i => i.Meaning!.Key);
        var words =
            DrawnWords.Of(scene).Select(t => t.Replace(" ", "", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var style = ListStyle.For(view, 1);
        Assert.Multiple(() =>
        {
            Assert.That(measures, Is.EquivalentTo(graph.Measures.Select(m => m.Id)));
            Assert.That(
                graph.Measures.Select(
                    m => MeasureNames.Of(view, m, Language.Chinese, style).Replace(" ", "", StringComparison.Ordinal))
                    .Where(t => !words.Contains(t)),
                Is.Empty);
        });
    }

    /// <summary>Where one page holds all, the leads are lines and everybody is named.</summary>
    [Test]
    public void A_page_with_lines_has_one_for_every_lead()
    {
        var graph = DrawnWords.Plan("修渠", "清淤");
        var scene = ResponsibilityDiagram.Draw(graph, new ResponsibilityOptions(), DrawnKinds.Page());
        Assert.Multiple(() =>
        {
            Assert.That(scene.Pages, Has.Length.EqualTo(1));
            Assert.That(Edges(scene), Is.EquivalentTo(Edges(graph).Where(e => e.Role == "lead")));
            Assert.That(DrawnWords.Of(scene), Has.Some.Contains("协办：清河区园林局"));
        });
    }

    [Test]
    public void Roles_differ_in_width_and_guesses_are_dashed()
    {
        var scene = ResponsibilityDiagram.Draw(
            s_samples.Value, new ResponsibilityOptions { Order = MeasureOrder.FewestCrossings }, DrawnKinds.Page());
        var lines = scene.Pages.SelectMany(p => p.Items).OfType<ConnectorItem>().ToLookup(c => c.Meaning!.Role);
        Assert.That(lines["lead"].Min(c => c.Stroke.Width), Is.GreaterThan(lines["responsible"].Max(c => c.Stroke.Width)));
        Assert.That(lines["responsible"].Min(c => c.Stroke.Width), Is.GreaterThan(lines["assist"].Max(c => c.Stroke.Width)));
        Assert.That(
            lines.SelectMany(l => l).Count(c => !c.Stroke.Dash.IsEmpty),
            Is.EqualTo(s_samples.Value.Responsibilities.Count(e => e.Uncertain)).And.Positive);
    }

    [Test]
    public void Items_tell_their_file_and_line()
    {
        var graph = s_samples.Value;
        var lines = graph.Responsibilities.Select(e => $"{e.Source.File} 第 {e.Source.Line} 行").ToHashSet(StringComparer.Ordinal);
        var scene = ResponsibilityDiagram.Draw(
            graph, new ResponsibilityOptions { Order = MeasureOrder.FewestCrossings }, DrawnKinds.Page());
        Assert.That(
            scene.Pages.SelectMany(p => p.Items).OfType<ConnectorItem>().All(c => lines.Any(l => c.Meaning!.Tooltip.Contains(l))),
            Is.True);
    }

    [Test]
    public void A_page_has_title_sources_number_and_date([ValueSource(nameof(Kinds))] string kind)
    {
        var scenes = s_drawn.Value[kind].ToList();
        Assert.That(scenes, Is.Not.Empty);
        foreach (var scene in scenes)
        {
            Assert.That(scene.Pages.Select((p, i) => (Words: Words(p), Number: $"第 {i + 1} 页 / 共 {scene.Pages.Length} 页")).All(
                p => p.Words.Contains(p.Number) && p.Words.Contains("2026 年 3 月 1 日") && p.Words.Contains("来源：")
                    // each page of the overview has a finding of its own
                    && (kind == "overview" || p.Words.Contains(scene.Title[..Math.Min(8, scene.Title.Length)]))), Is.True);
        }
    }

    [Test]
    public void A_units_page_has_all_of_its_measures_and_partners()
    {
        var graph = s_generated.Value;
        var unit = UnitLoad.Compute(graph)[0].Unit.Id;
        var own = graph.Responsibilities.Where(e => e.UnitId == unit).Select(e => e.MeasureId).ToHashSet(StringComparer.Ordinal);
        var scene = EgoDiagram.Draw(graph, new EgoOptions { UnitId = unit }, DrawnKinds.Page());
        Assert.That(Keys(scene, MeaningKind.Measure), Is.EquivalentTo(own));
        var small = DrawnWords.Plan("修渠", "清淤");
        Assert.That(
            Keys(EgoDiagram.Draw(small, new EgoOptions { UnitId = small.Units[0].Id }, DrawnKinds.Page()), MeaningKind.Unit),
            Is.EquivalentTo(small.Units.Select(u => u.Id)));
    }

    [Test]
    public void A_meeting_asks_every_unit_for_every_item()
    {
        var graph = s_generated.Value;
        var agenda = graph.Measures.Take(6).Select(m => m.Id).ToImmutableArray();
        var scene = MeetingDiagram.Draw(graph, new MeetingOptions { MeasureIds = agenda }, DrawnKinds.Page());
        var asked = graph.Responsibilities.Where(e => agenda.Contains(e.MeasureId)).ToList();
        Assert.That(Keys(scene, MeaningKind.Measure), Is.EquivalentTo(agenda));
        Assert.That(Keys(scene, MeaningKind.Unit), Is.EquivalentTo(asked.Select(e => e.UnitId).Distinct()));
        var words = string.Concat(DrawnWords.Of(scene));
        Assert.That(asked.All(e => words.Contains(new GraphView(graph).NameOf(e.UnitId), StringComparison.Ordinal)), Is.True);
    }

    [Test]
    public void Networks_and_charts_have_every_unit()
    {
        var graph = s_samples.Value;
        var view = new GraphView(graph);
        var units = graph.Responsibilities.Select(e => e.UnitId).Distinct().ToList();
        var network = CollaborationDiagram.Draw(graph, new CollaborationOptions { Groups = true }, DrawnKinds.Page());
        var drawn = Keys(network, MeaningKind.Unit).ToHashSet(StringComparer.Ordinal);
        var words = string.Concat(network.Pages.Select(Words));
        Assert.That(units.Where(u => !drawn.Contains(u) && !words.Contains(view.NameOf(u))), Is.Empty);
        Assert.That(
            Keys(OrganisationDiagram.Draw(graph, new OrganisationOptions(), DrawnKinds.Page()), MeaningKind.Unit),
            Is.SupersetOf(units));
    }

    [Test]
    public void Comparisons_have_every_measure_of_both_years()
    {
        var graph = s_samples.Value;
        var years = CompareOptions.Latest(graph)!;
        var tasks = graph.Tasks.ToDictionary(t => t.Id, t => t.PlanId, StringComparer.Ordinal);
        var plans = graph.Plans.Where(p => p.Jurisdiction == "云岭市").Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        Assert.That((years.Before, years.After), Is.EqualTo((2025, 2026)));
        Assert.That(
            Keys(CompareDiagram.Draw(graph, years, DrawnKinds.Page()), MeaningKind.Measure),
            Is.EquivalentTo(graph.Measures.Where(m => plans.Contains(tasks[m.TaskId])).Select(m => m.Id)));
    }

    [Test]
    public void A_cascade_has_every_measure_of_the_city_and_marks_gaps()
    {
        var graph = s_samples.Value;
        var scene = CascadeDiagram.Draw(graph, new CascadeOptions(), DrawnKinds.Page());
        var tasks = graph.Tasks.ToDictionary(t => t.Id, t => t.PlanId, StringComparer.Ordinal);
        Assert.That(
            Keys(scene, MeaningKind.Measure),
            Is.SupersetOf(graph.Measures.Where(m => tasks[m.TaskId].StartsWith("云岭市/2026")).Select(m => m.Id)));
        Assert.That(scene.Pages.Any(p => Words(p).Contains("未见承接")), Is.True);
    }

    [Test]
    public void Drawing_again_gives_the_same_bytes([ValueSource(nameof(Kinds))] string kind) => Assert.That(
        s_drawn.Value[kind].Select(Svg), Is.EqualTo(s_drawnAgain.Value[kind].Select(Svg)));

    [Test]
    public void Hostile_texts_are_drawn_whole_or_shortened([Values] Paper paper)
    {
        var hostile = string.Concat(Hostile.Fragments.Where(f => f.Length > 0));
        var graph = Renamed(
            s_samples.Value, t => t[..Math.Min(2, t.Length)] + hostile + string.Concat(Enumerable.Repeat("甲Ab，", 125)));
        foreach (var (kind, scene) in DrawnKinds.Of(graph, DrawnKinds.Page(paper)))
        {
            var quality = DiagramQuality.Of(scene);
            Assert.That(
                quality.NodeOverlaps + quality.LabelOverlaps + quality.Clipped + quality.Outside + quality.Broken,
                Is.Zero,
                () => DiagramQuality.Heading + "\n" + quality.Row(kind));
        }
    }

    [Test]
    public void Nothing_to_draw_is_said() => Assert.That(
        () => ResponsibilityDiagram.Draw(ResponsibilityGraph.Empty, new ResponsibilityOptions(), DrawnKinds.Page()),
        Throws.ArgumentException);

    private static ILookup<string, Scene> DrawAll() =>
        DrawnKinds.Of(s_samples.Value, DrawnKinds.Page()).ToLookup(s => s.Kind, s => s.Scene);

    private static IEnumerable<string> Kinds() =>
        ["overview", "responsibility", "crossings", "collaboration", "org", "ego", "matrix", "meeting", "cascade", "compare"];

    private static ResponsibilityGraph Build(IEnumerable<string> texts) =>
        GraphBuilder.Build(texts.SelectMany(t => PlanReader.Read("plan.txt", Encoding.UTF8.GetBytes(t)).Plans), []);

    private static IEnumerable<(string Unit, string Measure, string Role)> Edges(ResponsibilityGraph graph) =>
        graph.Responsibilities.Select(e => ("u:" + e.UnitId, "m:" + e.MeasureId, e.Role.ToString().ToLowerInvariant()));

    private static IEnumerable<(string Unit, string Measure, string Role)> Edges(Scene scene) =>
        scene.Pages.SelectMany(p => p.Items).OfType<ConnectorItem>().Select(c => (c.From, c.To, c.Meaning!.Role!));

    private static IEnumerable<string> Keys(Scene scene, MeaningKind kind) =>
        scene.Pages.SelectMany(p => p.Items).Where(i => i.Meaning?.Kind == kind).Select(i => i.Meaning!.Key).Distinct();

    private static string Words(ScenePage page) => string.Join('\n', page.Items.Select(i => i switch
    {
        TextItem t => t.Text.Full ?? string.Concat(t.Text.Lines),
        ShapeItem { Text: { } t } => t.Full ?? string.Concat(t.Lines),
        _ => "",
    }));

    private static string Svg(Scene scene) => string.Concat(scene.Pages.Select((_, i) =>
    {
        using var stream = new MemoryStream();
        SvgWriter.Write(scene, i, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }));

    // All names and texts changed, references kept.
    private static ResponsibilityGraph Renamed(ResponsibilityGraph graph, Func<string, string> rename)
    {
        var units = graph.Units.Select((u, i) => (u.Id, New: $"{rename(u.Id)}{i}"))
            .ToDictionary(p => p.Id, p => p.New, StringComparer.Ordinal);
        string Unit(string id) => units.GetValueOrDefault(id, id);
        return graph with
        {
            Plans = [.. graph.Plans.Select(p => p with { Title = rename(p.Title) })],
            Sections = [.. graph.Sections.Select(s => s with { Title = rename(s.Title) })],
            Tasks =
            [
                .. graph.Tasks.Select(
                    t => t with { Title = rename(t.Title ?? ""), Number = t.Number is { } n ? rename(n) : null }),
            ],
            Measures = [.. graph.Measures.Select(m => m with { Text = rename(m.Text), Deadline = rename(m.Deadline ?? "") })],
            Units =
            [
                .. graph.Units.Select(u => u with
                {
                    Id = Unit(u.Id),
                    ParentId = u.ParentId is { } p ? Unit(p) : null,
                    CounterpartId = u.CounterpartId is { } c ? Unit(c) : null,
                    MemberIds = [.. u.MemberIds.Select(Unit)],
                }).OrderBy(u => u.Id, StringComparer.Ordinal),
            ],
            Responsibilities =
            [
                .. graph.Responsibilities.Select(e => e with { UnitId = Unit(e.UnitId), Mention = rename(e.Mention) }),
            ],
        };
    }
}
