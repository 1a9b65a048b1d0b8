using Microsoft.Playwright;
using NUnit.Framework;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Tests.Support;
using static OrgGraph.Tests.Diagrams.Writers.ShownDiagram;

namespace OrgGraph.Tests.Diagrams.Writers;

/// <summary>What a click, or Enter, on a part of the interactive page picks out.</summary>
[TestFixture]
public sealed class HtmlPickingTests
{
    private const string Near = "#view-1 svg.picked [data-kind].near";

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
}
