using System.Net;
using System.Net.Sockets;
using System.Text;
using NUnit.Framework;

namespace OrgGraph.Tests.Web;

/// <summary>
/// The form for a Neo4j server: it asks the address that is written there and no other; a load is seen and stopped.
/// </summary>
public sealed class Neo4jFormTests
{
    private DashboardRun _run = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _run = await DashboardRun.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _run.DisposeAsync();

    [Test]
    public async Task A_server_that_sends_elsewhere_is_not_followed()
    {
        using var inner = new TcpListener(IPAddress.Loopback, 0);
        using var outer = new TcpListener(IPAddress.Loopback, 0);
        inner.Start();
        outer.Start();
        var answered = AnswerAsync(
            outer, $"HTTP/1.1 302 Found\r\nLocation: http://{inner.LocalEndpoint}/secret\r\nContent-Length: 0\r\n\r\n");
        using var answer = await _run.PostAsync(
            "/neo4j", ("address", $"http://{outer.LocalEndpoint}"), ("action", "test"), ("password", "hidden-word"));
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadGateway));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain("hidden-word"));
        Assert.That(inner.Pending(), Is.False, "nobody asked the other address");
        outer.Stop();
        await answered;
    }

    [Test]
    public async Task A_load_is_seen_on_the_page_survives_a_reload_and_is_stopped()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0); // it takes connections and never answers
        silent.Start();
        using var begun = await _run.PostAsync(
            "/neo4j", ("address", $"http://{silent.LocalEndpoint}"), ("action", "load"), ("password", "hidden-word"));
        Assert.That(begun.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        var address = begun.Headers.Location!.ToString();
        Assert.That(address, Does.StartWith("/neo4j?job="));
        foreach (var (again, language) in new[] { (address, "zh"), (address, "en"), ("/neo4j", "zh") })
        {
            var page = await _run.GetAsync(again, language);
            Assert.That(page, Does.Contain("<progress").And.Contain("data-again").And.Not.Contain("hidden-word"));
        }

        using var second = await _run.PostAsync("/neo4j", ("address", $"http://{silent.LocalEndpoint}"), ("action", "dry-run"));
        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Conflict), "one after the other");
        using var stopped = await _run.PostAsync("/neo4j/stop", ("job", address.Split('=')[1].Split('#')[0]));
        Assert.That(stopped.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther));
        var after = await _run.GetAsync(address);
        while (after.Contains("data-again", StringComparison.Ordinal))
        {
            await Task.Delay(20);
            after = await _run.GetAsync(address);
        }

        Assert.That(after, Does.Contain("已停止"));
        Assert.That(await _run.GetAsync("/neo4j?job=0123456789abcdef"), Does.Contain("没有这次载入的记录"));
        Assert.That(_run.Faults, Is.Empty);
    }

    private static async Task AnswerAsync(TcpListener listener, string answer)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                var request = new byte[8192];
                if (await client.GetStream().ReadAsync(request) > 0)
                {
                    await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
            // the listener is closed
        }
    }
}
