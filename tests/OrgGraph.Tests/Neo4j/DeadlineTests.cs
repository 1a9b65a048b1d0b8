using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Neo4j.Schema;

namespace OrgGraph.Tests.Neo4j;

[TestFixture]
public sealed class DeadlineTests
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
        Assert.That(Deadlines.DueOn(measure, plan)?.ToString("yyyy-MM-dd"), Is.EqualTo(expected));
    }
}
