using NUnit.Framework;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.TextTables;

namespace OrgGraph.Tests.Documents.TextTables;

/// <summary>Cells a line each with bars between, whose rows the header's width tells.</summary>
internal sealed class BarCellsTests
{
    [Test]
    public void A_row_of_blank_cells_is_none_and_claims_no_line_above_the_table()
    {
        var text = new DocumentText("plan.txt", """
            青溪区2026年任务表
            工作任务
            |
            具体要求
            |
            责任单位
            |
            管网改造
            |
            改造老旧管网十公里。
            |
            区水务局
            |
            |
            |
            |
            清淤
            |
            清淤河道三公里。
            |
            区水务局
            |
            """);
        var table = new BarCellsReader().TryRead(new TextTableInput(text, [], default), 1);
        Assert.That(table!.Rows.ConvertAll(r => r.FirstLine), Is.EqualTo(new[] { 7, 16 }));
    }
}
