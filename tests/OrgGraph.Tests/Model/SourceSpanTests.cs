using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Model;

namespace OrgGraph.Tests.Model;

public sealed class SourceSpanTests
{
    [Test]
    public void What_is_printed_parses_back_whatever_the_file_is_called() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Hostile.Text.ToArbitrary(),
            Gen.Choose(0, int.MaxValue - 1).ArrayOf(4).ToArbitrary(),
            (file, n) =>
            {
                var span = new SourceSpan(file, n[0], n[1], n[2], n[3]);
                return SourceSpan.Parse(span.ToString()) == span;
            }));

    [TestCase("C:\\plans\\a-b:1:2-3:4.txt")]
    [TestCase("2024-01:02:03-04:05")]
    [TestCase("")]
    [TestCase("-")]
    [TestCase(":")]
    public void File_names_may_hold_colons_and_dashes(string file)
    {
        var span = new SourceSpan(file, 1, 2, 3, 4);
        Assert.That(SourceSpan.Parse(span.ToString()), Is.EqualTo(span));
    }

    [TestCase("")]
    [TestCase("a.txt")]
    [TestCase("a.txt:1:2-3")]
    [TestCase("a.txt:1:2-3:x")]
    [TestCase("a.txt:1:2-3:-4")]
    [TestCase("a.txt:1:2-3: 4")]
    [TestCase("a.txt:1:2:3:4")]
    [TestCase("a.txt:1:2-3:99999999999")]
    public void Other_texts_are_refused(string text) => Assert.That(() => SourceSpan.Parse(text), Throws.InstanceOf<FormatException>());

    [Test]
    public void The_union_covers_both_in_either_order()
    {
        var first = new SourceSpan("a", 2, 5, 3, 1);
        var second = new SourceSpan("a", 2, 7, 4, 2);
        var both = new SourceSpan("a", 2, 5, 4, 2);
        Assert.Multiple(() =>
        {
            Assert.That(first.Union(second), Is.EqualTo(both));
            Assert.That(second.Union(first), Is.EqualTo(both));
            Assert.That(both.Union(first), Is.EqualTo(both));
            Assert.That(both.ContainsLine(3) && !both.ContainsLine(5), Is.True);
        });
    }
}
