using Microsoft.Playwright;
using NUnit.Framework;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers.Html;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Writers;

/// <summary>A drawing as a page, shown in Chromium.</summary>
internal static class ShownDiagram
{
    public static async Task<Chromium> ShowAsync(Scene scene)
    {
        var browser = await Chromium.OpenAsync();
        using var folder = new ScratchFolder();
        await File.WriteAllBytesAsync(folder["diagram.html"], Bytes(scene));
        await browser.Page.GotoAsync(new Uri(folder["diagram.html"]).AbsoluteUri);
        return browser;
    }

    public static byte[] Bytes(Scene scene)
    {
        using var stream = new MemoryStream();
        HtmlDiagramWriter.Write(scene, stream);
        return stream.ToArray();
    }

    public static void AssertQuiet(Chromium browser) => Assert.Multiple(() =>
    {
        Assert.That(browser.Complaints, Is.Empty);
        Assert.That(browser.Requests, Has.Count.EqualTo(1), "only the file itself is read");
    });

    public static Task<string> OpacityAsync(IPage page, string selector) =>
        page.EvaluateAsync<string>("s => getComputedStyle(document.querySelector(s)).opacity", selector);
}
