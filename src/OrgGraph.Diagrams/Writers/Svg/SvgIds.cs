using System.Text;

namespace OrgGraph.Diagrams.Writers.Svg;

/// <summary>Makes any text an id for XML and CSS.</summary>
internal static class SvgIds
{
    /// <summary>
    /// Letters, digits and hyphens of ASCII and Han characters stay; every other UTF-16 unit becomes <c>_</c> and four
    /// hexadecimal digits. Two texts never give one id.
    /// </summary>
    /// <param name="prefix">What it begins with; begins with a letter.</param>
    /// <param name="text">Any text.</param>
    public static string Make(string prefix, string text)
    {
        var id = new StringBuilder(prefix, prefix.Length + text.Length);
        foreach (var c in text)
        {
            _ = char.IsAsciiLetterOrDigit(c) || c is '-' or (>= '\u4e00' and <= '\u9fff')
                ? id.Append(c)
                : id.Append('_').Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
        }

        return id.ToString();
    }
}
