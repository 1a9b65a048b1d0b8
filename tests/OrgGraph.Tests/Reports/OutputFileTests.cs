using System.Text;
using NUnit.Framework;
using OrgGraph.Reports.Output;
using OrgGraph.Tests.Cli;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Reports;

/// <summary>Where one file goes: links, devices, pipes, long names, what killed runs left.</summary>
public sealed class OutputFileTests
{
    private CliRun _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliRun();

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [Test]
    public void A_link_is_followed_and_stays()
    {
        _cli.Put("real/a.txt", "old");
        File.CreateSymbolicLink(_cli.PathOf("link"), Path.Combine("real", "a.txt"));
        File.CreateSymbolicLink(_cli.PathOf("link2"), "link");
        Write("link2", "new");
        Assert.That(File.ReadAllText(_cli.PathOf("real/a.txt")), Is.EqualTo("new"));
        Assert.That(new FileInfo(_cli.PathOf("link")).LinkTarget, Is.Not.Null);
        Assert.That(Directory.GetFiles(_cli.PathOf("real")), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_link_to_nothing_makes_the_file_that_it_leads_to()
    {
        File.CreateSymbolicLink(_cli.PathOf("link"), "new.txt");
        Write("link", "new");
        Assert.That(File.ReadAllText(_cli.PathOf("new.txt")), Is.EqualTo("new"));
    }

    [Test]
    public void Links_in_a_circle_are_one_error()
    {
        File.CreateSymbolicLink(_cli.PathOf("a"), "b");
        File.CreateSymbolicLink(_cli.PathOf("b"), "a");
        Assert.That(() => Write("a", "new"), Throws.InstanceOf<OutputException>());
        Assert.That(() => OutputFile.CheckPath(_cli.PathOf("a")), Throws.InstanceOf<OutputException>());
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void A_device_is_written_into_and_stays_one()
    {
        OutputFile.WriteTo("/dev/null", stream => stream.Write("x"u8), CancellationToken.None);
        Assert.That(OutputPlace.Of("/dev/null").IsStream, Is.True);
        File.CreateSymbolicLink(_cli.PathOf("link"), "/dev/null");
        Assert.That(OutputPlace.Of(_cli.PathOf("link")).IsStream, Is.True);
    }

    [Test]
    [Platform(Exclude = "Win")]
    public async Task A_pipe_gets_the_bytes_and_who_waits_for_its_reader_can_be_stopped()
    {
        var pipe = MakePipe();
        using var stop = new CancellationTokenSource();
        var waiting = Task.Run(() => OutputFile.WriteTo(pipe, stream => stream.Write("x"u8), stop.Token));
        await stop.CancelAsync();
        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());

        var other = MakePipe();
        var reading = Task.Run(() => File.ReadAllText(other));
        OutputFile.WriteTo(other, stream => stream.Write("whole"u8), CancellationToken.None);
        Assert.That(await reading, Is.EqualTo("whole"));
        Assert.That(OutputPlace.Of(other).IsStream, Is.True);
        // lets go who was left behind
        using var reader = new FileStream(pipe, FileMode.Open, FileAccess.ReadWrite);
    }

    [Test]
    public void A_name_as_long_as_a_name_can_be_is_written()
    {
        var name = string.Concat(Enumerable.Repeat("长", 83)) + ".txt"; // 253 bytes
        Write(name, "new");
        Assert.That(_cli.Snapshot(".").Keys, Is.EqualTo(new[] { name }));
    }

    [Test]
    public void What_a_killed_run_left_goes_and_what_others_write_stays()
    {
        var path = _cli.PathOf("a.txt");
        var dead = OutputFile.HiddenBeside(path, $"{int.MaxValue}.new");
        var other = OutputFile.HiddenBeside(_cli.PathOf("b.txt"), $"{int.MaxValue}.new");
        var alive = OutputFile.HiddenBeside(path, $"{1}.new");
        foreach (var file in (string[])[dead, other, alive])
        {
            File.WriteAllText(file, "half");
        }

        Write("a.txt", "new");
        Assert.That(
            Directory.GetFiles(_cli.Folder).Order(StringComparer.Ordinal),
            Is.EqualTo(new[] { other, alive, path }.Order(StringComparer.Ordinal)));
    }

    [Test]
    public void Of_several_files_none_is_replaced_when_one_cannot_be_written()
    {
        _cli.Put("a.txt", "old");
        Assert.That(
            () => OutputFile.WriteAll(
                [
                    new OutputFile(_cli.PathOf("a.txt"), stream => stream.Write("new"u8)),
                    new OutputFile(_cli.PathOf("sub/b.txt"), _ => throw new IOException("full")),
                ],
                CancellationToken.None),
            Throws.InstanceOf<OutputException>().With.Message.Contains("full"));
        Assert.That(_cli.Snapshot("."), Is.EqualTo(new Dictionary<string, string> { ["a.txt"] = "old" }));
    }

    private string MakePipe()
    {
        var path = _cli.PathOf(Guid.NewGuid().ToString());
        using var process = System.Diagnostics.Process.Start("mkfifo", [path]);
        process.WaitForExit();
        return path;
    }

    private void Write(string name, string text) =>
        OutputFile.WriteTo(_cli.PathOf(name), stream => stream.Write(Encoding.UTF8.GetBytes(text)), CancellationToken.None);
}
