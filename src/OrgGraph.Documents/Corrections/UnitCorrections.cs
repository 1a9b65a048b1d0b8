using System.Collections.Frozen;
using System.Collections.Immutable;
using OrgGraph.Documents.Units;
using OrgGraph.Model.Graphs;

namespace OrgGraph.Documents.Corrections;

/// <summary>Corrections of units as the user's knowledge: <c>units.json</c> is one kind of them.</summary>
internal static class UnitCorrections
{
    /// <summary>The user's file, which comes first where both speak of one unit, and the corrections.</summary>
    /// <param name="given">The user's own file.</param>
    /// <param name="corrections">The corrections.</param>
    /// <param name="refused">
    /// Receives those that would put a unit above, or into, itself, or that something before them contradicts.
    /// </param>
    public static UnitOverrides Join(UnitOverrides given, IEnumerable<Correction> corrections, ICollection<Correction> refused)
    {
        var aliases = given.Aliases.ToDictionary(p => p.Key, p => ImmutableArray.Create(p.Value), StringComparer.Ordinal);
        var parents = given.Parents.ToDictionary(p => p.Key, p => ImmutableArray.Create(p.Value), StringComparer.Ordinal);
        var members = given.Members.ToDictionary(StringComparer.Ordinal);
        var changed = false;
        foreach (var correction in corrections)
        {
            var (map, key, values) = correction switch
            {
                SameUnitCorrection s => (aliases, s.Name, ImmutableArray.Create(s.Unit)),
                ParentCorrection p => (parents, p.Unit, [p.Parent]),
                MembersCorrection m => (members, m.Group, m.Members),
                _ => (null, "", default),
            };
            if (map is null)
            {
                continue;
            }

            if (!map.TryAdd(key, values))
            {
                if (!map[key].SequenceEqual(values, StringComparer.Ordinal))
                {
                    refused.Add(correction); // the user's own file says something else
                }

                continue;
            }

            changed = true;
            if (!Cycles.Find([key], name => map.TryGetValue(name, out var next) ? next : []).IsEmpty)
            {
                map.Remove(key);
                refused.Add(correction);
            }
        }

        return !changed ? given : new UnitOverrides
        {
            Aliases = aliases.ToFrozenDictionary(p => p.Key, p => p.Value[0], StringComparer.Ordinal),
            Parents = parents.ToFrozenDictionary(p => p.Key, p => p.Value[0], StringComparer.Ordinal),
            Members = members.ToFrozenDictionary(StringComparer.Ordinal),
        };
    }
}
