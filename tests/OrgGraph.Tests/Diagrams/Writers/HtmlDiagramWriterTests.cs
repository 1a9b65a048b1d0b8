using Microsoft.Playwright;
using NUnit.Framework;
using OrgGraph.Tests.Support;
using static OrgGraph.Tests.Diagrams.Writers.ShownDiagram;

namespace OrgGraph.Tests.Diagrams.Writers;

/// <summary>The interactive page, used as people use it, in Chromium.</summary>
[TestFixture]
public sealed class HtmlDiagramWriterTests
{
    [Test]
    public void The_same_drawing_gives_the_same_bytes()
    {
        var (first, again) = (Bytes(TestScenes.Plan), Bytes(TestScenes.Plan));
        Assert.That(again, Is.EqualTo(first));
    }

    [Test]
    public async Task Search_marks_hits_and_Enter_goes_from_one_to_the_next()
    {
        await using var browser = await ShowAsync(TestScenes.Plan);
        var page = browser.Page;
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("水务局");
        await Assertions.Expect(page.Locator(".hit-found")).ToHaveCountAsync(2); // its box on page 1, its circle on page 2
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("2 处");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#view-1 .hit-now")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#view-2 .hit-now")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#view-1")).ToBeHiddenAsync();
        await page.FillAsync("#search", "没有这个单位");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("没有找到");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".hit-found")).ToHaveCountAsync(0);
        AssertQuiet(browser);
    }

    [Test]
    public async Task The_filter_hides_the_ties_of_a_role()
    {
        await using var browser = await ShowAsync(TestScenes.Plan);
        var page = browser.Page;
        await page.ClickAsync("#filters summary");
        await page.UncheckAsync("input[data-filter=assist]");
        var count = await page.Locator("svg [data-role=assist]").CountAsync();
        await Assertions.Expect(page.Locator("svg [data-role=assist].gone")).ToHaveCountAsync(count);
        Assert.That(count, Is.GreaterThan(0));
        await page.CheckAsync("input[data-filter=assist]");
        await Assertions.Expect(page.Locator("svg .gone")).ToHaveCountAsync(0);
        AssertQuiet(browser);
    }

    [Test]
    public async Task Wheel_keys_and_buttons_zoom_dragging_moves_and_fit_restores()
    {
        await using var browser = await ShowAsync(TestScenes.Plan);
        var page = browser.Page;
        await page.ClickAsync("[data-action=fit]");
        var whole = await BoxAsync(page);
        await page.Keyboard.PressAsync("+");
        var closer = await BoxAsync(page);
        Assert.That(closer[2], Is.EqualTo(whole[2] / 1.25).Within(0.01));
        await page.Mouse.MoveAsync(640, 450);
        var under = await UnderAsync(page, 640, 450);
        await page.Mouse.WheelAsync(0, -400);
        await page.WaitForFunctionAsync($"document.querySelector('svg').viewBox.baseVal.width < {Js(closer[2] - 10)}");
        var still = await UnderAsync(page, 640, 450);
        Assert.That(still, Is.EqualTo(under).Within(0.5), "the point under the mouse stays");
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(700, 500, new MouseMoveOptions { Steps = 5 });
        await page.Mouse.UpAsync();
        var moved = await UnderAsync(page, 700, 500);
        Assert.That(moved, Is.EqualTo(under).Within(1.5), "the drawing follows the mouse");
        await page.ClickAsync("[data-action=out]");
        await page.ClickAsync("[data-action=fit]");
        Assert.That(await BoxAsync(page), Is.EqualTo(whole).Within(0.001));
        for (var i = 0; i < 60; i++)
        {
            await page.ClickAsync("[data-action=in]");
        }

        Assert.That((await BoxAsync(page))[2], Is.EqualTo(whole[2] / 40).Within(0.01), "zoom has an end");
        AssertQuiet(browser);
    }

    [Test]
    public async Task Tabs_and_keys_turn_pages()
    {
        await using var browser = await ShowAsync(TestScenes.Plan);
        var page = browser.Page;
        await page.ClickAsync("[role=tab]:nth-of-type(2)");
        await Assertions.Expect(page.Locator("#view-2")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(page.Locator("#view-1")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("PageDown");
        await Assertions.Expect(page.Locator("#view-2")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[role=tab][aria-selected=true]")).ToHaveTextAsync("2");
        AssertQuiet(browser);
    }

    [Test]
    public async Task Hostile_text_stays_text()
    {
        await using var browser = await ShowAsync(TestScenes.Hostile);
        var page = browser.Page;
        var alerted = false;
        page.Dialog += (_, dialog) =>
        {
            alerted = true;
            _ = dialog.DismissAsync();
        };
        foreach (var unit in await page.Locator("svg g[data-kind=unit]").AllAsync())
        {
            await unit.HoverAsync();
            await unit.ClickAsync();
        }

        await page.FillAsync("#search", "<script>");
        await Assertions.Expect(page.Locator(".hit-found")).ToHaveCountAsync(1);
        var shown = await page.EvaluateAsync<string>(
            "[...document.querySelectorAll('svg text')].map(t => t.textContent).join('\\n')");
        Assert.Multiple(() =>
        {
            Assert.That(alerted, Is.False);
            Assert.That(shown, Does.Contain("<script>alert(1)</script>").And.Contain("名称反转").And.Not.Contain("\u202e"));
            Assert.That(page.EvaluateAsync<int>("document.querySelectorAll('script').length").Result, Is.EqualTo(2));
        });
        AssertQuiet(browser);
    }

    [Test]
    public async Task Paper_has_all_pages_whole()
    {
        await using var browser = await ShowAsync(TestScenes.Plan);
        var page = browser.Page;
        await page.Keyboard.PressAsync("+");
        await page.EvaluateAsync("document.getElementById('all-pages').checked = true");
        var pdf = await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true });
        using var folder = new ScratchFolder();
        var file = folder["print.pdf"];
        await File.WriteAllBytesAsync(file, pdf);
        var info = await Run.OutputAsync("pdfinfo", file);
        var text = await Run.OutputAsync("pdftotext", file, "-");
        Assert.Multiple(() =>
        {
            Assert.That(info, Does.Match(@"Pages:\s+2\b"));
            Assert.That(info, Does.Match(@"Page size:\s+84[12][.\d]* x 59[456]"));
            Assert.That(text, Does.Contain("4.2 编制生态保护红线监管办法").And.Contain("协作网络"));
            Assert.That(text, Does.Not.Contain("适合窗口"));
        });
    }

    private static Task<double[]> BoxAsync(IPage page) => page.EvaluateAsync<double[]>(
        "() => { const b = document.querySelector('.page:not([hidden]) svg').viewBox.baseVal; return [b.x, b.y, b.width, "
        + "b.height]; }");

    private static Task<double[]> UnderAsync(IPage page, int x, int y) => page.EvaluateAsync<double[]>(
        "([x, y]) => { const p = new DOMPoint(x, y).matrixTransform(document.querySelector('.page:not([hidden]) "
        + "svg').getScreenCTM().inverse()); return [p.x, p.y]; }",
        new[] { x, y });

    private static string Js(double value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
