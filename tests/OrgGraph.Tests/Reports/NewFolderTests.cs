using NUnit.Framework;
using OrgGraph.Reports.Output;
using OrgGraph.Tests.Cli;

namespace OrgGraph.Tests.Reports;

public sealed class NewFolderTests
{
    private CliRun _cli = null!;

    [SetUp]
    public void SetUp() => _cli = new CliRun();

    [TearDown]
    public void TearDown() => _cli.Dispose();

    [Test]
    public void A_folder_of_the_same_files_is_replaced_and_nothing_stays_beside()
    {
        _cli.Put("out/a.csv", "old");
        NewFolder.Write(_cli.PathOf("out"), folder => File.WriteAllText(Path.Combine(folder, "a.csv"), "new"));
        Assert.That(
            _cli.Snapshot("."), Is.EqualTo(new Dictionary<string, string> { ["out"] = "(folder)", ["out/a.csv"] = "new" }));
    }

    [Test]
    public void The_folder_stays_in_its_place_when_the_new_one_cannot_be_moved_there()
    {
        _cli.Put("out/a.csv", "old");
        _cli.Put("beside.new/a.csv", "new");
        void Move(string from, string to)
        {
            if (from.EndsWith(".new", StringComparison.Ordinal))
            {
                throw new IOException("in use");
            }

            Directory.Move(from, to);
        }

        Assert.That(() => NewFolder.Swap(_cli.PathOf("out"), _cli.PathOf("beside"), Move), Throws.InstanceOf<IOException>());
        Assert.That(_cli.Snapshot("out"), Is.EqualTo(new Dictionary<string, string> { ["a.csv"] = "old" }));
    }

    [Test]
    public void Old_files_that_cannot_be_cleared_away_are_no_failure()
    {
        _cli.Put("out/a.csv", "old");
        _cli.Put("beside.new/a.csv", "new");
        void Move(string from, string to)
        {
            Directory.Move(from, to);
            if (to.EndsWith(".old", StringComparison.Ordinal))
            {
                Directory.Delete(to, recursive: true); // so that there is nothing to delete
            }
        }

        Assert.That(() => NewFolder.Swap(_cli.PathOf("out"), _cli.PathOf("beside"), Move), Throws.Nothing);
        Assert.That(_cli.Snapshot("out"), Is.EqualTo(new Dictionary<string, string> { ["a.csv"] = "new" }));
    }
}
