using NUnit.Framework;
using OrgGraph.Cli;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Cli;

/// <summary>A standard output or error that takes nothing more: a full disk, a broken pipe.</summary>
public sealed class WriteErrorTests
{
    [TestCase("compare")]
    [TestCase("rank")]
    [TestCase("--help")]
    public async Task A_full_disk_behind_standard_output_is_one_error(string command)
    {
        var output = new StreamWriter(new FullDisk());
        using var error = new StringWriter();
        string[] args = command == "--help" ? [command] : [command, Repository.Plans, "--format", "csv"];
        Assert.That(await CommandLine.RunAsync(args, output, error), Is.EqualTo(1));
        Assert.That(error.ToString(), Does.Contain("错误：").And.Contain("no space"));
        Assert.That(error.ToString(), Does.Not.Contain("   at "));
    }

    [Test]
    public async Task A_standard_error_that_takes_nothing_stops_no_work_and_the_exit_code_tells()
    {
        using var cli = new CliRun();
        var error = new StreamWriter(new FullDisk()) { AutoFlush = true };
        Assert.That(await CommandLine.RunAsync(["rank"], TextWriter.Null, error), Is.EqualTo(2));
        Assert.That(
            await CommandLine.RunAsync(
                ["export", Repository.Plans, "--format", "dot", "--out", cli.PathOf("a.dot")], TextWriter.Null, error),
            Is.EqualTo(1));
        Assert.That(File.Exists(cli.PathOf("a.dot")), Is.True);
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => Fail();

        public override void Write(ReadOnlySpan<byte> buffer) => Fail();

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Fail();
            return Task.CompletedTask;
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Fail();
            return ValueTask.CompletedTask;
        }

        private static void Fail() => throw new IOException("no space left on the device");
    }
}
