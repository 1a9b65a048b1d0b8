using System.Text;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Units;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Documents.Units;

/// <summary>No unit is shown by a name that no document holds.</summary>
internal sealed class ShownNamesTests
{
    private const string Title = "云岭市青溪区治水2025年行动计划";

    [TestCase("区交通局", "青溪区交通局")]
    [TestCase("区交通运输局", "青溪区交通运输局")]
    [TestCase("区发改委", "青溪区发改委")]
    [TestCase("市规自局", "云岭市规自局")]
    [TestCase("区政府", "青溪区人民政府")]
    public void A_unit_is_shown_as_it_is_written(string written, string shown) =>
        Assert.That(Units(Read(written)), Has.Some.EndsWith(shown));

    [Test]
    public void Of_several_spellings_the_one_used_most_is_shown_and_it_is_said()
    {
        var reading = Read("区交通局", "区交通运输局", "区交通局");
        Assert.Multiple(() =>
        {
            Assert.That(Units(reading), Is.EqualTo(["青溪区交通局"]));
            Assert.That(reading.Plans[0].Units["区交通运输局"].Unit.Aliases, Does.Contain("区交通运输局"));
            Assert.That(
                reading.Findings.Where(f => f.Kind == FindingKind.SpellingsJoined).Select(f => string.Join(' ', f.Arguments)),
                Is.EqualTo(["区交通运输局 青溪区交通局"]));
        });
    }

    [Test]
    public void Documents_of_a_run_are_counted_together_in_any_order()
    {
        string[] texts = [Text("区交通局"), Text("区交通运输局", "区交通运输局"), Text("区交通局", "区交通局")];
        foreach (var order in (string[][])[texts, [.. texts.Reverse()]])
        {
            var readings = ReadingSet.Resolve([.. order.Select(t => PlanReader.ReadDraft("计划.txt", Encoding.UTF8.GetBytes(t)))]);
            Assert.That(readings.SelectMany(Units).Distinct(), Is.EqualTo(["青溪区交通局"]));
        }
    }

    [Test]
    public void A_branch_spells_its_parent()
    {
        var unit = Read("市规划和自然资源局青溪分局").Plans[0].Units["市规划和自然资源局青溪分局"].Unit;
        Assert.That((unit.Id, unit.ParentId), Is.EqualTo(("云岭市规划和自然资源局青溪分局", "云岭市规划和自然资源局")));
    }

    [Test]
    public void Counterparts_are_tied_by_what_they_are_and_not_by_their_spelling() =>
        Assert.That(Read("区交通局", "市交通运输局").Plans[0].Units["区交通局"].Unit.CounterpartId, Is.EqualTo("云岭市交通运输局"));

    [TestCase("青溪区交通局")]
    [TestCase("青溪区交通运输局")]
    public void The_user_may_spell_a_unit_either_way(string id)
    {
        var json = "{\"parents\": {\"" + id + "\": \"云岭市交通局\"}}";
        var options = new ReadOptions { Units = UnitOverrides.Parse("units.json", Encoding.UTF8.GetBytes(json)) };
        var unit = Reading.Of(Text("区交通局"), options).Plans[0].Units["区交通局"].Unit;
        Assert.That((unit.Id, unit.ParentId), Is.EqualTo((id, "云岭市交通局")));
    }

    [Test]
    public void Every_name_of_a_department_in_the_samples_is_written_in_them()
    {
        var readings = ReadingSet.Resolve([.. Directory.GetFiles(Repository.Plans, "*.txt").Order(StringComparer.Ordinal)
            .Select(f => PlanReader.ReadDraft(Path.GetFileName(f), File.ReadAllBytes(f)))]);
        var plans = readings.SelectMany(r => r.Plans).ToList();
        var written = plans.SelectMany(p => p.Units.Keys).Select(n => CanonicalName.SpellingOf(n)).Distinct().ToList();
        var departments = plans.SelectMany(p => p.Units.Values).Select(u => u.Unit)
            .Where(u => u.Kind == UnitKind.Department && !u.Id.Contains('、')).Select(u => u.Id).Distinct();
        Assert.That(
            departments, Has.All.Matches<string?>(id => written.Exists(w => id!.EndsWith(w[1..], StringComparison.Ordinal))));
    }

    private static IEnumerable<string> Units(DocumentReading reading) =>
        reading.Plans.SelectMany(p => p.Units.Values).Select(u => u.Unit.Id).Distinct();

    private static DocumentReading Read(params string[] units) => Reading.Of(Text(units));

    private static string Text(params string[] units) =>
        $"{Title}\n\n序号\t工作措施\t牵头单位\n{string.Concat(units.Select((u, i) => $"{i + 1}\t清淤第{i + 1}段河道。\t{u}\n"))}";
}
