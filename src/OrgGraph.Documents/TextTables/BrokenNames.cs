using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// Names with a blank within, in rows whose cells are parted by blanks as well: 区住房城 乡建设局. What a list of departments or the
/// document elsewhere knows as one name is one; what merely could be is a doubt.
/// </summary>
internal sealed class BrokenNames(DocumentText text)
{
    // each costs a look through the document
    private const int MostLookedFor = 100;

    private static readonly WordEndings s_bodies = new("局", "委", "办", "厅", "委员会", "办公室", "管委会", "政府");

    private readonly Dictionary<string, bool> _whole = new(StringComparer.Ordinal);

    /// <summary>True for two words that are one name.</summary>
    public bool AreHalves(CellPart first, CellPart second)
    {
        if (UnitShape.IsCertain(Text(first)) || !Opens(Text(first)) || !Join(first, second))
        {
            return false;
        }

        var joined = string.Concat(Text(first), Text(second));
        return UnitShape.IsCertain(joined) && (DepartmentWords.StandsAcross(joined, first.Length) || StandsWhole(joined));
    }

    /// <summary>
    /// True when the word before units may be the first half of their first name, or a name that lacks its beginning.
    /// </summary>
    public bool MayBeHalves(CellPart before, CellPart first) =>
        (s_bodies.Match(Text(before), 2) && UnitShape.IsComplete(Text(before)))
            || (Opens(Text(before)) && !UnitShape.IsComplete(Text(before)) && Join(before, first));

    /// <summary>The words, the halves of a name put together.</summary>
    public List<CellPart> Mend(List<CellPart> words)
    {
        var mended = new List<CellPart>();
        foreach (var word in words)
        {
            if (mended.Count > 0 && AreHalves(mended[^1], word))
            {
                mended[^1] = mended[^1] with { Length = word.End - mended[^1].Start };
            }
            else
            {
                mended.Add(word);
            }
        }

        return mended;
    }

    private static bool Opens(ReadOnlySpan<char> word) => UnitShape.HasOpening(word) || NameConjunction.OpensName(word);

    private bool Join(CellPart first, CellPart second) =>
        first.Length + second.Length <= UnitList.LongestNames
            && NameJoin.Of(Text(first).ToString(), Text(second).ToString()) is Units.Join.Wrap or Units.Join.Guess;

    private bool StandsWhole(string name)
    {
        if (!_whole.TryGetValue(name, out var stands) && _whole.Count < MostLookedFor)
        {
            _whole[name] = stands = text.Content.Contains(name, StringComparison.Ordinal);
        }

        return stands;
    }

    private ReadOnlySpan<char> Text(CellPart part) => text.Content.AsSpan(part.Start, part.Length);
}
