using System.Buffers;
using System.Text;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Reports.Output;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Reports;

public sealed class SafeFileNamesTests
{
    private static readonly SearchValues<char> s_forbidden = SearchValues.Create("<>:\"/\\|?*\0\n\r\t");

    [TestCase("大兴区水务局", "大兴区水务局")]
    [TestCase("a/b\\c:d", "a_b_c_d")]
    [TestCase("../../etc", "_.._etc")]
    [TestCase("con", "_con")]
    [TestCase("LPT1.部门", "_LPT1.部门")]
    [TestCase(" 局. ", "局")]
    [TestCase("", "_")]
    public void Names_are_mended(string text, string name) => Assert.That(SafeFileNames.Of([text]), Is.EqualTo(new[] { name }));

    [Test]
    public void Equal_names_are_told_apart() =>
        Assert.That(SafeFileNames.Of(["A局", "a局", "A局"]), Is.EqualTo(new[] { "A局", "a局 (2)", "A局 (3)" }));

    [Test]
    public void Any_texts_make_different_names_that_windows_and_linux_take() => Prop.ForAll(
        Hostile.Text.ListOf().ToArbitrary(),
        texts =>
        {
            var names = SafeFileNames.Of(texts);
            return names.Distinct(StringComparer.OrdinalIgnoreCase).Count() == texts.Count
                && names.All(n => Encoding.UTF8.GetByteCount(n) < 240 && n.Length > 0 && n == n.Trim(' ', '.')
                    && !n.AsSpan().ContainsAny(s_forbidden));
        }).CheckFixed();
}
