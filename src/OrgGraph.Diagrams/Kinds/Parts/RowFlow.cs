using System.Collections.Immutable;
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

    /// <summary>How many pages rows take.</summary>
    public static int CountPages(IReadOnlyList<FlowRow> rows, Rect area) => Split(rows, area).Length;

    /// <summary>The pages.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="area">The room of a page.</param>
    public static IEnumerable<PageContent> Pages(IReadOnlyList<FlowRow> rows, Rect area) => Pages(rows, area, []);

    /// <summary>The pages, each with the roomiest rows that fit it.</summary>
    /// <param name="rows">The rows by which pages are split.</param>
    /// <param name="area">The room of a page.</param>
    /// <param name="roomier">The same rows drawn higher and higher.</param>
    public static IEnumerable<PageContent> Pages(
        IReadOnlyList<FlowRow> rows, Rect area, IReadOnlyList<IReadOnlyList<FlowRow>> roomier)
    {
        foreach (var (start, end) in Split(rows, area))
        {
            yield return Page(roomier.LastOrDefault(r => HeightOf(r, start, end) <= area.Height) ?? rows, start, end, area);
        }
    }

    private static PageContent Page(IReadOnlyList<FlowRow> rows, int start, int end, Rect area)
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

        return new PageContent([.. items]);
    }

    private static ImmutableArray<(int Start, int End)> Split(IReadOnlyList<FlowRow> rows, Rect area) =>
        PageSplit.Split(rows.Count, (a, b) => HeightOf(rows, a, b), i => rows[i].Rank, area.Height);

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
