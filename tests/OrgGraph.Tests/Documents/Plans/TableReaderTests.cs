using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Documents.Plans;

/// <summary>Tables of other shapes than the documents at hand: other columns, orders, merges, damages.</summary>
internal sealed class TableReaderTests
{
    private const string Title = "余杭区治水2025年工作计划";

    [Test]
    public void Columns_are_found_wherever_they_stand()
    {
        var reading = Reading.OfTable(
            Title,
            "完成时间|配合部门|责任部门|工作内容|项次",
            "年底前|区财政局|区水利局|清淤三条河道|1");
        Assert.That(
            Reading.Edges(reading),
            Is.EqualTo(new[] { "清淤三条河道: Responsible 区水利局, Assist 区财政局" }.Select(Sorted)).Using<string>(SameEdges));
        Assert.That(reading.Plans[0].Content.Measures[0].Deadline, Is.EqualTo("年底前"));
        Assert.That(reading.Plans[0].Content.Tasks[0].Number, Is.EqualTo("1"));
    }

    [Test]
    public void One_column_of_tasks_holds_the_measures()
    {
        var reading = Reading.OfTable(Title, "序号|工作任务|责任单位", "1|清淤三条河道|区水利局", "2|修复两座水闸|区水利局");
        Assert.That(reading.Plans[0].Content.Measures.Select(m => m.Text), Is.EqualTo(new[] { "清淤三条河道", "修复两座水闸" }));
        Assert.That(reading.Plans[0].Content.Measures.Select(m => m.Id), Is.EqualTo(
            new[] { "余杭区/2025/治水工作计划#1.1", "余杭区/2025/治水工作计划#2.1" }));
    }

