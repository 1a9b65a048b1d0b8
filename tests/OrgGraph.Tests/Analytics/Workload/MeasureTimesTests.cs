using NUnit.Framework;
using OrgGraph.Analytics.Workload;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Model;

namespace OrgGraph.Tests.Analytics.Workload;

public sealed class MeasureTimesTests
{
    [TestCase("年底前", MeasureTime.YearEnd)]
    [TestCase("12月底前", MeasureTime.YearEnd)]
    [TestCase("10-12月", MeasureTime.YearEnd)] // a period that ends with the year is not before its end
    [TestCase("10-11月", MeasureTime.BeforeYearEnd)]
    [TestCase("12月15日前", MeasureTime.BeforeYearEnd)]
    [TestCase("6月底前完成方案，年底前完成", MeasureTime.BeforeYearEnd)]
    [TestCase("2025年6月底前", MeasureTime.Later)]
    [TestCase("每月", MeasureTime.Ongoing)]
    [TestCase("汛期前", MeasureTime.NoDay)]
    [TestCase("", MeasureTime.NoDeadline)]
    public void A_measure_has_the_time_of_its_first_deadline(string text, MeasureTime expected)
    {
        var measure = new Measure
        {
            Id = "甲区/2024/计划#1.1", TaskId = "甲区/2024/计划#1", Text = "清淤", Source = SourceSpan.OfLine("plan.txt", 1),
            Deadline = text, Deadlines = [.. DeadlineReader.Read(text, 2024)],
        };
        Assert.That(MeasureTimes.Of(measure, 2024), Is.EqualTo(expected));
        Assert.That(
            MeasureTimes.MonthsBefore(measure, 2024).Any(), Is.EqualTo(expected == MeasureTime.BeforeYearEnd));
    }
}
