using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Documents;

internal sealed class BadInputTests
{
    [Test]
    public void A_missing_file() =>
        Refuses(
            () => PlanReader.ReadFile(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())), DocumentProblem.Missing,
            "文件不存在");

    [Test]
    public void A_folder() => Refuses(() => PlanReader.ReadFile(Path.GetTempPath()), DocumentProblem.Unreadable, "文件夹");

    [Test]
    public void An_empty_file() => Refuses(() => PlanReader.Read("e.txt", Array.Empty<byte>()), DocumentProblem.Empty, "空");

    [Test]
    public void A_file_of_blanks() => Refuses(() => Reading.Of(" \n\t\n　"), DocumentProblem.Empty, "空白");

    [Test]
    public void A_binary_file() =>
        Refuses(
            () => PlanReader.Read("b.txt", new byte[] { 0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 8, 0, 1, 2, 3 }),
            DocumentProblem.Binary, "程序文件");

    [Test]
    public void A_text_without_tables() =>
        Refuses(() => Reading.Of("关于做好防汛工作的通知\n\n请各单位认真落实。\n"), DocumentProblem.NoTables, "牵头单位");

    [Test]
    public void A_table_without_a_column_of_units() =>
        Refuses(
            () => Reading.OfTable("治水计划", "序号|重点任务|工作措施|完成时限", "1|河道整治|清淤|年底前"), DocumentProblem.NoRoleColumn, "第 3 行");

    [Test]
    public void A_file_over_the_limit()
    {
        var options = new ReadOptions { MaxBytes = 10 };
        Refuses(() => Reading.Of("序号\t重点任务\t牵头单位", options), DocumentProblem.TooLarge, "超过上限");
    }

    [Test]
    public void A_reading_can_be_stopped() =>
        Assert.Throws<OperationCanceledException>(() => PlanReader.ReadFile(
            Directory.GetFiles(Repository.Plans, "*.txt")[0], cancellationToken: new CancellationToken(canceled: true)));

    private static void Refuses(Action read, DocumentProblem problem, string told)
    {
        var error = Assert.Throws<DocumentException>(() => read())!;
        Assert.Multiple(() =>
        {
            Assert.That(error.Problem, Is.EqualTo(problem));
            Assert.That(error.Reason(Language.Chinese), Does.Contain(told));
            Assert.That(error.Reason(Language.English), Is.Not.Empty);
        });
    }
}
