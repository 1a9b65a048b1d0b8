using System.Text;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Model;

namespace OrgGraph.Tests.Documents;

/// <summary>
/// What a reading takes grows with the length of its document: a document twice as long, by one character or word repeated
/// anywhere in any kind of text table, allocates about twice as much. Memory stands for work, because it is the same on every
/// machine.
/// </summary>
internal sealed class GrowthTests
{
    private const double MostGrowth = 2.6;

    private const int Length = 20_000;

    // less is mostly what a reading takes of any document
    private const long LeastBytes = 400_000;

    private const string Title = "青溪区治水2025年行动计划";

    private static readonly (string Name, string Text)[] s_tables =
    [
        ("tabs",
            "{title}\n\n序号\t重点任务\t工作措施\t完成时限\t牵头单位\t协办单位\n1\t{task}\t{measure}\t{deadline}\t{lead}\t{assist}\n"
            + "2\t乙\t清淤\t年底前\t区水务局\t无\n"),
        ("cell-per-line",
            "{title}\n\n\t序号\n\t重点任务\n\t工作措施\n\t完成时限\n\t牵头单位\n\t协办单位\n\n\t1\n\t{task}\n\t{measure}\n\t{deadline}\n\t{lead}\n"
            + "\t{assist}\n"),
        ("bars",
            "{title}\n\n| 序号 | 重点任务 | 工作措施 | 完成时限 | 牵头单位 | 协办单位 |\n|---|---|---|---|---|---|\n| 1 | {task} | {measure} | "
            + "{deadline} | {lead} | {assist} |\n"),
        ("collapsed", "{title}\n\n序号 重点任务 工作措施 完成时限 牵头单位 协办单位\n1 {task} {measure} {deadline} {lead}\n{assist}\n"),
        ("collapsed without deadlines", "{title}\n\n序号 重点任务 工作措施 牵头单位 协办单位\n1 {task} {measure} {lead}\n{assist}\n"),
        ("cell-a-line",
            "{title}\n\n序号\n重点任务\n工作措施\n完成时限\n牵头单位\n协办单位\n1\n{task}\n{measure}\n{deadline}\n{lead}\n{assist}\n"),
        ("brackets", "{title}\n\n一、{task}\n1.{measure}。（{lead}牵头，{assist}配合，{deadline}完成）\n2.清淤。（区水务局牵头）\n"),
        ("labels",
            "{title}\n\n一、{task}\n1.{measure}。\n牵头单位：{lead}\n配合单位：{assist}\n完成时限：{deadline}\n2.清淤。\n牵头单位：区水务局\n"),
    ];

    private static readonly (string Name, string Text)[] s_places =
    [
        ("title", Title), ("task", "河道整治"), ("measure", "清淤河道"), ("deadline", "年底前"), ("lead", "区水务局"), ("assist", "区财政局"),
    ];

    private static readonly string[] s_repeated =
    [
        " ", "\t", "　", "（", "）", "（）", "（甲）", " （甲）", "[", "<p>", "\"", "\t\"", "\n", "。", "，甲", "：", "牵头", "牵头单位：", "，推进",
        "区局 ", "区局\n", "区水务局 ", "区水务局\n", "区水务局、", "区水务局和", "各镇、街道、", "年底前 ", "王强 ", "—", "12\n\n", "1.\n", "1.清淤\n",
        "附件1 治水\n", "一、治水\n", "\t甲\n乙\n", "\t序号\n乙\n", "（区水务局牵头）", "。（牵头单位：", "市水务局 区水务局 县水务局\n",
    ];

    private static IEnumerable<TestCaseData> Places() =>
        from table in s_tables
        from place in s_places
        select new TestCaseData(table.Text, place.Name).SetArgDisplayNames(table.Name, place.Name);

    [TestCaseSource(nameof(Places))]
    public void Twice_the_text_takes_twice_the_memory(string table, string place)
    {
        Allocated(DocumentOf(table, place, "甲", Length));
        var steep = new List<string>();
        foreach (var repeated in s_repeated)
        {
            var once = Allocated(DocumentOf(table, place, repeated, Length));
            var twice = Allocated(DocumentOf(table, place, repeated, 2 * Length));
            if (twice > Math.Max(once, LeastBytes) * MostGrowth)
            {
                steep.Add($"'{repeated.ReplaceLineEndings("⏎").Replace('\t', '→')}': {once:N0} to {twice:N0} bytes");
            }
        }

        Assert.That(steep, Is.Empty);
    }

    [TestCase("任务 |\n责任单位 |\n时限 |\n甲 |\n乙\n")]
    [TestCase("任务\n|\n责任单位\n|\n时限\n|\n甲\n")]
    [TestCase("任务 |\n责任单位 |\n时限 |\n1 |\n")]
    [TestCase("序号 任务 责任单位\n1 甲 区水务局\n2 乙\n")]
    [TestCase("序号工作任务目标任务目标任务目标任务目标任务责任单位1甲区水务局2\n")]
    [TestCase("| 甲 | 乙 |\n")]
    [TestCase("| 1 | 修路 | 区水务局 |\n| 2 |\n")]
    [TestCase("+--+--+\n")]
    [TestCase("┌─┬─┐\n│甲│乙│\n")]
    [TestCase("《青溪区治水工作方案》已印发。关于印发治水的通知。")]
    [TestCase("《青溪区治水工作方案")]
    public void Looking_ahead_in_vain_takes_no_more_than_the_text_is_long(string repeated)
    {
        long Of(int times) => Allocated(
            $"{Title}\n\n{new StringBuilder().Insert(0, repeated, times)}\n序号\t任务\t牵头单位\n1\t清淤\t区水务局\n");
        Of(10);
        Assert.That(Of(4_000), Is.LessThan(Math.Max(Of(2_000), LeastBytes) * MostGrowth));
    }

    private static string DocumentOf(string table, string place, string repeated, int length)
    {
        var text = new StringBuilder(table);
        foreach (var (name, usual) in s_places)
        {
            var more = name == place ? new StringBuilder().Insert(0, repeated, length / repeated.Length).ToString() : "";
            text.Replace($"{{{name}}}", usual + more);
        }

        return text.ToString();
    }

    private static long Allocated(string document)
    {
        var bytes = Encoding.UTF8.GetBytes(document);
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            PlanReader.Read("growth.txt", bytes);
        }
        catch (DocumentException e)
        {
            Assert.That(e.Problem, Is.Not.EqualTo(DocumentProblem.Fault), $"{e.InnerException}");
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
