using NUnit.Framework;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.TextTables;
using OrgGraph.Documents.Units;

namespace OrgGraph.Tests.Documents.TextTables;

/// <summary>The small recognisers, on wordings of other places and years than the documents at hand.</summary>
internal sealed class RecognitionTests
{
    [TestCase("一、总体要求", 1)]
    [TestCase("十二、保障措施", 1)]
    [TestCase("第三章 重点工程", 1)]
    [TestCase("（四）健全机制", 2)]
    [TestCase("(十) 强化监督", 2)]
    [TestCase("一方面加强巡查", 0)]
    [TestCase("（试行）", 0)]
    [TestCase("1.推进改革", 0)]
    [TestCase("", 0)]
    public void Headings_by_their_numbering(string text, int level) =>
        Assert.That(SectionHeading.LevelOf(text), Is.EqualTo(level));

    [TestCase("年底前")]
    [TestCase("9月底")]
    [TestCase("9 月底")]
    [TestCase("6-9月")]
    [TestCase("4 月 1 日起")]
    [TestCase("2026年6月底前")]
    [TestCase("2025年12月31日前")]
    [TestCase("长期实施")]
    [TestCase("持续推进")]
    [TestCase("按时间节点完成")]
    [TestCase("第三季度")]
    [TestCase("上半年")]
    [TestCase("每季度末")]
    [TestCase("11月、12月")]
    public void Deadlines(string text) => Assert.That(DeadlineText.IsDeadline(text), Is.True);

    [TestCase("区水务局")]
    [TestCase("完成年度监测治理报告。")]
    [TestCase("持续推进市级种质资源保护单位加强种质资源保护管理")]
    [TestCase("12")]
    [TestCase("三")]
    [TestCase("累计减排720吨")]
    public void Other_texts_are_no_deadlines(string text) => Assert.That(DeadlineText.IsDeadline(text), Is.False);

    [TestCase("序号", "Number")]
    [TestCase("主要任务", "Task")]
    [TestCase("工作任务", "Task")]
    [TestCase("具体任务", "Measure")]
    [TestCase("主要措施", "Measure")]
    [TestCase("工作内容", "Measure")]
    [TestCase("时间节点", "Deadline")]
    [TestCase("完成时间", "Deadline")]
    [TestCase("牵头部门", "Lead")]
    [TestCase("责任部门", "Responsible")]
    [TestCase("主责单位", "Responsible")]
    [TestCase("承办单位", "Responsible")]
    [TestCase("配合单位", "Assist")]
    [TestCase("参与部门", "Assist")]
    [TestCase("责任领导", "Leaders")]
    [TestCase("分管区领导", "Leaders")]
    [TestCase("备注", "Other")]
    [TestCase("按照职责分工，由牵头单位负责统筹", "Other")]
    public void Headings_by_their_meaning(string heading, string meaning) =>
        Assert.That(ColumnHeading.MeaningOf(heading).ToString(), Is.EqualTo(meaning));

    [TestCase("——")]
    [TestCase("———")]
    [TestCase("—")]
    [TestCase("---")]
    [TestCase("-")]
    [TestCase(" 无 ")]
    [TestCase("/")]
    public void None_marks(string text) => Assert.That(NoneMark.Is(text), Is.True);

    [TestCase("无线电管理局")]
    [TestCase("区水务局")]
    [TestCase("")]
    public void No_none_marks(string text) => Assert.That(NoneMark.Is(text), Is.False);

    [TestCase("附件", "附件", "")]
    [TestCase("附件 5", "附件5", "")]
    [TestCase("附表二", "附表二", "")]
    [TestCase("附件3：重点任务分工方案", "附件3", "重点任务分工方案")]
    public void Attachment_labels(string line, string label, string title)
    {
        Assert.That(AttachmentLabel.TrySplit(line, out var found, out var rest), Is.True);
        Assert.That((found, rest.ToString()), Is.EqualTo((label, title)));
    }

    [TestCase("附件：1. 行动计划")]
    [TestCase("附近居民区")]
    public void The_list_of_attachments_is_no_label(string line) =>
        Assert.That(AttachmentLabel.IsLabel(line), Is.False);

    [TestCase("— 12 —")]
    [TestCase("- 3 -")]
    [TestCase("第 4 页 共 9 页")]
    [TestCase("3/12")]
    public void Page_numbers(string line) => Assert.That(PageFurniture.IsPageNumber(line), Is.True);

    [TestCase("1.完成改造", 0, 1, 2)]
    [TestCase("12、完成改造", 0, 2, 3)]
    [TestCase("（3）完成改造", 1, 1, 3)]
    public void Item_numbers(string line, int start, int length, int textStart)
    {
        Assert.That(ItemNumber.TryRead(line, out var number, out var text), Is.True);
        Assert.That((number.Start, number.Length, text), Is.EqualTo((start, length, textStart)));
    }

    [TestCase("1.5万亩")]
    [TestCase("2026年完成")]
    [TestCase("（一）")]
    public void Quantities_are_no_item_numbers(string line) => Assert.That(ItemNumber.TryRead(line, out _, out _), Is.False);
}
