using System.Text;
using NUnit.Framework;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Model.Json;

namespace OrgGraph.Tests.Model;

/// <summary>Damaged graph files give a graph that can be worked with, or one error: never anything else.</summary>
public sealed class DamagedGraphTests
{
    private const int Rounds = 1_500;

    private static readonly string[] s_values =
    [
        "null", "0", "-1", "99999999999999999999", "1e999", "\"\"", "\"\\ud800\"", "[]", "{}", "[null]", "true", "\"77\"",
        "\"None\"",
        "\"a.txt:1:1-1:2\"", "\"2026-13-45\"", "\"青河区/2024/蓝天行动计划\"",
    ];

    [Test]
    public void Damage_is_answered()
    {
        var text = Sample();
        var random = new Random(20260701);
        var (read, refused) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = Damage(text, random);
            try
            {
                var graph = DeadlineReader.ReadAll(GraphJson.Read(Encoding.UTF8.GetBytes(damaged), []));
                var merged = GraphMerger.Merge([graph], []);
                UnitMetricsTable.MetricsOf(merged, CancellationToken.None);
                using var written = new MemoryStream();
                GraphJson.Write(merged, written);
                read++;
            }
            catch (GraphFormatException e)
            {
                Assert.That(e.Message, Is.Not.Empty);
                refused++;
            }
            catch (Exception e)
            {
                Assert.Fail($"round {round}: {e}\n{damaged}");
            }
        }

        Assert.That(read, Is.GreaterThan(50));
        Assert.That(refused, Is.GreaterThan(500));
    }

    [TestCase("\"level\":\"District\"", "\"level\":\"77\"", "77")]
    [TestCase("\"level\":\"District\"", "\"level\":3", "3 is none of the words")]
    [TestCase("\"units\":[", "\"units\":[ null,", "has a null")]
    [TestCase("\"aliases\":[", "\"aliases\":[ null,", "has a null")]
    [TestCase("\"title\":\"", "\"title\":\"\\udc00", "half a character")]
    [TestCase("\"title\":\"", "\"\\ud800\":1, \"title\":\"", "half a character")]
    [TestCase("\"title\":\"", "\"title\":\"x\", \"title\":\"", "plans[0]")]
    [TestCase("\"plans\":[", "\"plans\":[], \"plans\":[", "there twice")]
    public void Each_sort_of_damage_has_its_sentence(string from, string to, string told)
    {
        var text = Sample();
        Assert.That(text, Does.Contain(from));
        var at = text.IndexOf(from, StringComparison.Ordinal);
        var damaged = text[..at] + to + text[(at + from.Length)..];
        Assert.That(
            () => GraphJson.Read(Encoding.UTF8.GetBytes(damaged), []),
            Throws.InstanceOf<GraphFormatException>().With.Message.Contains(told));
    }

    [TestCase("aliases")]
    [TestCase("memberIds")]
    [TestCase("other")]
    [TestCase("rule")]
    [TestCase("scope")]
    public void What_may_be_missing_is_empty(string list)
    {
        var text = Sample().Replace($"\"{list}\":", $"\"{list}WasHere\":", StringComparison.Ordinal);
        var graph = GraphJson.Read(Encoding.UTF8.GetBytes(text), []);
        using var written = new MemoryStream();
        Assert.That(() => GraphJson.Write(graph, written), Throws.Nothing);
    }

    [Test]
    public void Text_behind_the_closing_brace_is_refused() => Assert.That(
        () => GraphJson.Read(Encoding.UTF8.GetBytes(Sample() + "{}"), []), Throws.InstanceOf<GraphFormatException>());

    private static string Sample()
    {
        var plan = new TestPlan("a.txt").Section("一、总体").Task("1", "任务")
            .Unit("区水务局", new Unit
            {
                Id = "青河区水务局", Jurisdiction = "青河区", Level = UnitLevel.District, ParentId = "青河区财政局", Aliases = ["水务局"],
            })
            .Measure("清淤", lead: "区水务局", assist: "区财政局", leaders: "林远", deadline: "年底前")
            .Measure("护岸", lead: "区财政局", responsible: "区水务局");
        var graph = GraphBuilder.Build([plan.Build()], []);
        graph = graph with { Metrics = UnitMetricsTable.MetricsOf(graph, CancellationToken.None) };
        using var stream = new MemoryStream();
        GraphJson.Write(graph, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    // A value replaced by another, a piece taken away or doubled, a character changed.
    private static string Damage(string text, Random random)
    {
        for (var change = random.Next(1, 3); change > 0; change--)
        {
            var at = random.Next(text.Length - 60);
            var colon = text.IndexOf(": ", at, StringComparison.Ordinal);
            var end = colon < 0 ? -1 : text.IndexOfAny([',', '\n'], colon);
            text = random.Next(4) switch
            {
                0 or 1 when end > 0 => text[..(colon + 2)] + s_values[random.Next(s_values.Length)] + text[end..],
                2 => text.Remove(at, random.Next(1, 40)),
                3 => text.Insert(at, text.Substring(random.Next(text.Length - 60), random.Next(1, 50))),
                _ => text[..at] + (char)random.Next(32, 127) + text[(at + 1)..],
            };
        }

        return text;
    }
}
