using System.Text;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Corrections;

namespace OrgGraph.Tests.Documents.Corrections;

/// <summary>A decision on one plan is none on another that is like it.</summary>
internal sealed class CorrectionScopeTests
{
    private const string Untitled = "序号\t内容\t说明\t责任单位\n1\t清淤三公里\t在东河\t区水务局\n2\t种树五百棵\t在滨河路\t区园林绿化局\n";

    private static readonly RoleCorrection s_role = new()
    {
        Row = new("完成东河清淤三公里"), Name = new("区财政局"), Role = Role.Lead,
    };

    [Test]
    public void Plans_of_one_title_for_two_years_have_decisions_of_their_own()
    {
        PlanSnapshot PlanOf(int year) => new() { Title = "河湖治理行动计划", Year = year, Rows = [new("清淤", [])] };
        PlanSnapshot[] plans = [PlanOf(2025), PlanOf(2026)];
        var set = CorrectionSet.Of(plans.Select(p => new PlaceCorrection { Plan = p.Key, Is = $"青溪区{p.Year}" }), plans);
        Assert.That(set.Corrections, Has.Length.EqualTo(2));
        Assert.That(set.Corrections.Select(set.IdOf), Is.Unique);
    }

    [Test]
    public void Another_places_plan_of_the_same_title_is_another_plan()
    {
        const string Other =
            "青溪区2026年河湖治理行动计划\n序号\t重点任务\t工作措施\t完成时限\t牵头单位\t主责单位\t配合单位\n"
            + "1\t供水\t改造供水管网八公里\t6月底前\t区水务局\t\t区财政局\n2\t节水\t创建节水单位十家\t年底前\t区水务局\t\t区财政局\n";
        var before = Corrected.EdgesOf(Corrected.Read(Other, Other));
        var reading = Corrected.Read(Other, Corrected.Text, s_role);
        Assert.That(Corrected.EdgesOf(reading), Is.EqualTo(before));
        Assert.That(reading.Findings.Count(f => f.Kind == FindingKind.CorrectionUnfit), Is.EqualTo(1));
    }

    [Test]
    public void A_column_of_an_untitled_document_is_not_that_of_another()
    {
        var plan = Corrected.SnapshotOf(Untitled);
        Assert.That(plan.Title, Is.Null);
        var set = CorrectionSet.Of([new ColumnCorrection { Plan = plan.Key, Heading = "说明", Is = ColumnUse.Measure }], [plan]);
        string[] MeasuresOf(string name)
        {
            var options = new ReadOptions { Corrections = [new CorrectionSource(set, "计划.txt")] };
            var draft = PlanReader.ReadDraft(name, Encoding.UTF8.GetBytes(Untitled), options);
            return [.. ReadingSet.Resolve([draft], options)[0].Plans[0].Content.Measures.Select(m => m.Text)];
        }

        Assert.That(MeasuresOf("计划.txt"), Is.EqualTo(new[] { "在东河", "在滨河路" }));
        Assert.That(MeasuresOf("别的.txt"), Is.EqualTo(new[] { "清淤三公里", "种树五百棵" }));
    }

    [Test]
    public void Plans_that_only_unknown_entries_speak_of_are_written_back()
    {
        var plan = new PlanSnapshot { Title = "甲计划", Year = 2026, Rows = [new("清淤", ["区水务局"])] };
        using var written = new MemoryStream();
        CorrectionJson.Write(
            new CorrectionFile(
                CorrectionSet.None, [new UnknownCorrection(1, $"{{\"kind\":\"later\",\"plan\":\"{plan.Key}\"}}")])
            {
                OtherPlans = [plan],
            },
            written);
        var file = CorrectionJson.Read("x", written.ToArray());
        using var again = new MemoryStream();
        CorrectionJson.Write(file with { Set = file.Set.Put([new SameUnitCorrection { Name = "甲", Unit = "乙" }], []) }, again);
        var last = CorrectionJson.Read("x", again.ToArray());
        Assert.That(last.Unknown, Has.Length.EqualTo(1));
        Assert.That(last.OtherPlans.Select(p => p.Key), Is.EqualTo(new[] { plan.Key }));
    }
}
