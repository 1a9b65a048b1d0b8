using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Kinds.Sheets;

/// <summary>Spreads rows over pages that an engine draws: as many on each as fit.</summary>
internal static class SheetPages
{
    /// <summary>Share of the rows that is tried next where they do not fit.</summary>
    private const double Fewer = 0.85;

    /// <summary>The pages. An engine draws a page a few times at most.</summary>
    /// <param name="count">Number of rows.</param>
    /// <param name="mayFit">Whether rows from one up to another could find room, by a rough count.</param>
    /// <param name="draw">Draws rows from one up to another; null where they do not fit.</param>
    /// <param name="note">What a page says of its rows where there are several pages.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="SheetTooLargeException">One row alone does not fit.</exception>
    public static ImmutableArray<PageContent> Make(
        int count,
        Func<int, int, bool> mayFit,
        Func<int, int, ImmutableArray<SceneItem>?> draw,
        Func<int, int, string> note,
        CancellationToken cancellationToken)
    {
        var pages = ImmutableArray.CreateBuilder<PageContent>();
        for (var start = 0; start < count;)
        {
            var end = start + 1;
            while (end < count && mayFit(start, end + 1))
            {
                end++;
            }

            ImmutableArray<SceneItem>? items;
            while ((items = draw(start, end)) is null)
            {
                cancellationToken.ThrowIfCancellationRequested();
                end = end > start + 1 ? start + Math.Max(1, (int)((end - start) * Fewer)) : throw new SheetTooLargeException();
            }

            pages.Add(new PageContent(items.Value, pages.Count == 0 && end == count ? "" : note(start, end)));
            start = end;
        }

        return pages.ToImmutable();
    }
}

/// <summary>An engine needs more room than a page has, even for one row.</summary>
public sealed class SheetTooLargeException : Exception
{
    /// <summary>For code that makes it without a cause.</summary>
    public SheetTooLargeException()
        : base("The engine needs more room than the page has, even for one row.")
    {
    }

    /// <summary>With a message.</summary>
    public SheetTooLargeException(string message)
        : base(message)
    {
    }

    /// <summary>With a message and a cause.</summary>
    public SheetTooLargeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
