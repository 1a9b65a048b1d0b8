using NUnit.Framework;
using OrgGraph.Analytics.Workload;
using OrgGraph.Documents.Deadlines;

namespace OrgGraph.Tests.Analytics.Workload;

public sealed class MonthSpreadTests
{
    [TestCase("年底前", "2024-12:1.000*")]
    [TestCase("6-9月", "2024-6:0.250 2024-7:0.250 2024-8:0.250 2024-9:0.250*")]
    [TestCase("11月至次年1月", "2024-11:0.333 2024-12:0.333 2025-1:0.333*")]
    [TestCase("10月1日起", "2024-10:0.333 2024-11:0.333 2024-12:0.333")]
    [TestCase("一季度", "2024-3:1.000*")]
    [TestCase("6月底前完成方案，11月底前完成", "2024-6:0.500* 2024-11:0.500*")]
    [TestCase("6月10日前和6月底前", "2024-6:1.000*")]
    [TestCase("年底前完成，长期坚持", "2024-12:0.500* recurring:0.500")]
    [TestCase("每月", "recurring:1.000")]
    [TestCase("汛期前", "unscheduled:1.000")]
    [TestCase("6月底前，汛期前", "2024-6:1.000*")]
    [TestCase("", "unscheduled:1.000")]
    public void Each_deadline_takes_an_equal_part(string text, string expected)
    {
        var spread = MonthSpread.Of(DeadlineReader.Read(text, 2024));
        var parts =
            spread.Months.Select(m => FormattableString.Invariant($"{m.Year}-{m.Month}:{m.Part:0.000}{(m.IsDue ? "*" : "")}"))
            .Append(FormattableString.Invariant($"recurring:{spread.Recurring:0.000}"))
            .Append(FormattableString.Invariant($"unscheduled:{spread.Unscheduled:0.000}"))
            .Where(p => !p.EndsWith(":0.000", StringComparison.Ordinal));
        Assert.That(string.Join(' ', parts), Is.EqualTo(expected));
    }
}
