using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using NUnit.Framework;
using OrgGraph.Tests.Diagrams.Writers;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Web;

/// <summary>No page of the dashboard has a barrier that axe knows.</summary>
[NonParallelizable]
public sealed class BarrierTests
{
    // each page is checked once, since axe is slow; these dark and on a phone, the others light and on a screen
    private static readonly string[] s_onPhone = ["overview", "units", "deadlines", "whatif", "documents"];

    private static readonly AxeRunOptions s_rules = new()
    {
        RunOnly =
            new RunOnlyOptions { Type = "tag",
                Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

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
        var found = new List<string>();
        foreach (var (look, language, width, height) in new[] { (ColorScheme.Light, "zh", 1280, 720),
            (ColorScheme.Dark, "en", 390, 844) })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = look });
            await page.SetViewportSizeAsync(width, height);
            await page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Accept-Language"] = language });
            var isPhone = width < 1000;
            foreach (var (name, address) in BrowserPages.All.Where(p => isPhone == s_onPhone.Contains(p.Name)))
            {
                await page.GotoAsync(run.Address + address[1..]);
                var results = await page.RunAxe(s_rules);
                found.AddRange(
                    results.Violations.SelectMany(v => v.Nodes.Take(3).Select(n => $"{name} {look}: {v.Id}: {n.Html}")));
                if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"))
                {
                    found.Add($"{name} {look}: wider than the window");
                }
            }
        }

        Assert.That(found, Is.Empty, string.Join('\n', found.Take(40)));
    }
}
