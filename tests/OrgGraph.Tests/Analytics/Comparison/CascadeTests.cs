using NUnit.Framework;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Tests.Model;

namespace OrgGraph.Tests.Analytics.Comparison;

public sealed class CascadeTests
{
    private const string River = "完成沙河、柳河等重点河道清淤疏浚，消除黑臭水体。";
    private const string Dust = "对施工工地扬尘开展在线监测，超标工地纳入信用惩戒。";
    private const string Car = "新增新能源公交车600辆，配套建设充电设施。";
    private const string Noise = "编制噪声敏感建筑物分布图，划定声环境功能区。";

    private static Unit Of(string id, UnitLevel level, string jurisdiction) => new()
    {
        Id = id, Jurisdiction = jurisdiction, Level = level,
        Kind = level == UnitLevel.Group ? UnitKind.Group : UnitKind.Government,
    };

    private static TestPlan City(int year = 2024) => City(new TestPlan("city.txt", "云川市", year)
    {
        Plan = PlanOf("云川市", "云川市", year),
    });

    private static TestPlan City(TestPlan plan) => plan
        .Unit("市水务局", Of("云川市水务局", UnitLevel.Municipal, "云川市") with { Kind = UnitKind.Department })
        .Unit("各区政府", Of("云川市各区人民政府", UnitLevel.Group, "云川市"))
        .Unit("相关区政府", Of("云川市相关区人民政府", UnitLevel.Group, "云川市"))
        .Unit("青河区政府", Of("云川市青河区人民政府", UnitLevel.District, "云川市"))
        .Unit("白石区政府", Of("云川市白石区人民政府", UnitLevel.District, "云川市"))
        .Task("1", "整治水体").Measure(River, "市水务局", assist: "各区政府")
        .Task("2", "管控扬尘").Measure(Dust, "市水务局", assist: "相关区政府")
        .Task("3", "推动车辆清洁化").Measure(Car, "市水务局", assist: "白石区政府")
        .Task("4", "防治噪声").Measure(Noise, "市水务局", assist: "青河区政府");

    private static TestPlan District(string name, int year = 2024) =>
        new(name + ".txt", name, year) { Plan = PlanOf(name, "云川市", year) };

    private static Plan PlanOf(string place, string city, int year) => new()
    {
        Id = $"{place}/{year}/环境保护行动计划", Title = $"{place}环境保护行动计划", Year = year, Jurisdiction = place, City = city,
        JurisdictionBasis = JurisdictionBasis.Title, Source = new SourceSpan(place + ".txt", 1, 1, 1, 5),
    };

    private static readonly TestPlan s_district = District("青河区")
        .Task("1", "整治水体").Measure("完成沙河青河段清淤疏浚。", "区水务局").Measure("完成柳河青河段清淤疏浚，消除两处黑臭水体。", "区水务局")
        .Task("2", "便民服务").Measure("开设社区食堂十处，方便老人就餐。", "区民政局");

    [Test]
    public void One_measure_of_the_city_may_be_carried_out_by_several_and_gaps_are_told_by_whom_it_calls_on()
    {
        var cascade = Cascade.Find(PlanGraphs.Of(City()), PlanGraphs.Of(s_district));
        Assert.Multiple(() =>
        {
            Assert.That(
                cascade.Rows[0].CarriedOutBy.Select(l => PlanGraphs.Number(l.Measure.Id)),
                Is.EquivalentTo(new[] { "1.1", "1.2" }));
            Assert.That(cascade.Rows.Select(r => r.Address), Is.EqualTo(new[]
            {
                CascadeAddress.District, CascadeAddress.SomeDistricts, CascadeAddress.OtherDistricts, CascadeAddress.District,
            }));
            Assert.That(
                cascade.Gaps.Select(g => PlanGraphs.Number(g.Measure.Id)), Is.EqualTo(new[] { "2.1", "4.1" }),
                "3.1 names another district");
            Assert.That(cascade.WithoutParent.Select(m => PlanGraphs.Number(m.Id)), Is.EqualTo(new[] { "2.1" }));
            Assert.That((cascade.City, cascade.District), Is.EqualTo(("云川市", "青河区")));
        });
    }

    [TestCase("云川市相关区人民政府", new[] { "云川市白石区人民政府" }, CascadeAddress.OtherDistricts)]
    [TestCase("云川市相关区人民政府", new[] { "云川市白石区人民政府", "云川市青河区人民政府" }, CascadeAddress.District)]
    [TestCase("云川市相关区人民政府", new[] { "云川市各区人民政府" }, CascadeAddress.SomeDistricts)]
    [TestCase("云川市相关区人民政府", new string[0], CascadeAddress.SomeDistricts)]
    [TestCase("云川市各区域医疗中心", new string[0], CascadeAddress.CityUnits)]
    [TestCase("云川市有关县域医共体", new string[0], CascadeAddress.CityUnits)]
    [TestCase("云川市各区域医疗中心和各区", new string[0], CascadeAddress.District)]
    public void A_group_calls_on_a_district_by_its_members_and_its_name(string id, string[] members, CascadeAddress expected)
    {
        var group = Of(id, UnitLevel.Group, "云川市") with { MemberIds = [.. members] };
        Unit[] related = [.. members.Select(m => Of(m, m.Contains('各') ? UnitLevel.Group : UnitLevel.District, "云川市"))];
        var city = new TestPlan("city.txt", "云川市") { Plan = PlanOf("云川市", "云川市", 2024) }
            .Unit("单位", group, related).Task("1", "管控扬尘").Measure(Dust, "单位");
        var cascade = Cascade.Find(PlanGraphs.Of(city), PlanGraphs.Of(s_district));
        Assert.That(cascade.Rows.Select(r => r.Address), Is.EqualTo(new[] { expected }));
        Assert.That(cascade.Gaps.Any(), Is.EqualTo(expected is CascadeAddress.District or CascadeAddress.SomeDistricts));
    }

    [Test]
    public void Within_one_graph_each_district_follows_its_city_of_the_same_year()
    {
        var graph = PlanGraphs.Of(
            City(), City(2023), s_district,
            District("白石区").Task("1", "推动车辆清洁化").Measure("新增新能源公交车80辆。", "区交通局"),
            District("白石区", 2022).Task("1", "推动车辆清洁化").Measure("新增新能源公交车80辆。", "区交通局"));
        var cascades = Cascade.Within(graph);
        Assert.That(
            cascades.Select(c => $"{c.City} {c.District} {string.Join(',', c.Years)}"),
            Is.EqualTo(new[] { "云川市 白石区 2024", "云川市 青河区 2024" }));
        Assert.That(
            cascades[0].Rows.Where(r => !r.CarriedOutBy.IsEmpty).Select(r => PlanGraphs.Number(r.Measure.Id)),
            Is.EqualTo(new[] { "3.1" }));
        Assert.That(cascades[1].Rows[0].CarriedOutBy, Has.Length.EqualTo(2));
    }

    [Test]
    public void Counterparts_are_the_same_unit()
    {
        var pairing = UnitPairing.Of(PlanGraphs.Of(City()), PlanGraphs.Of(s_district));
        Assert.That(pairing.After("云川市水务局"), Is.EqualTo("青河区水务局"));
        Assert.That(pairing.Before("青河区水务局"), Is.EqualTo("云川市水务局"));
        Assert.That(pairing.Before("青河区民政局"), Is.Null);
    }
}
