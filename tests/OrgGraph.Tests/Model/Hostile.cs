using FsCheck;
using FsCheck.Fluent;

namespace OrgGraph.Tests;

/// <summary>Strings that break careless writers.</summary>
internal static class Hostile
{
    /// <summary>
    /// Fragments of formulas, mark-up, JSON, escapes, rare and combining characters; whole surrogate pairs only.
    /// </summary>
    public static readonly string[] Fragments =
    [
        "", " ", "区水务局", "=", "+", "-", "@", "＝", "\t", "\r", "\n", "\r\n", ",", "\"", "\"\"", "'", "、", ";", "<", ">", "&",
        "&amp;",
        "</script>", "</style>", "<!--", "]]>", "<img src=x onerror=alert(1)>", "\" onmouseover=\"x", "{0}", "\\u0000", "\\",
        "\0",
        "\u001b[31m", "\u202e", "\ufeff", "𠮷", "👨‍👩‍👧", "e\u0301", "\u2028", "1", "a:1:2-3:4", "null", "\uFFFD", "。", "Ａ",
    ];

    public static Gen<string> Text { get; } =
        Gen.Choose(0, 5).SelectMany(n => Gen.Elements(Fragments).ArrayOf(n)).Select(string.Concat);

    public static Arbitrary<string[][]> Rows { get; } =
        Gen.Choose(1, 4).SelectMany(n => Text.ArrayOf(n).ArrayOf(3)).ToArbitrary();
}
