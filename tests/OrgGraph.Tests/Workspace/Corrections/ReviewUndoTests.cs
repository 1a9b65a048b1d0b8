using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Tests.Cli;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Review;

namespace OrgGraph.Tests.Workspace.Corrections;

/// <summary>Decisions are taken back, also those of earlier sessions, and never those of others.</summary>
internal sealed class ReviewUndoTests
{
    private const string Guessed = "青溪区2026年任务分工表\n1.清淤三公里。（区水务局、区财政局）\n2.种树五百棵。（区园林绿化局、区财政局）\n";

    private readonly CancellationToken _cancellation = CancellationToken.None;
    private CliRun _files = null!;

    [SetUp]
    public void SetUp()
    {
        _files = new CliRun { ReadsForReal = true };
        _files.Put("计划/任务.txt", Guessed);
    }

    [TearDown]
    public void TearDown() => _files.Dispose();

    private Task<ReviewSession> OpenAsync(string by, string? office = null) => ReviewSession.OpenAsync(
        [_files.PathOf("计划")], new InputOptions(), new ReviewOptions { By = by, Office = office }, progress: null,
        _cancellation);

    private string Kept => File.Exists(_files.PathOf("计划/任务.corrections.json"))
        ? File.ReadAllText(_files.PathOf("计划/任务.corrections.json")) : "";

    [Test]
    public async Task A_later_session_takes_back_what_an_earlier_one_said_one_by_one()
    {
        var first = await OpenAsync("张工");
        first.Change("1 1", _cancellation);
        var afterOne = Kept;
        first.AcceptAll(FindingKind.RoleGuessed, _cancellation);

        var later = await OpenAsync("李工");
        Assert.That(later.Answered, Is.EqualTo(2));
        Assert.That(later.Undo(_cancellation)!.Value.English, Does.Contain("张工"));
        Assert.That((later.Answered, later.Position, Kept), Is.EqualTo((1, 1, afterOne)));
        Assert.That(later.Undo(_cancellation), Is.Not.Null);
        Assert.That((later.Answered, later.Position, Kept), Is.EqualTo((0, 0, "")));
        Assert.That(later.Undo(_cancellation), Is.Null);
        Assert.That((await OpenAsync("王工")).Answered, Is.Zero);
    }

    [Test]
    public async Task An_equal_answer_of_another_session_stays()
    {
        var (mine, yours) = (await OpenAsync("张工"), await OpenAsync("张工"));
        mine.Accept(_cancellation);
        yours.Accept(_cancellation);
        var both = Kept;
        Assert.That(mine.Undo(_cancellation)!.Value.English, Does.Contain("nothing was taken back"));
        Assert.That(Kept, Is.EqualTo(both));
        yours.Undo(_cancellation);
        Assert.That((await OpenAsync("王工")).Answered, Is.EqualTo(1), "the answer that it had replaced is back");
    }

    [Test]
    public async Task Other_answers_given_since_stay()
    {
        var (mine, yours) = (await OpenAsync("张工"), await OpenAsync("李工"));
        mine.Accept(_cancellation);
        yours.Skip();
        yours.Change("1 1", _cancellation);
        mine.Undo(_cancellation);
        Assert.That(Kept, Does.Contain("李工").And.Not.Contain("张工"));
        var last = await OpenAsync("王工");
        Assert.That(last.Items.Select(last.IsAnswered), Is.EqualTo(new[] { false, true }));
    }

    [Test]
    public async Task An_answer_that_was_replaced_comes_back()
    {
        var session = await OpenAsync("张工");
        session.Change("1 1", _cancellation);
        var first = Kept;
        session.Back();
        session.Change("2", _cancellation);
        session.Undo(_cancellation);
        Assert.That((Kept, session.Answered), Is.EqualTo((first, 1)));
    }

    [Test]
    public async Task A_name_learnt_by_a_decision_is_forgotten_with_it()
    {
        var office = _files.PathOf("names.office.json");
        var session = await OpenAsync("张工", office);
        session.Correct("名称：区财政局=区审计局", plan: null, "清淤", _cancellation);
        Assert.That(OfficeKnowledge.Read(office).NameOf("青溪区", "区财政局"), Is.EqualTo("区审计局"));
        Assert.That(session.Undo(_cancellation), Is.Not.Null);
        Assert.That(OfficeKnowledge.Read(office).Entries, Is.Empty);
    }

    [Test]
    public async Task The_command_takes_the_last_decision_back()
    {
        (await OpenAsync("张工")).Accept(_cancellation);
        Assert.That(await _files.RunAsync("review", _files.PathOf("计划"), "--undo", "--lang", "en"), Is.Zero);
        Assert.That((_files.Error, Kept), Is.EqualTo((_files.Error, "")));
        Assert.That(_files.Error, Does.Contain("taken back, 张工"));
        await _files.RunAsync("review", _files.PathOf("计划"), "--undo", "--lang", "en");
        Assert.That(_files.Error, Does.Contain("no decision to take back"));
    }
}
