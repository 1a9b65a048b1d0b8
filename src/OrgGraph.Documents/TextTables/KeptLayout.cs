using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// Recognizes text that was extracted from a PDF with its layout kept: cells of one row stand apart in a line by runs of blanks,
/// and go on below in the next lines.
/// </summary>
internal static class KeptLayout
{
    // bars around a line part its cells, whatever blanks fill them
    private const string Bars = "|｜│┃║";

    private const int ShortestGap = 3;
    private const int FewestLines = 5;
    private const double Share = 0.3;

    /// <summary>The first such line at or behind a line, where there are many; -1 in other texts.</summary>
    public static int FirstLine(DocumentText text, int from)
    {
        int first = -1, gaps = 0, filled = 0;
        for (var line = from; line < text.LineCount; line++)
        {
            var content = text.Line(line).Trim();
            if (content.IsEmpty || content.Contains('\t') || (Bars.Contains(content[0]) && Bars.Contains(content[^1])))
            {
                continue;
            }

            filled++;
            if (HasGap(content))
            {
                gaps++;
                first = first < 0 ? line : first;
            }
        }

        return gaps >= FewestLines && gaps > filled * Share ? first : -1;
    }

    private static bool HasGap(ReadOnlySpan<char> line)
    {
        var blanks = 0;
        foreach (var c in line)
        {
            blanks = c is ' ' or '\u00A0' ? blanks + 1 : 0;
            if (blanks >= ShortestGap)
            {
                return true;
            }
        }

        return false;
    }
}
