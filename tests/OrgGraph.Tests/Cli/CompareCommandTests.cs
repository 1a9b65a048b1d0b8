using System.Text.Json;
using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Cli;

public sealed class CompareCommandTests
{
    private static readonly string s_city2025 = Path.Combine(Repository.Plans, "云岭市优化营商环境2025年行动计划.txt");
    private static readonly string s_city2026 = Path.Combine(Repository.Plans, "云岭市优化营商环境2026年行动计划.txt");
    private static readonly string s_district = Path.Combine(Repository.Plans, "青溪区优化营商环境2026年任务分工表.txt");
    private static readonly string s_school = Path.Combine(Repository.Plans, "青溪区教育惠民2026年工作要点.txt");

    private CliRun _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliRun { ReadsForReal = true };

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [Test]
    public async Task Two_years_are_compared_measure_by_measure_and_unit_by_unit()
    {
        Assert.That(await _cli.RunAsync("compare", s_city2025, s_city2026), Is.Zero, _cli.Error);
        Assert.That(_cli.Out, Does.Contain("云岭市 2025 → 云岭市 2026").And.Contain("新增 3，不再列出 2").And.Contain("云岭市发展改革委")
            .And.Contain("现负荷"));
    }

    [Test]
    public async Task A_folder_with_several_years_is_one_input()
    {
        Assert.That(await _cli.RunAsync("compare", s_city2025, s_city2026, "--format", "json"), Is.Zero);
        var two = JsonDocument.Parse(_cli.Out).RootElement[0].GetProperty("measures").GetArrayLength();
        Assert.That(await _cli.RunAsync("compare", Repository.Plans, "--format", "json"), Is.Zero);
        var root = JsonDocument.Parse(_cli.Out).RootElement;
        Assert.That(root.GetArrayLength(), Is.EqualTo(1), "no other place has two years");
        Assert.That(root[0].GetProperty("measures").GetArrayLength(), Is.EqualTo(two));
        Assert.That(await _cli.RunAsync("compare", Repository.Plans, "--year-a", "2025", "--year-b", "2026"), Is.Zero);
    }

    [Test]
    public async Task Cascades_are_told_with_their_gaps_in_either_way_of_giving_the_input()
    {
        Assert.That(await _cli.RunAsync("compare", s_city2026, s_district, "--cascade"), Is.Zero, _cli.Error);
        Assert.That(_cli.Out, Does.Contain("云岭市 → 青溪区（2026）").And.Contain("未见承接"));
        Assert.That(
            await _cli.RunAsync("compare", Repository.Plans, "--cascade", "--plan", "营商环境", "--lang", "en"), Is.Zero, _cli.Error);
        Assert.That(_cli.Out, Does.Contain("云岭市 → 青溪区 (2026)").And.Contain("district's own"));
    }

    [Test]
    public async Task Every_district_is_told_of_whether_all_are_asked_for_or_not()
    {
        Assert.That(await _cli.RunAsync("cascade", Repository.Plans), Is.Zero, _cli.Error);
        var told = _cli.Out;
        Assert.That(await _cli.RunAsync("cascade", Repository.Plans, "--all"), Is.Zero, _cli.Error);
        Assert.That(_cli.Out, Is.EqualTo(told).And.Not.Empty);
    }

    [Test]
    public async Task A_file_is_written_in_the_format_of_its_extension()
    {
        var csv = _cli.PathOf("变化.csv");
        Assert.That(await _cli.RunAsync("compare", s_city2025, s_city2026, "--out", csv), Is.Zero);
        Assert.That(_cli.Out, Is.Empty);
        var lines = await File.ReadAllLinesAsync(csv);
        Assert.That(lines[0], Does.StartWith("比较,变化"));
        Assert.That(lines, Has.Length.EqualTo(1 + 19 + 3 + 2));
        var json = _cli.PathOf("cascade.json");
        Assert.That(await _cli.RunAsync("compare", s_city2026, s_district, "--cascade", "--out", json), Is.Zero);
        Assert.That(
            JsonDocument.Parse(await File.ReadAllTextAsync(json)).RootElement[0].GetProperty("district").GetString(),
            Is.EqualTo("青溪区"));
        Assert.That(await _cli.RunAsync("compare", s_city2025, s_city2026, "--out", _cli.Folder), Is.EqualTo(1));
    }

