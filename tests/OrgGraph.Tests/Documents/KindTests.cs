using NUnit.Framework;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Documents;

/// <summary>The specifications in <c>Kinds/*.md</c>: documents of every kind, with what must be read of them.</summary>
internal sealed class KindTests
{
    private static IEnumerable<TestCaseData> Cases() =>
        from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/OrgGraph.Tests/Documents/Kinds"), "*.md")
        orderby path
        from spec in KindSpec.Load(path)
        select new TestCaseData(spec).SetArgDisplayNames(spec.File, spec.Name);

    [TestCaseSource(nameof(Cases))]
    public void Is_read_as_it_says(KindSpec spec) => Assert.That(KindSpec.Tell(spec.Input), Is.EqualTo(spec.Expected));

    [TestCaseSource(nameof(Cases))]
    public void So_it_is_in_half_width(KindSpec spec) =>
        Assert.That(
            KindSpec.InHalfWidth(KindSpec.Tell(KindSpec.InHalfWidth(spec.Input))),
            Is.EqualTo(KindSpec.InHalfWidth(spec.Expected)));
}
