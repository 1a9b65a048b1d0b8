using System.Collections.Immutable;

namespace OrgGraph.Analytics.Naming;

/// <summary>Finds what a person means by a name: what bears it, else what has it as a part of a name.</summary>
public static class MeantNames
{
    private const int MinShort = 3; // shorter ones would be short for too many

    /// <summary>
    /// All that bear the name; where none does, all that have it as a part of one. In their order; linear in the names.
    /// </summary>
    /// <param name="text">What the person wrote; blanks, the width of punctuation and the case of letters do not count.</param>
    /// <param name="all">What there is.</param>
    public static ImmutableArray<Named> Find(string text, IReadOnlyCollection<Named> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        var key = Wording.KeyOf(text);
        ImmutableArray<Named> Meant(Func<string, bool> fits) =>
            [.. all.Where(n => n.Names.Any(name => fits(Wording.KeyOf(name))))];
        var whole = Meant(name => name == key);
        return whole.IsEmpty ? Meant(name => name.Contains(key, StringComparison.Ordinal)) : whole;
    }

    /// <summary>
    /// The same for units, which people also call by short names: where no name holds the text, all whose name has its
    /// characters in their order and ends as it does (区城管委 for 青溪区城市管理委). Linear in the names.
    /// </summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="units">The units.</param>
    public static ImmutableArray<Named> FindUnits(string text, IReadOnlyCollection<Named> units)
    {
        var meant = Find(text, units);
        var key = Wording.KeyOf(text);
        return !meant.IsEmpty || key.Length < MinShort ? meant
            : [.. units.Where(n => n.Names.Any(name => IsShortOf(key, Wording.KeyOf(name))))];
    }

    private static bool IsShortOf(string text, string name)
    {
        var at = 0;
        foreach (var letter in name)
        {
            at += at < text.Length && text[at] == letter ? 1 : 0;
        }

        return at == text.Length && name.EndsWith(text[^1]);
    }
}
