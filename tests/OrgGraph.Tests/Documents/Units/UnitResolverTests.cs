using System.Collections.Frozen;
using System.Collections.Immutable;
using NUnit.Framework;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Tests.Documents.Units;

/// <summary>Units of places that the documents at hand do not come from.</summary>
internal sealed class UnitResolverTests
{
    private static readonly Jurisdiction s_unlisted = new(null, "云岭市", "青溪区", JurisdictionBasis.Title);
    private static readonly Jurisdiction s_countyCity = new("浙江省", "金华市", "义乌市", JurisdictionBasis.Title);
    private static readonly Jurisdiction s_prefecture = new("云南省", "大理白族自治州", null, JurisdictionBasis.Title);
    private static readonly Jurisdiction s_league = new("内蒙古自治区", "锡林郭勒盟", null, JurisdictionBasis.Title);
    private static readonly Jurisdiction s_ofPrefecture = new("四川省", "凉山彝族自治州", "西昌市", JurisdictionBasis.Title);
    private static readonly Jurisdiction s_region = new("宁夏回族自治区", null, null, JurisdictionBasis.Title);
    private static readonly Jurisdiction s_cityUnknown = new(null, null, "青溪区", JurisdictionBasis.Title);

    [TestCase("区水利局", "余杭区水利局", UnitLevel.District, UnitKind.Department)]
    [TestCase("区政府", "杭州市余杭区人民政府", UnitLevel.District, UnitKind.Government)]
    [TestCase("余杭区人民政府", "杭州市余杭区人民政府", UnitLevel.District, UnitKind.Government)]
    [TestCase("余杭区水利局", "余杭区水利局", UnitLevel.District, UnitKind.Department)]
    [TestCase("杭州市余杭区水利局", "余杭区水利局", UnitLevel.District, UnitKind.Department)]
    [TestCase("市水利局", "杭州市水利局", UnitLevel.Municipal, UnitKind.Department)]
    [TestCase("省水利厅", "浙江省水利厅", UnitLevel.Provincial, UnitKind.Department)]
    [TestCase("国家税务总局", "国家税务总局", UnitLevel.National, UnitKind.Department)]
    [TestCase("瓶窑镇政府", "余杭区瓶窑镇人民政府", UnitLevel.Town, UnitKind.Government)]
    [TestCase("瓶窑镇", "余杭区瓶窑镇", UnitLevel.Town, UnitKind.Government)]
    [TestCase("五常街道", "余杭区五常街道办事处", UnitLevel.Town, UnitKind.StreetOffice)]
    [TestCase("余杭经济开发区管理委员会", "余杭经济开发区管委会", UnitLevel.Park, UnitKind.ParkCommittee)]
    [TestCase("区城建集团", "余杭区城建集团", UnitLevel.Enterprise, UnitKind.Enterprise)]
    [TestCase("区发改局", "余杭区发展改革局", UnitLevel.District, UnitKind.Department)]
    [TestCase("区住建局", "余杭区住房城乡建设局", UnitLevel.District, UnitKind.Department)]
    [TestCase("区住房和城乡建设局", "余杭区住房城乡建设局", UnitLevel.District, UnitKind.Department)]
    [TestCase("区文旅局", "余杭区文化和旅游局", UnitLevel.District, UnitKind.Department)]
    [TestCase("区委组织部", "余杭区委组织部", UnitLevel.District, UnitKind.PartyOrgan)]
    [TestCase("区委办公室", "余杭区委办公室", UnitLevel.District, UnitKind.PartyOrgan)]
    [TestCase("区人民法院", "余杭区人民法院", UnitLevel.District, UnitKind.Judiciary)]
    [TestCase("区总工会", "余杭区总工会", UnitLevel.District, UnitKind.Association)]
    [TestCase("区防汛抗旱指挥部", "余杭区防汛抗旱指挥部", UnitLevel.District, UnitKind.CoordinationBody)]
    [TestCase("区城市管理服务中心", "余杭区城市管理服务中心", UnitLevel.District, UnitKind.Institution)]
    [TestCase("各镇人民政府", "余杭区各镇人民政府", UnitLevel.Group, UnitKind.Group)]
    [TestCase("相关部门", "余杭区相关部门", UnitLevel.Group, UnitKind.Group)]
    [TestCase("区防汛指挥部成员单位", "余杭区防汛指挥部成员单位", UnitLevel.Group, UnitKind.Group)]
    public void In_a_districts_plan(string written, string id, UnitLevel level, UnitKind kind)
    {
        var unit = new UnitResolver(ResolvedUnits.District, UnitOverrides.None).Resolve(written).Unit;
        Assert.That((unit.Id, unit.Level, unit.Kind), Is.EqualTo((id, level, kind)));
        Assert.That(unit.Rule, Is.Not.Empty);
    }

