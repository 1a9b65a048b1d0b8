using System.Net;
using System.Net.Sockets;
using System.Text;
using NUnit.Framework;
using OrgGraph.Cli;
using OrgGraph.Tests.Support;
using OrgGraph.Web;

namespace OrgGraph.Tests.Web;

/// <summary>Disks that are full or closed, browsers that send too much or nothing: clear words, and it goes on serving.</summary>
public sealed class FaultTests
{
    private const string Plan = "青溪区绿色低碳转型2026年行动计划.txt";

    private static byte[] Sample => File.ReadAllBytes(Path.Combine(Repository.Plans, Plan));

    [Test]
    public async Task A_full_disk_is_said_and_what_was_there_stays()
    {
        await using var disk = await SmallDisk.MountAsync("1m");
        await using var run = await DashboardRun.StartAsync(withSamples: false, folder: disk.Path);
        using var first = await run.UploadAsync((Plan, Sample));
        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        using var full = await run.UploadAsync(("large.txt", new byte[2 << 20]));
        Assert.That(full.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(Unescaped(await full.Content.ReadAsStringAsync()), Does.Contain("large.txt").Or.Contain("写"));
        Assert.That(Directory.GetFiles(disk.Path).Select(Path.GetFileName), Is.EqualTo(new[] { Plan }));
        Assert.That(await run.GetAsync("/"), Does.Contain("青溪区"), "it still serves");
        using var small = await run.PostAsync("/documents/remove", ("name", Plan));
        Assert.That(small.StatusCode, Is.EqualTo(HttpStatusCode.SeeOther), "room was given back");
        Assert.That(run.Faults, Is.Empty);
    }

    [Test]
    public async Task A_folder_that_cannot_be_written_is_shown_and_every_change_is_refused_in_words()
    {
        await using var disk = await SmallDisk.MountAsync("4m");
        await File.WriteAllBytesAsync(Path.Combine(disk.Path, Plan), Sample);
        await disk.CloseAsync();
        await using var run = await DashboardRun.StartAsync(withSamples: false, folder: disk.Path);
        Assert.That(await run.GetAsync("/"), Does.Contain("青溪区"));
        using var sent = await run.UploadAsync(("other.txt", Sample));
        using var removed = await run.PostAsync("/documents/remove", ("name", Plan));
        using var kept = await run.PostAsync("/whatif/keep", ("name", "一"), ("move", "a#1.1:甲->乙"));
        foreach (var answer in new[] { sent, removed, kept })
        {
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        }

        Assert.That(Directory.GetFiles(disk.Path), Has.Length.EqualTo(1));
        Assert.That(run.Faults, Is.Empty);
    }

    [Test]
    public async Task Much_too_much_is_refused_in_words_even_where_nobody_asks_first()
    {
        await using var run = await DashboardRun.StartAsync(withSamples: false);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await run.TokenAsync()), "_token" },
            { new ByteArrayContent(new byte[100 << 20]), "files", "large.pdf" },
        };
        using var answer = await run.Client.PostAsync("/documents", form);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("64 MB"));
        Assert.That(Directory.GetFiles(run.Folder), Is.Empty);
        Assert.That(await run.GetAsync("/documents"), Does.Contain("拖到这里"));
        Assert.That(run.Faults, Is.Empty);
    }

    [TestCase("multipart/form-data; boundary=x", "--x\r\nnothing")]
    [TestCase(
        "multipart/form-data; boundary=x",
        "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nhalf")]
    [TestCase("multipart/form-data", "--x--")]
    [TestCase("multipart/form-data; boundary=x", "")]
    [TestCase("application/json", "{}")]
    [TestCase("application/x-www-form-urlencoded", "%%%=%")]
    public async Task What_is_no_form_is_refused_and_nothing_is_kept(string type, string body)
    {
        await using var run = await DashboardRun.StartAsync(withSamples: false);
        await run.TokenAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await run.Client.PostAsync("/documents", content);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest).Or.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(Directory.GetFiles(run.Folder), Is.Empty);
        Assert.That(run.Faults, Is.Empty);
    }

    [Test]
    public async Task Many_who_send_slowly_keep_nobody_waiting()
    {
        await using var run = await DashboardRun.StartAsync(withSamples: false);
        var slow = new List<TcpClient>();
        try
        {
            string[] begins =
                ["GET / HT", "POST /documents HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999\r\n\r\nhalf"];
            foreach (var begin in Enumerable.Repeat(begins, 100).SelectMany(b => b))
            {
                var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, run.Address.Port);
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(begin));
                slow.Add(client);
            }

            using var soon = new HttpClient { BaseAddress = run.Address, Timeout = TimeSpan.FromSeconds(20) };
            Assert.That(await soon.GetStringAsync("/documents"), Does.Contain("drop"));
        }
        finally
        {
            slow.ForEach(c => c.Dispose());
        }
    }

    [Test]
    public async Task Who_starts_it_twice_gets_another_port_and_who_names_a_taken_one_is_told()
    {
        using var scratch = new ScratchFolder();
        using var usual = new TcpListener(IPAddress.Loopback, DashboardOptions.DefaultPort);
        Assert.That(usual.Start, Throws.Nothing.Or.InstanceOf<SocketException>(), "ours now, or somebody's already");
        await using (var second = await DashboardServer.StartAsync(new DashboardOptions(scratch.Path), CancellationToken.None))
        {
            Assert.That(second.Address.Port, Is.Not.EqualTo(DashboardOptions.DefaultPort));
        }

        var error = new StringWriter();
        var exit = await CommandLine.RunAsync(["serve", scratch.Path, "--port", "5080"], TextWriter.Null, error);
        Assert.That((exit, error.ToString()), Is.EqualTo((1,
            "错误：端口 5080 已被别的程序（也许是已经打开的网页版）占用；请用 --port 另选一个，或用 --port 0 由程序选"
                + Environment.NewLine)));
    }

    [Test]
    public async Task A_folder_of_ten_thousand_files_is_full_and_says_so()
    {
        await using var run = await DashboardRun.StartAsync(withSamples: false);
        for (var i = 0; i < 10_000; i++)
        {
            await File.WriteAllBytesAsync(run.PathOf($"{i:D5}.png"), []);
        }

        using var one = await run.UploadAsync((Plan, Sample));
        Assert.That(one.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(Unescaped(await one.Content.ReadAsStringAsync()), Does.Contain("10000"));
        Assert.That(await run.GetAsync("/documents"), Does.Contain("另有 9500 个文件没有列出"));
        Assert.That(run.Faults, Is.Empty);
    }

    private static string Unescaped(string json) => System.Text.RegularExpressions.Regex.Unescape(json);
}
