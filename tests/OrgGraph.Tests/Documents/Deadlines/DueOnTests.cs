using NUnit.Framework;
using OrgGraph.Documents.Deadlines;

namespace OrgGraph.Tests.Documents.Deadlines;

[TestFixture]
public sealed class DueOnTests
{
    [TestCase("2024年底", "2024-12-31")]
    [TestCase("年底前", "2024-12-31")]
    [TestCase("2025年6月底前", "2025-06-30")]
    [TestCase("2月底", "2024-02-29")]
    [TestCase("9月15日前", "2024-09-15")]
    [TestCase("2024.10.31", "2024-10-31")]
    [TestCase("3月中旬", "2024-03-20")]
    [TestCase("上半年", "2024-06-30")]
    [TestCase("三季度", "2024-09-30")]
    [TestCase("2024年", "2024-12-31")]
    [TestCase("6月底前完成方案，11月底前完成", "2024-11-30")]
    [TestCase("长期坚持", null)]
    [TestCase("全年推进", null)]
    [TestCase("", null)]
    [TestCase("13月", null)]
    public void The_last_day_named_counts(string deadline, string? expected)
    {
        var span = SourceSpan.OfLine("a.txt", 1);
        var measure = new Measure { Id = "m", TaskId = "t", Text = "", Deadline = deadline, Source = span };
        var plan = new Plan { Id = "p", Title = "", Year = 2024, Jurisdiction = "", Source = span };
        var graph =
            new ResponsibilityGraph { Plans = [plan], Tasks = [new PlanTask("t", "p", null, null, null, span)],
                Measures = [measure] };
        Assert.That(DeadlineReader.ReadAll(graph).Measures.Single().DueOn?.ToString("yyyy-MM-dd"), Is.EqualTo(expected));
    }

    [Test]
    public void What_nobody_has_read_is_unresolved()
    {
        var measure = new Measure { Id = "m", TaskId = "t", Text = "", Deadline = "年底前", Source = SourceSpan.OfLine("a.txt", 1) };
        Assert.Multiple(() =>
        {
            Assert.That(measure.Deadlines, Is.EqualTo(new[] { new Deadline(DeadlineKind.Unresolved, "年底前") }));
            Assert.That((measure with { Deadline = " " }).Deadlines, Is.Empty);
            Assert.That(measure.DueOn, Is.Null);
        });
    }
}
