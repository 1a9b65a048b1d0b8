using System.Text.Json;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Tests.Cli;
using OrgGraph.Tests.Support;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Review;

namespace OrgGraph.Tests.Workspace.Corrections;

/// <summary>Reviews from the first question to the last, as scripts and as a front end make them.</summary>
internal sealed class ReviewTests
{
    private const string Guessed =
        "青溪区2026年任务分工表\n1.清淤三公里。（区水务局、区财政局、区审计局）\n2.种树五百棵。（区园林绿化局、区财政局）\n3.修护岸两处。（区水务局、区财政局、区审计局）\n";

    private readonly CancellationToken _cancellation = CancellationToken.None;
    private CliRun _files = null!;

    [SetUp]
    public void SetUp() => _files = new CliRun { ReadsForReal = true };

    [TearDown]
    public void TearDown() => _files.Dispose();

    private async Task<ReviewSession> OpenAsync(string? office = null) => await ReviewSession.OpenAsync(
        [_files.PathOf("计划")], new InputOptions(), new ReviewOptions { By = "张工", Office = office }, progress: null,
        _cancellation);

    [Test]
    public async Task Answers_are_kept_undone_and_given_to_all_of_the_same_content()
    {
        _files.Put("计划/任务.txt", Guessed);
        var session = await OpenAsync();
        Assert.That((session.Items.Length, session.Answered), Is.EqualTo((3, 0)));
        Assert.That(session.Change("7 7", _cancellation)!.ToString(), Is.Not.Empty, "no such counts");
        Assert.That(session.Change("1 1", _cancellation), Is.Null);
        Assert.That(session.SameForAll(_cancellation), Is.EqualTo(1));
        Assert.That((session.Answered, session.Position), Is.EqualTo((2, 1)));
        Assert.That(session.Undo(_cancellation)?.ToString(), Does.Contain("张工"));
        Assert.That((session.Answered, session.Position), Is.EqualTo((1, 1)));

        var again = await OpenAsync();
        Assert.That((again.Answered, again.Position), Is.EqualTo((1, 1)), "resumes where it stopped");
        again.Skip();
        Assert.That(again.Position, Is.EqualTo(2));
        again.Back();
        again.Back();
        Assert.That(again.Change("3=l", _cancellation), Is.Null, "an answer takes the place of the one before");
        Assert.That(again.AcceptAll(FindingKind.RoleGuessed, _cancellation), Is.EqualTo(2));
        Assert.That(again.Current, Is.Null);

        var last = await OpenAsync();
        var mentions = last.Reading.Readings[0].Plans[0].Content.Mentions;
        Assert.Multiple(() =>
        {
            Assert.That(mentions.Take(3).Select(m => m.Role), Is.EqualTo([Role.Responsible, Role.Responsible, Role.Lead]));
            Assert.That(mentions.Select(m => m.Uncertainty).Distinct(), Is.EqualTo([Uncertainty.None]));
            Assert.That(File.ReadAllText(_files.PathOf("计划/任务.corrections.json")), Does.Contain("张工"));
        });
    }

