using System.Diagnostics;
using NUnit.Framework;
using OrgGraph.Tests.Cli;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Tests.Workspace;

/// <summary>Inputs that no planner meant: links in a circle, names of another encoding, pipes, what is written over.</summary>
public sealed class OddInputTests
{
    private CliRun _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliRun();

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [Test]
    public async Task Links_in_a_circle_stop_only_themselves()
    {
        _cli.Put("in/a.txt", "SMALL");
        File.CreateSymbolicLink(_cli.PathOf("in/x.txt"), "y.txt");
        File.CreateSymbolicLink(_cli.PathOf("in/y.txt"), "x.txt");
        File.CreateSymbolicLink(_cli.PathOf("in/z.zip"), "z.zip");
        Directory.CreateSymbolicLink(_cli.PathOf("in/self"), ".");
        Assert.That(await _cli.RunAsync("rank", _cli.PathOf("in"), "--lang", "en"), Is.EqualTo(1));
        Assert.That(_cli.Error, Does.Contain("x.txt: a link that leads around in a circle"));
        Assert.That(_cli.Error, Does.Contain("z.zip: a link that leads around in a circle"));
        Assert.That(_cli.Error, Does.Contain("read: files 1").And.Not.Contain("bug"));
    }

    [Test]
    [Platform("Linux")]
    public async Task A_name_that_is_no_unicode_is_named()
    {
        _cli.Put("in/a.txt", "SMALL");
        using (var shell = Process.Start("bash", ["-c", $"touch '{_cli.PathOf("in")}'/$'\\xb1\\xb1.txt'"]))
        {
            await shell.WaitForExitAsync();
        }

        Assert.That(await _cli.RunAsync("rank", _cli.PathOf("in"), "--lang", "en"), Is.EqualTo(1));
        Assert.That(_cli.Error, Does.Contain("its name is not UTF-8").And.Contain("read: files 1"));
        Assert.That(await _cli.RunAsync("rank", _cli.PathOf("in/\uFFFD\uFFFD.txt"), "--lang", "en"), Is.EqualTo(1));
        Assert.That(_cli.Error, Does.Contain("its name is not UTF-8"));

        // which .NET cannot delete either
        using var cleaning = Process.Start("rm", ["-r", _cli.PathOf("in")]);
        await cleaning.WaitForExitAsync();
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task Who_waits_for_a_pipe_can_be_stopped()
    {
        using (var shell = Process.Start("mkfifo", [_cli.PathOf("pipe"), _cli.PathOf("pipe.json"), _cli.PathOf("pipe.zip")]))
        {
            await shell.WaitForExitAsync();
        }

        foreach (var name in (string[])["pipe", "pipe.json", "pipe.zip"])
        {
            using var stop = new CancellationTokenSource();
            var work = Task.Run(() => _cli.RunAsync(stop.Token, "rank", _cli.PathOf(name)));
            await stop.CancelAsync();
            Assert.That(await work, Is.EqualTo(130), name);
            // lets go who was left behind
            using var writer = new FileStream(_cli.PathOf(name), FileMode.Open, FileAccess.ReadWrite);
        }
    }

    [TestCase("a.txt")]
    [TestCase("link.txt")]
    [TestCase("folder/../a.txt")]
    [TestCase("linked/a.txt")]
    public async Task No_input_is_written_over(string output)
    {
        _cli.Put("a.txt", "SMALL");
        Directory.CreateDirectory(_cli.PathOf("folder"));
        File.CreateSymbolicLink(_cli.PathOf("link.txt"), "a.txt");
        Directory.CreateSymbolicLink(_cli.PathOf("linked"), ".");
        var code = await _cli.RunAsync(
            "export", _cli.PathOf("a.txt"), "--format", "dot", "--out", _cli.PathOf(output), "--lang", "en");
        Assert.That(code, Is.EqualTo(2));
        Assert.That(_cli.Error, Does.Contain("is not written over"));
        Assert.That(File.ReadAllText(_cli.PathOf("a.txt")), Is.EqualTo("SMALL"));
    }

    [Test]
    public void A_report_does_not_replace_what_it_reads_nor_the_file_of_units()
    {
        _cli.Put("out/report.html", "SMALL");
        _cli.Put("units.json", "{}");
        var options = new InputOptions { Targets = [_cli.PathOf("out/report.html"), _cli.PathOf("units.json")] };
        Assert.That(
            async () => await ReadPlans.ReadAsync([_cli.PathOf("out/report.html")], options, null, CancellationToken.None),
            Throws.InstanceOf<RequestException>());
        Assert.That(
            async () => await ReadPlans.ReadAsync(
                [_cli.PathOf("b.txt")], options with { AlsoRead = [_cli.PathOf("units.json")] }, null, CancellationToken.None),
            Throws.InstanceOf<RequestException>());
    }
}
