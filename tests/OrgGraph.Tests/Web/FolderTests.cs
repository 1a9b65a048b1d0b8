using System.Text;
using NUnit.Framework;
using OrgGraph.Tests.Support;
using OrgGraph.Web.Folders;
using OrgGraph.Workspace.Corrections;

namespace OrgGraph.Tests.Web;

/// <summary>The files of a workspace, by themselves.</summary>
public sealed class FolderTests
{
    [TestCase("计划.docx", "计划.docx")]
    [TestCase("附件/计划 1.docx", "附件/计划 1.docx")]
    [TestCase("a\\b.txt", "a/b.txt")]
    [TestCase("𬭚𬭊.txt", "𬭚𬭊.txt")]
    public void A_plain_name_stays(string text, string name) => Assert.That(SafeName.Of(text), Is.EqualTo(name));

    [TestCase("")]
    [TestCase("a//b")]
    [TestCase("a\0b")]
    [TestCase("a\u202Etxt.exe")]
    [TestCase("\uD800.txt")]
    [TestCase("end.")]
    [TestCase("com1.txt")]
    [TestCase("a:b")]
    [TestCase("1/2/3/4/5/6/7/8/9")]
    public void Any_other_is_none(string text) => Assert.That(SafeName.Of(text), Is.Null);

    [Test]
    public void Changes_are_numbered_kept_and_taken_back_in_turn()
    {
        using var scratch = new ScratchFolder();
        var folder = new WorkspaceFolder(scratch.Path);
        var log = new ChangeLog(folder.Root, folder.Read, folder.Write);
        byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
        log.Write("a.txt", Bytes("1"), default);
        Assert.That(log.Write("a.txt", Bytes("1"), default), Is.Null, "nothing changes");
        log.Write("a.txt", Bytes("2"), default);
        log.Undo(2, default);
        Assert.That(File.ReadAllText(scratch["a.txt"]), Is.EqualTo("1"));
        log.Undo(3, default);
        Assert.That(File.ReadAllText(scratch["a.txt"]), Is.EqualTo("2"), "what was undone is done again");
        var again = new ChangeLog(folder.Root, folder.Read, folder.Write);
        Assert.That(again.All().Select(c => c.Id), Is.EqualTo(new[] { 4, 3, 2, 1 }));
        Assert.That(folder.Files(default).Select(f => f.Name), Is.EqualTo(new[] { "a.txt" }), "what is its own is hidden");
    }

    [Test]
    public async Task Work_is_done_once_for_all_who_wait_and_stopped_when_nobody_does()
    {
        var work = new SharedWork(10, TimeSpan.Zero);
        using var begun = new SemaphoreSlim(0);
        var stopped = new TaskCompletionSource();
        string Wait(CancellationToken token)
        {
            begun.Release();
            token.WaitHandle.WaitOne();
            stopped.SetResult();
            token.ThrowIfCancellationRequested();
            return "";
        }

        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var one = work.GetAsync("slow", Wait, first.Token);
        await begun.WaitAsync();
        var other = work.GetAsync("slow", Wait, second.Token);
        await first.CancelAsync();
        Assert.That(async () => await one, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(stopped.Task.IsCompleted, Is.False, "somebody waits still");
        await second.CancelAsync();
        Assert.That(async () => await other, Throws.InstanceOf<OperationCanceledException>());
        await stopped.Task;
        Assert.That(await work.GetAsync("slow", _ => "done", default), Is.EqualTo("done"));
        Assert.That(await work.GetAsync("slow", _ => "again", default), Is.EqualTo("done"), "it is kept");
    }

    [Test]
    public async Task Work_that_somebody_comes_back_to_has_gone_on()
    {
        var work = new SharedWork(10, TimeSpan.FromMinutes(5));
        using var goOn = new ManualResetEventSlim();
        var times = 0;
        string Count(CancellationToken token)
        {
            Interlocked.Increment(ref times);
            goOn.Wait(token);
            return "done";
        }

        using var impatient = new CancellationTokenSource();
        var first = work.GetAsync("slow", Count, impatient.Token);
        await impatient.CancelAsync();
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        goOn.Set();
        Assert.That(await work.GetAsync("slow", Count, default), Is.EqualTo("done"));
        Assert.That(times, Is.EqualTo(1));
    }
}
