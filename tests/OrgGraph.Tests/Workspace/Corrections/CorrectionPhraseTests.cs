using NUnit.Framework;
using OrgGraph.Documents.Corrections;
using OrgGraph.Tests.Cli;
using OrgGraph.Tests.Documents.Corrections;
using OrgGraph.Workspace.Corrections;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Review;

namespace OrgGraph.Tests.Workspace.Corrections;

/// <summary>Every kind of correction can be said in a phrase, in a review and by <c>orggraph correct</c>.</summary>
internal sealed class CorrectionPhraseTests
{
    private const string Row = "清淤三公里";

    // phrase, part of a measure, what an edge or field is then, the kind
    private static readonly (string Phrase, string? Measure, Type Kind)[] s_phrases =
    [
        ("措施：完成东河清淤四公里", Row, typeof(TextCorrection)),
        ("deadline: 5月底前", Row, typeof(DeadlineCorrection)),
        ("时限：-", "绿化局", typeof(DeadlineCorrection)),
        ("任务：3 监测", Row, typeof(TaskCorrection)),
        ("section: 一、河道 / （一）东河", Row, typeof(SectionCorrection)),
        ("职责：区财政局=牵头；区生态环境局=responsible", Row, typeof(RoleCorrection)),
        ("name: 区财政局=区审计局", Row, typeof(NameCorrection)),
        ("拆分：区财政局=区财政局、区审计局", Row, typeof(SplitCorrection)),
        ("合并：区财政局、区生态环境局=区财政生态环境局", Row, typeof(JoinCorrection)),
        ("add: lead: 区审计局; assist: 区教育局", Row, typeof(AddedEdge)),
        ("删除：区财政局", Row, typeof(RemovedEdge)),
        ("加行：修补护岸 | 年底前 | 牵头：区水务局；协办：区财政局", Row, typeof(AddedRow)),
        ("删行", Row, typeof(RemovedRow)),
        ("标题：河湖治理方案", null, typeof(TitleCorrection)),
        ("year: 2027", null, typeof(YearCorrection)),
        ("地区：云岭市", null, typeof(PlaceCorrection)),
        ("列：配合单位=主责", null, typeof(ColumnCorrection)),
        ("first-leads", null, typeof(FirstLeadsCorrection)),
        ("同一：区委宣传部=青溪区教育局", null, typeof(SameUnitCorrection)),
        ("上级：区教育局=区委宣传部", null, typeof(ParentCorrection)),
        ("成员：东河镇政府=甲村、乙村", null, typeof(MembersCorrection)),
    ];

    private readonly CancellationToken _cancellation = CancellationToken.None;
    private CliRun _files = null!;

    [SetUp]
    public void SetUp()
    {
        _files = new CliRun { ReadsForReal = true };
        _files.Put("计划/河湖.txt", Corrected.Text);
    }

    [TearDown]
    public void TearDown() => _files.Dispose();

    private Task<ReviewSession> OpenAsync() => ReviewSession.OpenAsync(
        [_files.PathOf("计划")], new InputOptions(), new ReviewOptions { By = "张工" }, progress: null, _cancellation);

    private CorrectionSet Kept => CorrectionStore.Read(_files.PathOf("计划/河湖.corrections.json")).Set;

