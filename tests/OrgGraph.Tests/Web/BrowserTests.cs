using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NUnit.Framework;
using OrgGraph.Tests.Diagrams.Writers;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Web;

/// <summary>
/// The dashboard in Chromium: the main job by mouse and by keyboard, no complaint, no request off the origin, no barrier that axe
/// knows. Set <c>ORGGRAPH_PICTURES</c> to a folder to look at every page.
/// </summary>
[NonParallelizable]
public sealed class BrowserTests
{
    private const string Unit = "青溪区发展改革委";
    private static readonly string s_measure = Uri.EscapeDataString("青溪区/2026/绿色低碳转型行动计划#1.1");

    private static readonly (string Name, string Address)[] s_pages =
    [
        ("overview", "/"), ("units", "/units"), ("unit", "/unit?id=" + Uri.EscapeDataString(Unit)),
        ("measures", "/measures?q=" + Uri.EscapeDataString("回收")), ("measure", "/measure?id=" + s_measure),
        ("leaders", "/leaders"),
        ("deadlines", "/deadlines"), ("diagrams", "/diagrams?kind=responsibility"), ("compare", "/compare"),
        ("cascade", "/compare?mode=cascade"), ("whatif", "/whatif?balance=1&plan=" + Uri.EscapeDataString("绿色低碳")),
        ("review", "/review"), ("documents", "/documents"), ("worksheets", "/worksheets"), ("neo4j", "/neo4j"),
        ("nothing", "/nothing"),
    ];

    // each page is checked once, since axe is slow; these dark and on a phone, the others light and on a screen
    private static readonly string[] s_onPhone = ["overview", "units", "deadlines", "whatif", "documents"];

    private static readonly AxeRunOptions s_rules = new()
    {
        RunOnly =
            new RunOnlyOptions { Type = "tag",
                Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    [Test]
    public async Task The_main_job_is_done_in_the_browser()
    {
        await using var run = await DashboardRun.StartAsync(withSamples: false);
        await using var chromium = await Chromium.OpenAsync();
        var page = chromium.Page;
        await page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Accept-Language"] = "zh-CN,zh;q=0.9" });

        // documents are chosen, told of one by one, and lead to the overview
        await page.GotoAsync(run.Address + "documents");
        var files = Directory.GetFiles(Repository.Plans, "*.txt");
        await page.Locator("input[name=files]").SetInputFilesAsync(files);
        await page.GetByRole(AriaRole.Button, new() { Name = "加入" }).ClickAsync();
        await page.GetByText("读完了").ClickAsync();
        await Assertions.Expect(page.Locator(".conclusions")).ToContainTextAsync(Unit);

        // the unit, its duties, one of them, and what if another unit led it
        await page.Locator(".conclusions").GetByRole(AriaRole.Link, new() { Name = Unit }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(Unit);
        await page.Locator(".picture img").ScrollIntoViewIfNeededAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "措施", Exact = true }).ClickAsync();
        await page.GetByLabel("查找文字").FillAsync("回收");
        await Assertions.Expect(page.Locator("#results mark").First).ToHaveTextAsync("回收");
        Assert.That(new Uri(page.Url).Query, Does.Contain("q="), "every state has an address");
        await page.Locator("#results tbody th a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "换一个牵头单位" }).ClickAsync();
        await page.GetByLabel("调入单位").FillAsync("青溪区财政局");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("负荷和判断的变化")).ToBeVisibleAsync();
        await page.GetByLabel("方案名称").FillAsync("交给财政局");
        await page.GetByRole(AriaRole.Button, new() { Name = "存为方案" }).ClickAsync();
        Assert.That(File.Exists(run.PathOf("scenarios/交给财政局.json")), Is.True);

        // a second tab takes a document away, the first one is told, and takes it back
        await page.GotoAsync(run.Address + "documents");
        await page.EvaluateAsync(
            "() => fetch('/documents/remove', { method: 'POST', body: new URLSearchParams(new "
            + "FormData(document.querySelector('form[action=\"/documents/remove\"]'))) })");
        await page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");
        await Assertions.Expect(page.Locator("#notice")).ToContainTextAsync("别处改动");
        await page.Locator("#notice a").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameString = "撤销第" }).First.ClickAsync();
        Assert.That(Directory.GetFiles(run.Folder, "*.txt"), Has.Length.EqualTo(files.Length));

        // by keyboard alone: to the content, then the language
        await page.GotoAsync(run.Address + "units");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.That(await page.EvaluateAsync<string>("() => document.activeElement.id"), Is.EqualTo("main"));
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        Assert.That(chromium.Complaints, Is.Empty);
        Assert.That(chromium.Requests.Where(r => !r.StartsWith(run.Address.ToString(), StringComparison.Ordinal)), Is.Empty);
        Assert.That(run.Faults, Is.Empty);
    }

    [Test]
    public async Task No_page_has_a_barrier_in_light_or_dark_on_a_screen_or_a_phone()
    {
        await using var run = await DashboardRun.StartAsync(withSamples: false);
        foreach (var name in new[] { "青溪区绿色低碳转型2026年行动计划.txt", "青溪区优化营商环境2026年任务分工表.txt", "云岭市优化营商环境2025年行动计划.txt",
            "云岭市优化营商环境2026年行动计划.txt" })
        {
            File.Copy(Path.Combine(Repository.Plans, name), run.PathOf(name));
        }

        await using var chromium = await Chromium.OpenAsync();
        var page = chromium.Page;
        var pictures = Environment.GetEnvironmentVariable("ORGGRAPH_PICTURES");
        var found = new List<string>();
        foreach (var (look, language, width, height) in new[] { (ColorScheme.Light, "zh", 1280, 720),
            (ColorScheme.Dark, "en", 390, 844) })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = look });
            await page.SetViewportSizeAsync(width, height);
            await page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Accept-Language"] = language });
            var isPhone = width < 1000;
            foreach (var (name, address) in s_pages.Where(
                p => pictures is { Length: > 0 } || isPhone == s_onPhone.Contains(p.Name)))
            {
                await page.GotoAsync(run.Address + address[1..]);
                var results = await page.RunAxe(s_rules);
                found.AddRange(
                    results.Violations.SelectMany(v => v.Nodes.Take(3).Select(n => $"{name} {look}: {v.Id}: {n.Html}")));
                if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"))
                {
                    found.Add($"{name} {look}: wider than the window");
                }

                if (pictures is { Length: > 0 })
                {
                    await page.ScreenshotAsync(new PageScreenshotOptions
                    {
                        Path = Path.Combine(pictures, $"{name}-{width}-{language}-{look}.png"), FullPage = true,
                    });
                }
            }
        }

        Assert.That(found, Is.Empty, string.Join('\n', found.Take(40)));
    }
}
