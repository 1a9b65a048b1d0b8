using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Documents.Plans;

/// <summary>Cells merged, repeated, quoted, torn by line breaks; headings with remarks; persons beside units.</summary>
internal sealed class CellTests
{
    private const string Title = "海曙区河道2025年工作计划";
    private const string Header = "序号|重点任务|工作措施|牵头单位|配合单位|完成时限";

    [Test]
    public void A_lead_and_a_time_merged_over_a_task_go_on_and_are_told()
    {
        var reading = Reading.OfTable(Title, Header, "1|清淤|清淤三条河道|区水利局|区财政局|6月底前", "||修复水闸||区住建局|", "2|巡查|巡查堤防|区应急局||");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[]
        {
            "清淤三条河道: Lead 区水利局, Assist 区财政局",
            "修复水闸: Assist 区住建局, Lead 区水利局?",
            "巡查堤防: Lead 区应急局",
        }));
        Assert.That(reading.Plans[0].Content.Measures.Select(m => m.Deadline), Is.EqualTo(new[] { "6月底前", "6月底前", null }));
        Assert.That(Reading.Kinds(reading).Distinct(), Is.EqualTo(new[] { FindingKind.CellsMerged }));
    }

    [Test]
    public void A_list_has_no_merged_cells()
    {
        var reading = Reading.Of($"{Title}\n\n1.清淤三条河道。（区水利局牵头，6月底前完成）修复水闸。（区住建局负责）\n");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[] { "清淤三条河道。: Lead 区水利局", "修复水闸。: Responsible 区住建局" }));
        Assert.That(reading.Plans[0].Content.Measures[1].Deadline, Is.Null);
    }

    [Test]
    public void Ditto_repeats_the_cell_above()
    {
        var reading = Reading.OfTable(Title, Header, "1|清淤|清淤三条河道|区水利局|区财政局|6月底前", "2|巡查|巡查堤防|区应急局|同上|同上");
        Assert.That(Reading.Edges(reading).Last(), Is.EqualTo("巡查堤防: Lead 区应急局, Assist 区财政局"));
        Assert.That(reading.Plans[0].Content.Measures[1].Deadline, Is.EqualTo("6月底前"));
    }

    [Test]
    public void A_numeral_in_the_numbers_cell_makes_a_heading()
    {
        var reading = Reading.OfTable(
            Title, Header, "一|工程建设||||", "（一）|河道||||", "1|清淤|清淤三条河道|区水利局||年底前", "二|日常管理", "2|巡查|巡查堤防|区应急局||长期");
        Assert.That(reading.Plans[0].Content.Sections.Select(s => s.Title), Is.EqualTo(new[] { "一、工程建设", "（一）河道", "二、日常管理" }));
        Assert.That(reading.Plans[0].Content.Measures, Has.Length.EqualTo(2));
        Assert.That(Reading.Kinds(reading), Is.Empty);
    }

    [Test]
    public void A_sum_is_no_measure()
    {
        var reading = Reading.OfTable(Title, Header, "1|清淤|清淤三条河道|区水利局||年底前", "合计||3条|||");
        Assert.That(reading.Plans[0].Content.Measures, Has.Length.EqualTo(1));
        Assert.That(Reading.Kinds(reading), Is.EqualTo(new[] { FindingKind.TextNotUnderstood }));
    }

    [Test]
    public void Quoted_cells_of_a_spreadsheet()
    {
        var reading = Reading.Of(
            $"{Title}\n\n{Header.Replace('|', '\t')}\n1\t清淤\t\"清淤三条河道，"
            + $"\n全长六里\"\t区水利局\t\"区财政局\n区住建局\"\t年底前\n2\t\"巡查\"\t巡查“堤防”\t区应急局\t\t长期\n");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[]
        {
            "清淤三条河道，全长六里: Lead 区水利局, Assist 区财政局, Assist 区住建局", "巡查“堤防”: Lead 区应急局",
        }));
        Assert.That(Reading.Kinds(reading), Is.Empty);
    }

    [Test]
    public void Line_breaks_in_the_last_cell()
    {
        var reading = Reading.Of(
            $"{Title}\n\n序号\t工作任务\t牵头单位\t配合单位\n1\t清淤\t区水利局\t区财政局\n区住建局\n2\t巡查\t区应急局\t各科室\n物业中心站点\n3\t监测\t区水利局\t区财政局\n区气象局\n");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[]
        {
            "清淤: Lead 区水利局, Assist 区财政局, Assist 区住建局",
            "巡查: Lead 区应急局, Assist 各科室?, Assist 物业中心站点?",
            "监测: Lead 区水利局, Assist 区财政局, Assist 区气象局",
        }));
    }

    [Test]
    public void A_long_heading_with_a_remark()
    {
        var reading = Reading.OfTable(Title, "序号|工作任务|责任单位（排在首位的为牵头单位）|完成时限", "1|清淤|区水利局、区财政局|年底前");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[] { "清淤: Lead 区水利局, Responsible 区财政局" }));
    }

    [Test]
    public void A_remark_that_a_column_of_leads_contradicts_is_told()
    {
        var reading = Reading.OfTable(Title, "序号|工作任务|牵头单位|责任单位（排在首位的为牵头单位）", "1|清淤|区住建局|区水利局、区财政局");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[] { "清淤: Lead 区住建局, Responsible 区水利局, Responsible 区财政局" }));
        Assert.That(Reading.Kinds(reading), Is.EqualTo(new[] { FindingKind.TextNotUnderstood }));
    }

    [Test]
    public void Persons_beside_their_titles()
    {
        var reading = Reading.OfTable(
            Title, "序号|工作任务|责任领导|责任单位", "1|清淤|赵敏（区委常委、副区长）、副区长孙立|区水利局", "2|巡查|区政府党组成员、副区长 钱 进 李光明副主任|区应急局");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[]
        {
            "清淤: Oversees 赵敏, Oversees 孙立, Responsible 区水利局",
            "巡查: Oversees 区政府党组成员?, Oversees 钱进, Oversees 李光明, Responsible 区应急局",
        }));
        Assert.That(Reading.Kinds(reading, Severity.Note).Count(k => k == FindingKind.PersonTitle), Is.EqualTo(4));
    }

    [Test]
    public void A_column_of_units_and_persons()
    {
        var reading = Reading.OfTable(Title, "序号|工作任务|责任单位及责任人", "1|清淤|区水利局 孙立", "2|巡查|区应急局 钱进光");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[]
        {
            "清淤: Responsible 区水利局, Oversees 孙立", "巡查: Responsible 区应急局, Oversees 钱进光",
        }));
    }

    [Test]
    public void A_mark_before_a_name_is_told()
    {
        var reading = Reading.OfTable(Title, Header, "1|清淤|清淤三条河道|★区水利局、区财政局||年底前");
        Assert.That(Reading.Edges(reading), Is.EqualTo(new[] { "清淤三条河道: Lead 区水利局, Lead 区财政局" }));
        Assert.That(Reading.Kinds(reading, Severity.Note), Does.Contain(FindingKind.MarkupRemoved));
    }

    [Test]
    public void Persons_between_time_and_units_where_columns_have_collapsed()
    {
        var reading = Reading.Of("""
            海曙区河道2025年工作计划

            序号 重点任务 工作措施 完成时限 分管领导 牵头单位 配合单位

            1
            清淤

            清淤三条河道，全长六里。 年底前 孙 立 区水利局 区财政局

            2
            巡查

            巡查堤防，每月两次。 6月底前 钱进光

            区应急局

            区住建局
            """);
        Assert.That(reading.Plans[0].Content.Measures.Select(m => m.Deadline), Is.EqualTo(new[] { "年底前", "6月底前" }));
        Assert.That(
            reading.Plans[0].Content.Mentions.Where(m => m.Role == Role.Oversees).Select(m => m.Text),
            Is.EqualTo(new[] { "孙立", "钱进光" }));
    }
}