    [Test]
    public async Task Each_makes_its_kind_and_fits_the_next_reading()
    {
        foreach (var (phrase, measure, kind) in s_phrases)
        {
            var session = await OpenAsync();
            session.Correct(phrase, plan: null, measure == "绿化局" ? "2.1" : measure, _cancellation);
            var again = await OpenAsync();
            Assert.Multiple(() =>
            {
                Assert.That(Kept.Corrections.Select(c => c.GetType()), Has.All.EqualTo(kind), phrase);
                Assert.That((again.Reading.CorrectionsMade > 0, again.Reading.CorrectionsUnfit), Is.EqualTo((true, 0)), phrase);
            });
            Assert.That(session.Undo(_cancellation), Is.Not.Null, phrase);
        }

        var said = s_phrases.Select(p => p.Kind).Concat([typeof(PlanRelationCorrection), typeof(Confirmation)]);
        var all = typeof(Correction).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Correction)) && !t.IsAbstract);
        Assert.That(said.Distinct(), Is.EquivalentTo(all), "no kind can be written into the file only");
    }

    [Test]
    public async Task Values_are_read_as_they_are_meant()
    {
        var session = await OpenAsync();
        session.Correct("任务：3 监测", null, Row, _cancellation);
        session.Correct("section: 一、河道 / （一）东河", null, Row, _cancellation);
        session.Correct("加行：修补护岸 | 年底前 | 牵头：区水务局；协办：区财政局", null, Row, _cancellation);
        session.Correct("成员：东河镇政府=甲村、乙村", null, null, _cancellation);
        T Only<T>() => Kept.Corrections.OfType<T>().Single();
        var (task, section) = (Only<TaskCorrection>(), Only<SectionCorrection>());
        var (row, members) = (Only<AddedRow>(), Only<MembersCorrection>());
        Assert.Multiple(() =>
        {
            Assert.That((task.Number, task.Title), Is.EqualTo(("3", "监测")));
            Assert.That((section.Section, section.Subsection), Is.EqualTo(("一、河道", "（一）东河")));
            Assert.That((row.Text, row.Deadline), Is.EqualTo(("修补护岸", "年底前")));
            Assert.That(row.Units, Is.EqualTo([new AddedName("区水务局", Role.Lead), new AddedName("区财政局", Role.Assist)]));
            Assert.That(members.Group, Is.EqualTo("青溪区东河镇人民政府"), "a name as written stands for the unit's id");
        });
    }

    [TestCase("时限：", null, "清淤三公里", "deadline: as written")]
    [TestCase("时限：6月", null, null, "tell which")]
    [TestCase("时限：6月", null, "没有这条", "no measure")]
    [TestCase("期限：6月", null, "清淤三公里", "is no correction")]
    [TestCase("职责：区教育局=牵头", null, "清淤三公里", "the measure has no '区教育局'; it has: 区水务局")]
    [TestCase("职责：区财政局=主管", null, "清淤三公里", "role: ")]
    [TestCase("合并：区水务局、区财政局=某局", null, "清淤三公里", "side by side")]
    [TestCase("增加：牵头：！！@@", null, "清淤三公里", "It is written: add: ")]
    [TestCase("名称：区财政局=——", null, "清淤三公里", "It is written: name: ")]
    [TestCase("拆分：区财政局=区财政局、…", null, "清淤三公里", "It is written: split: ")]
    [TestCase("加行：修补护岸 | 年底前 | 牵头：1、2", null, "清淤三公里", "It is written: ")]
    [TestCase("年份：二〇二七", null, null, "year: 2026")]
    [TestCase("列：备注=措施", null, null, "no column '备注'")]
    [TestCase("代替：别的", null, null, "no other plan")]
    [TestCase("标题：新", "别的", null, "no plan '别的'")]
    public async Task What_will_not_do_is_refused_and_changes_nothing(string phrase, string? plan, string? measure, string says)
    {
        string[] args = ["correct", phrase, _files.PathOf("计划"), "--lang", "en"];
        args = plan is null ? args : [.. args, "--plan", plan];
        Assert.That(await _files.RunAsync(measure is null ? args : [.. args, "--measure", measure]), Is.EqualTo(2));
        Assert.That(_files.Error, Does.Contain(says));
        Assert.That(File.Exists(_files.PathOf("计划/河湖.corrections.json")), Is.False);
    }

    [Test]
    public async Task A_plan_takes_the_place_of_another_by_its_title()
    {
        _files.Put("计划/旧.txt", Corrected.Text.Replace("河湖治理", "河湖水系治理", StringComparison.Ordinal));
        Assert.That(
            await _files.RunAsync("correct", "并存：水系", _files.PathOf("计划"), "--plan", "河湖治理", "--lang", "en"), Is.Zero);
        Assert.That(_files.Error, Does.Contain("kept in"));
        await _files.RunAsync("rank", _files.PathOf("计划"), "--lang", "en");
        Assert.That(_files.Error, Does.Not.Contain("no longer fit").And.Contain("plans 2"));
    }

    [Test]
    public async Task A_review_takes_phrases_as_answers()
    {
        _files.Put("计划/任务.txt", "青溪区2026年任务分工表\n1.清淤五公里。（区水务局、区财政局）\n");
        _files.Input = "职责：区水务局\n职责：区水务局=牵头；区财政局=协办\n";
        Assert.That(await _files.RunAsync("review", _files.PathOf("计划/任务.txt"), "--lang", "en"), Is.Zero);
        Assert.That(_files.Out, Does.Contain("It is written: role: ").And.Contain("answered: 1 of 1"));
        await _files.RunAsync("read", _files.PathOf("计划/任务.txt"), "--lang", "en");
        Assert.That(_files.Error, Does.Contain("corrections made: 2; confirmed as read: 1"));
    }
}
