using System.Net;
using System.Text;
using NUnit.Framework;
using OrgGraph.Tests.Support;
using OrgGraph.Tests.Support.Formats;

namespace OrgGraph.Tests.Web;

/// <summary>Documents come in, are told of, go, and come back.</summary>
public sealed class DocumentTests
{
    private const string Plan = "青溪区绿色低碳转型2026年行动计划.txt";
    private DashboardRun _run = null!;

    private static byte[] Sample => File.ReadAllBytes(Path.Combine(Repository.Plans, Plan));

    [SetUp]
    public async Task StartAsync() => _run = await DashboardRun.StartAsync(withSamples: false);

    [TearDown]
    public async Task StopAsync() => await _run.DisposeAsync();

    [Test]
    public async Task An_empty_workspace_offers_the_samples_and_one_click_shows_them()
    {
        Assert.That(await _run.GetAsync("/"), Does.Contain("样例计划"));
        using var answer = await _run.PostAsync("/documents/samples");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(await _run.GetAsync("/"), Does.Contain("青溪区发展改革委负荷过重"));
    }

    [Test]
    public async Task Of_each_document_it_is_said_what_was_understood()
    {
        using var good = await _run.UploadAsync((Plan, Sample));
        var told = await good.Content.ReadAsStringAsync();
        Assert.That(System.Text.RegularExpressions.Regex.Unescape(told), Does.Contain("1 份计划").And.Contain("\"ok\":true"));
        using var bad = await _run.UploadAsync(("通知/无表.txt", Encoding.UTF8.GetBytes("今天开会。")));
        Assert.That(await bad.Content.ReadAsStringAsync(), Does.Contain("\"ok\":false"));
        var page = await _run.GetAsync("/documents");
        Assert.That(page, Does.Contain("1 份计划").And.Contain("通知/无表.txt"));
    }

    [TestCase("../outside.txt")]
    [TestCase("/etc/outside.txt")]
    [TestCase("..\\outside.txt")]
    [TestCase(".orggraph/key")]
    [TestCase("a/../../outside.txt")]
    [TestCase("C:\\outside.txt")]
    [TestCase("NUL.txt")]
    public async Task A_name_that_leads_elsewhere_is_refused(string name)
    {
        using var answer = await _run.UploadAsync((name, Sample));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(Directory.GetFiles(_run.Folder), Is.Empty);
    }

    [Test]
    public async Task A_link_that_leads_out_of_the_workspace_is_not_written_through()
    {
        using var outside = new ScratchFolder();
        Directory.CreateSymbolicLink(_run.PathOf("inner"), outside.Path);
        using var answer = await _run.UploadAsync(("inner/plan.txt", Sample));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(Directory.GetFiles(outside.Path), Is.Empty);
    }

    [Test]
    public async Task A_document_that_was_taken_away_comes_back_also_after_a_restart()
    {
        await _run.UploadAsync((Plan, Sample));
        using var removed = await _run.PostAsync("/documents/remove", ("name", Plan));
        Assert.That(File.Exists(_run.PathOf(Plan)), Is.False);
        await _run.RestartAsync();
        using var undone = await _run.PostAsync("/documents/undo", ("id", "2"));
        Assert.That(undone.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(File.ReadAllBytes(_run.PathOf(Plan)), Is.EqualTo(Sample));
        using var twice = await _run.PostAsync("/documents/undo", ("id", "2"));
        Assert.That(twice.StatusCode, Is.EqualTo(HttpStatusCode.Conflict), "it is undone already");
    }

    [Test]
    public async Task A_change_that_another_one_was_made_on_is_not_undone()
    {
        await _run.UploadAsync((Plan, Sample));
        await File.AppendAllTextAsync(_run.PathOf(Plan), "\n"); // somebody else, in an editor
        using var undone = await _run.PostAsync("/documents/undo", ("id", "1"));
        Assert.That(undone.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(File.Exists(_run.PathOf(Plan)), Is.True);
    }

    [Test]
    public async Task A_change_made_elsewhere_is_seen()
    {
        var before = await _run.GetAsync("/version");
        await File.WriteAllBytesAsync(_run.PathOf(Plan), Sample);
        Assert.That(await _run.GetAsync("/version"), Is.Not.EqualTo(before));
        Assert.That(await _run.GetAsync("/units"), Does.Contain("青溪区"));
    }

    [Test]
    public async Task A_sheet_that_is_handed_out_comes_back_and_is_counted()
    {
        await _run.UploadAsync((Plan, Sample));
        var id = Uri.EscapeDataString("青溪区商务局");
        using var sheet = await _run.SendAsync(HttpMethod.Get, "/worksheets/unit.xlsx?id=" + id);
        Assert.That(sheet.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var token = await _run.TokenAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "_token" },
            { new ByteArrayContent(await sheet.Content.ReadAsByteArrayAsync()), "files", "商务局.xlsx" },
        };
        using var sent = await _run.Client.PostAsync("/worksheets", form);
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        Assert.That(File.Exists(_run.PathOf("returned/商务局.xlsx")), Is.True);
        Assert.That(await _run.GetAsync("/worksheets"), Does.Contain("各单位进展").And.Contain("/worksheets/progress.docx"));
        using var circular = await _run.SendAsync(HttpMethod.Get, "/worksheets/progress.docx");
        Assert.That(circular.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var calendar = await _run.SendAsync(HttpMethod.Get, "/worksheets/deadlines.ics");
        Assert.That(await calendar.Content.ReadAsStringAsync(), Does.StartWith("BEGIN:VCALENDAR"));
    }

    [Test]
    public async Task A_measure_of_a_pdf_leads_to_its_page_and_other_documents_are_only_saved()
    {
        await _run.UploadAsync(("计划.pdf", PlanForms.Pdf()));
        var measures = await _run.GetAsync("/api/v1/measures?size=1");
        var id = System.Text.Json.Nodes.JsonNode.Parse(measures)!["items"]![0]!["id"]!.GetValue<string>();
        var told = await _run.GetAsync("/measure?id=" + Uri.EscapeDataString(id));
        var address = "/original?name=" + Uri.EscapeDataString("计划.pdf");
        Assert.That(told, Does.Contain($"href=\"{address}#page=1\"").And.Contain("<pre class=\"source\""));
        using var pdf = await _run.SendAsync(HttpMethod.Get, address);
        Assert.That(pdf.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/pdf"));
        Assert.That(pdf.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'"));
        Assert.That(pdf.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        await _run.UploadAsync(("计划.html", PlanForms.Html(new FormStyle("、", Merges: false))));
        using var web = await _run.SendAsync(HttpMethod.Get, "/original?name=" + Uri.EscapeDataString("计划.html"));
        Assert.That(web.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/octet-stream"));
        Assert.That(web.Content.Headers.ContentDisposition!.DispositionType, Is.EqualTo("attachment"));
    }

    [TestCase("../outside.txt")]
    [TestCase(".orggraph/key")]
    [TestCase("/etc/passwd")]
    [TestCase("units.json")]
    public async Task No_other_file_than_a_document_is_shown(string name)
    {
        await _run.UploadAsync((Plan, Sample));
        await File.WriteAllTextAsync(_run.PathOf("units.json"), "{}");
        using var answer = await _run.SendAsync(HttpMethod.Get, "/original?name=" + Uri.EscapeDataString(name));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }
}
