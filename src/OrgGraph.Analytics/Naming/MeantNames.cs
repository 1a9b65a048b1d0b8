using System.Collections.Immutable;

namespace OrgGraph.Analytics.Naming;

/// <summary>Finds what a person means by a name: what bears it, else what has it as a part of a name.</summary>
public static class MeantNames
{
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
}
