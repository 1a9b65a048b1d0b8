using NUnit.Framework;

namespace OrgGraph.Tests.Documents.Tables;

/// <summary>Tables that a format marks become plans: header, merged cells, pages, places.</summary>
internal sealed class KnownTableTests
{
    private static readonly string?[] s_header = ["序号", "重点任务", "工作措施", "完成时限", "牵头单位", "配合单位"];

    [Test]
    public void A_table_below_its_title_is_a_plan()
    {
        var reading = new KnownDocument().Line("青溪区2026年碧水行动任务分工表")
            .Table(s_header, ["1", "治河", "清淤三公里", "6月底前", "区水务局", "区财政局\n区城管局"]).Read();
        Assert.Multiple(() =>
        {
            Assert.That(reading.Plans.Single().Content.Plan.Title, Is.EqualTo("青溪区2026年碧水行动任务分工表"));
            Assert.That(KnownDocument.EdgesOf(reading), Is.EqualTo(
                ["清淤三公里 Lead 区水务局", "清淤三公里 Assist 区财政局", "清淤三公里 Assist 区城管局"]));
            Assert.That(reading.Encoding, Is.EqualTo("docx"));
            Assert.That(reading.Layouts, Is.EqualTo(["table"]));
        });
    }

    [Test]
    public void Places_are_cells_of_the_table_and_lines_of_the_document()
    {
        var reading = new KnownDocument().Line("前言。").Line("青溪区2026年碧水行动任务分工表")
            .Table(s_header, ["1", "治河", "清淤三公里", "6月底前", "区水务局", "区财政局"]).Read();
        var content = reading.Plans.Single().Content;
        Assert.Multiple(() =>
        {
            Assert.That(content.Plan.Source.ToString(), Is.EqualTo("计划.docx:2:1-2:18"));
            Assert.That(content.Mentions[1].Source.ToString(), Is.EqualTo("计划.docx:2:6-2:7@t1"));
            Assert.That(content.Measures[0].Source.ToString(), Is.EqualTo("计划.docx:2:1-2:7@t1"));
            Assert.That(content.Mentions[1].Source.PlaceIn(Language.Chinese), Is.EqualTo("第 1 个表格第 2 行第 6 列"));
        });
    }

    [Test]
    public void Titles_and_units_of_measurement_may_stand_in_the_table_above_the_header()
    {
        var reading = new KnownDocument().Table(
            [">6:青溪区2026年碧水行动任务分工表"], [">6:单位：公里"], s_header,
            ["1", "治河", "清淤", "6月底前", "区水务局", "区财政局"]).Read();
        Assert.That(KnownDocument.EdgesOf(reading), Is.EqualTo(["清淤 Lead 区水务局", "清淤 Assist 区财政局"]));
        Assert.That(reading.Plans.Single().Content.Plan.Title, Does.StartWith("青溪区2026年碧水行动任务分工表"));
    }

    [Test]
    public void A_header_of_two_rows_is_read_by_its_lower_headings()
    {
        var reading = new KnownDocument().Line("青溪区2026年碧水行动任务分工表").Table(
            ["v2:序号", "v2:工作措施", "v2:完成时限", ">2:责任单位", null],
            [null, null, null, "牵头", "配合"],
            ["1", "清淤", "6月底前", "区水务局", "区财政局"]).Read();
        Assert.That(KnownDocument.EdgesOf(reading), Is.EqualTo(["清淤 Lead 区水务局", "清淤 Assist 区财政局"]));
    }

    [Test]
    public void Without_row_spans_the_lower_headings_count_as_well()
    {
        var reading = new KnownDocument().Line("青溪区2026年碧水行动任务分工表").Table(
            ["序号", "工作措施", "完成时限", ">2:责任单位", null],
            ["", "", "", "牵头单位", "配合单位"],
            ["1", "清淤", "6月底前", "区水务局", "区财政局"]).Read();
        Assert.That(KnownDocument.EdgesOf(reading), Is.EqualTo(["清淤 Lead 区水务局", "清淤 Assist 区财政局"]));
    }

    [Test]
    public void Merged_cells_give_their_text_to_every_row_without_a_guess()
    {
        var reading = new KnownDocument().Line("青溪区2026年碧水行动任务分工表").Table(
            s_header,
            ["v2:1", "v2:治河", "清淤", "v2:6月底前", "v2:区水务局", "区财政局"],
            [null, null, "护岸", null, null, "区城管局"]).Read();
        Assert.Multiple(() =>
        {
            Assert.That(KnownDocument.EdgesOf(reading), Is.EqualTo(
                ["清淤 Lead 区水务局", "清淤 Assist 区财政局", "护岸 Lead 区水务局", "护岸 Assist 区城管局"]));
            Assert.That(reading.Plans.Single().Content.Measures.Select(m => m.Deadline), Is.All.EqualTo("6月底前"));
            Assert.That(reading.Findings.Select(f => f.Kind), Has.None.EqualTo(FindingKind.CellsMerged));
        });
    }

