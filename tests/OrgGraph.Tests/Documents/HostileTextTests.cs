using System.Text;
using NUnit.Framework;
using OrgGraph.Documents;

namespace OrgGraph.Tests.Documents;

/// <summary>
/// Texts made to be slow: what costs a look-ahead or a look-back, repeated for a megabyte. 2 s a megabyte is the limit.
/// </summary>
internal sealed class HostileTextTests
{
    private const string Tabs = "青溪区治水2025年计划\n\n序号\t重点任务\t工作措施\t完成时限\t牵头单位\t协办单位\n1\t甲\t";
    private const string Collapsed = "青溪区治水2025年计划\n\n序号 重点任务 工作措施 完成时限 牵头单位 协办单位\n";

    [TestCase(Tabs, "\t")]
    [TestCase(Tabs, "（")]
    [TestCase(Tabs, "<p")]
    [TestCase(Tabs, "[bookmark:")]
    [TestCase(Tabs, "区水 ")]
    [TestCase(Tabs, "\n")]
    [TestCase(Tabs, "一、工作\n\n")]
    [TestCase(Collapsed, "（\n")]
    [TestCase(Collapsed, "12\n\n")]
    [TestCase(Collapsed, "—\n")]
    [TestCase(Collapsed, "年底前 年底前 年底前\n")]
    [TestCase(Collapsed + "年底前 区水务局\n", "镇政府政府\n\n")]
    [TestCase(Collapsed + "年底前 区水务局\n", "区水务局\n\n")]
    [TestCase("", "一、总体要求\n")]
    [TestCase("", "1.工作\n")]
    [TestCase("", "1.工作\n\n\n\n\n")]
    [TestCase("1.工作\n", "牵头单位：区水务局\n")]
    [TestCase("1.工作。", "（区水务局牵头）\n")]
    [TestCase("1.工作。", "（区水务局牵头）工作。")]
    [TestCase("1.工作。\n", "（牵头单位：区水务局\n")]
    [TestCase("一、工作\n", "清淤河道。（区水务局牵头）\n")]
    [TestCase("一、工作\n", "清淤河道\n")]
    [TestCase("", "清淤河道。（区水务局\n\n")]
    [TestCase("1.工作\n牵头单位：", "区水务局和")]
    [TestCase("1.工作\n", "责 ")]
    [TestCase(Tabs, "\"区水务局\n")]
    [TestCase(Tabs, "\t\"")]
    [TestCase(Tabs, "区水务局）和")]
    [TestCase("", "附件1\n")]
    [CancelAfter(600_000)]
    public void A_megabyte_is_read_or_refused(string start, string repeated, CancellationToken token)
    {
        var text = new StringBuilder(start);
        var length = Encoding.UTF8.GetByteCount(repeated);
        for (var i = 0; i < 1_000_000; i += length)
        {
            text.Append(repeated);
        }

        // the end is for a reading that has none; what grows faster than its text, the tests of growth tell by what it allocates
        Assert.That(() => Read(text.ToString(), token), Throws.Nothing);
    }

    private static void Read(string text, CancellationToken token)
    {
        try
        {
            PlanReader.Read("hostile.txt", Encoding.UTF8.GetBytes(text), cancellationToken: token);
        }
        catch (DocumentException e)
        {
            Assert.That(e.Problem, Is.AnyOf(DocumentProblem.NoTables, DocumentProblem.NoRoleColumn));
        }
    }
}
