using System.Collections.Immutable;
using System.Text;
using OrgGraph.Documents;
using OrgGraph.Documents.Corrections;

namespace OrgGraph.Tests.Documents.Corrections;

/// <summary>Small documents with corrections, read in the process.</summary>
internal static class Corrected
{
    /// <summary>A plan of four rows as a tab-separated table.</summary>
    public const string Text =
        "青溪区2026年河湖治理行动计划\n"
        + "序号\t重点任务\t工作措施\t完成时限\t牵头单位\t主责单位\t配合单位\n"
        + "1\t清淤\t完成东河清淤三公里\t6月底前\t区水务局\t东河镇政府\t区财政局、区生态环境局\n"
        + "2\t绿化\t新建滨河公园两处，面积不少于五公顷\t年底前\t区园林绿化局\t区水务局\t区财政局\n"
        + "3\t监测\t设置水质监测点十二个并按月公布结果\t长期\t区生态环境局\t\t区水务局、区卫生健康委\n"
        + "4\t宣传\t开展爱河护河主题宣传活动\t9月底前\t区委宣传部\t区水务局\t区教育局\n";

    /// <summary>The plan of a text as corrections name it.</summary>
    public static PlanSnapshot SnapshotOf(string text, int plan = 0)
    {
        var read = Draft(text).Document!;
        return PlanEdit.SnapshotOf(read.Plans[plan], read);
    }

    public static DocumentDraft Draft(string text, ReadOptions? options = null, string name = "计划.txt") =>
        PlanReader.ReadDraft(name, Encoding.UTF8.GetBytes(text), options);

    /// <summary>Reads a text with corrections that were made on another, or on itself.</summary>
    public static DocumentReading Read(string text, string madeOn, params Correction[] corrections) =>
        Read(Draft(text, OptionsOf(SetOf(madeOn, corrections))), SetOf(madeOn, corrections));

    public static DocumentReading Read(DocumentDraft draft, CorrectionSet set) =>
        ReadingSet.Resolve([draft], OptionsOf(set))[0];

    private static ReadOptions OptionsOf(CorrectionSet set) => new() { Corrections = [new CorrectionSource(set, "计划.txt")] };

    /// <summary>Corrections of the first plan of a text.</summary>
    public static CorrectionSet SetOf(string madeOn, params IEnumerable<Correction> corrections)
    {
        var plan = SnapshotOf(madeOn);
        return CorrectionSet.Of(
            corrections.Select(
                c =>
                    c.Plan is null && c is not (SameUnitCorrection or ParentCorrection or MembersCorrection)
                        ? c with { Plan = plan.Key } : c), [plan]);
    }

    /// <summary>The edges as lines: measure, role, name and ! where it is a guess.</summary>
    public static ImmutableArray<string> EdgesOf(DocumentReading reading) =>
    [
        .. reading.Plans.SelectMany(p => p.Content.Mentions.Select(m =>
            $"{p.Content.Measures[m.Measure].Text}|{m.Role}|{m.Text}{(m.Uncertainty == Uncertainty.None ? "" : "!")}")),
    ];
}
