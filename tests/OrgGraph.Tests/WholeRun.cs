using NUnit.Framework;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests;

/// <summary>Around all tests.</summary>
[SetUpFixture]
public sealed class WholeRun
{
    [OneTimeTearDown]
    public void SayWhatWasSkipped()
    {
        foreach (var line in SkippedTests.Lines())
        {
            TestContext.Error.WriteLine(line); // what goes to the error stream is shown at every verbosity
        }
    }
}