    [TestCase("市水利局", "杭州市水利局", UnitLevel.Municipal)]
    [TestCase("西湖区政府", "杭州市西湖区人民政府", UnitLevel.District)]
    [TestCase("桐庐县人民政府", "杭州市桐庐县人民政府", UnitLevel.District)]
    [TestCase("各区、县（市）政府", "杭州市各区、县（市）人民政府", UnitLevel.Group)]
    [TestCase("杭州供电公司", "杭州供电公司", UnitLevel.Enterprise)]
    public void In_a_citys_plan(string written, string id, UnitLevel level)
    {
        var unit = new UnitResolver(ResolvedUnits.City, UnitOverrides.None).Resolve(written).Unit;
        Assert.That((unit.Id, unit.Level), Is.EqualTo((id, level)));
    }

    [TestCase("市财政局", "义乌市财政局", UnitLevel.District)]
    [TestCase("市政府", "金华市义乌市人民政府", UnitLevel.District)]
    [TestCase("市委宣传部", "义乌市委宣传部", UnitLevel.District)]
    [TestCase("市直有关部门", "义乌市直有关部门", UnitLevel.Group)]
    [TestCase("市生态环境局义乌分局", "金华市生态环境局义乌分局", UnitLevel.Municipal)]
    [TestCase("金华市财政局", "金华市财政局", UnitLevel.Municipal)]
    public void A_county_level_city_calls_its_own_offices_those_of_the_city(string written, string id, UnitLevel level)
    {
        var unit = new UnitResolver(s_countyCity, UnitOverrides.None).Resolve(written).Unit;
        Assert.That((unit.Id, unit.Level), Is.EqualTo((id, level)));
    }

    [Test]
    public void An_office_of_a_county_level_city_has_its_counterpart_in_the_city_above() =>
        Assert.That(
            new UnitResolver(s_countyCity, UnitOverrides.None).Resolve("市水利局").Unit.CounterpartId, Is.EqualTo("金华市水利局"));

    [TestCase("州水务局", "大理白族自治州水务局")]
    [TestCase("州委组织部", "大理白族自治州委组织部")]
    [TestCase("大理州水务局", "大理白族自治州水务局")]
    [TestCase("漾濞县水务局", "漾濞彝族自治县水务局")]
    [TestCase("大理市", "大理白族自治州大理市人民政府")]
    public void In_a_prefectures_plan(string written, string id) => ResolvedUnits.Expect(s_prefecture, written, id);

    [TestCase("盟教育局", "锡林郭勒盟教育局")]
    [TestCase("自治区教育厅", "内蒙古自治区教育厅")]
    [TestCase("多伦县人民政府", "锡林郭勒盟多伦县人民政府")]
    public void In_a_leagues_plan(string written, string id) => ResolvedUnits.Expect(s_league, written, id);

    [TestCase("州教育局", "凉山彝族自治州教育局")]
    [TestCase("市教育局", "西昌市教育局")]
    [TestCase("凉山州生态环境局西昌分局", "凉山彝族自治州生态环境局西昌分局")]
    public void In_a_city_of_a_prefecture(string written, string id) => ResolvedUnits.Expect(s_ofPrefecture, written, id);

    [TestCase("自治区水利厅", "宁夏回族自治区水利厅")]
    [TestCase("区直有关部门", "宁夏回族自治区直有关部门")]
    [TestCase("宁夏税务局", "宁夏税务局")]
    public void In_an_autonomous_regions_plan(string written, string id) => ResolvedUnits.Expect(s_region, written, id);

    [Test]
    public void A_prefecture_has_no_city_and_a_city_no_prefecture()
    {
        var prefecture = new UnitResolver(s_prefecture, UnitOverrides.None);
        Assert.That(prefecture.Resolve("市水务局").Unit.Id, Is.EqualTo("市水务局"));
        Assert.That(prefecture.LacksCity, Is.True);
        ResolvedUnits.Expect(ResolvedUnits.City, "州桥街道", "杭州市州桥街道办事处");
    }

