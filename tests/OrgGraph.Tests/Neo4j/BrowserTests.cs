using Microsoft.Playwright;
using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Neo4j.Queries;
using OrgGraph.Neo4j.Sync;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Neo4j;

/// <summary>Neo4j Browser in Chromium: the favourites run, and style.grass gives its colours and captions.</summary>
[NonParallelizable] // the server is everybody's
[TestFixture]
public sealed class BrowserTests
{
    private static readonly string[] s_chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static CancellationToken Token => TestContext.CurrentContext.CancellationToken;

    [Test]
    public Task Favourites_and_style_show_the_samples() => ShowAsync("samples", Directory.GetFiles(Repository.Plans, "*.txt"));

    [Test]
    public Task Favourites_and_style_show_a_real_notice() => ShowAsync("003", [Repository.Seed("003")]);

    [Test]
    public async Task The_guide_opens_from_a_disk_and_a_click_copies_a_query()
    {
        var folder = Directory.CreateTempSubdirectory("orggraph-test-").FullName;
        try
        {
            var guide = BrowserFiles.Of(GraphMaker.Make(41, plans: 4)).Single(f => f.Name == "guide.html");
            await File.WriteAllTextAsync(Path.Combine(folder, guide.Name), guide.Text);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await LaunchAsync(playwright, Chromium());
            var page = await browser.NewPageAsync();
            await page.GotoAsync(new Uri(Path.Combine(folder, "guide.html")).AbsoluteUri);
            Assert.That(await page.TitleAsync(), Does.StartWith("OrgGraph：责任图谱"), "read as UTF-8");
            await page.EvaluateAsync("() => addEventListener('copy', () => window.copied = getSelection().toString())");
            var query = page.Locator("pre").Nth(3);
            await query.ClickAsync();
            Assert.That(
                (await page.EvaluateAsync<string>("() => window.copied")).Trim(),
                Is.EqualTo((await query.InnerTextAsync()).Trim()));
            var png = Path.Combine(TestContext.CurrentContext.WorkDirectory, "browser-guide.png");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = png });
            TestContext.AddTestAttachment(png);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<IBrowser> LaunchAsync(IPlaywright playwright, string chromium) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = chromium,
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
    });

    private static async Task ShowAsync(string name, string[] files)
    {
        var chromium = Chromium();
        var graph = Read(files);
        await using (var client = await TestServer.OpenEmptyAsync(Token))
        {
            await GraphLoader.LoadAsync(client, graph, LoadOptions.Default, null, Token);
        }

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await LaunchAsync(playwright, chromium);
        var page =
            await browser.NewPageAsync(
                new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 } });
        await ConnectAsync(page);
        var texts = BrowserFiles.Of(graph).ToDictionary(f => f.Name, f => f.Text);
        await DropAsync(page, "style.grass", texts["style.grass"]);
        foreach (var (favourite, colours) in new[]
                 {
                     // units and measures; leads and assists
                     ("around-unit", new[] { "#F79767", "#4C8EDA", "#D1393F", "#6E9F5B" }),
                     ("plan-tree", ["#8DCC93", "#57C7E3", "#4C8EDA", "#F79767"]),
                     ("collaboration-map", ["#F79767", "#7A8599"]),
                 })
        {
            await RunAsync(page, ":clear");
            await Assertions.Expect(page.GetByTestId("frame")).ToHaveCountAsync(0);
            await RunAsync(page, texts[favourite + ".cypher"]);
            await page.Locator("g.node").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });
            await page.WaitForTimeoutAsync(2500); // the nodes come to rest
            var png = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"browser-{name}-{favourite}.png");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = png });
            TestContext.AddTestAttachment(png);
            var fills = await page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('g.node circle, g.relationship path')].map(e => "
                + "e.getAttribute('fill')).filter(f => f)");
            var captions = await page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('g.node text')].map(e => e.textContent.replace('…', '').trim()).filter(t "
                + "=> t)");
            Assert.Multiple(() =>
            {
                Assert.That(fills, Is.SupersetOf(colours), favourite);
                Assert.That(
                    captions.Any(c => graph.Units.Any(u => c.Length > 1 && u.Id.StartsWith(c, StringComparison.Ordinal))),
                    favourite);
            });
        }
    }

    private static async Task ConnectAsync(IPage page)
    {
        page.SetDefaultTimeout(60_000);
        var bolt = new Uri(TestServer.BoltAddress);
        await page.GotoAsync($"{TestServer.Address}/browser/");
        await page.GetByTestId("bolt-scheme-select").SelectOptionAsync("bolt://");
        await page.GetByTestId("boltaddress").FillAsync($"{bolt.Host}:{bolt.Port}");
        await page.GetByTestId("authenticationMethod").SelectOptionAsync("NO_AUTH");
        await page.GetByTestId("connect").ClickAsync();
        await page.GetByText("Getting started with Neo4j Browser").First.WaitForAsync();
    }

    private static async Task RunAsync(IPage page, string text)
    {
        await page.Locator("[data-testid=activeEditor] .monaco-editor").First.ClickAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync(text);
        await page.GetByTestId("editor-Run").ClickAsync();
    }

    private static async Task DropAsync(IPage page, string name, string text)
    {
        await using var files = await page.EvaluateHandleAsync(
            "([name, text]) => { const d = new DataTransfer(); d.items.add(new File([text], name)); return d; }",
            new[] { name, text });
        foreach (var type in new[] { "dragenter", "dragover", "drop" })
        {
            await page.DispatchEventAsync("[data-testid=main]", type, new { dataTransfer = files });
        }
    }

    private static ResponsibilityGraph Read(IEnumerable<string> files)
    {
        var readings =
            files.Order(StringComparer.Ordinal).Select(f => PlanReader.ReadDraft(Path.GetFileName(f), File.ReadAllBytes(f)))
                .ToList();
        return GraphBuilder.Build(ReadingSet.Resolve(readings).SelectMany(r => r.Plans), []);
    }

    private static string Chromium()
    {
        if (Array.Find(s_chromium, File.Exists) is { } path)
        {
            return path;
        }

        Tools.Skip("no Chromium on this machine");
        return "";
    }
}
