using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Documents.Plans;

/// <summary>How plans say who does what, in brackets and in cells.</summary>
internal sealed class RoleWordingTests
{
    [TestCase("区林业局、区水务局按照职责分工负责", "Responsible 区林业局, Responsible 区水务局")]
    [TestCase("区林业局按职能分工落实", "Responsible 区林业局")]
    [TestCase("区林业局牵头组织实施，区水务局密切配合", "Lead 区林业局, Assist 区水务局")]
    [TestCase("区林业局、区水务局共同牵头，区财政局协同配合", "Lead 区林业局, Lead 区水务局, Assist 区财政局")]
    [TestCase("由区林业局牵头，会同区水务局落实", "Lead 区林业局, Assist 区水务局")]
    [TestCase("区林业局会同区水务局负责", "Lead 区林业局, Assist 区水务局")]
    [TestCase("区林业局牵头，区水务局、区财政局", "Lead 区林业局, Responsible 区水务局?, Responsible 区财政局?")]
    [TestCase("区林业局，各镇（街道）", "Responsible 区林业局?, Responsible 各镇（街道）?")]
    [TestCase("约束性指标，责任单位：区林业局", "Responsible 区林业局")]
    public void Brackets(string bracket, string edges) =>
        Assert.That(
            Reading.Edges(Reading.Of($"临安区造林2025年工作要点\n\n1.开展造林（{bracket}）。\n")).Single().Split(": ")[1], Is.EqualTo(edges));

    [Test]
    public void An_item_may_name_units_in_more_sentences_than_there_is_room_for()
    {
        var sentences = string.Concat(Enumerable.Repeat("区林业局（牵头）、区水务局（配合）。", 40));
        Assert.That(
            Reading.Edges(Reading.Of($"临安区造林2025年工作要点\n\n1.开展造林。{sentences}\n2.开展抚育（区林业局负责）。\n")).Last(),
            Is.EqualTo("开展抚育: Responsible 区林业局"));
    }

    [Test]
    public void A_word_before_the_roles_stays_in_the_measure() =>
        Assert.That(
            Reading.Edges(Reading.Of("临安区造林2025年工作要点\n\n1.造林十亩。（约束性指标，责任单位：区林业局）\n")),
            Is.EqualTo(new[] { "造林十亩。（约束性指标）: Responsible 区林业局" }));

    [TestCase("区林业局负责，2025年11月底前完成", "2025年11月底前完成")]
    [TestCase("区林业局、区水务局按职责分工负责，完成时限：年底前", "年底前")]
    [TestCase("年内完成，区林业局负责", "年内完成")]
    public void Times_in_brackets(string bracket, string deadline)
    {
        var reading = Reading.Of($"临安区造林2025年工作要点\n\n1.开展造林。（{bracket}）\n");
        Assert.That(reading.Plans[0].Content.Measures.Single().Deadline, Is.EqualTo(deadline));
        Assert.That(Reading.Kinds(reading), Is.Empty);
    }

    [Test]
    public void Each_bracket_of_roles_ends_a_measure()
    {
        var reading = Reading.Of(
            "临安区造林2025年工作要点\n\n（一）绿化。造林十亩（含补植）。（区林业局牵头，区财政局配合）修复湿地两处（区水务局牵头）。管护古树。（区住建局负责）\n");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[]
        {
            "绿化。造林十亩（含补植）。: Lead 区林业局, Assist 区财政局", "修复湿地两处: Lead 区水务局", "管护古树。: Responsible 区住建局",
        }));
        Assert.That(reading.Plans[0].Content.Tasks, Has.Length.EqualTo(1));
    }

    [Test]
    public void Brackets_that_speak_of_something_else_stay()
    {
        var reading = Reading.Of("临安区造林2025年工作要点\n\n1.造林十亩（鼓励企业参与）并补植。（区林业局负责）\n");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[] { "造林十亩（鼓励企业参与）并补植。: Responsible 区林业局" }));
    }

    [TestCase("区林业局牵头，区水务局、区财政局等配合", "Lead 区林业局, Assist 区水务局, Assist 区财政局")]
    [TestCase("区林业局、区水务局按职责分工负责", "Responsible 区林业局, Responsible 区水务局")]
    [TestCase("区林业局牵头，区水务局", "Lead 区林业局, Responsible 区水务局")]
    [TestCase("牵头单位：区林业局；配合单位：区水务局", "Lead 区林业局, Assist 区水务局")]
    [TestCase("区林业局会同区水务局及各有关镇街", "Lead 区林业局, Assist 区水务局, Assist 各有关镇街")]
    public void Verbs_in_a_cell(string cell, string edges) =>
        Assert.That(
            Reading.Edges(Reading.OfTable("临安区造林2025年工作要点", "序号|工作任务|责任单位", $"1|开展造林|{cell}")).Single().Split(": ")[1],
            Is.EqualTo(edges));

    [Test]
    public void Bearing_a_task_goes_with_the_columns_role() =>
        Assert.That(
            Reading.Edges(Reading.OfTable("临安区造林2025年工作要点", "序号|工作任务|牵头单位|配合单位", "1|开展造林|区林业局负责|区水务局")),
            Is.EqualTo(new[] { "开展造林: Lead 区林业局, Assist 区水务局" }));

    [Test]
    public void Verbs_behind_a_label() =>
        Assert.That(
            Reading.Edges(Reading.Of("临安区造林2025年工作要点\n\n1.开展造林。\n责任单位：区林业局牵头，区水务局、财政局配合\n")),
            Is.EqualTo(new[] { "开展造林。: Lead 区林业局, Assist 区水务局, Assist 财政局" }));

    [Test]
    public void A_guessed_role_is_told() =>
        Assert.That(
            Reading.Kinds(Reading.Of("临安区造林2025年工作要点\n\n1.开展造林。（区林业局、区水务局）\n")),
            Is.EqualTo(new[] { FindingKind.RoleGuessed }));
}
