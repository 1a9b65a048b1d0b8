using NUnit.Framework;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Project;

/// <summary>The notices that are handed on with the program name every package that is.</summary>
internal sealed class ThirdPartyNoticesTests
{
    [Test]
    public void The_notices_are_those_of_the_restored_packages()
    {
        var expected = ThirdPartyNotices.Generate();
        var committed = Path.Combine(Repository.Root, ThirdPartyNotices.File);
        if (!File.Exists(committed) || File.ReadAllText(committed) != expected)
        {
            var made = Path.Combine(Repository.Root, "artifacts", "THIRD-PARTY-NOTICES.txt");
            File.WriteAllText(made, expected);
            Assert.Fail($"{ThirdPartyNotices.File} is stale: copy artifacts/{Path.GetFileName(made)} over it");
        }
    }

    [Test]
    public void Licences_are_of_kinds_that_may_be_handed_on_with_ours() => Assert.That(
        ThirdPartyNotices.Generate().Split('\n')
            .Where(l => l.Contains("spdx.org", StringComparison.Ordinal)).Select(l => l.Trim().Split(' ')[0])
            .Distinct(),
        Is.SubsetOf(new[] { "MIT", "MS-PL", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause" }));
}