    [Test]
    public async Task A_scripted_terminal_reviews_a_draft_beside_its_final()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Plans, "青溪区绿色低碳转型2026年行动计划.txt"));
        _files.Put("计划/b.txt", text);
        _files.Put("计划/a.txt", text.Replace("行动计划", "行动计划（征求意见稿）", StringComparison.Ordinal));
        await _files.RunAsync("rank", _files.PathOf("计划"), "--lang", "en");
        Assert.That(_files.Error, Does.Contain("征求意见稿").And.Contain("left out").And.Contain("plans 1,"));

        _files.Input = "?\n2\nq\n";
        Assert.That(await _files.RunAsync("review", _files.PathOf("计划"), "--lang", "en", "--plain"), Is.Zero);
        Assert.That(_files.Out, Does.Contain("counted twice").And.Contain("answered: 1 of"));
        await _files.RunAsync("rank", _files.PathOf("计划"), "--lang", "en");
        Assert.That(_files.Error, Does.Not.Contain("left out").And.Contain("plans 2,"));
    }

    [Test]
    public async Task Of_two_plans_much_alike_the_one_that_was_chosen_counts()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Plans, "青溪区绿色低碳转型2026年行动计划.txt"));
        _files.Put("计划/b.txt", text);
        _files.Put("计划/a.txt", text.Replace("行动计划", "行动计划（征求意见稿）", StringComparison.Ordinal));
        _files.Input = "1\nq\n";
        await _files.RunAsync("review", _files.PathOf("计划"), "--lang", "en", "--plain");
        await _files.RunAsync("rank", _files.PathOf("计划"), "--lang", "en");
        Assert.That(_files.Error, Does.Contain("plans 1,").And.Not.Contain("no longer fit"));
        var plans = (await OpenAsync()).Reading.Readings.SelectMany(r => r.Plans);
        Assert.That(
            GraphBuilder.Build(plans, new List<Finding>()).Plans.Single().Title, Does.Contain("征求意见稿"), "the draft was chosen");
    }

    [Test]
    public async Task Of_two_plans_that_are_the_same_in_all_one_counts_and_nothing_is_asked()
    {
        _files.Put("计划/a.txt", Guessed);
        _files.Put("计划/b.txt", Guessed);
        var session = await OpenAsync();
        var item = session.Items.First(i => i.Finding.Kind is FindingKind.PlanRepeated or FindingKind.DuplicatePlan);
        Assert.That(item.Proposal.English, Does.Contain("the same in all"));
        while (session.Current is { } current && current != item)
        {
            session.Skip();
        }

        Assert.That(session.Change("1", _cancellation), Is.Not.Null);
        session.Accept(_cancellation);
        Assert.That((await OpenAsync()).Reading.CorrectionsUnfit, Is.Zero);
    }

    [TestCase("")]
    [TestCase("、")]
    [TestCase("4")]
    [TestCase("2 2")]
    [TestCase("1 1 1 1")]
    [TestCase("-1")]
    [TestCase("3=z")]
    [TestCase("4=l")]
    [TestCase("=l")]
    [TestCase("区水务局")]
    public async Task What_is_no_answer_is_said_and_changes_nothing(string answer)
    {
        _files.Put("计划/任务.txt", Guessed);
        var session = await OpenAsync();
        Assert.That(session.Change(answer, _cancellation), Is.Not.Null);
        Assert.That((session.Position, session.Answered), Is.EqualTo((0, 0)));
        Assert.That(File.Exists(_files.PathOf("计划/任务.corrections.json")), Is.False);
    }

    [Test]
    public async Task Lists_and_kinds_ask_nothing()
    {
        _files.Put("计划/任务.txt", Guessed);
        Assert.That(await _files.RunAsync("review", _files.PathOf("计划"), "--list", "--format", "json"), Is.Zero);
        using (var json = JsonDocument.Parse(_files.Out))
        {
            var first = json.RootElement[0];
            Assert.Multiple(() =>
            {
                Assert.That(json.RootElement.GetArrayLength(), Is.EqualTo(3));
                Assert.That(first.GetProperty("kind").GetString(), Is.EqualTo("RoleGuessed"));
                Assert.That(first.GetProperty("excerpt")[0].GetProperty("text").GetString(), Does.Contain("清淤三公里"));
                Assert.That(first.GetProperty("answered").GetBoolean(), Is.False);
            });
        }

        Assert.That(
            await _files.RunAsync("review", _files.PathOf("计划"), "--accept", "role-guessed", "--strict", "--lang", "en"),
            Is.Zero);
        Assert.That(_files.Error, Does.Contain("accepted: 3"));
        Assert.That(await _files.RunAsync("review", _files.PathOf("计划"), "--accept", "Guesses"), Is.EqualTo(2));
        Assert.That(_files.Error, Does.Contain("Guesses").And.Contain("RoleGuessed"));
    }

    [Test]
    public async Task What_an_office_confirmed_is_proposed_for_later_plans_and_not_made()
    {
        var office = _files.PathOf("共用/names.office.json");
        _files.Put("计划/一.txt", "青溪区2026年任务分工表\n1.清淤三公里。（区水务局牵头，区水努局配合）\n");
        Directory.CreateDirectory(_files.PathOf("共用"));
        OfficeKnowledge.Learn(office, [new OfficeEntry("青溪区", "区水努局", "区水务局", [])], _cancellation);
        var session = await OpenAsync(office);
        var item = session.Items.Single(i => i.Finding.Kind == FindingKind.KnownName);
        Assert.That(session.Reading.Readings[0].Plans[0].Content.Mentions[1].Text, Is.EqualTo("区水努局"), "proposed only");
        while (session.Current is { } current && current != item)
        {
            session.Skip();
        }

        session.Accept(_cancellation);
        var again = await OpenAsync(office);
        Assert.That(again.Reading.Readings[0].Plans[0].Content.Mentions[1].Text, Is.EqualTo("区水务局"));

        // another place knows nothing of it
        _files.Put("计划/一.txt", "云岭市2026年任务分工表\n1.清淤三公里。（市水务局牵头，区水努局配合）\n");
        Assert.That((await OpenAsync(office)).Items.Select(i => i.Finding.Kind), Has.None.EqualTo(FindingKind.KnownName));
    }

    [TestCase("000")]
    [TestCase("001")]
    [TestCase("003")]
    [TestCase("004")]
    public async Task Every_question_of_a_real_plan_can_be_answered(string seed)
    {
        File.Copy(Repository.Seed(seed), Directory.CreateDirectory(_files.PathOf("计划")).FullName + "/x.txt");
        _files.Input = new string('\n', 2000);
        Assert.That(await _files.RunAsync("review", _files.PathOf("计划"), "--strict"), Is.Zero, _files.Out);
        var session = await OpenAsync();
        Assert.Multiple(() =>
        {
            Assert.That(session.Answered, Is.EqualTo(session.Items.Length));
            Assert.That(session.Reading.CorrectionsUnfit, Is.Zero);
        });
    }

    // 27 rows whose columns the text has lost: how many lead and are responsible as a person reads the blank lines; "" is a row
    // guessed right. Keys with Enter: one a row guessed right, three a row that is not.
    private static readonly string[] s_answers =
        ["11", "", "", "", "", "", "", "", "", "", "12", "", "", "", "16", "36", "", "", "", "", "", "", "18", "12", "", "", ""];

    [Test]
    public async Task A_plan_without_columns_is_reviewed_with_few_keys()
    {
        File.Copy(Repository.Seed("002"), Directory.CreateDirectory(_files.PathOf("计划")).FullName + "/x.txt");
        var before = (await OpenAsync()).Items;
        _files.Input = string.Join('\n', s_answers) + "\n";
        Assert.That(await _files.RunAsync("review", _files.PathOf("计划"), "--strict"), Is.Zero, _files.Out);
        var content = (await OpenAsync()).Reading.Readings[0].Plans[0].Content;
        Assert.Multiple(() =>
        {
            Assert.That(_files.Input, Has.Length.EqualTo(39), "keys");
            Assert.That(before, Has.Length.EqualTo(27));
            Assert.That(content.Mentions.Count(m => m.Uncertainty != Uncertainty.None), Is.Zero);
            for (var i = 0; i < s_answers.Length; i++)
            {
                var row = content.Mentions.Where(m => content.Measures[m.Measure].Source.Line <= before[i].Finding.Source.Line
                    && content.Measures[m.Measure].Source.EndLine >= before[i].Finding.Source.Line).ToList();
                if (s_answers[i] is [var leads, var responsible])
                {
                    Assert.That(
                        (row.Count(m => m.Role == Role.Lead), row.Count(m => m.Role == Role.Responsible)),
                        Is.EqualTo((leads - '0', responsible - '0')), before[i].Finding.Message(Language.English));
                }
            }
        });
    }
}
