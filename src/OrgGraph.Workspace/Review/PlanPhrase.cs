using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Documents.Corrections;

namespace OrgGraph.Workspace.Review;

/// <summary>Phrases that are said of a plan, of how it stands to another, and of units.</summary>
internal static class PlanPhrase
{
    private static readonly LocalizedText s_noSuchColumn = new(
        "没有“{0}”这一列；有：{1}", "there is no column '{0}'; there are: {1}");

    private static readonly LocalizedText s_noSuchPlan = new(
        "没有另一份标题含“{0}”的计划", "there is no other plan with '{0}' in its title");

    /// <summary>The corrections that a phrase says of a plan; null where it will not do.</summary>
    public static ImmutableArray<Correction>? OfPlan(
        PhraseWord word, string value, PhrasePlace place, ref LocalizedText problem)
    {
        var plan = place.Plan.Key;
        if (word == PhraseWords.FirstLeads)
        {
            return value.Length > 0 ? null : [new FirstLeadsCorrection { Plan = plan }];
        }

        if (value.Length == 0)
        {
            return null;
        }

        if (word == PhraseWords.Title)
        {
            return [new TitleCorrection { Plan = plan, Is = value }];
        }

        if (word == PhraseWords.Place)
        {
            return [new PlaceCorrection { Plan = plan, Is = value }];
        }

        if (word == PhraseWords.Year)
        {
            return YearOf(value) is { } year ? [new YearCorrection { Plan = plan, Is = year }] : null;
        }

        var (heading, use) = CorrectionPhrase.PairIn(value);
        if (UseOf(use) is not { } meaning)
        {
            return null;
        }

        if (!place.Headings.Contains(heading, StringComparer.Ordinal))
        {
            problem = s_noSuchColumn.With(heading, string.Join(' ', place.Headings));
            return null;
        }

        return [new ColumnCorrection { Plan = plan, Heading = heading, Is = meaning }];
    }

    /// <summary>The corrections that a phrase says of units; null where it will not do.</summary>
    public static ImmutableArray<Correction>? OfUnits(PhraseWord word, string value, PhrasePlace place)
    {
        var (name, now) = CorrectionPhrase.PairIn(value);
        return name.Length == 0 || now.Length == 0 ? null
            : word == PhraseWords.Same ? [new SameUnitCorrection { Name = name, Unit = place.UnitId(now) }]
            : word == PhraseWords.Parent ? [new ParentCorrection { Unit = place.UnitId(name), Parent = place.UnitId(now) }]
            : CorrectionPhrase.NamesIn(now) is { IsEmpty: false } members
            ? [new MembersCorrection { Group = place.UnitId(name), Members = [.. members.Select(place.UnitId)] }] : null;
    }

    /// <summary>How a plan stands to the other that a phrase names; null where it will not do.</summary>
    public static (ImmutableArray<Correction>, PlanSnapshot?)? RelationOf(
        PhraseWord word, string value, PhrasePlace place, ref LocalizedText problem)
    {
        if (value.Length == 0)
        {
            return null;
        }

        if (place.OtherPlan(value) is not { } other)
        {
            problem = s_noSuchPlan.With(value);
            return null;
        }

        var relation = word == PhraseWords.Replaces ? PlanRelation.Replaces : PlanRelation.Beside;
        return ([new PlanRelationCorrection { Plan = place.Plan.Key, Other = other.Key, Is = relation }], other);
    }

    /// <summary>The year that a text is, 1900 to 2999; null where it is none.</summary>
    public static int? YearOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2999
            ? year : null;

    private static ColumnUse? UseOf(string word) => word.ToLowerInvariant() switch
    {
        "序号" or "number" => ColumnUse.Number,
        "任务" or "task" => ColumnUse.Task,
        "措施" or "measure" => ColumnUse.Measure,
        "时限" or "deadline" => ColumnUse.Deadline,
        "领导" or "leaders" => ColumnUse.Leaders,
        "其他" or "other" => ColumnUse.Other,
        var role => ReviewAnswers.RoleOf(role) switch
        {
            Role.Lead => ColumnUse.Lead,
            Role.Responsible => ColumnUse.Responsible,
            Role.Assist => ColumnUse.Assist,
            _ => null,
        },
    };
}
