using OrgGraph.Model;

namespace OrgGraph.Documents.Units;

/// <summary>
/// The names that a run's units are shown by. Spellings of one body are joined by their canonical form, which no document may
/// hold; shown is the spelling that the documents use most. A spelling of the user's own comes first.
/// </summary>
internal sealed class ShownNames(IReadOnlyDictionary<string, string> givenSpellings)
{
    private readonly Dictionary<string, Dictionary<string, Spelling>> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, string Written), string> _known = [];
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);

    /// <summary>A way of writing a unit's name.</summary>
    private sealed class Spelling
    {
        public int Uses { get; set; }

        public List<(Mention Mention, List<Finding> Findings)> FirstUses { get; } = [];
    }

    /// <summary>
    /// The scoped name as a document spells it: 大兴区交通运输局, written 区交通局, is 大兴区交通局. The id itself where the name does
    /// not end as it does.
    /// </summary>
    public static string SpellingOf(string id, string written)
    {
        var (canonical, spelled) = (CanonicalName.Of(written), CanonicalName.SpellingOf(written));
        return canonical == spelled ? id : Respelled(id, canonical, spelled);
    }

    /// <summary>Counts a use of a unit's name.</summary>
    /// <param name="resolution">The unit, with the id that its name gives.</param>
    /// <param name="suffix">What the id has behind that name.</param>
    /// <param name="mention">Where the name stands.</param>
    /// <param name="findings">The findings of its document.</param>
    public void Count(UnitResolution resolution, string suffix, Mention mention, List<Finding> findings)
    {
        var id = resolution.Unit.Id;
        if (!_known.TryGetValue((id, mention.Text), out var spelling))
        {
            _known[(id, mention.Text)] = spelling = SpellingOf(id, mention.Text);
        }

        var ways =
            _spellings.TryGetValue(id + suffix, out var known) ? known : _spellings[id + suffix] = new(StringComparer.Ordinal);
        if (!ways.TryGetValue(spelling + suffix, out var way))
        {
            ways[spelling + suffix] = way = new Spelling();
        }

        way.Uses++;
        // a document's names come one after the other
        if (way.FirstUses is not [.., var last] || last.Findings != findings)
        {
            way.FirstUses.Add((mention, findings));
        }

        if (spelling != id && resolution.Unit.ParentId is { } parent && !_parts.ContainsKey(parent))
        {
            _parts.Add(parent, PartOf(parent, mention.Text));
        }
    }

    /// <summary>
    /// The names to show, by id, of the units that are shown by another name; tells of spellings that were joined.
    /// </summary>
    public IReadOnlyDictionary<string, string> Settle()
    {
        var shown = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, ways) in _spellings)
        {
            shown[id] = givenSpellings.GetValueOrDefault(id) ?? ways.OrderByDescending(w => w.Value.Uses)
                .ThenByDescending(w => w.Key.Length).ThenBy(w => w.Key, StringComparer.Ordinal).First().Key;
            foreach (var (spelling, way) in ways.Where(w => w.Key != shown[id]))
            {
                way.FirstUses.ForEach(u => u.Findings.Add(
                    new Finding(FindingKind.SpellingsJoined, u.Mention.Source, [u.Mention.Text, shown[id]])));
            }
        }

        foreach (var (id, spelling) in givenSpellings.Concat(_parts))
        {
            shown.TryAdd(id, spelling);
        }

        // a name that another unit bears is no name for this one
        var taken = shown.GroupBy(s => s.Value, StringComparer.Ordinal).Where(g => g.Skip(1).Any()).Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        return shown.Where(s => s.Key != s.Value && !taken.Contains(s.Value))
            .ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);
    }

    /// <summary>The resolution with the names to show.</summary>
    public static UnitResolution Show(UnitResolution resolution, IReadOnlyDictionary<string, string> shown) =>
        new(Show(resolution.Unit, shown), [.. resolution.Related.Select(u => Show(u, shown))]);

    private static Unit Show(Unit unit, IReadOnlyDictionary<string, string> shown)
    {
        string NameOf(string id) => shown.GetValueOrDefault(id, id);
        var id = NameOf(unit.Id);
        return unit with
        {
            Id = id,
            ParentId = unit.ParentId is { } parent ? NameOf(parent) : null,
            CounterpartId = unit.CounterpartId is { } counterpart ? NameOf(counterpart) : null,
            MemberIds = [.. unit.MemberIds.Select(NameOf)],
            Aliases = [.. unit.Aliases.Select(NameOf).Where(a => a != id).Distinct(StringComparer.Ordinal)],
        };
    }

    // 市规划和自然资源局青溪分局 spells its parent, which may be named nowhere itself
    private static string PartOf(string id, string written)
    {
        var (canonical, spelled) = (CanonicalName.Of(written), CanonicalName.SpellingOf(written));
        for (var length = canonical.Length - 1; length > 1; length--)
        {
            var tail = canonical[length..];
            if (id.EndsWith(canonical[..length], StringComparison.Ordinal) && spelled.EndsWith(tail, StringComparison.Ordinal))
            {
                return Respelled(id, canonical[..length], spelled[..^tail.Length]);
            }
        }

        return id;
    }

    // The id ends as the canonical name does; that end is put as the name spells it.
    private static string Respelled(string id, string canonical, string spelled)
    {
        var common = 0;
        while (common < Math.Min(id.Length, canonical.Length) && id[^(common + 1)] == canonical[^(common + 1)])
        {
            common++;
        }

        var head = canonical[..^common];
        return common > 0 && spelled.StartsWith(head, StringComparison.Ordinal) ? id[..^common] + spelled[head.Length..] : id;
    }
}
