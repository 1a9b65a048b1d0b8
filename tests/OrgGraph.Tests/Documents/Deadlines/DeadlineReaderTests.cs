using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Model;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Documents.Deadlines;

/// <summary>Each deadline in short: kind, first day, last day, rhythm, against a plan of 2024.</summary>
public sealed class DeadlineReaderTests
{
    [TestCase("年底前", "due 12-31")]
    [TestCase("12月底前", "due 12-31")]
    [TestCase("9 月底", "due 09-30")]
    [TestCase("2024年2月末", "due 02-29")]
    [TestCase("九月底前", "due 09-30")]
    [TestCase("十二月中旬", "due 12-11..12-20")]
    [TestCase("3月初", "due 03-01..03-10")]
    [TestCase("11 月 15 日前", "due 11-15")]
    [TestCase("9月15前", "due 09-15")]
    [TestCase("10.31前", "due 10-31")]
    [TestCase("2024/6/30", "due 06-30")]
    [TestCase("２０２４年６月３０日前", "due 06-30")]
    [TestCase("二〇二四年六月三十日", "due 06-30")]
    [TestCase("2025年3月前", "due 2025-03-31")]
    [TestCase("25年6月底前", "due 2025-06-30")]
    [TestCase("次年3月底前", "due 2025-03-31")]
    [TestCase("一季度", "due 01-01..03-31")]
    [TestCase("第三季度末", "due 09-30")]
    [TestCase("4季度前", "due 12-31")]
    [TestCase("上半年", "due 01-01..06-30")]
    [TestCase("下半年完成", "due 07-01..12-31")]
    [TestCase("年内", "due 01-01..12-31")]
    [TestCase("年中", "due 06-30")]
    [TestCase("2024年", "due 01-01..12-31")]
    [TestCase("2024年度", "due 01-01..12-31")]
    [TestCase("国庆节前", "due 10-01")]
    [TestCase("“十四五”末", "due 2025-12-31")]
    [TestCase("9月31日前", "due 09-30", Description = "a day that the month does not have is its last")]
    public void A_day_on_which_something_is_due(string text, string expected) => Check(text, expected);

    [TestCase("春节前", "due 02-10")]
    [TestCase("2026年春节前", "due 2026-02-17")]
    [TestCase("2025年中秋节前", "due 2025-10-06", Description = "behind a leap month")]
    [TestCase("端午节前完成", "due 06-10")]
    [TestCase("2026.12", "due 2026-12-01..2026-12-31")]
    [TestCase("2026.12前", "due 2026-12-31")]
    [TestCase("2026.12底", "due 2026-12-31")]
    [TestCase("2026-06完成", "due 2026-06-01..2026-06-30")]
    [TestCase("6月份", "due 06-01..06-30")]
    [TestCase("6月份前", "due 06-30")]
    public void A_day_by_the_moon_or_a_month_by_its_number(string text, string expected) => Check(text, expected);

    [TestCase("“十五五”期间", "period 2026-01-01..2030-12-31")]
    [TestCase("\"十五五\"期间", "period 2026-01-01..2030-12-31")]
    [TestCase("6-9 月", "period 06-01..09-30")]
    [TestCase("6月至9月", "period 06-01..09-30")]
    [TestCase("六至九月", "period 06-01..09-30")]
    [TestCase("6月1日—9月30日", "period 06-01..09-30")]
    [TestCase("6月1-15日", "period 06-01..06-15")]
    [TestCase("6月1日至15日", "period 06-01..06-15")]
    [TestCase("4月1日起至10月底", "period 04-01..10-31")]
    [TestCase("11月至次年3月", "period 11-01..2025-03-31")]
    [TestCase("11月15日～3月15日", "period 11-15..2025-03-15")]
    [TestCase("2024年11月至2025年3月", "period 11-01..2025-03-31")]
    [TestCase("2025年6-9月", "period 2025-06-01..2025-09-30")]
    [TestCase("2024-2026年", "period 01-01..2026-12-31")]
    [TestCase("2-3季度", "period 04-01..09-30")]
    [TestCase("10月期间", "period 10-01..10-31")]
    [TestCase("十四五期间", "period 2021-01-01..2025-12-31")]
    [TestCase("持续至10月底", "period 01-01..10-31")]
    [TestCase("3月中旬至4月上旬", "period 03-11..04-10")]
    public void A_period(string text, string expected) => Check(text, expected);

    [TestCase("4 月 1 日起", "from 04-01..")]
    [TestCase("自5月起", "from 05-01..")]
    [TestCase("从2025年1月1日开始", "from 2025-01-01..")]
    [TestCase("7月以后", "from 07-01..")]
    public void From_a_day_on(string text, string expected) => Check(text, expected);

    [TestCase("长期实施", "continuous")]
    [TestCase("持续推进", "continuous")]
    [TestCase("全年推进", "continuous 01-01..12-31")]
    [TestCase("全年", "continuous 01-01..12-31")]
    [TestCase("贯穿全年", "continuous 01-01..12-31")]
    [TestCase("贯穿全年并持续推进", "continuous 01-01..12-31 | continuous")]
    [TestCase("贯穿始终", "continuous")]
    [TestCase("每季度", "recurring Quarterly")]
    [TestCase("2025年全年", "continuous 2025-01-01..2025-12-31")]
    [TestCase("长期坚持、持续推进", "continuous", Description = "said twice")]
    [TestCase("每月底前", "recurring Monthly")]
    [TestCase("每个月10日前报送", "recurring Monthly")]
    [TestCase("每两个月", "recurring")]
    [TestCase("每季度末", "recurring Quarterly")]
    [TestCase("每半年", "recurring HalfYearly")]
    [TestCase("每年6月底前", "recurring 06-30 Yearly")]
    [TestCase("每年3月、9月", "recurring 03-31 Yearly | recurring 09-30 Yearly")]
    [TestCase("每年底前", "recurring 12-31 Yearly")]
    [TestCase("每年年底前", "recurring 12-31 Yearly")]
    [TestCase("按季度调度", "recurring Quarterly")]
    [TestCase("每周", "recurring Weekly")]
    [TestCase("定期开展", "recurring")]
    public void What_goes_on_or_comes_round(string text, string expected) => Check(text, expected);

