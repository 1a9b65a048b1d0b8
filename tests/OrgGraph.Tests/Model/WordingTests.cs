using NUnit.Framework;
using OrgGraph.Model;

namespace OrgGraph.Tests.Model;

public sealed class WordingTests
{
    [TestCase("清淤疏浚", 2, "清淤")]
    [TestCase("清淤", 2, "清淤")]
    [TestCase("清淤", 0, "")]
    [TestCase("\U0002CB29镇河道", 1, "")]
    [TestCase("\U0002CB29镇河道", 2, "\U0002CB29")]
    [TestCase("河\U0002CB29镇", 2, "河")]
    public void A_start_ends_with_a_whole_character(string text, int length, string start) =>
        Assert.That(Wording.Start(text, length), Is.EqualTo(start));

    [Test]
    public void A_key_has_neither_blanks_nor_wide_signs() => Assert.That(Wording.KeyOf("ＡＢ　（甲 乙）"), Is.EqualTo("AB(甲乙)"));
}
