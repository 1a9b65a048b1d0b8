using NUnit.Framework;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Tests.Documents.Units;

/// <summary>How names are written, and what they stand for.</summary>
internal sealed class UnitWordingTests
{
    // 市场 and 市政 are words; in 市政协 and 市民政局 the first character is the level
    [TestCase("市场监管局", "杭州市市场监管局")]
    [TestCase("市市场监督管理局", "杭州市市场监管局")]
    [TestCase("市监局", "杭州市市场监管局")]
    [TestCase("市政公用集团", "杭州市市政公用集团")]
    [TestCase("市容环境中心", "杭州市市容环境中心")]
    [TestCase("市民中心", "杭州市市民中心")]
    [TestCase("市政协", "杭州市政协")]
    [TestCase("市政府办公厅", "杭州市政府办公厅")]
    [TestCase("市民政局", "杭州市民政局")]
    [TestCase("市民宗局", "杭州市民宗局")]
    public void A_word_is_no_level(string written, string id) => ResolvedUnits.Expect(ResolvedUnits.City, written, id);

    [TestCase("宣传部", "余杭区委宣传部", UnitLevel.District)]
    [TestCase("编办", "余杭区委编办", UnitLevel.District)]
    [TestCase("区政法委", "余杭区委政法委", UnitLevel.District)]
    [TestCase("招商引资部", "余杭区招商引资部", UnitLevel.District)]
    [TestCase("生态环境部", "生态环境部", UnitLevel.National)]
    [TestCase("中央宣传部", "中央宣传部", UnitLevel.National)]
    [TestCase("国家税务总局杭州市余杭区税务局", "余杭区税务局", UnitLevel.District)]
    [TestCase("国家税务总局杭州市税务局", "杭州市税务局", UnitLevel.Municipal)]
    [TestCase("国家级经济技术开发区管委会", "余杭区国家级经济技术开发区管委会", UnitLevel.Park)]
    public void What_is_of_the_state_and_what_is_not(string written, string id, UnitLevel level)
    {
        var unit = new UnitResolver(ResolvedUnits.District, UnitOverrides.None).Resolve(written).Unit;
        Assert.That((unit.Id, unit.Level), Is.EqualTo((id, level)));
    }

    [TestCase("区公安分局", null)]
    [TestCase("余杭区公安分局", null)]
    [TestCase("余杭公安分局", null)]
    [TestCase("公安余杭分局", null)]
    [TestCase("市公安局余杭分局", "杭州市公安局")]
    [TestCase("市公安局余杭区分局", "杭州市公安局")]
    [TestCase("杭州市公安局余杭分局", "杭州市公安局")]
    public void A_police_branch_has_many_names(string written, string? parent)
    {
        var unit = new UnitResolver(ResolvedUnits.District, UnitOverrides.None).Resolve(written).Unit;
        Assert.That((unit.Id, unit.Kind, unit.ParentId), Is.EqualTo(("余杭区公安分局", UnitKind.Branch, parent)));
    }

    [TestCase("市公安局萧山分局", "萧山区公安分局")]
    [TestCase("市公安局机场分局", "杭州市公安局机场分局")]
    public void A_police_branch_of_another_place(string written, string id) =>
        ResolvedUnits.Expect(ResolvedUnits.District, written, id);

    [TestCase("国网桐庐县供电公司", "国网桐庐县供电公司")]
    [TestCase("国网城区供电公司", "杭州市国网城区供电公司")]
    [TestCase("中铁四局", "杭州市中铁四局")]
    [TestCase("会同市财政局", "杭州市会同市财政局")]
    public void A_companys_name_and_a_joining_word_are_no_places(string written, string id) =>
        ResolvedUnits.Expect(ResolvedUnits.City, written, id);

    [Test]
    public void A_companys_place_stands_behind_its_name() =>
        Assert.That(
            new UnitResolver(ResolvedUnits.City, UnitOverrides.None).Resolve("国网桐庐县供电公司").Unit.Jurisdiction,
            Is.EqualTo("桐庐县"));

    [TestCase("桐庐县", "杭州市桐庐县人民政府", UnitLevel.District)]
    [TestCase("建德市", "杭州市建德市人民政府", UnitLevel.District)]
    [TestCase("高新区", "杭州市高新区管委会", UnitLevel.Park)]
    [TestCase("花山街", "杭州市花山街道办事处", UnitLevel.Town)]
    public void A_bare_place_is_its_authority(string written, string id, UnitLevel level)
    {
        var unit = new UnitResolver(ResolvedUnits.City, UnitOverrides.None).Resolve(written).Unit;
        Assert.That((unit.Id, unit.Level), Is.EqualTo((id, level)));
    }

    [TestCase("市直相关部门", "杭州市直相关部门")]
    [TestCase("市级各部门", "杭州市级各部门")]
    [TestCase("驻市各单位", "杭州市驻市各单位")]
    [TestCase("杭州市直有关部门", "杭州市直有关部门")]
    [TestCase("县（市、区）人民政府", "杭州市县（市、区）人民政府")]
    [TestCase("县（市、区）", "杭州市县（市、区）")]
    [TestCase("区县政府", "杭州市区县人民政府")]
    [TestCase("乡镇人民政府", "杭州市乡镇人民政府")]
    public void Names_for_several(string written, string id)
    {
        var unit = new UnitResolver(ResolvedUnits.City, UnitOverrides.None).Resolve(written).Unit;
        Assert.That((unit.Id, unit.Level, unit.Kind), Is.EqualTo((id, UnitLevel.Group, UnitKind.Group)));
    }

    // a body that bears another name, a part of it, and a body of its own
    [TestCase("县自然资源局（林业局）", "桐庐县林业局")]
    [TestCase("县公安局（巡特警大队）", null)]
    [TestCase("县住建局（质监站）", null)]
    [TestCase("县财政局（县国资中心）", null)]
    [TestCase("县发改局（县粮食局）", null)]
    public void A_name_in_brackets(string written, string? secondName)
    {
        var county = new Jurisdiction("浙江省", "杭州市", "桐庐县", JurisdictionBasis.Title);
        var unit = new UnitResolver(county, UnitOverrides.None).Resolve(written).Unit;
        Assert.That(
            unit.Aliases.Where(a => a.StartsWith("桐庐县", StringComparison.Ordinal)),
            Is.EqualTo(secondName is null ? [] : new[] { secondName }));
    }
}
