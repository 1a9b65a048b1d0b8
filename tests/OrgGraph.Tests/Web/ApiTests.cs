using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using NUnit.Framework;
using OrgGraph.Web.Api;

namespace OrgGraph.Tests.Web;

/// <summary>What programs get: pages of records, tags, problems, and a document that tells of all of it.</summary>
public sealed class ApiTests
{
    private DashboardRun _run = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _run = await DashboardRun.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _run.DisposeAsync();

    [Test]
    public async Task The_document_tells_of_every_address_and_of_no_other()
    {
        var paths = (await JsonAsync("/api/v1/openapi.json"))["paths"]!.AsObject();
        Assert.That(paths.Select(p => p.Key), Is.EqualTo(ApiEndpoints.All.Select(e => e.Path)));
        foreach (var (path, item) in paths)
        {
            var parameters = item!["get"]!["parameters"]!.AsArray();
            var required = parameters.Where(p => p!["required"]!.GetValue<bool>()).Select(p => p!["name"]!.GetValue<string>());
            var answer = await JsonAsync(path + (required.Contains("unit") ? "?unit=" + Uri.EscapeDataString("青溪区教育局") : "")
                + (path.EndsWith("whatif", StringComparison.Ordinal) ? "?balance=1&plan=" + Uri.EscapeDataString("绿色低碳") : ""));
            var isPage = item["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"] is not null;
            Assert.That(answer["items"] is not null, Is.EqualTo(isPage), path);
        }

        Assert.That(_run.Faults, Is.Empty);
    }

    // as the example of src/README.md does
    [Test]
    public async Task A_program_reads_all_measures_page_by_page()
    {
        using var http = new HttpClient { BaseAddress = _run.Address };
        var texts = new List<string>();
        for (var next = "/api/v1/measures?size=50"; next is not null;)
        {
            var page = JsonNode.Parse(await http.GetStringAsync(next))!;
            texts.AddRange(page["items"]!.AsArray().Select(m => m!["text"]!.GetValue<string>()));
            next = page["next"]?.GetValue<string>();
        }

        Assert.That(texts, Has.Count.EqualTo(169).And.All.Not.Empty);
    }

    [Test]
    public async Task Units_have_the_figures_of_the_command_line()
    {
        var first = (await JsonAsync("/api/v1/units?size=1"))["items"]![0]!;
        Assert.That(first["unit"]!.GetValue<string>(), Is.EqualTo("青溪区发展改革委"));
        Assert.That(first["load"]!.GetValue<double>(), Is.EqualTo(32.9).Within(0.05));
    }

    [TestCase("/api/v1/duties?unit=没有这个局", HttpStatusCode.BadRequest)]
    [TestCase("/api/v1/units?plan=nothing", HttpStatusCode.BadRequest)]
    [TestCase("/api/v1/nothing", HttpStatusCode.NotFound)]
    public async Task A_problem_is_told_as_one(string address, HttpStatusCode status)
    {
        using var answer = await _run.SendAsync(HttpMethod.Get, address);
        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>(), Is.Not.Empty);
    }

    [Test]
    public async Task An_answer_that_is_known_is_not_sent_again()
    {
        using var first = await _run.SendAsync(HttpMethod.Get, "/api/v1/due");
        using var second = await _run.SendAsync(
            HttpMethod.Get, "/api/v1/due", m => m.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag)));
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
    }

    private async Task<JsonNode> JsonAsync(string address)
    {
        using var answer = await _run.SendAsync(HttpMethod.Get, address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        return JsonNode.Parse(text)!;
    }
}
