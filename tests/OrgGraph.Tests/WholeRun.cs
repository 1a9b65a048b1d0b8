using NUnit.Framework;
using OrgGraph.Tests.Diagrams.Writers;
using OrgGraph.Tests.Support;
using OrgGraph.Tests.Support.Formats;

// Most fixtures share nothing; those that do (the server, the current directory) say that they do not run beside others. A third
// one runs while two wait for programs.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(3)]

namespace OrgGraph.Tests;

/// <summary>Around all tests.</summary>
[SetUpFixture]
public sealed class WholeRun
{
    [OneTimeTearDown]
    public async Task CloseProgramsAndSayWhatWasSkipped()
    {
        await Chromium.CloseAllAsync();
        OfficeConversion.RemoveProfile();
        foreach (var line in SkippedTests.Lines())
        {
            await TestContext.Error.WriteLineAsync(line); // what goes to the error stream is shown at every verbosity
        }
    }
}
