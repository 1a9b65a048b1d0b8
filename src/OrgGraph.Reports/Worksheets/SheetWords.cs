using OrgGraph.Analytics.Workload;
using OrgGraph.Model.Ids;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Worksheets;

namespace OrgGraph.Reports.Worksheets;

/// <summary>The words of a measure's cells, the same on every sheet. A guess is always marked as one.</summary>
internal static class SheetWords
{
    /// <summary>A unit or person of a row.</summary>
    public static string NameOf(RowName name, Language language) =>
        Guesses.IsGuess(name.Uncertainty) ? WorksheetTexts.Doubtful.In(language, ShownOf(name)) : ShownOf(name);

    /// <summary>Names of one role.</summary>
    public static string NamesOf(IEnumerable<RowName> names, Language language) =>
        string.Join(WorksheetTexts.Comma.In(language), names.Select(n => NameOf(n, language)));

    /// <summary>The others of a row as its plan writes them, a line a role.</summary>
    public static string PartnersOf(SheetRow row, Language language) => string.Join('\n', row.Partners.GroupBy(p => p.Role)
        .Select(g => WorksheetTexts.RoleList.In(
            language, Terms.Of(g.Key), NamesOf(g.Select(n => n with { Id = null }), language))));

    /// <summary>
    /// What the unit itself does, why that is a guess where it is one, and through which group it is the unit's.
    /// </summary>
    public static string RoleOf(SheetRow row, Language language)
    {
        var roles = string.Join('\n', row.Own.Select(n => Guesses.IsGuess(n.Uncertainty)
            ? WorksheetTexts.DoubtfulFor.In(language, Terms.Of(n.Role), Terms.Of(n.Uncertainty))
            : Terms.Of(n.Role).In(language)));
        return row.Group is { } group ? WorksheetTexts.Through.In(language, roles, group) : roles;
    }

    /// <summary>Why names of a row are guesses; null where none is.</summary>
    public static string? DoubtsOf(FollowedMeasure measure, Language language)
    {
        var doubts = measure.Row.Names.Where(n => Guesses.IsGuess(n.Uncertainty))
            .Select(n => WorksheetTexts.RoleList.In(language, ShownOf(n), Terms.Of(n.Uncertainty)));
        return string.Join('\n', doubts) is { Length: > 0 } text ? text : null;
    }

    /// <summary>The quantities that a measure names, a line each.</summary>
    public static string TargetsOf(FollowedMeasure measure, Language language) =>
        string.Join('\n', measure.Row.Measure.Targets.Select(t => $"{t.Words} {t.In(language)}".Trim()));

    /// <summary>The leaders of a measure.</summary>
    public static string LeadersOf(FollowedMeasure measure, Language language) =>
        NamesOf(measure.Row.Of(Role.Oversees), language);

    /// <summary>Where a measure stands in its plan's file.</summary>
    public static string PlaceOf(FollowedMeasure measure, Language language) => measure.Row.Measure.Source.PlaceIn(language);

    /// <summary>Where a measure stands.</summary>
    public static string SourceOf(FollowedMeasure measure, Language language) =>
        measure.Row.Measure.Source.FileAndPlaceIn(language);

    // the name that all sheets use; of persons the name without the place
    private static string ShownOf(RowName name) => name.Role == Role.Oversees ? name.Text : name.Id ?? name.Text;
}
