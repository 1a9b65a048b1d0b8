using Microsoft.Playwright;
using NUnit.Framework;
using OrgGraph.Tests.Diagrams.Writers;

namespace OrgGraph.Tests.Web;

/// <summary>Pictures of the dashboard for people to look at.</summary>
[NonParallelizable]
public sealed class PictureTests
{
    [Test, Explicit("takes pictures of every page, to look at: set ORGGRAPH_PICTURES to a folder")]
    public async Task Pictures_of_every_page()
    {
        var folder = Environment.GetEnvironmentVariable("ORGGRAPH_PICTURES") ?? "";
        Directory.CreateDirectory(folder);
        await using var run = await DashboardRun.StartAsync();
        await using var chromium = await Chromium.OpenAsync();
        var page = chromium.Page;
        foreach (var (width, height) in new[] { (1920, 1080), (1280, 720), (390, 844) })
        {
            foreach (var language in new[] { "zh", "en" })
            {
                foreach (var look in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = look });
                    await page.SetViewportSizeAsync(width, height);
                    await page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Accept-Language"] = language });
                    foreach (var (name, address) in BrowserPages.All)
                    {
                        await page.GotoAsync(run.Address + address[1..], new() { WaitUntil = WaitUntilState.NetworkIdle });
                        await page.ScreenshotAsync(new PageScreenshotOptions
                        {
                            Path = Path.Combine(folder, $"{width}-{language}-{look}-{name}.png"), FullPage = true,
                        });
                    }
                }
            }
        }
    }
}