    [Test]
    public async Task Output_is_the_same_each_time()
    {
        await _cli.RunAsync("compare", s_city2025, s_city2026, "--format", "json");
        var first = _cli.Out;
        await _cli.RunAsync("compare", s_city2025, s_city2026, "--format", "json");
        Assert.That(_cli.Out, Is.EqualTo(first));
    }

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return new TestCaseData(new[] { s_city2025, s_city2025 }, "同一个输入");
        yield return new TestCaseData(new[] { Repository.Plans, Repository.Plans + "/" }, "同一个输入");
        yield return new TestCaseData(new[] { s_city2025, s_city2026, s_district }, "最多两个输入，给了 3 个");
        yield return new TestCaseData(new[] { s_city2025 }, "没有同一地区两个年份的计划");
        yield return new TestCaseData(new[] { s_city2025, "--cascade" }, "没有同一年份的市级和区级计划");
        yield return new TestCaseData(new[] { Repository.Plans, "--year-a", "2025", "--year-b", "2025" }, "都是 2025");
        yield return new TestCaseData(new[] { s_city2025, s_city2026, "--year-a", "2024" }, "没有 2024 年的计划");
        yield return new TestCaseData(new[] { Repository.Plans, s_city2025 }, "A 有多个年份的计划（2025、2026）；请用 --year-a 指定一个");
        yield return new TestCaseData(new[] { s_city2025, s_school }, "没有任何相近的措施");
        yield return new TestCaseData(new[] { s_city2025, s_city2026, "--plan", "优化经商环境" }, "云岭市/2025/优化营商环境行动计划");
        yield return new TestCaseData(new[] { s_city2026, s_district }, "不是同一个政府的计划，差异不是年度变化；看市级措施在区里如何承接");
        yield return new TestCaseData(new[] { s_city2025, s_district, "--cascade" }, "年份不同，市级要求可能已变；确要这样看，请加 --across");
        yield return new TestCaseData(new[] { s_city2025, s_city2026, "--cascade" }, "不是 云岭市 的上级");
        yield return new TestCaseData(new[] { s_district, s_city2026, "--cascade" }, "要先给市级、后给区级计划");
        yield return new TestCaseData(new[] { s_city2025, s_city2026, "--year-a", "x" }, "选项 --year-a 的值“x”不对");
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task Wrong_inputs_are_one_error_and_write_nothing(string[] arguments, string message)
    {
        var file = _cli.PathOf("out.json");
        Assert.That(await _cli.RunAsync([.. arguments.Prepend("compare"), "--out", file]), Is.EqualTo(2), _cli.Error);
        Assert.That(_cli.Error, Does.Contain(message));
        Assert.That(_cli.Error.Split("错误："), Has.Length.EqualTo(2), _cli.Error);
        Assert.That(File.Exists(file), Is.False);
    }

    [Test]
    public async Task A_file_has_the_format_of_its_extension_or_is_refused()
    {
        var workbook = _cli.PathOf("变化.xlsx");
        Assert.That(await _cli.RunAsync("compare", s_city2025, s_city2026, "--out", workbook), Is.Zero, _cli.Error);
        using (var document = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(workbook, isEditable: false))
        {
            Assert.That(
                document.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
                    .Select(s => s.Name!.Value),
                Is.EqualTo(new[] { "概况", "措施", "单位" }));
        }

        Assert.That(await _cli.RunAsync("compare", s_city2026, s_district, "--cascade", "--out", workbook), Is.Zero, _cli.Error);
        var other = _cli.PathOf("变化.docx");
        Assert.That(await _cli.RunAsync("compare", s_city2025, s_city2026, "--out", other), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("扩展名不代表任何格式；可以是 .csv .json .txt .xlsx"));
        Assert.That(await _cli.RunAsync("compare", s_city2025, s_city2026, "--format", "csv", "--out", workbook), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("与 --format csv 不符"));
        Assert.That(File.Exists(other), Is.False);
    }

    [Test]
    public async Task Governments_and_years_are_crossed_when_asked_for_and_this_is_said()
    {
        Assert.That(await _cli.RunAsync("compare", s_city2026, s_district, "--across"), Is.Zero, _cli.Error);
        Assert.That(_cli.Out, Does.Contain("两边不是同一个政府"));
        Assert.That(await _cli.RunAsync("compare", s_city2025, s_district, "--cascade", "--across"), Is.Zero, _cli.Error);
        Assert.That(_cli.Out, Does.Contain("年份不同"));
    }

    [Test]
    public async Task A_year_whose_plans_have_no_measure_is_said()
    {
        var graph = GraphBuilder.Build([new TestPlan("a", year: 2024).Measure("清淤", lead: "区水务局").Build()], []);
        var empty = new TestPlan("b", year: 2025).Plan;
        var file = _cli.Put("graph.json", graph with { Plans = graph.Plans.Add(empty) });
        Assert.That(await _cli.RunAsync("compare", file, "--year-a", "2024", "--year-b", "2025"), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("2025 年的计划没有措施"));
        Assert.That(await _cli.RunAsync("compare", file, file, "--year-a", "2025", "--year-b", "2024"), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("2025 年的计划没有措施"));
        Assert.That(await _cli.RunAsync("compare", file), Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("没有同一地区两个年份的计划"));
    }

    [TestCase("zh", "示例：")]
    [TestCase("en", "Examples:")]
    public async Task Help_has_examples(string language, string heading)
    {
        Assert.That(await _cli.RunAsync("compare", "--help", "--lang", language), Is.Zero);
        Assert.That(_cli.Out, Does.Contain(heading).And.Contain("--cascade").And.Contain("orggraph compare A [B]"));
    }
}
