using System.Collections.Frozen;

namespace OrgGraph.Documents.Units;

/// <summary>
/// The user's knowledge with the ids that units have while names are resolved: a user may spell a unit as it is shown, or as any
/// document spells it.
/// </summary>
internal static class CanonicalOverrides
{
    /// <summary>The canonical form of an id; groups with named members and joint bodies keep theirs.</summary>
    public static string IdOf(string id) => id.AsSpan().IndexOfAny("（(、") >= 0 ? id : CanonicalName.Of(id);

    /// <summary>The same knowledge in canonical form.</summary>
    public static UnitOverrides Of(UnitOverrides given) => new()
    {
        Aliases = given.Aliases.ToFrozenDictionary(a => a.Key, a => IdOf(a.Value)),
        AliasesById = Keyed(given.Aliases.Where(a => IdOf(a.Key) != IdOf(a.Value)), IdOf),
        Parents = Keyed(given.Parents, IdOf),
        Members = Keyed(given.Members, members => [.. members.Select(IdOf)]),
    };

    /// <summary>The ids as the user spells them, by their canonical form.</summary>
    public static IReadOnlyDictionary<string, string> SpellingsOf(UnitOverrides given)
    {
        var spellings = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] ids =
        [
            .. given.Aliases.Values, .. given.Parents.Keys, .. given.Parents.Values, .. given.Members.Keys,
            .. given.Members.SelectMany(m => m.Value),
        ];
        foreach (var id in ids.Order(StringComparer.Ordinal))
        {
            spellings.TryAdd(IdOf(id), id);
        }

        return spellings;
    }

    // of two spellings of one unit the first counts
    private static FrozenDictionary<string, T> Keyed<T>(IEnumerable<KeyValuePair<string, T>> pairs, Func<T, T> map) => pairs
        .OrderBy(p => p.Key, StringComparer.Ordinal)
        .DistinctBy(p => IdOf(p.Key), StringComparer.Ordinal)
        .ToFrozenDictionary(p => IdOf(p.Key), p => map(p.Value), StringComparer.Ordinal);
}