    [TestCase("6月底前完成方案，11月底前完成", "due 06-30 | due 11-30")]
    [TestCase("2025年6月底、年底前", "due 2025-06-30 | due 2025-12-31")]
    [TestCase("3、6、9月底前", "due 03-31 | due 06-30 | due 09-30")]
    [TestCase("第一、三季度", "due 01-01..03-31 | due 07-01..09-30")]
    [TestCase("2026年10月底前并长期坚持", "due 2026-10-31 | continuous")]
    [TestCase("年底前完成，长期坚持", "due 12-31 | continuous")]
    [TestCase("4月1日起实施；9月底前完成评估", "from 04-01.. | due 09-30")]
    [TestCase("上半年、年底前各一次", "due 01-01..06-30 | due 12-31")]
    [TestCase("6月底前完成，并组织推广", "due 06-30", Description = "what is done is no time")]
    public void Several_deadlines_in_one_cell(string text, string expected) => Check(text, expected);

    [TestCase("按时间节点完成")]
    [TestCase("2026年汛期前", Description = "the year alone is not the deadline")]
    [TestCase("供暖季前")]
    [TestCase("印发后6个月内")]
    [TestCase("两年内")]
    [TestCase("30日内")]
    [TestCase("13月")]
    [TestCase("13月底")]
    [TestCase("0月5日")]
    [TestCase("本月底")]
    [TestCase("按年度计划推进")]
    [TestCase("汛期前")]
    [TestCase("汛期前完成")]
    [TestCase("按时间节点完成任务")]
    [TestCase("立行立改")]
    [TestCase("按时序进度推进")]
    [TestCase("与主体工程同步")]
    [TestCase("—")]
    public void A_time_that_is_not_told_is_kept_and_said(string text) => Check(text, "unresolved " + text);

    [Test]
    public void A_clause_that_is_not_understood_is_said_beside_those_that_are() =>
        Check("6月底前完成方案，汛期前建成", "due 06-30 | unresolved 汛期前建成");

    [TestCase("年底前", "unresolved 年底前")]
    [TestCase("2024年底前", "due 12-31")]
    public void Without_the_plans_year_only_dates_with_a_year_are_resolved(string text, string expected) =>
        Check(text, expected, null);

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" \n")]
    public void A_blank_cell_has_no_deadline(string? text) => Assert.That(DeadlineReader.Read(text, 2024), Is.Empty);

    [Test]
    public void Any_text_gives_deadlines_whose_days_are_in_order() =>
        FsCheck.Fluent.Prop.ForAll(Texts, text =>
        {
            var deadlines = DeadlineReader.Read(text, 2024);
            return (deadlines.IsEmpty == string.IsNullOrWhiteSpace(text) || Wording.KeyOf(text).Trim('“', '”', '"').Length == 0)
                && deadlines.All(d => d.Start is null || d.End is null || d.Start <= d.End)
                && deadlines.All(d => d.Kind is not DeadlineKind.DueOn || d.End is not null);
        }).CheckFixed();

    [Test]
    public void Blanks_do_not_matter() =>
        FsCheck.Fluent.Prop.ForAll(Texts, text =>
            DeadlineReader.Read(text, 2024).SequenceEqual(DeadlineReader.Read(string.Join(' ', text.AsEnumerable()), 2024)))
        .CheckFixed();

    [TestCase("1、")]
    [TestCase("6-")]
    [TestCase("每年3月、")]
    [TestCase("十")]
    [TestCase("12")]
    [TestCase("持续至")]
    public void Hostile_repetition_is_read_in_linear_time(string part)
    {
        var read = DeadlineReader.Read(string.Concat(Enumerable.Repeat(part, 200_000)), 2024);
        Assert.That(read, Is.Not.Empty);
    }

    private static Arbitrary<string> Texts { get; } = Gen.OneOf(
        Gen.Elements(
                "年", "月", "日", "底", "前", "6", "12", "2025", "十", "一", "季度", "-", "至", "起", "每", "上半年", "、", "，", "长期", "完成", "次年",
                "十四五", ".", "期间", "第")
            .ArrayOf().Select(string.Concat),
        Hostile.Text).ToArbitrary();

    private static void Check(string text, string expected, int? year = 2024) => Assert.That(
        string.Join(" | ", DeadlineReader.Read(text, year).Select(InShort)), Is.EqualTo(expected));

    private static string InShort(Deadline deadline)
    {
        var kind = deadline.Kind == DeadlineKind.DueOn ? "due" : deadline.Kind.ToString().ToLowerInvariant();
        var dots = deadline.Start is null ? "" : "..";
        var every = deadline.Every == Recurrence.None ? "" : " " + deadline.Every;
        var text = deadline.Kind == DeadlineKind.Unresolved ? " " + deadline.Text : "";
        return $"{kind} {Day(deadline.Start)}{dots}{Day(deadline.End)}{every}{text}".Replace("  ", " ").TrimEnd();
    }

    private static string Day(DateOnly? day) =>
        day?.ToString(day.Value.Year == 2024 ? "MM-dd" : "yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
