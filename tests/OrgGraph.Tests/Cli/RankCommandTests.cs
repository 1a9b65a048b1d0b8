using System.Globalization;
using System.Text.Json;
using NUnit.Framework;
using OrgGraph.Tests.Support;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Tests.Cli;

/// <summary><c>orggraph rank</c> on the sample plans.</summary>
public sealed class RankCommandTests
{
    private CliRun _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliRun { ReadsForReal = true };

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [TestCase("load")]
    [TestCase("leads")]
    [TestCase("degree")]
    [TestCase("strength")]
    [TestCase("betweenness")]
    [TestCase("closeness")]
    [TestCase("harmonic")]
    [TestCase("eigenvector")]
    [TestCase("pagerank")]
    [TestCase("kcore")]
    [TestCase("constraint")]
    [TestCase("clustering")]
    public async Task Units_stand_in_the_order_of_what_was_asked_for(string by)
    {
        var rows = await RowsAsync("--by", by);
        var first = rows.TakeWhile(r => r.GetProperty("scope").GetString() == rows[0].GetProperty("scope").GetString()).ToList();
        var values =
            first.Select(r => r.GetProperty(by)).Where(v => v.ValueKind == JsonValueKind.Number).Select(v => v.GetDouble())
                .ToList();
        Assert.Multiple(() =>
        {
            Assert.That(values, Is.Ordered.Descending.And.Not.Empty);
            Assert.That(rows[0].GetProperty("rank").GetInt32(), Is.EqualTo(1));
            Assert.That(first.Select(r => r.GetProperty("unit").GetString()), Is.Unique);
        });
    }

    [Test]
    public async Task Shares_of_PageRank_make_1_in_both_graphs_of_units()
    {
        var collaboration = await RowsAsync("--groups");
        var responsibility = await RowsAsync("--groups", "--graph", "responsibility");
        Assert.Multiple(() =>
        {
            foreach (var part in collaboration.GroupBy(r => r.GetProperty("scope").GetString()))
            {
                Assert.That(part.Sum(r => r.GetProperty("pagerank").GetDouble()), Is.EqualTo(1).Within(1e-9));
            }

            foreach (var part in responsibility.GroupBy(r => r.GetProperty("scope").GetString()))
            {
                Assert.That(
                    part.Sum(r => r.GetProperty("pagerank").GetDouble()), Is.InRange(0.2, 0.9), "measures have the rest");
            }
        });
    }

    [Test]
    public async Task Options_narrow_the_selection()
    {
        var all = await RowsAsync();
        var districts = await RowsAsync("--level", "区县级");
        var leads = await RowsAsync("--role", "lead", "--weights", "1,0,0");
        var year = await RowsAsync("--year", "2025", "--year", "2026");
        var top = await RowsAsync("--top", "3");
        Assert.Multiple(() =>
        {
            Assert.That(districts, Has.Count.InRange(10, all.Count - 1));
            Assert.That(districts.Select(r => r.GetProperty("level").GetString()), Is.All.EqualTo("district"));
            Assert.That(leads, Has.Count.LessThan(all.Count));
            Assert.That(
                leads.Sum(r => r.GetProperty("leads").GetInt32()), Is.EqualTo(all.Sum(r => r.GetProperty("leads").GetInt32())));
            Assert.That(year.Select(r => r.GetProperty("scope").GetString()!), Is.All.Match("/202[56]$"));
            Assert.That(top.GroupBy(r => r.GetProperty("scope").GetString()).Select(g => g.Count()), Is.All.EqualTo(3));
        });
    }

    [Test]
    public async Task Units_of_a_level_are_measured_among_all_that_they_work_with()
    {
        static (string, string) KeyOf(JsonElement row) =>
            (row.GetProperty("scope").GetString()!, row.GetProperty("unit").GetString()!);
        var all = (await RowsAsync()).ToDictionary(KeyOf);
        foreach (var row in await RowsAsync("--level", "区县级"))
        {
            var whole = all[KeyOf(row)];
            Assert.That(row.GetProperty("load").GetDouble(), Is.EqualTo(whole.GetProperty("load").GetDouble()));
            Assert.That(row.GetProperty("degree").GetInt32(), Is.EqualTo(whole.GetProperty("degree").GetInt32()));
        }
    }

    [Test]
    public async Task Keys_of_json_do_not_depend_on_the_language_and_flags_are_flags()
    {
        Assert.That(await _cli.RunAsync("rank", Repository.Plans, "--format", "json", "--top", "2"), Is.Zero);
        var root = JsonDocument.Parse(_cli.Out).RootElement;
        var first = root.GetProperty("units")[0];
        Assert.That(Names(root), Is.All.Match("^[a-z][A-Za-z]*$"), "keys without blanks");
        Assert.That(root.GetProperty("version").GetString(), Is.Not.Empty);
        Assert.That(root.GetProperty("weights").GetProperty("assist").GetDouble(), Is.EqualTo(0.3));
        Assert.That(root.GetProperty("leftOut").GetArrayLength(), Is.GreaterThan(0));
        Assert.That(first.GetProperty("rank").GetInt32(), Is.EqualTo(1));
        Assert.That(first.GetProperty("overloaded").ValueKind, Is.EqualTo(JsonValueKind.True).Or.EqualTo(JsonValueKind.False));
        Assert.That(_cli.Error, Does.Contain("没有计入：").And.Contain("各年、各地不相加"));
    }

