using Microsoft.Playwright;
using NUnit.Framework;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Diagrams.Writers.Html;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Writers;

/// <summary>The interactive page, used as people use it, in Chromium.</summary>
[TestFixture]
public sealed class HtmlDiagramWriterTests
{
    private const string Near = "#view-1 svg.picked [data-kind].near";

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
    public async Task A_click_on_a_unit_leaves_only_its_ties_and_neighbours_bright()
    {
        await using var browser = await ShowAsync(TestScenes.Plan);
        var page = browser.Page;
        var ties = (
            (ConnectorItem[])[.. TestScenes.Plan.Pages[0].Items.OfType<ConnectorItem>().Where(c => c.From == "unit:区水务局")]);
        await page.ClickAsync("#view-1 g[data-kind=unit][data-key='区水务局']");
        await Assertions.Expect(page.Locator(Near + "[data-from]")).ToHaveCountAsync(ties.Length);
        await Assertions.Expect(page.Locator(Near + "[data-kind=measure]"))
            .ToHaveCountAsync(ties.Select(t => t.To).Distinct().Count());
        Assert.That(await OpacityAsync(page, "#view-1 g[data-kind=unit][data-key='区水务局']"), Is.EqualTo("1"));
        Assert.That(await OpacityAsync(page, "#view-1 g[data-kind=unit][data-key='区交通局']"), Is.EqualTo("0.12"));
        await page.Keyboard.PressAsync("Escape");
        Assert.That(await OpacityAsync(page, "#view-1 g[data-kind=unit][data-key='区交通局']"), Is.EqualTo("1"));
        AssertQuiet(browser);
    }

    /// <summary>
    /// Names that stand in a box as items of their own are no obstacle to the mouse, and are dimmed with their box.
    /// </summary>
    [Test]
    public async Task What_stands_in_a_box_belongs_to_it()
    {
        ShapeItem Box(string unit, double x) =>
            new(new Rect(x, 20, 100, 40), ShapeForm.Rectangle, null, new Stroke(TestScenes.Ink, 1))
        {
            Id = unit,
            Meaning = new Meaning(MeaningKind.Unit, unit, unit),
        };
        TextItem Name(string unit, double x) =>
            new(TextBreaker.Lay(unit, new Point(x + 5, 30), 90, new TextStyle(12, TestScenes.Ink)));
        await using var browser = await ShowAsync(TestScenes.Plan with
        {
            Pages = [new ScenePage(300, 100, [Box("甲局", 20), Name("甲局", 20), Box("乙局", 160), Name("乙局", 160)])],
        });
        var rect = await browser.Page.Locator("svg text", new PageLocatorOptions { HasText = "甲局" }).BoundingBoxAsync();
        await browser.Page.Mouse.ClickAsync(rect!.X + (rect.Width / 2), rect.Y + (rect.Height / 2));
        Assert.Multiple(() =>
        {
            Assert.That(OpacityAsync(browser.Page, "[data-of='甲局']").Result, Is.EqualTo("1"));
            Assert.That(OpacityAsync(browser.Page, "[data-of='乙局']").Result, Is.EqualTo("0.12"));
        });
        AssertQuiet(browser);
    }

    [Test]
    public async Task A_click_on_a_name_beside_a_circle_picks_the_circle()
    {
        SceneItem[] Node(string unit, double x) =>
        [
            new ShapeItem(new Rect(x, 20, 20, 20), ShapeForm.Ellipse, null, new Stroke(TestScenes.Ink, 1))
            {
                Id = unit + "！",
                Meaning = new Meaning(MeaningKind.Unit, unit, unit + "\n甲.txt，第3行"),
            },
            new TextItem(
                TextBreaker.Lay(unit, new Point(x - 10, 50), 60, new TextStyle(12, TestScenes.Ink))) { PartOf = unit + "！" },
        ];
        await using var browser = await ShowAsync(
            TestScenes.Plan with { Pages = [new ScenePage(300, 100, [.. Node("甲局", 60), .. Node("乙局", 160)])] });
        var name = browser.Page.Locator("svg text", new PageLocatorOptions { HasText = "甲局" });
        await name.HoverAsync();
        await Assertions.Expect(browser.Page.Locator("#tip")).ToContainTextAsync("第3行");
        await name.ClickAsync();
        await Assertions.Expect(browser.Page.Locator(".picked-item")).ToHaveAttributeAsync("data-key", "甲局");
        Assert.Multiple(() =>
        {
            Assert.That(OpacityAsync(browser.Page, "[data-of='甲局']").Result, Is.EqualTo("1"));
            Assert.That(OpacityAsync(browser.Page, "[data-of='乙局']").Result, Is.EqualTo("0.12"));
        });
        AssertQuiet(browser);
    }

