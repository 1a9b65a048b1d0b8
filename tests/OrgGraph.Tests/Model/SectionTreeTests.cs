using NUnit.Framework;
using OrgGraph.Model;

namespace OrgGraph.Tests.Model;

public sealed class SectionTreeTests
{
    private static readonly SourceSpan Nowhere = SourceSpan.OfLine("a.txt", 1);

    private static readonly SectionTree Tree = new(
    [
        new Section("1", "p", null, "一、水", Nowhere),
        new Section("1.1", "p", "1", "（一）河", Nowhere),
        new Section("1.1.1", "p", "1.1", "1. 岸", Nowhere),
        new Section("2", "p", null, "二、林", Nowhere),
    ]);

    [TestCase("1.1.1", "1.1.1 1.1 1")]
    [TestCase("2", "2")]
    [TestCase(null, "")]
    public void Sections_are_told_from_the_innermost_to_the_outermost(string? id, string expected)
    {
        var task = new PlanTask("t", "p", id, null, null, Nowhere);
        Assert.Multiple(() =>
        {
            Assert.That(string.Join(' ', Tree.Upwards(id).Select(s => s.Id)), Is.EqualTo(expected));
            Assert.That(Tree.OutermostOf(task)?.Id ?? "", Is.EqualTo(expected.Split(' ')[^1]));
        });
    }
}
