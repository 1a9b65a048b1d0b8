using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Corrections;

namespace OrgGraph.Tests.Documents.Corrections;

/// <summary>What each kind of correction does, and only that.</summary>
internal sealed class CorrectionKindTests
{
    private static readonly RowAnchor s_row = new("完成东河清淤三公里");
    private static readonly NameAnchor s_finance = new("区财政局");

    private static (string[] Gone, string[] New) Change(params Correction[] corrections)
    {
        var before = Corrected.EdgesOf(Corrected.Read(Corrected.Text, Corrected.Text));
        var reading = Corrected.Read(Corrected.Text, Corrected.Text, corrections);
        var after = Corrected.EdgesOf(reading);
        Assert.That(reading.Corrections, Has.Length.EqualTo(corrections.Length));
        Assert.That(reading.Findings.Where(f => f.Kind == FindingKind.CorrectionUnfit), Is.Empty);
        return ([.. before.Except(after)], [.. after.Except(before)]);
    }

    [Test]
    public void A_role_is_changed() =>
        Assert.That(
            Change(new RoleCorrection { Row = s_row, Name = s_finance, Role = Role.Responsible }),
            Is.EqualTo((new[] { "完成东河清淤三公里|Assist|区财政局" }, new[] { "完成东河清淤三公里|Responsible|区财政局" })));

    [Test]
    public void A_name_is_changed_split_joined_added_and_removed()
    {
        Assert.Multiple(() =>
        {
            Assert.That(
                Change(new NameCorrection { Row = s_row, Name = s_finance, Is = "区审计局" }).New,
                Is.EqualTo(["完成东河清淤三公里|Assist|区审计局"]));
            Assert.That(
                Change(new SplitCorrection { Row = s_row, Name = s_finance, Into = ["区财政局", "区审计局"] }).New,
                Is.EqualTo(["完成东河清淤三公里|Assist|区审计局"]));
            Assert.That(
                Change(new JoinCorrection { Row = s_row, Name = s_finance, Count = 2, Is = "区财政局、区生态环境局" }).Gone,
                Is.EqualTo(["完成东河清淤三公里|Assist|区财政局", "完成东河清淤三公里|Assist|区生态环境局"]));
            Assert.That(
                Change(new AddedEdge { Row = s_row, Unit = "区审计局", Role = Role.Lead }).New,
                Is.EqualTo(["完成东河清淤三公里|Lead|区审计局"]));
            Assert.That(
                Change(new RemovedEdge { Row = s_row, Name = s_finance }),
                Is.EqualTo((new[] { "完成东河清淤三公里|Assist|区财政局" }, Array.Empty<string>())));
        });
    }

    [Test]
    public void A_row_is_changed_added_and_removed()
    {
        var content = Corrected.Read(
            Corrected.Text, Corrected.Text,
            new TextCorrection { Row = s_row, Is = "完成东河清淤四公里" },
            new DeadlineCorrection { Row = s_row, Is = "5月底前" },
            new TaskCorrection { Row = new("开展爱河护河主题宣传活动"), Number = "3", Title = "监测" },
            new SectionCorrection { Row = s_row, Section = "一、河道", Subsection = "（一）东河" },
            new RemovedRow { Row = new("新建滨河公园两处，面积不少于五公顷") },
            new AddedRow { Row = s_row, Text = "修补护岸", Deadline = "年底前", Units = [new("区水务局", Role.Lead)] })
            .Plans[0].Content;
        Assert.Multiple(() =>
        {
            Assert.That(
                content.Measures.Select(m => $"{m.Id.Split('#')[1]} {m.Text} {m.Deadline}"),
                Is.EqualTo(
                [
                    "1.1 完成东河清淤四公里 5月底前", "1.2 修补护岸 年底前", "3.1 设置水质监测点十二个并按月公布结果 长期", "3.2 开展爱河护河主题宣传活动 9月底前",
                ]));
            Assert.That(content.Sections.Select(s => s.Title), Is.EqualTo(["一、河道", "（一）东河"]));
            Assert.That(content.Tasks[0].SectionId, Is.EqualTo(content.Sections[1].Id));
        });
    }