    [TestCase("--plan 绿色底碳", "没有“绿色底碳”这份计划；您要的是不是：青溪区/2026/绿色低碳转型行动计划")]
    [TestCase("--section 市场环镜", "没有“市场环镜”这个章节；您要的是不是：")]
    [TestCase("--level 镇级", "没有“镇级”这个级别；有：unknown")]
    [TestCase("--role boss", "没有“boss”这个角色；有：lead（牵头）")]
    [TestCase("--year 2031", "没有 2031 年的计划")]
    [TestCase("--year soon", "选项 --year 的值“soon”不对，应为 四位数的年份，如 2024，或 all")]
    [TestCase("--level national --role lead", "没有责任关系符合全部条件（lead national）")]
    [TestCase("--weights 1,-1,0", "选项 --weights 的值“1,-1,0”不对")]
    [TestCase("--weights -1,0.7,0.3", "选项 --weights 的值“-1,0.7,0.3”不对")]
    [TestCase("--weights=-.5,0.7,0.3", "选项 --weights 的值“-.5,0.7,0.3”不对")]
    [TestCase("--weights 1e308,1e308,1e308", "选项 --weights 的值“1e308,1e308,1e308”不对，应为 三个 0 到 1000000 的数")]
    [TestCase("--top -3", "选项 --top 的值“-3”不对，应为 大于 0 的整数")]
    [TestCase("-3", "没有“-3”这个选项")]
    [TestCase("--weights NaN,1,1", "选项 --weights 的值“NaN,1,1”不对")]
    [TestCase("--weights 0,0,0", "选项 --weights 的值“0,0,0”不对")]
    [TestCase("--weights 1,0.7", "选项 --weights 的值“1,0.7”不对")]
    [TestCase("--top ", "选项 --top 的值“”不对，应为 大于 0 的整数")]
    [TestCase("--year ", "选项 --year 的值“”不对，应为 四位数的年份")]
    [TestCase("--year 2026 --year soon", "选项 --year 的值“soon”不对")]
    [TestCase("--weights ", "选项 --weights 的值“”不对")]
    [TestCase("--top 0", "选项 --top 的值“0”不对，应为 大于 0 的整数")]
    [TestCase("--by fame", "选项 --by 的值“fame”不对，应为 load|points|leads")]
    public async Task What_cannot_be_meant_is_one_clear_error(string arguments, string message)
    {
        var code = await _cli.RunAsync(["rank", Path.Combine(Repository.Plans), .. arguments.Split(' ')]);
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(2));
            Assert.That(_cli.Out, Is.Empty);
            Assert.That(_cli.Error, Does.Contain("错误：" + message));
            Assert.That(_cli.Error.Split("错误：", StringSplitOptions.None), Has.Length.EqualTo(2));
        });
    }

    [Test]
    public async Task The_table_fits_a_terminal_and_says_what_was_measured()
    {
        Assert.That(await _cli.RunAsync("rank", Repository.Plans, "--top", "5"), Is.Zero, _cli.Error);
        Assert.Multiple(() =>
        {
            Assert.That(_cli.Out.Split('\n').Max(l => l.Length), Is.LessThanOrEqualTo(120));
            Assert.That(_cli.Out, Does.Contain("负荷").And.Contain("介数"));
            Assert.That(_cli.Error, Does.Match(@"协作图，\d+ 个节点，\d+ 条边，\d+ 个群落（模块度 0\.\d{3}）"));
        });
    }

    [Test]
    public async Task Figures_in_files_are_whole_and_those_on_the_screen_short()
    {
        var exact = (await RowsAsync("--by", "pagerank"))[0].GetProperty("pagerank").GetDouble();
        await _cli.RunAsync("rank", Repository.Plans, "--by", "pagerank", "--format", "csv", "--lang", "en");
        Assert.That(_cli.Out, Does.Contain("," + exact.ToString("R", CultureInfo.InvariantCulture) + ","));
        await _cli.RunAsync("rank", Repository.Plans, "--by", "pagerank");
        Assert.That(_cli.Out, Does.Contain(exact.ToString("0.####", CultureInfo.InvariantCulture)));
        Assert.That(_cli.Out, Does.Not.Contain(exact.ToString("R", CultureInfo.InvariantCulture)));
    }

    [TestCase(0.1, "0.1")]
    [TestCase(1.0 / 3, "0.3333333333333333")]
    [TestCase(1.5e-9, "1.5E-09")]
    [TestCase(12.0, "12")]
    public void Small_figures_do_not_become_nothing_in_files(double value, string expected) => Assert.Multiple(() =>
    {
        Assert.That(ValueText.ExactTextOf(value), Is.EqualTo(expected));
        Assert.That(ValueText.ExactTextOf(new object[] { value }), Is.EqualTo(expected));
    });

    [Test]
    public async Task Rows_are_the_same_each_time()
    {
        await _cli.RunAsync("rank", Repository.Plans, "--format", "csv");
        var first = _cli.Out;
        await _cli.RunAsync("rank", Repository.Plans, "--format", "csv");
        Assert.That(_cli.Out, Is.EqualTo(first).And.Not.Empty);
    }

    [Test]
    public async Task Groups_have_places_only_where_they_are_asked_for()
    {
        var single = await RowsAsync();
        var all = await RowsAsync("--groups");
        Assert.That(single.Select(UnitOf), Has.None.Contain("各镇"));
        Assert.That(all.Select(UnitOf), Is.SupersetOf(single.Select(UnitOf)).And.Some.Contain("各镇"));
        static string UnitOf(JsonElement row) => row.GetProperty("unit").GetString()!;
    }

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Names(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };

    private async Task<List<JsonElement>> RowsAsync(params string[] arguments)
    {
        Assert.That(
            await _cli.RunAsync(["rank", Repository.Plans, "--format", "json", "--lang", "en", .. arguments]), Is.Zero,
            _cli.Error);
        using var json = JsonDocument.Parse(_cli.Out);
        return [.. json.RootElement.Clone().GetProperty("units").EnumerateArray()];
    }
}