    [Test]
    public void One_measure_with_its_units_in_several_rows_stays_one()
    {
        var reading = new KnownDocument().Line("青溪区2026年碧水行动任务分工表").Table(
            s_header,
            ["v2:1", "v2:治河", "v2:清淤", "v2:6月底前", "v2:区水务局", "区财政局"],
            [null, null, null, null, null, "区城管局"]).Read();
        Assert.That(KnownDocument.EdgesOf(reading), Is.EqualTo(
            ["清淤 Lead 区水务局", "清淤 Assist 区财政局", "清淤 Assist 区城管局"]));
        Assert.That(reading.Plans.Single().Content.Measures, Has.Length.EqualTo(1));
    }

    [Test]
    public void A_table_over_pages_goes_on_with_or_without_its_header()
    {
        var reading = new KnownDocument().Line("青溪区2026年碧水行动任务分工表")
            .Table(s_header, ["1", "治河", "清淤", "6月底前", "区水务局", "区财政局"])
            .Line("— 2 —")
            .Table(["2", "护岸", "护岸两公里", "9月底前", "区水务局", "区城管局"])
            .Table(s_header, ["3", "种树", "种树千棵", "全年", "区园林局", "区水务局"]).Read();
        Assert.Multiple(() =>
        {
            Assert.That(reading.Plans.Single().Content.Measures.Select(m => m.Text), Is.EqualTo(["清淤", "护岸两公里", "种树千棵"]));
            Assert.That(reading.Findings.Select(f => f.Kind), Has.One.EqualTo(FindingKind.PageFurniture));
        });
    }

    [Test]
    public void A_header_repeated_within_the_table_is_dropped_and_said()
    {
        var reading = new KnownDocument().Line("青溪区2026年碧水行动任务分工表").Table(
            s_header,
            ["1", "治河", "清淤", "6月底前", "区水务局", "区财政局"],
            s_header,
            ["2", "护岸", "护岸两公里", "9月底前", "区水务局", "区城管局"]).Read();
        Assert.Multiple(() =>
        {
            Assert.That(reading.Plans.Single().Content.Measures, Has.Length.EqualTo(2));
            Assert.That(reading.Findings.Count(f => f.Kind == FindingKind.HeaderRepeated), Is.EqualTo(1));
        });
    }

    [Test]
    public void Tables_with_titles_of_their_own_are_plans_of_their_own()
    {
        var row = new[] { "1", "治河", "清淤", "6月底前", "区水务局", "区财政局" };
        var reading = new KnownDocument().Table(
            [">6:青溪区2026年碧水行动任务分工表"], s_header, row,
            [">6:青溪区2026年净土行动任务分工表"], s_header, row).Read();
        Assert.That(reading.Plans.Select(p => p.Content.Plan.Title), Is.EqualTo(
            ["青溪区2026年碧水行动任务分工表", "青溪区2026年净土行动任务分工表"]));
    }

    [Test]
    public void Headings_over_all_columns_are_sections()
    {
        var reading = new KnownDocument().Line("青溪区2026年碧水行动任务分工表").Table(
            s_header, [">6:一、治河"], ["1", "治河", "清淤", "6月底前", "区水务局", "区财政局"]).Read();
        Assert.That(reading.Plans.Single().Content.Sections.Single().Title, Is.EqualTo("一、治河"));
    }

    [Test]
    public void A_table_for_layout_claims_nothing()
    {
        var reading = new KnownDocument().Line("青溪区2026年碧水行动方案")
            .Table(["1.清淤三公里。\n牵头单位：区水务局\n配合单位：区财政局"]).Read();
        Assert.That(KnownDocument.EdgesOf(reading), Is.EqualTo(["清淤三公里。 Lead 区水务局", "清淤三公里。 Assist 区财政局"]));
    }

    [Test]
    public void Cells_that_stand_askew_of_the_header_are_counted_off()
    {
        var reading = new KnownDocument().Line("青溪区2026年碧水行动任务分工表").Table(
            ["序号", ">2:工作措施", null, "完成时限", "牵头单位", "配合单位"],
            ["1", "清淤", ">2:6月底前", null, "区水务局", "区财政局"]).Read();
        Assert.That(KnownDocument.EdgesOf(reading), Is.EqualTo(["清淤 Lead 区水务局", "清淤 Assist 区财政局"]));
        Assert.That(reading.Plans.Single().Content.Measures[0].Deadline, Is.EqualTo("6月底前"));
    }
}
