using System.Collections.Immutable;

namespace OrgGraph.Reports.Workbook;

/// <summary>Units' names in one cell, of which some are marked, as overloaded: the text is the same, its type is red.</summary>
/// <param name="Names">The names, in order.</param>
/// <param name="Marked">Which of them are marked.</param>
internal sealed record MarkedNames(ImmutableArray<string> Names, ImmutableArray<bool> Marked)
{
    /// <summary>What stands between two names.</summary>
    public const string Separator = "、";

    /// <summary>The text of the cell.</summary>
    public string Text => string.Join(Separator, Names);

    /// <summary>The value of a cell of names: a plain text where none is marked.</summary>
    public static object Of(IEnumerable<string?> names, IReadOnlySet<string> marked)
    {
        ImmutableArray<string> all = [.. names.OfType<string>()];
        return all.Any(marked.Contains) ? new MarkedNames(all, [.. all.Select(marked.Contains)]) : string.Join(Separator, all);
    }

    /// <summary>The text in stretches of one look each.</summary>
    public IEnumerable<(string Text, bool IsMarked)> Runs()
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (i > 0)
            {
                yield return (Separator, false);
            }

            yield return (Names[i], Marked[i]);
        }
    }
}
