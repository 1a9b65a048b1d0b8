using NUnit.Framework;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Model;
using OrgGraph.Neo4j.Queries;
using OrgGraph.Neo4j.Sync;

namespace OrgGraph.Tests.Neo4j;

/// <summary>Of which measures of a city something is expected in a district: the query and the cascade agree.</summary>
[NonParallelizable] // the server is everybody's
[TestFixture]
public sealed class UnmatchedQueryTests
{
    private static readonly Unit s_cityOffice = City("宁川市水务局", UnitLevel.Municipal, UnitKind.Department);
    private static readonly Unit s_south = City("宁川市南山区人民政府", UnitLevel.District, UnitKind.Government);
    private static readonly Unit s_north = City("宁川市北河区人民政府", UnitLevel.District, UnitKind.Government);
    private static readonly Unit s_branch = City("宁川市规划自然资源局南山分局", UnitLevel.District, UnitKind.Branch);

    private static readonly (string Text, Unit[] Units)[] s_measures =
    [
        ("修编全市防洪排涝规划并组织专家评审", [s_cityOffice]),
        ("整治东湖流域畜禽养殖场排污口若干处", [s_cityOffice, s_south]),
        ("提升北河口岸通关效率建设智慧查验场", [s_cityOffice, s_north]),
        ("划定历史文化街区保护范围并设立标志", [s_branch]),
        ("开展农村公路安全隐患大排查专项行动", [s_cityOffice, Group("各区人民政府")]),
        ("推广装配式建筑和绿色建材应用试点片", [Group("相关区政府"), s_north]),
        ("扩大长期护理保险参保覆盖人群的范围", [Group("沿江三区", s_south, s_north), s_north]),
        ("建设山地森林步道与自然教育体验基地", [Group("沿河各单位", s_north), s_north]),
        ("加密市域轨道交通高峰时段的行车间隔", []),
        ("新增公共充电桩二千个覆盖全部乡镇点", [s_cityOffice]),
    ];

    private static CancellationToken Token => TestContext.CurrentContext.CancellationToken;

    [Test]
    public async Task Measures_that_name_other_districts_only_and_years_without_a_plan_of_the_district_are_left_out()
    {
        var graph = Graph();
        await using var client = await TestServer.OpenEmptyAsync(Token);
        await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        var rows = (await client.RunAsync(QueryLibrary.Find("unmatched")!.Bind(new Dictionary<string, string>()), Token)).Rows;
        Assert.That(rows.Select(r => r["id"]), Is.EqualTo(new[] { 1, 2, 4, 5, 6, 7, 9 }.Select(i => $"宁川市/2025/城市建设#{i}.1")));
        Assert.That(rows.Select(r => r["id"]), Is.EquivalentTo(WordingGaps.Of(graph, 0.35).Select(g => g.Measure)));
        var states = Cascade.Within(graph).Single().Rows.ToDictionary(r => r.Measure.Id, r => ChangeTerms.Of(r.State).Chinese);
        Assert.That(rows.Select(r => r["state"]), Is.EqualTo(rows.Select(r => states[(string)r["id"]!])), "the cascade's words");
        Assert.That(rows.Select(r => r["district"]), Is.All.EqualTo("南山区"));
    }

    // The city plans for two years, the district for one, and there for one measure of the city's.
    private static ResponsibilityGraph Graph()
    {
        var plans = new[] { PlanOf("宁川市", 2024), PlanOf("宁川市", 2025), PlanOf("南山区", 2025) };
        var measures = plans.SelectMany(p => p.Jurisdiction == "宁川市"
            ? s_measures.Select((m, i) => (Plan: p, m.Text, m.Units, Number: i + 1))
            : [(Plan: p, Text: "新增公共充电桩六十个，覆盖全部乡镇。", Units: [s_south], Number: 1)]).ToList();
        var units = measures.SelectMany(m => m.Units).Append(s_south).Append(s_north).DistinctBy(u => u.Id);
        return new ResponsibilityGraph
        {
            Plans = [.. plans],
            Tasks = [.. measures.Select(m => new PlanTask($"{m.Plan.Id}#{m.Number}", m.Plan.Id, null, null, null, At(m.Number)))],
            Measures =
            [
                .. measures.Select(m => new Measure
                {
                    Id = $"{m.Plan.Id}#{m.Number}.1", TaskId = $"{m.Plan.Id}#{m.Number}", Text = m.Text, Source = At(m.Number),
                }),
            ],
            Units = [.. units.OrderBy(u => u.Id, StringComparer.Ordinal)],
            Responsibilities =
            [
                .. measures.SelectMany(m => m.Units.Select((u, i) => new Responsibility(
                    u.Id, $"{m.Plan.Id}#{m.Number}.1", Role.Responsible, i + 1, u.Id, At(m.Number), Uncertainty.None))),
            ],
        };
    }

    private static Plan PlanOf(string place, int year) => new()
    {
        Id = $"{place}/{year}/城市建设",
        Title = $"{place}{year}年城市建设行动计划",
        Year = year,
        Jurisdiction = place,
        City = "宁川市",
        JurisdictionBasis = JurisdictionBasis.Title,
        Source = At(1),
    };

    private static Unit City(string name, UnitLevel level, UnitKind kind) =>
        new() { Id = name, Jurisdiction = "宁川市", Level = level, Kind = kind, Rule = "*" };

    private static Unit Group(string name, params Unit[] members) => City(name, UnitLevel.Group, UnitKind.Group) with
    {
        MemberIds = [.. members.Select(m => m.Id).Order(StringComparer.Ordinal)],
    };

    private static SourceSpan At(int line) => new("计划.txt", line, 1, line, 9);
}
