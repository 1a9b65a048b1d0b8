using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Model;

public sealed class SourceSpanTests
{
    [Test]
    public void What_is_printed_parses_back_whatever_the_file_is_called() =>
        Check.One(FixedSeeds.Config(), Prop.ForAll(
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

    [Test]
    public void Parts_survive_whatever_they_are_called() =>
        Check.One(FixedSeeds.Config(), Prop.ForAll(
            Hostile.Text.ToArbitrary(),
            Hostile.Text.ToArbitrary(),
            (file, part) =>
            {
                var span = new SourceSpan(file, 1, 2, 3, 4) { Part = part };
                return SourceSpan.Parse(span.ToString()) == span
                    && SourceSpan.Parse((span with { Part = null }).ToString()).Part is null;
            }));

    [TestCase("a@b:1:2-3:4", "c:1:2-3:4")]
    [TestCase("", "")]
    [TestCase("a", "%3A:%25@")]
    public void Parts_that_look_like_spans_survive(string file, string part)
    {
        var span = new SourceSpan(file, 1, 2, 3, 4) { Part = part };
        Assert.That(SourceSpan.Parse(span.ToString()), Is.EqualTo(span));
    }

    [TestCase(null, "第 5 行", "line 5")]
    [TestCase("p3", "第 3 页第 5 行", "page 3, line 5")]
    [TestCase("t2", "第 2 个表格第 5 行第 3 列", "table 2, row 5, column 3")]
    [TestCase("任务", "工作表“任务”第 5 行第 3 列", "sheet “任务”, row 5, column 3")]
    [TestCase("=p3", "工作表“p3”第 5 行第 3 列", "sheet “p3”, row 5, column 3")]
    [TestCase("", "第 5 行第 3 列", "row 5, column 3")]
    public void Places_are_told_as_people_count_them(string? part, string chinese, string english)
    {
        var span = new SourceSpan("计划.xlsx", 5, 3, 5, 4) { Part = part };
        Assert.Multiple(() =>
        {
            Assert.That(span.PlaceIn(Language.Chinese), Is.EqualTo(chinese));
            Assert.That(span.PlaceIn(Language.English), Is.EqualTo(english));
        });
    }

    [TestCase("任务")]
    [TestCase("p3")]
    [TestCase("t1")]
    [TestCase("")]
    [TestCase("=x")]
    [TestCase("p03")]
    public void A_sheet_may_have_any_name(string name)
    {
        var part = SourcePart.OfSheet(name);
        Assert.That(SourcePart.KindOf(part), Is.EqualTo(SourcePartKind.Sheet));
        Assert.That(SourcePart.NameOf(part), Is.EqualTo(name));
    }

    [TestCase("")]
    [TestCase("a.txt")]
    [TestCase("a.txt:1:2-3")]
    [TestCase("a.txt:1:2-3:x")]
    [TestCase("a.txt:1:2-3:-4")]
    [TestCase("a.txt:1:2-3: 4")]
    [TestCase("a.txt:1:2:3:4")]
    [TestCase("a.txt:1:2-3:99999999999")]
    public void Other_texts_are_refused(string text) =>
        Assert.That(() => SourceSpan.Parse(text), Throws.InstanceOf<FormatException>());

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
        });
    }
}