    [Test]
    public void A_header_of_two_rows_is_one_header()
    {
        var reading = Reading.OfTable(
            Title,
            "序号|工作任务|责任单位||完成时限",
            "||牵头单位|配合单位|",
            "1|清淤三条河道|区水利局|区财政局|年底前");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[] { "清淤三条河道: Lead 区水利局, Assist 区财政局" }));
    }

    [Test]
    public void Columns_without_a_field_are_kept_as_they_are()
    {
        var reading = Reading.OfTable(Title, "序号|工作任务|责任单位|备注", "1|清淤三条河道|区水利局|结转项目");
        Assert.That(reading.Plans[0].Content.Measures[0].Other, Is.EqualTo(new[] { new OtherField("备注", "结转项目") }));
        Assert.That(Reading.Kinds(reading, Severity.Note), Does.Contain(FindingKind.OtherColumn));
    }

    [Test]
    public void Blank_number_and_task_go_on_with_the_task_above()
    {
        var reading = Reading.OfTable(
            Title,
            "序号|重点任务|工作措施|牵头单位",
            "1|河道整治|清淤三条河道|区水利局",
            "||修复两座水闸|区水利局",
            "",
            "序号|重点任务|工作措施|牵头单位",
            "1|河道 整治|新建泵站|区水利局",
            "2||巡查堤防|区应急局",
            "|水质监测|布设断面|区生态环境局");
        var tasks = reading.Plans.Single().Content.Tasks;
        Assert.That(tasks.Select(t => (t.Number, t.Title)), Is.EqualTo(
            new[] { ("1", "河道整治"), ("2", "河道整治"), (null, "水质监测") }));
        Assert.That(
            reading.Plans[0].Content.Measures.Select(m => m.Id[^3..]), Is.EqualTo(new[] { "1.1", "1.2", "1.3", "2.1", "3.1" }));
    }

    [Test]
    public void Numbering_that_starts_again_keeps_ids_apart()
    {
        var reading = Reading.OfTable(
            Title,
            "序号|工作任务|责任单位",
            "一、工程|",
            "1|清淤三条河道|区水利局",
            "二、管理|",
            "1|巡查堤防|区应急局");
        Assert.That(reading.Plans[0].Content.Measures.Select(m => m.Id.Split('#')[1]), Is.EqualTo(new[] { "1.1.1", "2.1.1" }));
    }

    [Test]
    public void Blank_cells_of_units_are_merged_ones_and_flagged()
    {
        var reading = Reading.OfTable(
            Title,
            "序号|重点任务|工作措施|牵头单位|配合单位",
            "1|河道整治|清淤三条河道|区水利局|区财政局",
            "||修复两座水闸||",
            "2|水质监测|布设断面||");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[]
        {
            "清淤三条河道: Lead 区水利局, Assist 区财政局",
            "修复两座水闸: Lead 区水利局?, Assist 区财政局?",
            "布设断面: ",
        }));
        Assert.That(Reading.Kinds(reading), Is.EquivalentTo(new[] { FindingKind.CellsMerged, FindingKind.MeasureWithoutUnit }));
    }

    [Test]
    public void A_none_mark_says_that_a_cell_is_empty()
    {
        var reading = Reading.OfTable(
            Title,
            "序号|重点任务|工作措施|牵头单位|配合单位",
            "1|河道整治|清淤三条河道|区水利局|区财政局",
            "||修复两座水闸|区水利局|/");
        Assert.That(Reading.Edges(reading).Last(), Is.EqualTo("修复两座水闸: Lead 区水利局"));
        Assert.That(Reading.Kinds(reading), Is.Empty);
    }

    [Test]
    public void A_row_that_lacks_cells_is_aligned_at_its_deadline_and_flagged()
    {
        var reading = Reading.OfTable(
            Title,
            "序号|重点任务|工作措施|完成时限|牵头单位|配合单位",
            "1|河道整治|清淤三条河道|年底前|区水利局|区财政局",
            "水质监测|布设断面|9月底前|区生态环境局|区水利局");
        Assert.That(Reading.Edges(reading).Last(), Is.EqualTo("布设断面: Lead 区生态环境局?, Assist 区水利局?"));
        Assert.That(Reading.Kinds(reading), Is.EqualTo(new[] { FindingKind.RowShort }));
    }

    [Test]
    public void A_row_with_too_many_cells_tells_what_is_left_over()
    {
        var reading = Reading.OfTable(Title, "序号|工作任务|责任单位", "1|清淤三条河道|区水利局|区财政局");
        var finding = reading.Findings.Single(f => f.Kind == FindingKind.RowLong);
        Assert.That(finding.Message(Language.Chinese), Does.Contain("区财政局"));
        Assert.That(finding.Source.Line, Is.EqualTo(4));
    }

    [Test]
    public void What_a_layout_said_of_a_table_that_is_none_of_its_kind_is_not_told()
    {
        // the second row has no units where the first one's are: the blanks part no cells
        var reading = Reading.Of(
            "青溪区节水任务分解表\n\n序号 类别 主要任务 措施 牵头单位 配合单位\n"
            + "1 资源保 护 严守红线 甲乙丙 落实用途管制制度，严格审批。 区林业局 区财政局\n2 加强防火，清理可燃物。 另行通知 待定\n");
        Assert.That(reading.Findings.Select(f => f.Kind), Has.None.EqualTo(FindingKind.RowLong));
    }

    [Test]
    public void A_line_break_inside_a_cell_is_mended()
    {
        var reading = Reading.OfTable(
            Title,
            "序号|工作措施|牵头单位|配合单位",
            "1|清淤三条",
            "河道|区水利局|区财政局",
            "2|修复两座水闸|区水利局|——");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[]
        {
            "清淤三条河道: Lead 区水利局, Assist 区财政局", "修复两座水闸: Lead 区水利局",
        }));
    }

    [Test]
    public void Labels_inside_a_cell_give_the_roles()
    {
        var reading = Reading.OfTable(
            Title, "序号|工作任务|责任单位", "1|清淤三条河道|牵头单位：区水利局；配合单位：区财政局、各镇街");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[] { "清淤三条河道: Lead 区水利局, Assist 区财政局, Assist 各镇街" }));
    }

    [Test]
    public void Leaders_are_persons()
    {
        var reading = Reading.OfTable(
            Title, "序号|工作任务|责任领导|责任单位", "1|清淤三条河道|王 强 欧阳文|区水利局", "2|巡查堤防|李明、赵一鸣|区应急局");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[]
        {
            "清淤三条河道: Oversees 王强, Oversees 欧阳文, Responsible 区水利局",
            "巡查堤防: Oversees 李明, Oversees 赵一鸣, Responsible 区应急局",
        }));
    }

    [Test]
    public void Several_plans_in_one_file_keep_their_titles()
    {
        const string table = "序号\t工作任务\t责任单位\n1\t清淤三条河道\t区水利局\n";
        var reading = Reading.Of($"附件1\n余杭区治水2025年计划\n\n{table}\n附件 2：余杭区治气2025年计划\n\n{table}");
        Assert.That(
            reading.Plans.Select(p => (p.Content.Plan.Attachment, p.Content.Plan.Title)),
            Is.EqualTo(new[] { ("附件1", "余杭区治水2025年计划"), ("附件2", "余杭区治气2025年计划") }));
    }

    [Test]
    public void Text_between_tables_is_told_with_its_line()
    {
        var reading = Reading.OfTable(
            Title, "序号|工作任务|责任单位", "1|清淤三条河道|区水利局", "", "责任人员名单见下", "", "2|孤立的一行|区水利局");
        Assert.That(
            reading.Findings.Where(f => f.Severity == Severity.Warning).Select(f => (f.Kind, f.Source.Line)),
            Is.EqualTo(new[] { (FindingKind.TextNotUnderstood, 6), (FindingKind.RowOutsideTable, 8) }));
    }

    [Test]
    public void A_unit_named_twice_in_a_measure_counts_once()
    {
        var reading = Reading.OfTable(Title, "序号|工作任务|责任单位", "1|清淤三条河道|区水利局 区水利局 区财政局");
        var findings = new List<Finding>();
        Assert.That(GraphBuilder.Build(reading.Plans, findings).Responsibilities, Has.Length.EqualTo(2));
        Assert.That(findings.Select(f => f.Kind), Is.EqualTo(new[] { FindingKind.UnitRepeated }));
    }

    private static string Sorted(string edges)
    {
        var parts = edges.Split(": ");
        return $"{parts[0]}: {string.Join(", ", parts[1].Split(", ").Order(StringComparer.Ordinal))}";
    }

    private static bool SameEdges(string left, string right) => Sorted(left) == Sorted(right);
}
