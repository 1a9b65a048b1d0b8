using System.Collections.Immutable;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>Splits rows over pages.</summary>
internal static class PageSplit
{
    // A page that is at least so full may end before a heading, so that what belongs together stays together.
    private static readonly double[] s_fullEnough = [1, 0.85, 0.85];

    /// <summary>
    /// Ranges of rows, one a page: as few pages as greedy filling takes, the last as full as it comes, broken before headings
    /// where that leaves a page full enough.
    /// </summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="height">Height of the rows from the first index up to the second; grows with the second.</param>
    /// <param name="rank">How good a break before a row is: 0 within a group, 1 between groups, 2 between sections.</param>
    /// <param name="room">Height of a page; a row that is higher stands alone.</param>
    /// <param name="fullEnough">By rank, what part of a page has to be full for it to end there; null for the usual.</param>
    /// <exception cref="DiagramException">There are more pages than a drawing may have.</exception>
    public static ImmutableArray<(int Start, int End)> Split(
        int count, Func<int, int, double> height, Func<int, int> rank, double room, double[]? fullEnough = null) =>
        Split(count, (_, start, end) => height(start, end), rank, _ => room, fullEnough);

    /// <summary>The same over pages of which each, by its index, sets rows in its way, and has a room of its own.</summary>
    public static ImmutableArray<(int Start, int End)> Split(
        int count, Func<int, int, int, double> height, Func<int, int> rank, Func<int, double> roomOf, double[]? fullEnough = null)
    {
        fullEnough ??= s_fullEnough;
        var pages = ImmutableArray.CreateBuilder<(int, int)>();
        for (var start = 0; start < count;)
        {
            var end = start + 1;
            var best = (Rank: 0, End: 0);
            var room = roomOf(pages.Count);
            while (end < count && height(pages.Count, start, end + 1) <= room)
            {
                if (rank(end) is > 0 and var r && r >= best.Rank && height(pages.Count, start, end) >= fullEnough[r] * room)
                {
                    best = (r, end);
                }

                end++;
            }

            if (end < count && rank(end) < best.Rank)
            {
                end = best.End;
            }

            pages.Add((start, end));
            start = end;
            if (pages.Count > SceneLimits.MaxPages)
            {
                throw SceneLimits.TooManyPages($"{pages.Count}");
            }
        }

        return pages.ToImmutable();
    }
}
