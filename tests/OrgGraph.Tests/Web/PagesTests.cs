using System.Net;
using NUnit.Framework;
using OrgGraph.Web;

namespace OrgGraph.Tests.Web;

/// <summary>Every page of the sample plans: it is there, it is whole, and it says what the command line says.</summary>
public sealed class PagesTests
{
    private const string Unit = "青溪区教育局";
    private DashboardRun _run = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _run = await DashboardRun.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _run.DisposeAsync();

    [Test]
    public async Task Every_page_answers_in_both_languages([Values("zh", "en")] string language)
    {
        foreach (var page in Routes.Pages)
        {
            var address = page is "/unit" or "/duties.csv" or "/duties.xlsx" ? $"{page}?id={Uri.EscapeDataString(Unit)}"
                : page == "/original"
                ? $"{page}?name={Uri.EscapeDataString(Path.GetFileName(Directory.GetFiles(_run.Folder)[0]))}"
                : page == "/measure" ? $"{page}?id={Uri.EscapeDataString("青溪区/2026/绿色低碳转型行动计划#1.1")}"
                : page;
            using var answer = await _run.SendAsync(HttpMethod.Get, address, m => m.Headers.Add("Accept-Language", language));
            var text = await answer.Content.ReadAsStringAsync();
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), $"{address}: {text[..Math.Min(text.Length, 500)]}");
            if (answer.Content.Headers.ContentType!.MediaType == "text/html")
            {
                Assert.That(
                    text,
                    Does.Contain(language == "zh" ? "<html lang=\"zh-Hans\">" : "<html lang=\"en\">").And.EndWith("</html>\n"));
            }
        }

        Assert.That(_run.Faults, Is.Empty);
    }

    [Test]
    public async Task The_overview_says_who_is_overloaded_as_the_report_does() =>
        Assert.That(await _run.GetAsync("/"), Does.Contain("青溪区发展改革委负荷过重").And.Contain("比过重线（28.9）高 4.0 分"));

    [Test]
    public async Task A_units_page_names_its_duties_with_deadlines_and_partners()
    {
        var page = await _run.GetAsync("/unit?id=" + Uri.EscapeDataString(Unit));
        Assert.That(page, Does.Contain("完成时限").And.Contain("协作单位").And.Contain("/measure?id="));
    }

    [Test]
    public async Task Words_are_found_and_marked_and_conditions_narrow()
    {
        var page = await _run.GetAsync("/measures?q=" + Uri.EscapeDataString("回收"));
        Assert.That(page, Does.Contain("<mark>回收</mark>"));
        var none = await _run.GetAsync("/measures?q=" + Uri.EscapeDataString("没有这样的文字"));
        Assert.That(none, Does.Contain("没有措施符合全部条件"));
        var narrowed = await _run.GetAsync($"/measures?q={Uri.EscapeDataString("回收")}&level={Uri.EscapeDataString("市级")}");
        Assert.That(narrowed, Is.Not.EqualTo(page));
    }

    [Test]
    public async Task A_name_that_is_none_is_said_with_the_nearest_one()
    {
        using var answer = await _run.SendAsync(HttpMethod.Get, "/units?plan=" + Uri.EscapeDataString("绿色低炭"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("绿色低炭").And.Not.Contain("   at "));
    }

    [Test]
    public async Task What_is_clicked_in_a_diagram_has_an_address_and_the_page_follows()
    {
        var id = Uri.EscapeDataString(Unit);
        var diagram = await _run.GetAsync("/diagrams?pick=" + id);
        Assert.That(diagram, Does.Contain("选中：" + Unit).And.Contain("/unit?id=" + id).And.Contain("<table class=\"measures\">"));
        Assert.That(await _run.GetAsync("/diagrams?pick=nothing"), Does.Contain("选中的内容不在所选的计划里"));
        var all = await _run.GetAsync("/");
        var chosen = await _run.GetAsync("/?pick=" + Uri.EscapeDataString("青溪区/2026/绿色低碳转型行动计划"));
        Assert.That(chosen, Is.Not.EqualTo(all).And.Contain("data-follows"));
    }

    [Test]
    public async Task A_cell_of_the_calendar_lists_that_unit_and_month()
    {
        var page = await _run.GetAsync("/deadlines");
        Assert.That(page, Does.Contain("data-href=\"/deadlines?unit="));
        var one = await _run.GetAsync($"/deadlines?unit={Uri.EscapeDataString(Unit)}&month=12");
        Assert.That(one.Length, Is.LessThan(page.Length));
        Assert.That(
            await _run.GetAsync($"/deadlines?unit={Uri.EscapeDataString("没有这个局")}"), Does.Contain("class=\"problem\""));
    }

    [Test]
    public async Task Plans_that_are_chosen_narrow_the_overview()
    {
        var part = await _run.GetAsync("/?plan=" + Uri.EscapeDataString("绿色低碳"));
        var begin = part.IndexOf("class=\"conclusions\"", StringComparison.Ordinal);
        var conclusions = part[begin..part.IndexOf("<figure", StringComparison.Ordinal)];
        Assert.That(conclusions, Does.Contain("青溪区").And.Not.Contain("云岭市"));
    }

    [Test]
    public async Task A_page_that_takes_long_says_so_and_is_there_when_it_is_asked_again()
    {
        await using var run = await DashboardRun.StartAsync(patience: TimeSpan.Zero);
        using var first = await run.SendAsync(HttpMethod.Get, "/units");
        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(first.Headers.GetValues("Refresh").Single(), Is.EqualTo("1"));
        Assert.That(await run.GetAsync("/api/v1/units"), Does.Contain("青溪区教育局"), "programs wait");
        Assert.That(await run.GetAsync("/units"), Does.Contain("青溪区教育局"));
    }

    [TestCase("/diagram/overview.svg", "image/svg+xml")]
    [TestCase("/diagram/ego.html?unit=青溪区教育局", "text/html")]
    [TestCase("/diagram/matrix.pdf?save=1", "application/pdf")]
    [TestCase("/download/workload.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task A_file_has_its_type(string address, string type)
    {
        using var answer = await _run.SendAsync(HttpMethod.Get, address);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo(type));
    }

    [Test]
    public async Task What_a_browser_has_is_not_sent_again()
    {
        using var first = await _run.SendAsync(HttpMethod.Get, "/units.csv");
        using var second =
            await _run.SendAsync(HttpMethod.Get, "/units.csv", m => m.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    [Test]
    public async Task The_language_of_the_address_is_kept()
    {
        await _run.GetAsync("/units?lang=en");
        Assert.That(await _run.GetAsync("/units", "zh"), Does.Contain("lang=\"en\">"));
        await _run.GetAsync("/units?lang=zh");
        Assert.That(await _run.GetAsync("/units", "en"), Does.Contain("<html lang=\"zh-Hans\">"));
    }

    [Test]
    public async Task The_first_view_is_light()
    {
        var size = (await _run.GetAsync("/")).Length;
        foreach (var asset in new[] { "report.css", "dashboard.css", "dashboard.js" })
        {
            size += (await _run.GetAsync("/assets/" + asset)).Length;
        }

        Assert.That(size, Is.LessThan(300_000));
    }
}
