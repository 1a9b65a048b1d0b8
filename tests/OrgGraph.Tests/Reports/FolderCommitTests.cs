using System.Text;
using NUnit.Framework;
using OrgGraph.Reports.Output;
using OrgGraph.Tests.Cli;

namespace OrgGraph.Tests.Reports;

/// <summary>A folder holds all the new files or all the old ones, whenever the run that writes them dies.</summary>
public sealed class FolderCommitTests
{
    private static readonly string[] s_before = [OutputFolder.Graph, OutputFolder.Units, "diagrams/old.svg"];
    private static readonly string[] s_after = [OutputFolder.Graph, OutputFolder.Units, OutputFolder.Report, "diagrams/new.svg"];

    private CliRun _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliRun();

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [Test]
    public void A_run_killed_between_any_two_steps_is_finished_or_forgotten_by_the_next()
    {
        Write("clean", s_after, "2");
        var clean = _cli.Snapshot("clean");
        Write("clean", [OutputFolder.Graph], "3");
        var third = _cli.Snapshot("clean");
        for (var kill = 0; ; kill++)
        {
            var folder = $"out{kill}";
            Write(folder, s_before, "1");
            if (!Dies(folder, kill))
            {
                Assert.That(kill, Is.GreaterThan(s_after.Length), "each change was a step");
                return;
            }

            var recovered = _cli.Snapshot(folder);
            OutputFolder.Recover(_cli.PathOf(folder));
            recovered = _cli.Snapshot(folder);
            Assert.That(recovered, kill == 0 ? Is.Not.EqualTo(clean) : Is.EqualTo(clean), $"step {kill}");
            Write(folder, [OutputFolder.Graph], "3");
            Assert.That(_cli.Snapshot(folder), Is.EqualTo(third), $"step {kill}: nothing is left of the killed run");
        }
    }

    [Test]
    public void A_change_that_is_refused_undoes_those_before()
    {
        Write("out", s_before, "1");
        Directory.CreateDirectory(_cli.PathOf("out/report.html/in the way"));
        var before = _cli.Snapshot("out");
        Assert.That(() => Write("out", s_after, "2"), Throws.InstanceOf<OutputException>());
        Assert.That(_cli.Snapshot("out"), Is.EqualTo(before));
    }

    [Test]
    public void An_undoing_that_was_killed_is_gone_on_with()
    {
        Write("out", s_before, "1");
        var before = _cli.Snapshot("out");
        Dies("out", 3);
        Directory.Move(_cli.PathOf($"out/{FolderCommit.Commit}"), _cli.PathOf($"out/{FolderCommit.Undo}"));
        OutputFolder.Recover(_cli.PathOf("out"));
        Assert.That(_cli.Snapshot("out"), Is.EqualTo(before));
    }

    [Test]
    public void A_list_of_changes_that_lies_reaches_nothing_outside()
    {
        _cli.Put("victim.txt", "mine");
        _cli.Put("out/victim.txt", "mine");
        _cli.Put(
            $"out/{FolderCommit.Commit}/changes", "Delete ../victim.txt\nDelete victim.txt\nDelete diagrams/../victim.txt\n?\n");
        OutputFolder.Recover(_cli.PathOf("out"));
        Assert.That(File.Exists(_cli.PathOf("victim.txt")) && File.Exists(_cli.PathOf("out/victim.txt")), Is.True);
    }

    [Test]
    public void Two_runs_do_not_write_at_once()
    {
        Directory.CreateDirectory(_cli.PathOf("out"));
        using (new FileStream(_cli.PathOf($"out/{OutputFolder.LockName}"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.That(
                () => Write("out", s_before, "1"), Throws.InstanceOf<OutputException>().With.Message.Contains("another run"));
        }

        Write("out", s_before, "1");
    }

    [TestCase("report.html")]
    [TestCase("diagrams/new.svg")]
    public void A_file_of_the_user_is_not_replaced(string name)
    {
        _cli.Put($"out/{name}", "mine");
        Assert.That(
            () => Write("out", s_after, "1"), Throws.InstanceOf<OutputException>().With.Message.Contains(Path.GetFileName(name)));
        Assert.That(_cli.Snapshot("out").Values.Where(v => v != "(folder)"), Is.EqualTo(new[] { "mine" }));
        File.Delete(_cli.PathOf($"out/{name}"));
        Write("out", s_after, "1");
        File.AppendAllText(_cli.PathOf($"out/{name}"), "changed by hand");
        Assert.That(() => Write("out", s_after, "2"), Throws.InstanceOf<OutputException>());
    }

    private void Write(string folder, string[] names, string text) =>
        OutputFolder.Replace(_cli.PathOf(folder), FilesOf(names, text), CancellationToken.None);

    // True when the run was killed before the step.
    private bool Dies(string folder, int step)
    {
        try
        {
            OutputFolder.Replace(_cli.PathOf(folder), FilesOf(s_after, "2"), CancellationToken.None, () =>
            {
                if (step-- == 0)
                {
                    throw new Killed();
                }
            });
            return false;
        }
        catch (Killed)
        {
            return true;
        }
    }

    private static OutputFile[] FilesOf(string[] names, string text) =>
        [.. names.Select(n => new OutputFile(n, stream => stream.Write(Encoding.UTF8.GetBytes(n + text))))];

#pragma warning disable CA1032, CA1064 // nobody but this test knows it
    private sealed class Killed : Exception;
#pragma warning restore CA1032, CA1064
}
