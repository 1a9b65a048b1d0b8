using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Model;
using OrgGraph.Model.Json;

namespace OrgGraph.Neo4j.Schema;

/// <summary>The model's records as rows of <see cref="Tables"/>.</summary>
internal static class ModelRows
{
    public static object?[] Of(Plan plan) =>
    [
        plan.Id, plan.Title, (long?)plan.Year, plan.Jurisdiction, plan.City, Name(plan.JurisdictionBasis), plan.Attachment,
        plan.Notice is not null, plan.Notice?.Number, plan.Notice?.Issuer, Iso(plan.Notice?.IssuedOn),
        plan.Source.ToString(), (long)plan.Source.Line, Tables.Origin,
    ];

    public static object?[] Of(Section section, int order) =>
        [section.Id, section.Title, (long)order, section.Source.ToString(), (long)section.Source.Line];

    public static object?[] Of(PlanTask task, int order) =>
        [task.Id, task.Number, task.Title, (long)order, task.Source.ToString(), (long)task.Source.Line];

    public static object?[] Of(Measure measure, int order, Plan plan) =>
    [
        measure.Id, measure.Text, measure.Deadline, Iso(measure.DueOn), (long?)plan.Year,
        measure.Other.IsDefaultOrEmpty ? null : measure.Other.Select(o => (object?)o.Heading).ToArray(),
        measure.Other.IsDefaultOrEmpty ? null : measure.Other.Select(o => (object?)o.Text).ToArray(),
        (long)order, measure.Source.ToString(), (long)measure.Source.Line,
        measure.Targets.IsEmpty ? null : measure.Targets.Select(t => (object?)FactJson.Of(t)).ToArray(),
    ];

    /// <summary>Units' rows, with the metrics of those that have some. Metrics of other units are no part of the graph.</summary>
    public static IEnumerable<object?[]> Of(IEnumerable<UnitLoad> loads, ImmutableArray<UnitMetrics> metrics)
    {
        var byUnit = metrics.ToDictionary(m => m.UnitId, StringComparer.Ordinal);
        return loads.Select(l => Of(l, byUnit.GetValueOrDefault(l.Unit.Id)));
    }

    private static object?[] Of(UnitLoad load, UnitMetrics? metrics) =>
    [
        load.Unit.Id, load.Unit.Id, load.Unit.Jurisdiction, Name(load.Unit.Level), Name(load.Unit.Kind), load.Unit.Rule,
        load.Unit.Aliases.IsEmpty ? null : load.Unit.Aliases.Select(a => (object?)a).ToArray(), (long)load.Leads,
        (long)load.Responsible, (long)load.Assists,
        load.Unit.MembersKnown ? true : null, (long?)metrics?.Degree, metrics?.Betweenness, metrics?.Closeness,
        metrics?.PageRank, metrics?.Eigenvector, (long?)metrics?.Community, metrics?.Overloaded,
        metrics?.Load, metrics?.LoadLow, metrics?.LoadHigh, metrics?.RolePoints, (long?)metrics?.Guessed, metrics?.Doubtful,
        metrics?.Scope, Tables.Origin,
    ];

    /// <summary>A row of a tie between two units.</summary>
    public static object?[] Tie(string start, string end) => [start, end, Tables.Origin];

    public static object?[] Of(Person person) => [person.Id, person.Name, person.Jurisdiction, Tables.Origin];

    public static object?[] Of(Responsibility edge, int place) =>
    [
        edge.UnitId, edge.MeasureId, edge.Mention, (long)edge.Ordinal, edge.Uncertain, Name(edge.Uncertainty),
        edge.Source.ToString(), (long)edge.Source.Line, (long)place, DutiesOf(edge),
    ];

    /// <summary>The duties of an edge as texts; null where it has none.</summary>
    public static object?[]? DutiesOf(Responsibility edge) =>
        edge.Duties.IsEmpty ? null : [.. edge.Duties.Select(FactJson.Of)];

    public static object?[] Of(Oversight edge, int place) =>
    [
        edge.PersonId, edge.MeasureId, (long)edge.Ordinal, edge.Uncertainty != Uncertainty.None, Name(edge.Uncertainty),
        edge.Source.ToString(), (long)edge.Source.Line, (long)place,
    ];

    public static object?[] Of(Collaboration pair) => [pair.First, pair.Second, (long)pair.Measures, pair.Weight];

    public static RelationshipTable TableOf(Role role) => role switch
    {
        Role.Lead => Tables.Leads,
        Role.Responsible => Tables.ResponsibleFor,
        Role.Assist => Tables.Assists,
        _ => throw new ArgumentException($"{role} is not a unit's role", nameof(role)),
    };

    public static string? Name(Uncertainty uncertainty) =>
        uncertainty == Uncertainty.None ? null : Enum.GetName(uncertainty) ?? throw NotKnown(uncertainty);

    private static string Name<T>(T value)
        where T : struct, Enum => Enum.GetName(value) ?? throw NotKnown(value);

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ArgumentException NotKnown<T>(T value)
        where T : struct, Enum => new($"{value} has no name", nameof(value));
}
