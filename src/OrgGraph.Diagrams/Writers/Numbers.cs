using System.Globalization;

namespace OrgGraph.Diagrams.Writers;

/// <summary>Numbers as the formats write them.</summary>
internal static class Numbers
{
    /// <summary>With a point, at most three digits after it, never with an exponent and never as -0.</summary>
    public static string Format(double value)
    {
        var text = Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>The same with at most two digits after the point: a place on a page to a hundredth of a point.</summary>
    public static string FormatPlace(double value) => Format(Math.Round(value, 2));
}
