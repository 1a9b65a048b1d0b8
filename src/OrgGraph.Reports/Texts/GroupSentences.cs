using System.Collections.Immutable;
using OrgGraph.Analytics.Workload;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Texts;

/// <summary>Says of a group on whom its duties fall, and whether its list of members may be incomplete.</summary>
internal static class GroupSentences
{
    private const int NamesShown = 3;

    /// <summary>What is to be known of a group.</summary>
    public static string Of(YearWorkload year, Unit group, Language language)
    {
        var members = group.MemberIds;
        var form = (members.Length, group) switch
        {
            (0, { Reach: GroupReach.Each }) => GroupTexts.Unnamed,
            (0, { Reach: GroupReach.Some }) => GroupTexts.SomeUnnamed,
            (1, { Reach: GroupReach.Some }) => GroupTexts.SomeOne,
            (_, { Reach: GroupReach.Some }) => GroupTexts.Some,
            (1, { HandsLoadOn: true }) => GroupTexts.EachOne,
            (_, { HandsLoadOn: true }) => GroupTexts.Each,
            (1, _) => GroupTexts.PartOne,
            _ => GroupTexts.Part,
        };
        var said = form.In(language, group.Id, members.Length, Names(members, language));
        var missing = MissingOf(year, group);
        return missing.IsEmpty ? said
            : said + GroupTexts.Incomplete.In(language, missing.Length, Names(missing, language));
    }

    // Units like the members that the same plans name, and no list of the group has.
    private static ImmutableArray<string> MissingOf(YearWorkload year, Unit group)
    {
        if (!group.HandsLoadOn)
        {
            return [];
        }

        var index = new GraphIndex(year.Graph);
        var sorts = group.MemberIds.Select(m => index.Units[m]).Select(SortOf).ToHashSet();
        return
        [
            .. year.Workload.Units.Select(u => u.Unit)
                .Where(u => !UnitGroups.IsGroup(u) && u.Kind != UnitKind.Unknown && sorts.Contains(SortOf(u)))
                .Select(u => u.Id).Except(group.MemberIds, StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    private static (string Jurisdiction, UnitLevel Level, UnitKind Kind) SortOf(Unit unit) =>
        (unit.Jurisdiction, unit.Level, unit.Kind);

    private static string Names(ImmutableArray<string> names, Language language)
    {
        var shown = string.Join('、', names.Take(NamesShown));
        return names.Length > NamesShown ? WorkloadTexts.AndOthers.In(language, shown) : shown;
    }
}