    [TestCase("派出所", "余杭区瓶窑镇派出所", "余杭区瓶窑镇")]
    [TestCase("镇农业农村办", "余杭区瓶窑镇农业农村办", "余杭区瓶窑镇")]
    [TestCase("瓶窑镇综合执法队", "余杭区瓶窑镇综合执法队", "余杭区瓶窑镇")]
    [TestCase("组织部", "余杭区瓶窑镇组织部", "余杭区瓶窑镇")]
    [TestCase("各村", "余杭区瓶窑镇各村", "余杭区瓶窑镇")]
    [TestCase("镇政府", "余杭区瓶窑镇人民政府", "余杭区")]
    [TestCase("瓶窑派出所", "余杭区瓶窑派出所", "余杭区")]
    [TestCase("瓶窑镇人民政府", "余杭区瓶窑镇人民政府", "余杭区")]
    [TestCase("径山镇政府", "余杭区径山镇人民政府", "余杭区")]
    [TestCase("区水利局", "余杭区水利局", "余杭区")]
    [TestCase("市水利局", "杭州市水利局", "杭州市")]
    public void In_a_towns_plan(string written, string id, string scope)
    {
        var unit = new UnitResolver(ResolvedUnits.District with { Town = "瓶窑镇" }, UnitOverrides.None).Resolve(written).Unit;
        Assert.That((unit.Id, unit.Jurisdiction), Is.EqualTo((id, scope)));
    }

    // what damaged documents bring
    [TestCase("区")]
    [TestCase("市水务局、（含）")]
    [TestCase("余杭区")]
    [TestCase("（）")]
    [TestCase("、")]
    public void Any_text_is_some_unit(string written) =>
        Assert.That(new UnitResolver(ResolvedUnits.District, UnitOverrides.None).Resolve(written).Unit.Id, Is.Not.Empty);

    [Test]
    public void A_branch_is_tied_to_its_parent()
    {
        var resolution = new UnitResolver(ResolvedUnits.District, UnitOverrides.None).Resolve("市规划和自然资源局余杭分局");
        Assert.Multiple(() =>
        {
            Assert.That(resolution.Unit.Id, Is.EqualTo("杭州市规划自然资源局余杭分局"));
            Assert.That(resolution.Unit.ParentId, Is.EqualTo("杭州市规划自然资源局"));
            Assert.That(resolution.Related.Select(u => u.Id), Is.EqualTo(new[] { "杭州市规划自然资源局" }));
        });
    }

    [Test]
    public void The_office_one_level_up_is_the_counterpart()
    {
        var resolver = new UnitResolver(ResolvedUnits.District, UnitOverrides.None);
        Assert.That(resolver.Resolve("区水利局").Unit.CounterpartId, Is.EqualTo("杭州市水利局"));
        Assert.That(resolver.Resolve("区公安分局").Unit.CounterpartId, Is.EqualTo("杭州市公安局"));
        Assert.That(resolver.Resolve("瓶窑镇政府").Unit.CounterpartId, Is.Null);
    }

    [Test]
    public void A_place_in_no_gazetteer_is_read_by_its_form()
    {
        var resolver = new UnitResolver(s_unlisted, UnitOverrides.None);
        Assert.Multiple(() =>
        {
            Assert.That(resolver.Resolve("区水务局").Unit.Id, Is.EqualTo("青溪区水务局"));
            Assert.That(resolver.Resolve("市水务局").Unit.Id, Is.EqualTo("云岭市水务局"));
            Assert.That(resolver.Resolve("市生态环境局青溪分局").Unit.ParentId, Is.EqualTo("云岭市生态环境局"));
        });
    }

    [Test]
    public void Without_the_city_its_units_keep_their_written_name()
    {
        var resolver = new UnitResolver(s_cityUnknown, UnitOverrides.None);
        Assert.That(resolver.Resolve("市水务局").Unit.Id, Is.EqualTo("市水务局"));
        Assert.That(resolver.LacksCity, Is.True);
        Assert.That(resolver.Resolve("区水务局").Unit.Id, Is.EqualTo("青溪区水务局"));
        Assert.That(resolver.LacksCity, Is.False);
    }

    [Test]
    public void The_users_own_knowledge_comes_first()
    {
        var overrides = new UnitOverrides
        {
            Aliases = new Dictionary<string, string> { ["区河长办"] = "余杭区水利局" }.ToFrozenDictionary(),
            Parents = new Dictionary<string, string> { ["余杭区供水站"] = "余杭区水利局" }.ToFrozenDictionary(),
            Members = new Dictionary<string, ImmutableArray<string>>
            {
                ["余杭区各镇人民政府"] = ["余杭区瓶窑镇人民政府", "余杭区径山镇人民政府"],
            }.ToFrozenDictionary(),
        };
        var resolver = new UnitResolver(ResolvedUnits.District, overrides);
        var group = resolver.Resolve("各镇人民政府");
        Assert.Multiple(() =>
        {
            Assert.That(resolver.Resolve("区河长办").Unit.Id, Is.EqualTo("余杭区水利局"));
            Assert.That(resolver.Resolve("区供水站").Unit.ParentId, Is.EqualTo("余杭区水利局"));
            Assert.That(group.Unit.MembersKnown, Is.True);
            Assert.That(group.Related.Select(u => u.Id), Is.EqualTo(group.Unit.MemberIds));
        });
    }
}
