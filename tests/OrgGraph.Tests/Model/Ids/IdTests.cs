using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Model.Ids;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Model.Ids;

public sealed class IdTests
{
    [Test]
    public void Parts_of_a_measures_id()
    {
        var id = MeasureId.Parse("大兴区/2024/蓝天保卫战行动计划#2.3.1");
        Assert.Multiple(() =>
        {
            Assert.That(id.Plan.Jurisdiction, Is.EqualTo("大兴区"));
            Assert.That(id.Plan.Year, Is.EqualTo(2024));
            Assert.That(id.Plan.Name, Is.EqualTo("蓝天保卫战行动计划"));
            Assert.That(id.Task.ToString(), Is.EqualTo("大兴区/2024/蓝天保卫战行动计划#2.3"));
            Assert.That((id.Number, id.Ordinal), Is.EqualTo(("2.3.1", "1")));
        });
    }

    [Test]
    public void What_is_not_known_has_a_mark_of_its_own()
    {
        var id = PlanId.Create("", null, "重点任务清单");
        Assert.Multiple(() =>
        {
            Assert.That(id.ToString(), Is.EqualTo("-/-/重点任务清单"));
            Assert.That((id.Jurisdiction, id.Year, id.Name), Is.EqualTo(("", (int?)null, "重点任务清单")));
        });
    }

    [Test]
    public void Ids_are_made_of_the_plan_the_section_the_task_and_the_ordinal()
    {
        var plan = PlanId.Create("青溪区", 2026, "行动/计划#甲§");
        Assert.Multiple(() =>
        {
            Assert.That(plan.ToString(), Is.EqualTo("青溪区/2026/行动／计划＃甲＄"));
            Assert.That(SectionId.Create(plan, 2).Subsection(1).ToString(), Is.EqualTo($"{plan}§2.1"));
            Assert.That(TaskId.Create(plan, "3#").Measure(2).ToString(), Is.EqualTo($"{plan}#3＃.2"));
        });
    }

    [TestCase("大兴区水务局", "大兴区", "大兴区", "水务局")]
    [TestCase("首创排水公司", "大兴区", "", "首创排水公司")]
    [TestCase("大兴区", "大兴区", "", "大兴区")]
    [TestCase("区水务局", "", "", "区水务局")]
    public void A_unit_is_its_government_and_its_office(string id, string jurisdiction, string government, string office)
    {
        var parsed = UnitId.Parse(id, jurisdiction);
        Assert.Multiple(() =>
        {
            Assert.That((parsed.Jurisdiction, parsed.Office), Is.EqualTo((government, office)));
            Assert.That(parsed.ToString(), Is.EqualTo(id));
        });
    }

    [Test]
    public void Every_text_is_an_id_and_comes_back_as_it_was() => Check.One(FixedSeeds.Config(), Prop.ForAll(
        Gen.Elements('/', '#', '§', '.', '-', '~', '1', '甲').ArrayOf().Select(c => new string(c)).ToArbitrary(),
        text => PlanId.Parse(text).ToString() == text && SectionId.Parse(text).ToString() == text
            && TaskId.Parse(text).ToString() == text && MeasureId.Parse(text).ToString() == text));
}
