using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Corrections;
using OrgGraph.Documents.Plans;
using OrgGraph.Tests.Support;
using OrgGraph.Tests.Support.Formats;

namespace OrgGraph.Tests.Documents.Corrections;

/// <summary>
/// A correction lands where it was meant, in every form and version of its document, or nowhere; and it is said.
/// </summary>
internal sealed class CorrectionSafetyTests
{
    private static readonly FormStyle s_style = new("、", Merges: true);

    private static readonly Dictionary<string, Func<byte[]>> s_forms = new()
    {
        ["计划.docx"] = () => PlanForms.Word(s_style),
        ["计划.xlsx"] = () => PlanForms.Sheet(s_style),
        ["计划.html"] = () => PlanForms.Html(s_style),
        ["计划.md"] = () => PlanForms.Markdown(s_style),
        ["计划.csv"] = () => PlanForms.Csv(s_style),
    };

    [TestCaseSource(nameof(Forms))]
    public void A_correction_made_on_any_form_applies_on_all_others(string form)
    {
        var drafts = s_forms.ToDictionary(f => f.Key, f => PlanReader.ReadDraft(f.Key, f.Value()));
        var plan = SnapshotOf(drafts[form].Document!);
        var set = CorrectionSet.Of(
            plan.Rows.SelectMany(r => r.Names.Distinct().Select(n => (Correction)new RoleCorrection
            {
                Plan = plan.Key, Row = new RowAnchor(r.Text), Name = new NameAnchor(n), Role = Role.Responsible,
            })),
            [plan]);
        Assert.Multiple(() =>
        {
            foreach (var (name, draft) in drafts)
            {
                var reading = Corrected.Read(draft, set);
                Assert.That(reading.Corrections, Has.Length.EqualTo(set.Corrections.Length), name);
                Assert.That(Corrected.EdgesOf(reading), Has.All.Contain("|Responsible|"), name);
            }
        });
    }

    private static IEnumerable<string> Forms => s_forms.Keys;

    [Test]
    public async Task A_correction_goes_from_the_pdf_of_a_plan_to_its_other_forms_and_back()
    {
        var page = Encoding.UTF8.GetString(PlanForms.Html(s_style))
            .Replace("<table>", "<table border=1>", StringComparison.Ordinal);
        var pdf = PlanReader.ReadDraft(
            "计划.pdf", await OfficeConversion.ConvertAsync(Encoding.UTF8.GetBytes(page), "html", "pdf"));
        Assert.Multiple(() =>
        {
            foreach (var other in s_forms.Select(f => PlanReader.ReadDraft(f.Key, f.Value())))
            {
                foreach (var (made, applied) in new[] { (pdf, other), (other, pdf) })
                {
                    var plan = SnapshotOf(made.Document!);
                    var set = CorrectionSet.Of(
                        plan.Rows.SelectMany(r => r.Names.Distinct().Select(n => (Correction)new RoleCorrection
                        {
                            Plan = plan.Key, Row = new RowAnchor(r.Text), Name = new NameAnchor(n), Role = Role.Responsible,
                        })),
                        [plan]);
                    var reading = Corrected.Read(applied, set);
                    Assert.That(
                        reading.Corrections, Has.Length.EqualTo(set.Corrections.Length), $"{made.Source} {applied.Source}");
                    Assert.That(Corrected.EdgesOf(reading), Has.Length.EqualTo(12).And.All.Contain("|Responsible|"));
                }
            }
        });
    }