    /// <summary>A cell of a matrix is a tie as a line is: it is counted, and its column stands out with it.</summary>
    [Test]
    public async Task A_click_on_a_row_counts_its_cells()
    {
        ShapeItem Head(string id, MeaningKind kind, double x, double y) => new(new Rect(x, y, 60, 20), ShapeForm.Rectangle, null,
            null,
            TextBreaker.Fit(id, new Rect(x, y, 60, 20), new TextStyle(10, TestScenes.Ink)))
        {
            Id = id,
            Meaning = new Meaning(kind, id, id),
        };
        ShapeItem Cell(string row, string column, double x, double y) =>
            new(new Rect(x + 20, y + 5, 10, 10), ShapeForm.Ellipse, TestScenes.Ink, null)
        {
            Meaning = new Meaning(MeaningKind.Edge, row, row, "lead"),
            Ties = new Ends(row, column),
        };
        await using var browser = await ShowAsync(TestScenes.Plan with
        {
            Pages =
            [
                new ScenePage(300, 120, [
                    Head("甲局", MeaningKind.Unit, 10, 40), Head("乙局", MeaningKind.Unit, 10, 70),
                    Head("任务一", MeaningKind.Group, 80, 10), Head("任务二", MeaningKind.Group, 150, 10),
                    Cell("甲局", "任务一", 80, 40), Cell("甲局", "任务二", 150, 40), Cell("乙局", "任务二", 150, 70)]),
            ],
        });
        await browser.Page.ClickAsync("g[data-kind=unit][data-key='甲局']");
        await Assertions.Expect(browser.Page.Locator("#status")).ToContainTextAsync("2 ");
        await browser.Page.ClickAsync("g[data-kind=group][data-key='任务一']");
        await Assertions.Expect(browser.Page.Locator("#status")).ToContainTextAsync("1 ");
        await Assertions.Expect(browser.Page.Locator(Near + "[data-kind=unit]")).ToHaveAttributeAsync("data-key", "甲局");
        AssertQuiet(browser);
    }

    [Test]
    public async Task Tab_reaches_the_parts_and_Enter_picks_one()
    {
        await using var browser = await ShowAsync(TestScenes.Plan);
        var page = browser.Page;
        for (var i = 0; i < 20 && await page.EvaluateAsync<string?>("document.activeElement.dataset.key ?? null") is null; i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.That(await page.EvaluateAsync<string>("document.activeElement.dataset.key"), Is.EqualTo("区生态环境局"));
        await Assertions.Expect(page.Locator("#tip")).ToContainTextAsync("附件1.txt，第4行");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("svg.picked .picked-item")).ToHaveAttributeAsync("data-key", "区生态环境局");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("svg.picked")).ToHaveCountAsync(0);
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

    private static async Task<Chromium> ShowAsync(Scene scene)
    {
        var browser = await Chromium.OpenAsync();
        using var folder = new ScratchFolder();
        await File.WriteAllBytesAsync(folder["diagram.html"], Bytes(scene));
        await browser.Page.GotoAsync(new Uri(folder["diagram.html"]).AbsoluteUri);
        return browser;
    }

    private static byte[] Bytes(Scene scene)
    {
        using var stream = new MemoryStream();
        HtmlDiagramWriter.Write(scene, stream);
        return stream.ToArray();
    }

    private static void AssertQuiet(Chromium browser) => Assert.Multiple(() =>
    {
        Assert.That(browser.Complaints, Is.Empty);
        Assert.That(browser.Requests, Has.Count.EqualTo(1), "only the file itself is read");
    });

    private static Task<string> OpacityAsync(IPage page, string selector) =>
        page.EvaluateAsync<string>("s => getComputedStyle(document.querySelector(s)).opacity", selector);

    private static Task<double[]> BoxAsync(IPage page) => page.EvaluateAsync<double[]>(
        "() => { const b = document.querySelector('.page:not([hidden]) svg').viewBox.baseVal; return [b.x, b.y, b.width, "
        + "b.height]; }");

    private static Task<double[]> UnderAsync(IPage page, int x, int y) => page.EvaluateAsync<double[]>(
        "([x, y]) => { const p = new DOMPoint(x, y).matrixTransform(document.querySelector('.page:not([hidden]) "
        + "svg').getScreenCTM().inverse()); return [p.x, p.y]; }",
        new[] { x, y });

    private static string Js(double value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
