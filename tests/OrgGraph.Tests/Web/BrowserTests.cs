using Microsoft.Playwright;
using NUnit.Framework;
using OrgGraph.Tests.Diagrams.Writers;
using OrgGraph.Tests.Support;
using OrgGraph.Tests.Support.Formats;

namespace OrgGraph.Tests.Web;

/// <summary>
/// The dashboard in Chromium: the main job by mouse and by keyboard, no complaint, no request off the origin.
/// </summary>
[NonParallelizable]
public sealed class BrowserTests
{
    private const string Unit = BrowserPages.Unit;
    private const string DropFiles = """
        files => {
          const dropped = new DataTransfer();
          for (const { name, content } of files) {
            dropped.items.add(new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name));
          }
          document.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
        }
        """;

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
        await Assertions.Expect(page.GetByText("读完了")).ToBeVisibleAsync();

        // and dropped, in the forms in which planners have them
        await page.EvaluateAsync(DropFiles, new[]
        {
            new { name = "水环境.docx", content = Convert.ToBase64String(PlanForms.Word(new FormStyle("、", Merges: true))) },
            new { name = "水环境.pdf", content = Convert.ToBase64String(PlanForms.Pdf()) },
        });
        await Assertions.Expect(page.Locator("#progress li")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#progress li").Nth(1)).ToContainTextAsync("4 条措施");
        await page.GetByText("读完了").ClickAsync();
        await Assertions.Expect(page.Locator(".conclusions")).ToContainTextAsync(Unit);

        // what is clicked in the picture is chosen, and has an address
        var node = page.Locator(".drawing svg [data-kind=unit]").First;
        await node.DispatchEventAsync("click");
        await Assertions.Expect(page.Locator("#picked h2")).ToContainTextAsync("选中");
        Assert.That(new Uri(page.Url).Query, Does.Contain("pick="));
        Assert.That(await node.GetAttributeAsync("aria-pressed"), Is.EqualTo("true"));
        await node.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#picked h2")).ToHaveCountAsync(0);

        // the unit, its duties, one of them, and what if another unit led it
        await page.Locator(".conclusions").GetByRole(AriaRole.Link, new() { Name = Unit }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(Unit);
        var partner = page.Locator(".drawing svg [data-kind=unit]:not([data-key=" + Unit + "])").First;
        await page.Locator("figure[data-drawing]").First.ScrollIntoViewIfNeededAsync();
        await partner.DispatchEventAsync("click");
        await Assertions.Expect(page.Locator("#picked h2")).ToContainTextAsync(
            await partner.GetAttributeAsync("data-key") ?? "?");
        await partner.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#picked h2")).ToHaveCountAsync(0);
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

        Assert.That(chromium.Complaints, Is.Empty);
        Assert.That(chromium.Requests.Where(r => !r.StartsWith(run.Address.ToString(), StringComparison.Ordinal)), Is.Empty);
        Assert.That(run.Faults, Is.Empty);
    }

    [Test]
    public async Task The_main_job_is_done_by_keyboard_alone()
    {
        await using var run = await DashboardRun.StartAsync(withSamples: false);
        await using var chromium = await Chromium.OpenAsync();
        var page = chromium.Page;
        await page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Accept-Language"] = "zh" });
        await page.GotoAsync(run.Address.ToString());
        await TabToAsync(page, "e => e.textContent.includes('样例计划')");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".conclusions")).ToContainTextAsync(Unit);

        // past the head of the page, into the picture, to a unit and its page
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.That(await page.EvaluateAsync<string>("() => document.activeElement.id"), Is.EqualTo("main"));
        await TabToAsync(page, "e => e.className === 'drawing'");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#picked h2")).ToBeVisibleAsync();