    [Test]
    public void Once_more_and_in_any_order_is_the_same()
    {
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            Correction[] corrections =
            [
                .. RandomPlan.Base.Rows.SelectMany((_, i) => RandomPlan.CorrectionsOf(RandomPlan.Base, i, random)).Take(12),
            ];
            var document = RandomPlan.Base.Draft().Document!;
            var set = RandomPlan.SetOf(RandomPlan.Base, corrections);
            random.Shuffle(corrections);
            var shuffled = RandomPlan.SetOf(RandomPlan.Base, corrections);
            var once = Apply(document, set);
            return Lines(once).SequenceEqual(Lines(Apply(once, set)))
                && Lines(once).SequenceEqual(Lines(Apply(document, shuffled)));
        }).CheckFixed(60);
    }

    // ORGGRAPH_CORRECTION_SEEDS tells how many, where more than the usual thousand are wanted
    [Test]
    public void Random_edits_never_let_a_correction_land_on_another_edge()
    {
        var landed = 0;
        var seeds = int.TryParse(Environment.GetEnvironmentVariable("ORGGRAPH_CORRECTION_SEEDS"), out var more) ? more : 1000;
        for (var seed = 0; seed < seeds; seed++)
        {
            landed += RandomPlan.LandsWell(seed) ? 1 : 0;
        }

        Assert.That(landed, Is.GreaterThan(seeds / 2), "most corrections still find their place");
    }

    [TestCase("完成东河清淤三公里", "完成东河清淤五公里", true, TestName = "An edited text is found between its neighbours")]
    [TestCase("完成东河清淤三公里", "开展燃气管网安全检查", false, TestName = "Another text in its place is not taken for it")]
    [TestCase("3\t监测\t设置水质监测点十二个并按月公布结果", "3\t监测\t完成东河清淤四公里", true, TestName = "A near text elsewhere changes nothing")]
    [TestCase("1\t清淤\t完成东河清淤三公里", "1\t清淤\t完成西河清淤三公里\t年底前\t区财政局\t\t\n2\t清淤\t完成北河清淤三公里", false,
        TestName = "Where two could be meant none is")]
    [TestCase("区财政局、区生态环境局", "区审计局、区生态环境局", false, TestName = "A name that is gone is not taken for another")]
    [TestCase("2026年", "2027年", false, TestName = "The plan of another year is another plan")]
    [TestCase("河湖治理行动计划", "河湖治理行动计划（征求意见稿）", true, TestName = "A draft's title is near enough where the measures agree")]
    [TestCase("清淤\t完成", "清淤\t 完 成 ", true, TestName = "Blanks do not matter")]
    public void A_later_version(string was, string now, bool lands)
    {
        var edited = Corrected.Text.Replace(was, now, StringComparison.Ordinal);
        var correction = new RoleCorrection
        {
            Row = new("完成东河清淤三公里"), Name = new("区财政局"), Role = Role.Lead,
        };
        var before = Corrected.EdgesOf(Corrected.Read(edited, Corrected.Text));
        var reading = Corrected.Read(edited, Corrected.Text, correction);
        Assert.Multiple(() =>
        {
            Assert.That(Corrected.EdgesOf(reading).Except(before).Count(), Is.EqualTo(lands ? 1 : 0));
            Assert.That(reading.Findings.Count(f => f.Kind == FindingKind.CorrectionUnfit), Is.EqualTo(lands ? 0 : 1));
        });
    }

    [Test]
    public void Rows_of_one_text_are_told_apart_by_names_and_neighbours()
    {
        const string Text =
            "青溪区2026年任务分工表\n序号\t工作措施\t牵头单位\t配合单位\n1\t持续推进\t区水务局\t区财政局\n2\t完成清淤三公里\t区水务局\t区财政局\n3\t持续推进\t区教育局\t区财政局\n";
        var correction = new RoleCorrection { Row = new("持续推进", 2), Name = new("区财政局"), Role = Role.Responsible };
        Assert.Multiple(() =>
        {
            Assert.That(
                Corrected.EdgesOf(Corrected.Read(Text, Text, correction)).IndexOf("持续推进|Responsible|区财政局"), Is.EqualTo(5));
            var fewer = Text.Replace("1\t持续推进\t区水务局\t区财政局\n", "", StringComparison.Ordinal);
            Assert.That(Corrected.EdgesOf(Corrected.Read(fewer, Text, correction)), Has.None.Contain("Responsible"));
        });
    }

    [Test]
    public void Names_that_a_row_has_twice_are_told_apart_by_their_neighbours()
    {
        const string Text = "青溪区2026年任务分工表\n序号\t工作措施\t牵头单位\t主责单位\t配合单位\n1\t完成清淤三公里\t区水务局\t区财政局\t区水务局\n";
        var correction = new RemovedEdge { Row = new("完成清淤三公里"), Name = new("区水务局", 2) };
        Assert.That(
            Corrected.EdgesOf(Corrected.Read(Text, Text, correction)),
            Is.EqualTo(["完成清淤三公里|Lead|区水务局", "完成清淤三公里|Responsible|区财政局"]));
        var other = Text.Replace("区水务局\t区财政局\t区水务局", "区财政局\t区水务局\t区水务局", StringComparison.Ordinal);
        Assert.That(Corrected.EdgesOf(Corrected.Read(other, Text, correction)), Has.Length.EqualTo(3));
    }

    [Test]
    public void Ids_of_findings_are_the_same_again_and_after_edits_elsewhere()
    {
        const string Text = "青溪区2026年任务分工表\n1.清淤三公里。（区水务局、区财政局）\n2.种树五百棵。（区园林绿化局、区财政局）\n";
        string[] IdsOf(string text) =>
            [.. Corrected.Read(text, text).Findings.Where(f => f.Kind == FindingKind.RoleGuessed).Select(f => f.Id)];
        var edited = Text.Replace("1.清淤三公里。", "前言。\n\n1.清淤四公里。", StringComparison.Ordinal);
        var first = IdsOf(Text);
        Assert.Multiple(() =>
        {
            Assert.That(IdsOf(Text), Is.EqualTo(first));
            Assert.That(first, Has.Length.EqualTo(2).And.Unique);
            Assert.That(IdsOf(edited)[1], Is.EqualTo(first[1]));
        });
    }

    private static PlanSnapshot SnapshotOf(DraftedDocument document) => PlanEdit.SnapshotOf(document.Plans[0], document);

    private static DraftedDocument Apply(DraftedDocument document, CorrectionSet set) =>
        DraftCorrections.Apply([document], [new CorrectionSource(set)], CancellationToken.None).Documents[0];

    private static IEnumerable<string> Lines(DraftedDocument document) => document.Plans.SelectMany(p =>
        p.Mentions.Select(m => string.Create(CultureInfo.InvariantCulture, $"{p.Measures[m.Measure]} {m}"))
            .Prepend(p.Title.Text));
}
