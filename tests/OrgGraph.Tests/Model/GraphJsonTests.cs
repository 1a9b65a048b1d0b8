using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Model.Targets;
using OrgGraph.Model.Json;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Model;

public sealed class GraphJsonTests
{
    [Test]
    public void What_is_written_reads_back_exactly() =>
        Check.One(FixedSeeds.Config(), Prop.ForAll(RandomGraphs.Any, graph =>
        {
            var first = Write(graph);
            var warnings = new List<string>();
            var read = GraphJson.Read(first, warnings);
            return warnings.Count == 0 && Write(read).AsSpan().SequenceEqual(first) && Same(graph, read);
        }));

    [Test]
    public void Chinese_is_readable_and_the_format_is_named()
    {
        var text = Encoding.UTF8.GetString(Write(Sample()));
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.StartWith("{\n\"format\":\"orggraph/1\",\n"));
            Assert.That(text, Does.Contain("青河区水务局"));
            Assert.That(text, Does.Contain("\"source\":\"a.txt:2:1-2:1\""));
            Assert.That(text, Does.EndWith("}\n").And.Not.Contain("\r"));
        });
    }

    [Test]
    public void Targets_and_duties_outside_their_measure_are_refused_and_files_without_them_are_read()
    {
        var graph = Sample();
        var measure = graph.Measures[0];
        var target = new Target(TargetComparison.AtLeast, 3.5m, null, "%", "", 0, measure.Text.Length);
        var marked = graph with
        {
            Measures = [measure with { Targets = [target] }, .. graph.Measures[1..]],
            Responsibilities =
            [
                graph.Responsibilities[0] with { Duties = [new Duty(measure.Text, 0)] }, .. graph.Responsibilities[1..],
            ],
        };
        var text = Text(marked);
        Assert.Multiple(() =>
        {
            Assert.That(Text(graph), Does.Not.Contain("targets").And.Not.Contain("duties"));
            Assert.That(Text(GraphJson.Read(Encoding.UTF8.GetBytes(text), [])), Is.EqualTo(text));
            Assert.That(
                () => GraphJson.Read(Encoding.UTF8.GetBytes(text.Replace("\"start\":0", "\"start\":1")), []),
                Throws.InstanceOf<GraphFormatException>().With.Message.Contains("outside its text"));
        });
    }

    [Test]
    public void Each_record_has_a_line_and_files_laid_out_otherwise_read_the_same()
    {
        var graph = Sample() with { Metrics = [new UnitMetrics("青河区水务局", 1, 0, 0.5, 0.25, 1, null, Overloaded: false)] };
        var text = Text(graph);
        var lines = text.Split('\n');
        Assert.That(lines.Count(l => l.StartsWith("{\"", StringComparison.Ordinal)), Is.EqualTo(
            graph.Plans.Length + graph.Sections.Length + graph.Tasks.Length + graph.Measures.Length + graph.Units.Length
            + graph.Persons.Length + graph.Responsibilities.Length + graph.Oversights.Length + graph.Metrics.Length));
        var indented = System.Text.Json.Nodes.JsonNode.Parse(text)!.ToJsonString(new() { WriteIndented = true });
        foreach (var other in new[] { indented, text.Replace("\n", "") })
        {
            Assert.That(Text(GraphJson.Read(Encoding.UTF8.GetBytes(other), [])), Is.EqualTo(text));
        }
    }

    [Test]
    public void Texts_that_look_like_its_signs_do_not_break_lines()
    {
        var plan = new TestPlan("a.txt").Task("1", "任务").Measure("a\"},{\"[\\", lead: "区水务局");
        var graph = GraphBuilder.Build([plan.Build()], []);
        Assert.That(GraphJson.Read(Write(graph), []).Measures[0].Text, Is.EqualTo("a\"},{\"[\\"));
        Assert.That(Text(graph).Split('\n').Count(l => l.Contains("},{")), Is.EqualTo(1));
    }

    [Test]
    public void The_empty_graph_reads_back() =>
        Assert.That(GraphJson.Read(Write(ResponsibilityGraph.Empty), []).Plans, Is.Empty);

    [Test]
    public void Metrics_are_written_only_where_there_are_some()
    {
        var metrics = new UnitMetrics("青河区水务局", 1, 0, 0.5, 0.25, 1, null, Overloaded: true);
        Assert.Multiple(() =>
        {
            Assert.That(Text(Sample()), Does.Not.Contain("metrics"));
            Assert.That(
                Text(Sample() with { Metrics = [metrics] }), Does.Contain("\"metrics\":[").And.Contain("\"pageRank\":0.25"));
        });
        foreach (var wrong in new[] { [metrics with { UnitId = "青河区" }], new[] { metrics, metrics } })
        {
            Assert.That(
                () => GraphJson.Read(Write(Sample() with { Metrics = [.. wrong] }), []),
                Throws.InstanceOf<GraphFormatException>());
        }
    }

    [Test]
    public void A_byte_order_mark_is_no_matter() =>
        Assert.That(GraphJson.Read((byte[])[0xEF, 0xBB, 0xBF, .. Write(Sample())], []).Plans, Has.Length.EqualTo(1));

    [Test]
    public void Fields_of_a_newer_minor_version_are_left_out_and_said_once()
    {
        var text = Text(Sample())
            .Replace("orggraph/1\"", "orggraph/1.3\"")
            .Replace("\"deadline\"", "\"mood\": {\"x\": [1]}, \"deadline\"")
            .Replace("\"plans\":", "\"mayor\": \"?\", \"plans\":");
        var warnings = new List<string>();
        var graph = GraphJson.Read(Encoding.UTF8.GetBytes(text), warnings);
        Assert.Multiple(() =>
        {
            Assert.That(warnings, Has.Count.EqualTo(2));
            Assert.That(warnings[0], Does.Contain("\"mayor\""));
            Assert.That(warnings[1], Does.Contain("\"measures[].mood\""));
            Assert.That(Write(graph), Is.EqualTo(Write(Sample())));
        });
    }

    [TestCase("orggraph/2", "another major version")]
    [TestCase("orggraph/2.0", "another major version")]
    [TestCase("orggraph/0", "another major version")]
    [TestCase("orggraph/x", "is not known")]
    [TestCase("graphml", "is not known")]
    public void Other_versions_are_refused(string format, string message) => Assert.That(
        () => GraphJson.Read(Encoding.UTF8.GetBytes(Text(Sample()).Replace("orggraph/1", format)), []),
        Throws.InstanceOf<GraphFormatException>().With.Message.Contains(message));

    [TestCase("")]
    [TestCase("[]")]
    [TestCase("null")]
    [TestCase("{}")]
    [TestCase("{\"format\": 1}")]
    [TestCase("{\"format\": \"orggraph/1\", \"plans\": 1}")]
    [TestCase("{\"format\": \"orggraph/1\", \"plans\": [null]}")]
    [TestCase("{\"format\": \"orggraph/1\"")]
    [TestCase("{\"\\ud800\": 1, \"format\": \"orggraph/1\"}")]
    [TestCase("{\"\\udc00\\ud800x\": 1, \"format\": \"orggraph/1\"}")]
    public void Other_files_are_refused(string text) => Assert.That(
        () => GraphJson.Read(Encoding.UTF8.GetBytes(text), []), Throws.InstanceOf<GraphFormatException>());

    [Test]
    public void A_span_that_is_none_is_refused() => Assert.That(
        () => GraphJson.Read(Encoding.UTF8.GetBytes(Text(Sample()).Replace("a.txt:2:1-2:1", "line 2")), []),
        Throws.InstanceOf<GraphFormatException>().With.Message.Contains("line 2"));

    [TestCase("\"planId\":\"青河区/2024/蓝天行动计划\"")]
    [TestCase("\"sectionId\":\"青河区/2024/蓝天行动计划§1\"")]
    [TestCase("\"taskId\":\"青河区/2024/蓝天行动计划#1\"")]
    [TestCase("\"unitId\":\"青河区水务局\"")]
    [TestCase("\"measureId\":\"青河区/2024/蓝天行动计划#1.1\"")]
    [TestCase("\"personId\":\"青河区/林远\"")]
    [TestCase("\"parentId\":\"青河区财政局\"")]
    public void References_that_lead_nowhere_are_refused(string reference)
    {
        var text = Text(Sample());
        Assert.That(text, Does.Contain(reference));
        var broken = text.Replace(reference, reference[..^1] + "？\"");
        Assert.That(
            () => GraphJson.Read(Encoding.UTF8.GetBytes(broken), []),
            Throws.InstanceOf<GraphFormatException>().With.Message.Contains("which is not in the file"));
    }

    [Test]
    public void A_section_of_another_plan_is_refused()
    {
        var graph = Sample();
        var other = graph.Plans[0] with { Id = "另一个" };
        var wrong =
            graph with { Plans = graph.Plans.Add(other), Tasks = [.. graph.Tasks.Select(t => t with { PlanId = other.Id })] };
        Assert.That(
            () => GraphJson.Read(Write(wrong), []),
            Throws.InstanceOf<GraphFormatException>().With.Message.Contains("of another plan"));
    }

    [Test]
    public void An_id_that_is_there_twice_is_refused()
    {
        var graph = Sample();
        var twice = graph with { Units = graph.Units.Add(graph.Units[0]) };
        Assert.That(
            () => GraphJson.Read(Write(twice), []),
            Throws.InstanceOf<GraphFormatException>().With.Message.Contains("there twice"));
    }

    private static ResponsibilityGraph Sample()
    {
        var plan = new TestPlan("a.txt").Section("一、总体").Task("1", "任务")
            .Unit("区水务局", new Unit { Id = "青河区水务局", Jurisdiction = "青河区", ParentId = "青河区财政局" })
            .Measure("清淤", lead: "区水务局", assist: "区财政局", leaders: "林远", deadline: "年底前");
        return GraphBuilder.Build([plan.Build()], []);
    }

    // Records hold arrays, which compare by reference: compare what is printed of them.
    private static bool Same(ResponsibilityGraph first, ResponsibilityGraph second) =>
        first.Plans.SequenceEqual(second.Plans)
        && first.Sections.SequenceEqual(second.Sections)
        && first.Tasks.SequenceEqual(second.Tasks)
        && first.Measures.Length == second.Measures.Length
        && first.Measures.Zip(second.Measures).All(p =>
            p.First with { Other = [], Targets = [] } == p.Second with { Other = [], Targets = [] }
            && p.First.Other.SequenceEqual(p.Second.Other) && p.First.Targets.SequenceEqual(p.Second.Targets))
        && first.Units.Length == second.Units.Length
        && first.Units.Zip(second.Units).All(p =>
            p.First with { Aliases = [], MemberIds = [] } == p.Second with { Aliases = [], MemberIds = [] }
            && p.First.Aliases.SequenceEqual(p.Second.Aliases)
            && p.First.MemberIds.SequenceEqual(p.Second.MemberIds))
        && first.Persons.SequenceEqual(second.Persons)
        && first.Responsibilities.Length == second.Responsibilities.Length
        && first.Responsibilities.Zip(second.Responsibilities).All(p =>
            p.First with { Duties = [] } == p.Second with { Duties = [] } && p.First.Duties.SequenceEqual(p.Second.Duties))
        && first.Oversights.SequenceEqual(second.Oversights)
        && first.Metrics.SequenceEqual(second.Metrics);

    private static string Text(ResponsibilityGraph graph) => Encoding.UTF8.GetString(Write(graph));

    private static byte[] Write(ResponsibilityGraph graph)
    {
        using var stream = new MemoryStream();
        GraphJson.Write(graph, stream);
        return stream.ToArray();
    }
}
