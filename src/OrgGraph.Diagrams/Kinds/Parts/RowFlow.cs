using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>A row of a list that runs down the page.</summary>
/// <param name="Height">Its height in points, with the gap below it.</param>
/// <param name="Draw">Draws it at a height on the page.</param>
/// <param name="Rank">How good a page break before it is, see <see cref="PageSplit"/>.</param>
/// <param name="Head">Index of the heading that is said again above it where it begins a page; null for none.</param>
/// <param name="DrawBelow">Draws it where the row that it goes on from stands on the same page; null: the same.</param>
internal sealed record FlowRow(
    double Height,
    Func<double, IEnumerable<SceneItem>> Draw,
    int Rank = 1,
    FlowHead? Head = null,
    Func<double, IEnumerable<SceneItem>>? DrawBelow = null);

/// <summary>A heading above rows.</summary>
/// <param name="Height">Its height in points, with the gap below it.</param>
/// <param name="Draw">Draws it at a height; true where it goes on from the page before.</param>
internal sealed record FlowHead(double Height, Func<double, bool, IEnumerable<SceneItem>> Draw);

/// <summary>Runs rows down pages, each group under its heading.</summary>
internal static class RowFlow
{
    private const double BeforeHead = 8;

    /// <summary>The pages.</summary>
    public static IEnumerable<PageContent> Pages(IReadOnlyList<FlowRow> rows, Rect area)
    {
        foreach (var (start, end) in PageSplit.Of(rows.Count, (a, b) => HeightOf(rows, a, b), i => rows[i].Rank, area.Height))
        {
            var items = new List<SceneItem>();
            var y = area.Y;
            for (var i = start; i < end; i++)
            {
                if (rows[i].Head is { } head && (i == start || rows[i - 1].Head != head))
                {
                    y += i == start ? 0 : BeforeHead;
                    items.AddRange(head.Draw(y, i > 0 && rows[i - 1].Head == head));
                    y += head.Height;
                }

                items.AddRange((i > start ? rows[i].DrawBelow ?? rows[i].Draw : rows[i].Draw)(y));
                y += rows[i].Height;
            }

            yield return new PageContent([.. items]);
        }
    }

    private static double HeightOf(IReadOnlyList<FlowRow> rows, int start, int end)
    {
        var height = 0.0;
        for (var i = start; i < end; i++)
        {
            height += rows[i].Height;
            if (rows[i].Head is { } head && (i == start || rows[i - 1].Head != head))
            {
                height += head.Height + (i == start ? 0 : BeforeHead);
            }
        }

        return height;
    }
}
