namespace OrgGraph.Reports.Workbook;

/// <summary>Makes any text fit for the head of a printed page.</summary>
internal static class PageHeader
{
    private const int Longest = 255; // the limit of Excel, marks included
    private const string Left = "&L";
    private const string Cut = "…";

    /// <summary>The text at the left, each &amp; doubled as headers want it, cut with … at Excel's limit.</summary>
    public static string Of(string title)
    {
        var text = CellText.Of(title.Replace("&", "&&", StringComparison.Ordinal));
        if (Left.Length + text.Length <= Longest)
        {
            return Left + text;
        }

        var start = Wording.Start(text, Longest - Left.Length - Cut.Length);
        var ands = start.Length - start.TrimEnd('&').Length; // an odd one was parted from its twin
        return Left + (ands % 2 == 0 ? start : start[..^1]) + Cut;
    }
}