        // words, a measure, another lead, kept
        await TabToAsync(page, "e => e.getAttribute('href') === '/measures'");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/measures**");
        await TabToAsync(page, "e => e.name === 'q'");
        await page.Keyboard.TypeAsync("回收");
        // the last letter's results are there, and none is under way that would take the place of what is tabbed to
        await page.WaitForFunctionAsync("() => new URLSearchParams(location.search).get('q') === '回收'");
        await TabToAsync(page, "e => e.closest('#results tbody th') !== null");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/measure?**");
        await TabToAsync(page, "e => e.textContent.includes('换一个牵头单位')");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/whatif**");
        await TabToAsync(page, "e => e.name === 'to'");
        await page.Keyboard.TypeAsync("青溪区财政局");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("负荷和判断的变化")).ToBeVisibleAsync();
        await TabToAsync(page, "e => e.name === 'name'");
        await page.Keyboard.TypeAsync("键盘");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**scenario=**");
        Assert.That(File.Exists(run.PathOf("scenarios/键盘.json")), Is.True);

        // a question answered by one key, taken back by another, then the language
        await page.GotoAsync(run.Address + "review");
        await page.EvaluateAsync("() => document.querySelector('.item').focus()");
        await page.Keyboard.PressAsync("y");
        await page.WaitForURLAsync("**/review#next");
        Assert.That(Directory.GetFiles(run.Folder, "*.corrections.json"), Has.Length.EqualTo(1));
        await Assertions.Expect(page.Locator(".item").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator(".changes")).ToContainTextAsync("已撤销");
        Assert.That(Directory.GetFiles(run.Folder, "*.corrections.json"), Is.Empty);
        await TabToAsync(page, "e => e.textContent === 'English'");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        Assert.That(chromium.Complaints, Is.Empty);
        Assert.That(run.Faults, Is.Empty);
    }

    [Test]
    public async Task Two_people_and_a_reload_in_the_middle_lose_nothing()
    {
        await using var run = await DashboardRun.StartAsync(withSamples: false);
        const string Name = "云岭市优化营商环境2026年行动计划.txt";
        File.Copy(Path.Combine(Repository.Plans, Name), run.PathOf(Name));
        await using var one = await Chromium.OpenAsync();
        await using var other = await Chromium.OpenAsync();
        foreach (var browser in new[] { one, other })
        {
            await browser.Page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Accept-Language"] = "zh" });
            await browser.Page.GotoAsync(run.Address + "review");
        }

        // both answer what both see: the first answer holds, and the second is told
        await one.Page.Locator(".accept").First.ClickAsync();
        await Assertions.Expect(one.Page.Locator(".changes li")).ToHaveCountAsync(1);
        await other.Page.Locator(".accept").First.ClickAsync();
        await Assertions.Expect(other.Page.Locator("h1")).ToHaveTextAsync("没有做成");
        Assert.That(other.Complaints.RemoveAll(c => c.Contains("409", StringComparison.Ordinal)), Is.GreaterThan(0));
        await other.Page.GotoAsync(run.Address + "review");
        await other.Page.Locator(".accept").First.ClickAsync();
        await Assertions.Expect(other.Page.Locator(".changes li")).ToHaveCountAsync(2);

        // the other page tells of it, and a reload in the middle of sending keeps what was sent whole
        await one.Page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");
        await Assertions.Expect(one.Page.Locator("#notice")).ToContainTextAsync("别处改动");
        await one.Page.GotoAsync(run.Address + "documents");
        await one.Page.Locator("input[name=files]").SetInputFilesAsync(
            Directory.GetFiles(Repository.Plans, "*.txt").Where(f => Path.GetFileName(f) != Name));
        await one.Page.GetByRole(AriaRole.Button, new() { Name = "加入" }).ClickAsync();
        await Assertions.Expect(one.Page.Locator("#progress li")).Not.ToHaveCountAsync(0);
        one.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await one.Page.ReloadAsync();
        foreach (var file in Directory.GetFiles(run.Folder, "*.txt"))
        {
            Assert.That(
                await File.ReadAllBytesAsync(file),
                Is.EqualTo(await File.ReadAllBytesAsync(Path.Combine(Repository.Plans, Path.GetFileName(file)))));
        }

        Assert.That(other.Complaints, Is.Empty);
        Assert.That(run.Faults, Is.Empty);
    }

    [Test]
    public async Task The_real_plans_are_dropped_as_Word_and_PDF_and_the_page_of_a_PDF_is_shown()
    {
        var seeds = Directory.GetFiles(Repository.Shared("seeds"), "*.txt").Order(StringComparer.Ordinal).ToArray();
        using var folder = new ScratchFolder();
        await OfficeConversion.ConvertAllAsync(seeds[..^1], "docx", folder.Path);
        await OfficeConversion.ConvertAllAsync(seeds[^1..], "pdf", folder.Path);
        await using var run = await DashboardRun.StartAsync(withSamples: false);
        await using var chromium = await Chromium.OpenAsync();
        var page = chromium.Page;
        await page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Accept-Language"] = "zh" });
        await page.GotoAsync(run.Address + "documents");
        var files = Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal)
            .Select(f => new { name = Path.GetFileName(f), content = Convert.ToBase64String(File.ReadAllBytes(f)) }).ToArray();
        await page.EvaluateAsync(DropFiles, files);
        await Assertions.Expect(page.GetByText("读完了")).ToBeVisibleAsync();
        var told = await page.Locator("#progress li").AllInnerTextsAsync();
        Assert.That(told, Has.Count.EqualTo(seeds.Length + 1));
        Assert.That(told.SkipLast(1), Has.All.Contains("条措施"));
        await Assertions.Expect(page.Locator("#progress .problem")).ToHaveCountAsync(0);

        // a measure of the PDF, and beside it the browser's own viewer at the page where it stands
        var csv = await run.GetAsync("/measures.csv");
        var id = csv.Split('\n').First(r => r.Contains(".pdf", StringComparison.Ordinal)).Split(',')[0];
        await page.GotoAsync(run.Address + "measure?id=" + Uri.EscapeDataString(id));
        var answered = page.WaitForResponseAsync(r => r.Url.Contains("/original", StringComparison.Ordinal));
        await page.Locator("#written ~ details summary").ClickAsync();
        await page.Locator("iframe.original").ScrollIntoViewIfNeededAsync();
        Assert.That((await (await answered).AllHeadersAsync())["content-type"], Is.EqualTo("application/pdf"));
        Assert.That(await page.Locator("iframe.original").GetAttributeAsync("src"), Does.Match("#page=[1-9]"));
        Assert.That(chromium.Complaints, Is.Empty);
        Assert.That(run.Faults, Is.Empty);
    }

    private static async Task TabToAsync(IPage page, string isIt)
    {
        for (var i = 0; i < 300; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>(
                $"() => document.activeElement !== document.body && ({isIt})(document.activeElement)"))
            {
                return;
            }
        }

        Assert.Fail($"Tab does not reach {isIt}");
    }
}
