namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>The edges of coloured areas, which part rows and cells where no lines are drawn.</summary>
internal static class Backgrounds
{
    // a page has no more cells than this; more areas are a picture's
    private const int MostAreas = 5_000;

    // the background of the page, or of all its text
    private const double MostShare = 0.5;

    /// <summary>The edges, one area after the other; empty for a page of pictures.</summary>
    public static List<Rule> EdgesOf(PageInk ink)
    {
        var edges = new List<Rule>();
        if (ink.Fills.Count > MostAreas)
        {
            return edges;
        }

        foreach (var box in ink.Fills)
        {
            if (box.Width * box.Height > MostShare * ink.Width * ink.Height)
            {
                continue;
            }

            edges.Add(new Rule(true, box.Top, box.Left, box.Right));
            edges.Add(new Rule(true, box.Bottom, box.Left, box.Right));
            edges.Add(new Rule(false, box.Left, box.Top, box.Bottom));
            edges.Add(new Rule(false, box.Right, box.Top, box.Bottom));
        }

        return edges;
    }
}
