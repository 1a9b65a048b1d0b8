using System.Buffers;

namespace OrgGraph.Documents.Units;

/// <summary>
/// Finds brackets without their fellows: they must neither swallow the names behind them nor stick to one; the others keep their
/// meaning.
/// </summary>
internal static class StrayBrackets
{
    private static readonly SearchValues<char> s_brackets = SearchValues.Create("(（〔[【)）〕]】");

    /// <summary>The offsets of the stray ones, in order.</summary>
    public static void Find(ReadOnlySpan<char> cell, List<int> strays)
    {
        strays.Clear();
        if (cell.IndexOfAny(s_brackets) < 0)
        {
            return;
        }

        // opened ones are put aside with their offset, closing strays below them keep their place
        var closed = 0;
        for (var i = 0; i < cell.Length; i++)
        {
            if (UnitShape.IsOpening(cell[i]))
            {
                strays.Add(i);
            }
            else if (UnitShape.IsClosing(cell[i]))
            {
                if (strays.Count > closed)
                {
                    strays.RemoveAt(strays.Count - 1);
                }
                else
                {
                    strays.Add(i);
                    closed = strays.Count;
                }
            }
        }
    }
}
