using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Documents.Plans;

/// <summary>Where the items of lists begin and end, in numberings and wordings of elsewhere.</summary>
internal sealed class ListShapeTests
{
    private const string Title = "岳麓区乡村建设2025年任务清单\n\n";

    [Test]
    public void Paragraphs_without_numbers_are_items_of_their_own()
    {
        var reading = Reading.Of(Title + """
            一、道路
            改造乡道十里。
            牵头单位：区交通局
            召开乡村发展大会。
            牵头单位：区农业局、
            区文旅局
            """);
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[]
        {
            "改造乡道十里。: Lead 区交通局",
            "召开乡村发展大会。: Lead 区农业局, Lead 区文旅局",
        }));
        Assert.That(reading.Plans[0].Content.Sections.Single().Title, Is.EqualTo("一、道路"));
    }

    [TestCase("①", "②")]
    [TestCase("⑴", "⑵")]
    [TestCase("１．", "２．")]
    [TestCase("1.1 ", "1.2 ")]
    public void Numbers_of_other_forms(string first, string second)
    {
        var reading = Reading.Of($"{Title}{first}改造乡道。\n牵头单位：区交通局\n{second}建设驿站。\n牵头单位：区文旅局\n");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[] { "改造乡道。: Lead 区交通局", "建设驿站。: Lead 区文旅局" }));
    }

    [TestCase("责 任 单 位：区交通局")]
    [TestCase("责任单位 ：区交通局")]
    [TestCase("责任　单位：区交通局")]
    [TestCase("**责任单位：**区交通局")]
    [TestCase("**责任单位**：区交通局")]
    [TestCase("★责任单位：区交通局")]
    [TestCase("（责任单位：区交通局）")]
    [TestCase("（责任单位：区交通局）。")]
    public void Labels_of_other_forms(string label)
    {
        var reading = Reading.Of($"{Title}1.改造乡道。\n{label}\n2.建设驿站。\n{label}\n");
        Assert.That(
            Reading.Edges(reading), Is.EqualTo(new[] { "改造乡道。: Responsible 区交通局", "建设驿站。: Responsible 区交通局" }));
    }

    [Test]
    public void A_label_with_blanks_takes_nothing_of_the_name_before_it() =>
        Assert.That(
            Reading.Edges(Reading.Of($"{Title}1.改造乡道。\n牵头单位：区交通局 责任单位：区财政局\n")),
            Is.EqualTo(new[] { "改造乡道。: Lead 区交通局, Responsible 区财政局" }));

    [Test]
    public void A_rule_behind_labels_is_told_and_is_no_unit()
    {
        var reading = Reading.Of($"{Title}1.改造乡道。\n责任单位：区交通局、区财政局\n各责任单位中列第一位的牵头。\n2.建设驿站。\n责任单位：区文旅局\n");
        Assert.That(Reading.Edges(reading), Is.EqualTo(
            new[] { "改造乡道。: Lead 区交通局, Responsible 区财政局", "建设驿站。: Lead 区文旅局" }));
        Assert.That(
            reading.Findings.Where(f => f.Source.Line == 5).Select(f => f.Kind),
            Is.EqualTo(new[] { FindingKind.RuleTaken }));
    }

    [Test]
    public void Names_and_times_broken_behind_a_label_go_on()
    {
        var reading = Reading.Of(Title + """
            1.改造乡道。
            责任单位：区住房和城乡
            建设局、区财政局
            区农业局
            完成时限：2025年
            9月底
            2.建设驿站。
            责任单位：区文旅局
            """);
        Assert.That(Reading.Edges(reading).First(), Is.EqualTo(
            "改造乡道。: Responsible 区住房和城乡建设局, Responsible 区财政局, Responsible 区农业局"));
        Assert.That(reading.Plans[0].Content.Measures[0].Deadline, Does.EndWith("9月底"));
    }

    [Test]
    public void Labels_on_the_measures_own_line()
    {
        var reading = Reading.Of($"{Title}1.改造乡道十里。责任单位：区交通局、各镇（街道）\n2.建设驿站。牵头单位：区文旅局\n责任单位：区财政局\n");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[]
        {
            "改造乡道十里。: Responsible 区交通局, Responsible 各镇（街道）",
            "建设驿站。: Lead 区文旅局, Responsible 区财政局",
        }));
    }

    [Test]
    public void Labels_behind_subitems_speak_of_all_of_the_item()
    {
        var reading = Reading.Of($"{Title}1.改善出行。\n（1）改造乡道。\n（2）建设驿站。\n责任单位：区交通局\n2.种植行道树。\n责任单位：区林业局\n");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[]
        {
            "改善出行。（1）改造乡道。（2）建设驿站。: Responsible 区交通局",
            "种植行道树。: Responsible 区林业局",
        }));
    }

    [Test]
    public void Subitems_with_roles_of_their_own_stay_apart()
    {
        var reading = Reading.Of($"{Title}1.改善出行。\n（1）改造乡道。（区交通局负责）\n（2）建设驿站。\n责任单位：区文旅局\n");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[]
        {
            "改善出行。: ", "改造乡道。: Responsible 区交通局", "建设驿站。: Responsible 区文旅局",
        }));
    }

    [Test]
    public void Paragraphs_below_a_heading_and_an_empty_line()
    {
        var reading = Reading.Of($"{Title}一、道路\n\n改造乡道。（牵头单位：区交通局）\n\n二、驿站\n\n建设驿站五座。（区文旅局负责）。\n");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[] { "改造乡道。: Lead 区交通局", "建设驿站五座。: Responsible 区文旅局" }));
        Assert.That(reading.Plans[0].Content.Sections.Select(s => s.Title), Is.EqualTo(new[] { "一、道路", "二、驿站" }));
    }

    [Test]
    public void A_bracket_of_roles_over_two_lines()
    {
        var reading = Reading.Of($"{Title}1.改造乡道。（牵头单位：区交通局；\n配合单位：区财政局）\n2.建设驿站。\n（牵头单位：区文旅局\n配合单位：各县（市、区）政府）\n");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[]
        {
            "改造乡道。: Lead 区交通局, Assist 区财政局", "建设驿站。: Lead 区文旅局, Assist 各县（市、区）政府",
        }));
    }
}
