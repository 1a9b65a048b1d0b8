using Microsoft.Playwright;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Writers;

/// <summary>A page of Debian's Chromium.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser, IPage page) =>
        (_playwright, _browser, Page) = (playwright, browser, page);

    public IPage Page { get; }

    /// <summary>What the page asked for beyond its own file.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Errors and warnings of the page.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Starts it; the test is skipped where Chromium is missing.</summary>
    public static async Task<Chromium> OpenAsync(bool reducedMotion = true)
    {
        var path = Tools.Require("chromium");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
        });
        var page = await browser.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
            ReducedMotion = reducedMotion ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
        });
        var chromium = new Chromium(playwright, browser, page);
        page.Request += (_, request) => chromium.Requests.Add(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                chromium.Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => chromium.Complaints.Add(error);
        return chromium;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
