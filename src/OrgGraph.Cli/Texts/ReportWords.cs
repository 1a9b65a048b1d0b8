using OrgGraph.Reports;

namespace OrgGraph.Cli.Texts;

/// <summary>The wording of <c>orggraph report</c>.</summary>
internal static class ReportWords
{
    public static readonly LocalizedText NotDrawn = new("{0}：没有画出，{1}", "{0}: not drawn, {1}");

    /// <summary>What the writing of a report is at.</summary>
    public static LocalizedText Of(ReportStage stage) => stage switch
    {
        ReportStage.Gathering => new("计算负荷", "computing loads"),
        ReportStage.Drawing => new("绘图", "drawing"),
        _ => new("写出报告", "writing the report"),
    };
}