    [Test]
    public void A_plan_gets_title_year_and_place()
    {
        var plan = Corrected.Read(
            Corrected.Text, Corrected.Text,
            new TitleCorrection { Is = "河湖治理方案" }, new YearCorrection { Is = 2027 }, new PlaceCorrection { Is = "云岭市" })
            .Plans[0].Content.Plan;
        Assert.That((plan.Title, plan.Year, plan.Jurisdiction), Is.EqualTo(("河湖治理方案", 2027, "云岭市")));
    }

    [Test]
    public void A_column_gets_its_meaning_and_the_first_named_leads()
    {
        var change = Change(new ColumnCorrection { Heading = "配合单位", Is = ColumnUse.Responsible });
        Assert.That(change.New, Has.Some.EqualTo("完成东河清淤三公里|Responsible|区财政局"));
        const string Text = "青溪区2026年任务分工表\n序号\t工作措施\t责任单位\n1\t清淤三公里\t区水务局、区财政局\n2\t种树\t区园林绿化局\n";
        Assert.That(
            Corrected.EdgesOf(Corrected.Read(Text, Text, new FirstLeadsCorrection())),
            Is.EqualTo(["清淤三公里|Lead|区水务局", "清淤三公里|Responsible|区财政局", "种树|Lead|区园林绿化局"]));
    }

    [Test]
    public void Units_are_corrected_as_units_json_does()
    {
        var reading = Corrected.Read(
            Corrected.Text, Corrected.Text,
            new SameUnitCorrection { Name = "区委宣传部", Unit = "青溪区教育局" },
            new MembersCorrection { Group = "青溪区东河镇人民政府", Members = ["青溪区东河镇甲村"] });
        Assert.Multiple(() =>
        {
            Assert.That(reading.Plans[0].Units["区委宣传部"].Unit.Id, Is.EqualTo("青溪区教育局"));
            Assert.That(reading.Plans[0].Units["东河镇政府"].Unit.MemberIds, Is.EqualTo(["青溪区东河镇甲村"]));
        });
    }

    [Test]
    public void Units_in_a_circle_are_refused_and_said()
    {
        var reading = Corrected.Read(
            Corrected.Text, Corrected.Text,
            new ParentCorrection { Unit = "青溪区水务局", Parent = "青溪区财政局" },
            new ParentCorrection { Unit = "青溪区财政局", Parent = "青溪区水务局" });
        Assert.That(reading.Findings.Count(f => f.Kind == FindingKind.CorrectionUnfit), Is.EqualTo(1));
    }

    [Test]
    public void What_a_person_settled_is_no_guess_any_more()
    {
        const string Text = "青溪区2026年任务分工表\n1.清淤三公里。（区水务局、区财政局）\n2.种树五百棵。（区园林绿化局、区财政局）\n";
        var before = Corrected.Read(Text, Text);
        var guessed = before.Findings.First(f => f.Kind == FindingKind.RoleGuessed);
        var after = Corrected.Read(
            Text, Text,
            new RoleCorrection { Row = new("清淤三公里。"), Name = new("区水务局"), Role = Role.Lead, Answers = [guessed.Id] },
            new RoleCorrection { Row = new("清淤三公里。"), Name = s_finance, Role = Role.Assist, Answers = [guessed.Id] });
        Assert.Multiple(() =>
        {
            Assert.That(
                Corrected.EdgesOf(after).Take(2), Is.EqualTo(["清淤三公里。|Lead|区水务局", "清淤三公里。|Assist|区财政局"]));
            Assert.That(after.Findings.Single(f => f.Id == guessed.Id).Severity, Is.EqualTo(Severity.Note));
            Assert.That(
                after.Findings.Count(f => f.Severity != Severity.Note),
                Is.EqualTo(before.Findings.Count(f => f.Severity != Severity.Note) - 1));
        });
    }
}
