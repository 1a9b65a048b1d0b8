using System.Collections.Immutable;
using System.Text;
using NUnit.Framework;
using OrgGraph.Documents;

namespace OrgGraph.Tests.Documents;

/// <summary>The documents of a run are resolved together, once.</summary>
internal sealed class ReadingSetTests
{
    private const string First = "2026年稳增长任务分解表\n1.新建学校3所。（市教育局牵头，市财政局配合）\n2.改造道路5条。（市交通局牵头，市财政局配合）\n";
    private const string Second = "2026年促消费任务分解表\n1.发放消费券。（市商务局牵头，市财政局配合）\n2.举办购物节。（市文旅局牵头，市财政局配合）\n";

    [Test]
    public void Documents_without_a_place_share_no_unit_and_it_is_said()
    {
        var readings = Read(First, Second);
        var units = readings.Select(r => r.Plans[0].Units["市财政局"].Unit.Id).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(units, Is.EqualTo(["市财政局（2026年稳增长任务分解表）", "市财政局（2026年促消费任务分解表）"]));
            Assert.That(readings.Select(r => r.Findings.Count(f => f.Kind == FindingKind.UnitsKeptToPlan)), Is.EqualTo([1, 1]));
            Assert.That(
                GraphBuilder.Build(readings.SelectMany(r => r.Plans), []).Units.Count(u => u.Id.StartsWith("市财政局")),
                Is.EqualTo(2));
        });
    }

    [Test]
    public void A_document_alone_keeps_the_plain_names() =>
        Assert.That(Read(First)[0].Plans[0].Units["市财政局"].Unit.Id, Is.EqualTo("市财政局"));

    [Test]
    public void Drafts_can_be_resolved_again_with_the_same_outcome()
    {
        var draft = Draft(First);
        var once = ReadingSet.Resolve([draft])[0];
        var again = ReadingSet.Resolve([draft])[0];
        Assert.That(again.Findings.Select(f => f.ToString()), Is.EqualTo(once.Findings.Select(f => f.ToString())));
        Assert.That(again.Plans[0].Content.Mentions, Is.EqualTo(once.Plans[0].Content.Mentions));
    }

    [Test]
    public void What_the_user_says_wins_over_a_guess_from_names()
    {
        const string Guessed = "任务分工表\n1.清淤三公里。（区水务局牵头，市规划自然资源委通州分局、区财政局配合）\n";
        var options = new ReadOptions { Jurisdiction = "北京市大兴区" };
        Assert.Multiple(() =>
        {
            Assert.That(ReadingSet.Resolve([Draft(Guessed)])[0].Plans[0].Content.Plan.Jurisdiction, Is.EqualTo("通州区"));
            var told = ReadingSet.Resolve([Draft(Guessed)], options)[0];
            Assert.That(told.Plans[0].Content.Plan.Jurisdiction, Is.EqualTo("大兴区"));
            Assert.That(
                told.Findings,
                Has.Some.Matches<Finding?>(f => f is { Kind: FindingKind.JurisdictionFound, Arguments: [.., "@Given"] }));
        });
    }

    private static ImmutableArray<DocumentReading> Read(params string[] texts) => ReadingSet.Resolve([.. texts.Select(Draft)]);

    private static DocumentDraft Draft(string text) => PlanReader.ReadDraft("计划.txt", Encoding.UTF8.GetBytes(text));
}
