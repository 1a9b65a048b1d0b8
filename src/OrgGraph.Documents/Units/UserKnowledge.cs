using System.Collections.Immutable;
using OrgGraph.Model;

namespace OrgGraph.Documents.Units;

/// <summary>Puts what the user says of units (<see cref="UnitOverrides"/>) before what their names tell.</summary>
internal static class UserKnowledge
{
    /// <summary>The unit as the user knows it.</summary>
    /// <param name="overrides">What the user knows.</param>
    /// <param name="unit">The unit that the name tells.</param>
    /// <param name="written">The name as written.</param>
    /// <param name="related">The units that the name brings along; those of the user are added.</param>
    /// <param name="level">The level of members that the user names.</param>
    public static UnitResolution Apply(UnitOverrides overrides, Unit unit, string written, List<Unit> related, UnitLevel level)
    {
        if (overrides.Aliases.TryGetValue(written, out var id) || overrides.Aliases.TryGetValue(unit.Id, out id)
            || overrides.AliasesById.TryGetValue(unit.Id, out id))
        {
            var target = UnitResolver.Create(id, id, unit.Jurisdiction, unit.Level);
            unit =
                target with { Aliases =
                    WithAliases(target, written).Aliases.AddRange(unit.Aliases.Except([written])).Distinct().ToImmutableArray() };
            related.Clear();
        }

        if (overrides.Parents.TryGetValue(unit.Id, out var parent))
        {
            unit = unit with { ParentId = parent };
            related.Add(UnitResolver.Create(parent, parent, unit.Jurisdiction, UnitLevel.Unknown));
        }

        if (overrides.Members.TryGetValue(unit.Id, out var members))
        {
            unit = unit with { MemberIds = members, MembersKnown = true, Level = UnitLevel.Group, Kind = UnitKind.Group };
            related.AddRange(members.Select(m => UnitResolver.Create(m, m, unit.Jurisdiction, level)));
        }

        return new UnitResolution(unit, [.. related]);
    }

    /// <summary>The unit with its written name, with and without bracket, among its other names.</summary>
    public static Unit WithAliases(Unit unit, string written)
    {
        var aliases = unit.Aliases;
        var bare = UnitShape.WithoutBrackets(written).ToString();
        foreach (var name in (ReadOnlySpan<string>)[written, bare])
        {
            // the name of a group without its bracket is another group
            var another = unit.Level == UnitLevel.Group && name != written;
            aliases = another || name == unit.Id || aliases.Contains(name) ? aliases : aliases.Add(name);
        }

        return unit with { Aliases = aliases };
    }
}
