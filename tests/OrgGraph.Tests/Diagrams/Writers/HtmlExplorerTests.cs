using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;
using OrgGraph.Diagrams.Kinds;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers.Html;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Tests.Support;
using OrgGraph.Workspace.UseCases;
using static OrgGraph.Tests.Diagrams.Writers.ShownDiagram;

namespace OrgGraph.Tests.Diagrams.Writers;

/// <summary>A drawing of sample plans as people explore it: by touch on a phone, with panel, filters and links.</summary>
public sealed class HtmlExplorerTests
{
    private const string LeastText =
        "() => { const s = document.querySelector('.page:not([hidden]) svg'); "
        + "const m = s.getScreenCTM().a; "
        + "return Math.min(...[...s.querySelectorAll('text')].map(t => "
        + "t.closest('[font-size]').getAttribute('font-size') * m)); }";

    private const string Sample = "青溪区绿色低碳转型2026年行动计划.txt";

    private const string Width = "() => document.querySelector('.page:not([hidden]) svg').viewBox.baseVal.width";

    private static readonly Lazy<ResponsibilityGraph> s_graph = new(() => GraphBuilder.Build(
        PlanReader.Read("计划.txt", File.ReadAllBytes(Path.Combine(Repository.Plans, Sample))).Plans, []));

    [Test]
    public async Task On_a_phone_text_can_be_read_two_fingers_zoom_and_a_tap_opens_the_panel()
    {
        await using var browser = await Chromium.OpenAsync(phone: true);
        var page = browser.Page;
        await OpenAsync(page, Draw(DiagramKinds.Collaboration));
        Assert.That(await page.EvaluateAsync<double>(LeastText), Is.GreaterThanOrEqualTo(11.99));

        var before = await page.EvaluateAsync<double>(Width);
        await PinchAsync(page);
        Assert.That(await page.EvaluateAsync<double>(Width), Is.EqualTo(before / 2).Within(before * 0.05));

        await page.Keyboard.PressAsync("0");
        var unit = page.Locator("svg g[data-kind=unit]").First;
        await unit.TapAsync();
        var key = await unit.GetAttributeAsync("data-key");
        await Assertions.Expect(page.Locator("#panel")).ToBeVisibleAsync();
        var edge = s_graph.Value.Responsibilities.First(e => e.UnitId == key);
        await Assertions.Expect(page.Locator("#panel-body"))
            .ToContainTextAsync(s_graph.Value.Measures.First(m => m.Id == edge.MeasureId).Text);
        var panel = await page.Locator("#panel").BoundingBoxAsync();
        Assert.That(panel!.X + panel.Width, Is.LessThanOrEqualTo(390.5));
        AssertQuiet(browser);
    }

    [Test]
    public async Task Filters_hide_what_is_left_bare_a_link_brings_the_view_back_and_paper_has_what_is_shown()
    {
        await using var browser = await Chromium.OpenAsync();
        var page = browser.Page;
        await page.SetViewportSizeAsync(1280, 720);
        var file = await OpenAsync(page, Draw(DiagramKinds.Collaboration));
        Assert.That(await page.EvaluateAsync<double>(LeastText), Is.GreaterThanOrEqualTo(11.99));
        Assert.That(await page.EvaluateAsync<double>(Width), Is.EqualTo(841.89).Within(0.1), "as wide as the window");
        var all = await page.Locator("svg g[data-kind=unit]").CountAsync();

        // the panel tells true totals, over all that the plans say
        var busiest = s_graph.Value.Responsibilities.CountBy(e => e.UnitId).MaxBy(c => c.Value).Key;
        await page.ClickAsync($"svg g[data-kind=unit][data-key='{busiest}']");
        var measures = s_graph.Value.Responsibilities.Where(e => e.UnitId == busiest).Select(e => e.MeasureId).Distinct().Count();
        await Assertions.Expect(page.Locator("#panel-body li")).ToHaveCountAsync(measures);
        await Assertions.Expect(page.Locator("#status")).ToContainTextAsync($"{measures} 条措施");
        await page.ClickAsync("#isolate");
        await Assertions.Expect(page.Locator("#isolate")).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("svg .gone")).ToHaveCountAsync(0);

        // a heavier tie asked for, fewer units left; the link leads to the same view
        await page.ClickAsync("#filters summary");
        await page.Locator("#weight").FillAsync("3");
        var left = await page.Locator("svg g[data-kind=unit]:not(.gone)").CountAsync();
        Assert.That(left, Is.GreaterThan(0).And.LessThan(all));
        await page.FillAsync("#search", "区");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("find=.*weight=3"));
        var link = page.Url;
        await page.GotoAsync("about:blank");
        await page.GotoAsync(link);
        Assert.That(await page.Locator("svg g[data-kind=unit]:not(.gone)").CountAsync(), Is.EqualTo(left));
        Assert.That(await page.InputValueAsync("#search"), Is.EqualTo("区"));

        var hidden = await page.Locator("svg g[data-kind=unit].gone").First.GetAttributeAsync("aria-label");
        var shown = await page.Locator("svg g[data-kind=unit]:not(.gone)").First.GetAttributeAsync("aria-label");
        var pdf = Path.ChangeExtension(file, "pdf");
        await page.PdfAsync(new PagePdfOptions { Path = pdf, PreferCSSPageSize = true });
        var text = string.Concat((await Run.OutputAsync("pdftotext", pdf, "-")).Split());
        Assert.That(text, Does.Contain(shown!.Replace("青溪", "")[..2]).And.Not.Contain(hidden!));

        await page.ClickAsync("details.menu:not(#filters):not(.help) summary");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("[data-action=svg]"));
        var saved = await File.ReadAllTextAsync((await download.PathAsync())!);
        Assert.That(saved, Does.Contain(shown!).And.Not.Contain($"aria-label=\"{hidden}\""));
        Assert.That(browser.Complaints, Is.Empty);
        Assert.That(
            browser.Requests.Where(r => !r.StartsWith("file:", StringComparison.Ordinal) && r != "about:blank"), Is.Empty);
    }

    [Test]
    public async Task A_unit_is_found_by_a_short_name()
    {
        await using var browser = await Chromium.OpenAsync();
        await OpenAsync(browser.Page, Draw(DiagramKinds.Organisation));
        await browser.Page.FillAsync("#search", "发改");
        await browser.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(browser.Page.Locator(".hit-now")).ToHaveAttributeAsync("aria-label", new Regex("发展改革"));
        AssertQuiet(browser);
    }

    private static Scene Draw(string kind) =>
        DiagramKinds.Draw(kind, s_graph.Value, new DiagramRequest(), new DiagramPage(), default);

    private static async Task<string> OpenAsync(IPage page, Scene scene)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("explorer").FullName, "diagram.html");
        await using (var stream = File.Create(file))
        {
            HtmlDiagramWriter.Write(scene, stream);
        }

        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return file;
    }

    // Two fingers 100 pixels apart move until they are 200 apart.
    private static async Task PinchAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        (string, int)[] steps = [("touchStart", 50), ("touchMove", 70), ("touchMove", 100), ("touchEnd", 0)];
        foreach (var (type, distance) in steps)
        {
            string Finger(int id, int x) => string.Create(CultureInfo.InvariantCulture, $"{{\"x\":{x},\"y\":500,\"id\":{id}}}");
            var points = distance == 0 ? "[]" : $"[{Finger(1, 195 - distance)},{Finger(2, 195 + distance)}]";
            await session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
            {
                ["type"] = type,
                ["touchPoints"] = JsonDocument.Parse(points).RootElement,
            });
        }
    }
}
