using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Documents.Plans;
using OrgGraph.Documents.Units;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Documents.Plans;

internal sealed class JurisdictionTests
{
    private const string Header = "序号|工作任务|责任单位";

    [TestCase("余杭区治水2025年计划", "余杭区", "杭州市", JurisdictionBasis.Title)]
    [TestCase("浙江省杭州市余杭区治水2025年计划", "余杭区", "杭州市", JurisdictionBasis.Title)]
    [TestCase("成都市治水2025年计划", "成都市", "成都市", JurisdictionBasis.Title)]
    [TestCase("云岭市青溪区治水2025年计划", "青溪区", "云岭市", JurisdictionBasis.Title)]
    [TestCase("岚湖市枕山区治水2025年计划", "枕山区", "岚湖市", JurisdictionBasis.Title)]
    [TestCase("昆山市治水2025年计划", "昆山市", "苏州市", JurisdictionBasis.Title)]
    [TestCase("2025年桐庐县治水计划", "桐庐县", "杭州市", JurisdictionBasis.Title)]
    [TestCase("2025年度桐庐县治水计划", "桐庐县", "杭州市", JurisdictionBasis.Title)]
    [TestCase("二〇二五年余杭区治水计划", "余杭区", "杭州市", JurisdictionBasis.Title)]
    [TestCase("2024-2026年余杭区治水计划", "余杭区", "杭州市", JurisdictionBasis.Title)]
    [TestCase("中共余杭区委2025年工作要点", "余杭区", "杭州市", JurisdictionBasis.Title)]
    [TestCase("关于印发《余杭区治水2025年计划》任务分工", "余杭区", "杭州市", JurisdictionBasis.Title)]
    [TestCase("大理州治水2025年计划", "大理白族自治州", "大理白族自治州", JurisdictionBasis.Title)]
    [TestCase("大理州祥云县治水2025年计划", "祥云县", "大理白族自治州", JurisdictionBasis.Title)]
    public void From_the_title(string title, string name, string city, JurisdictionBasis basis) =>
        Expect(Reading.OfTable(title, Header, "1|清淤河道|水务局"), name, city, basis);

    [TestCase("余杭区良渚街道治水2025年计划", "余杭区良渚街道")]
    [TestCase("杭州市余杭区瓶窑镇治水2025年计划", "余杭区瓶窑镇")]
    [TestCase("东莞市石排镇治水2025年计划", "东莞市石排镇")]
    [TestCase("余杭区城镇治水2025年计划", "余杭区")]
    [TestCase("余杭区美丽乡村2025年计划", "余杭区")]
    public void From_a_towns_title(string title, string name) =>
        Assert.That(
            Reading.OfTable(title, Header, "1|清淤河道|派出所、综合执法队、区水务局").Plans.Single().Content.Plan.Jurisdiction,
            Is.EqualTo(name));

    [Test]
    public void A_plan_that_names_the_districts_offices_is_the_districts() =>
        Expect(
            Reading.OfTable("余杭区瓶窑镇防洪堤2025年建设计划", Header, "1|清淤河道|区水务局 区财政局 瓶窑镇政府"),
            "余杭区", "杭州市", JurisdictionBasis.Title);

    [Test]
    public void From_the_notice()
    {
        var reading = Reading.Of(
            "杭州市余杭区人民政府办公室文件\n余政办〔2025〕8号\n\n关于印发治水计划的通知\n\n二〇二五年三月二日\n\n附件\n\n治水2025年计划\n\n"
            + "序号\t工作任务\t责任单位\n1\t清淤河道\t区水务局\n");
        Expect(reading, "余杭区", "杭州市", JurisdictionBasis.Notice);
        Assert.That(reading.Plans[0].Content.Plan.Notice, Is.EqualTo(
            new Notice("余政办〔2025〕8号", "杭州市余杭区人民政府办公室", new DateOnly(2025, 3, 2))));
    }

    [Test]
    public void From_the_districts_that_a_citys_plan_names() =>
        Expect(
            Reading.OfTable("治水2025年计划", Header, "1|清淤河道|市水务局 余杭区政府 西湖区政府 萧山区政府"),
            "杭州市", "杭州市", JurisdictionBasis.NamedUnits);

