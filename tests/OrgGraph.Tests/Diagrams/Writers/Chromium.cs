using Microsoft.Playwright;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Writers;

/// <summary>A page of Debian's Chromium, which is started once a run; nothing is shared between pages.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly SemaphoreSlim s_start = new(1);
    private static IPlaywright? s_playwright;
    private static IBrowser? s_browser;

    private Chromium(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>What the page asked for beyond its own file.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Errors and warnings of the page.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Opens a page; the test is skipped where Chromium is missing.</summary>
    public static async Task<Chromium> OpenAsync(bool reducedMotion = true, bool phone = false)
    {
        var path = Tools.Require("chromium");
        var browser = await StartAsync(path);
        var page = await browser.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = phone
                ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 800 },
            HasTouch = phone,
            IsMobile = phone,
            ReducedMotion = reducedMotion ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
        });
        var chromium = new Chromium(page);
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

    /// <summary>Closes the browser, at the end of a run.</summary>
    public static async Task CloseAllAsync()
    {
        if (s_browser is not null)
        {
            await s_browser.DisposeAsync();
        }

        s_playwright?.Dispose();
    }

    // a page that was opened without a context has one of its own, which goes with it; a browser that never answers (seen once in
    // some thousand pages) holds up no other test: what is left is closed with it at the end
    public async ValueTask DisposeAsync() => await Task.WhenAny(Page.CloseAsync(), Task.Delay(s_patience));

    private static async Task<IBrowser> StartAsync(string path)
    {
        await s_start.WaitAsync();
        try
        {
            s_playwright ??= await Playwright.CreateAsync();
            return s_browser ??= await s_playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = path,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
            });
        }
        finally
        {
            s_start.Release();
        }
    }
}