    [Test]
    public void From_the_branches_that_a_districts_plan_names() =>
        Expect(
            Reading.OfTable("治水2025年计划", Header, "1|清淤河道|区水务局 区财政局 市规划资源局余杭分局"),
            "余杭区", "杭州市", JurisdictionBasis.NamedUnits);

    [Test]
    public void From_the_user_when_nothing_else_tells()
    {
        var options = new ReadOptions { Jurisdiction = "云岭市青溪区" };
        var rows = $"治水2025年计划\n\n{Header.Replace('|', '\t')}\n1\t清淤河道\t区水务局 市水务局\n";
        var reading = Reading.Of(rows, options);
        Expect(reading, "青溪区", "云岭市", JurisdictionBasis.Given);
        Assert.That(reading.Plans[0].Units["市水务局"].Unit.Id, Is.EqualTo("云岭市水务局"));
    }

    [Test]
    public void Nothing_tells_and_it_is_said()
    {
        var reading = Reading.OfTable("治水2025年计划", Header, "1|清淤河道|水务局");
        Expect(reading, "", null, JurisdictionBasis.Unknown);
        Assert.That(Reading.Kinds(reading), Is.EqualTo(new[] { FindingKind.JurisdictionUnknown }));
    }

    [Test]
    public void A_district_of_a_name_that_two_cities_have_goes_to_the_one_that_is_spoken_of()
    {
        Expect(
            Reading.OfTable("朝阳区治水2025年计划", Header, "1|落实《长春市河道管理办法》，清淤河道|区水务局"),
            "朝阳区", "长春市", JurisdictionBasis.Title);
        Expect(Reading.OfTable("朝阳区治水2025年计划", Header, "1|清淤河道|区水务局"), "朝阳区", null, JurisdictionBasis.Title);
    }

    [TestCase("加强社区治理2025年计划")]
    [TestCase("推进园区建设2025年计划")]
    [TestCase("推进山区振兴2025年计划")]
    [TestCase("美丽城市2025年计划")]
    [TestCase("优化示范区2025年计划")]
    public void Common_words_are_no_places(string title) =>
        Assert.That(Place.ReadPrefix(title, Gazetteer.Default).IsEmpty, Is.True);

    [TestCase("2024 年 3 月 26 日", "2024-03-26")]
    [TestCase("2024年3月28日印发", "2024-03-28")]
    [TestCase("二〇二四年十二月三十一日", "2024-12-31")]
    [TestCase("二○二六年二月十日", "2026-02-10")]
    [TestCase("2024年2月30日", null)]
    [TestCase("2024年底前", null)]
    public void Dates(string line, string? date) =>
        Assert.That(ChineseDate.Parse(line)?.ToString("yyyy-MM-dd"), Is.EqualTo(date));

    [TestCase("大兴区2024年行动计划", 2024)]
    [TestCase("二〇二六年工作要点", 2026)]
    [TestCase("三年行动计划（2024—2026年）", 2024)]
    [TestCase("关于3年行动的通知", null)]
    public void Years(string title, int? year) => Assert.That(ChineseDate.YearIn(title), Is.EqualTo(year));

    [TestCase("大兴区蓝天保卫战2024年行动计划", "大兴区/2024/蓝天保卫战行动计划")]
    [TestCase("2024年大兴区治水任务", "大兴区/2024/治水任务")]
    [TestCase("北京市大兴区2024年度治水/治气任务#1", "大兴区/2024/治水／治气任务＃1")]
    public void Ids_are_readable(string title, string id) =>
        Assert.That(
            PlanIds.OfPlan(new Jurisdiction(null, "北京市", "大兴区", JurisdictionBasis.Title), 2024, title), Is.EqualTo(id));

    [Test]
    public void A_town_stands_in_the_id_once() =>
        Assert.That(
            PlanIds.OfPlan(
                new Jurisdiction(null, "杭州市", "余杭区", JurisdictionBasis.Title) { Town = "瓶窑镇" }, 2025, "余杭区瓶窑镇2025年治水计划"),
            Is.EqualTo("余杭区瓶窑镇/2025/治水计划"));

    private static void Expect(DocumentReading reading, string name, string? city, JurisdictionBasis basis)
    {
        var plan = reading.Plans.Single().Content.Plan;
        Assert.That((plan.Jurisdiction, plan.City, plan.JurisdictionBasis), Is.EqualTo((name, city, basis)));
    }
}
