using System.Collections.Immutable;
using OrgGraph.Model;
using OrgGraph.Model.Json;
using OrgGraph.Model.Targets;
using OrgGraph.Neo4j.Client;

namespace OrgGraph.Neo4j.Schema;

/// <summary>Rows of the database as the model's records.</summary>
internal static class StoredRecords
{
    public static Plan PlanOf(CypherRecord r) => new()
    {
        Id = r.Required(0),
        Title = r.Required(1),
        Year = r.ShortNumberOrNull(2),
        Jurisdiction = r.Text(3) ?? "",
        City = r.Text(4),
        JurisdictionBasis = Parse<JurisdictionBasis>(r.Required(5)),
        Attachment = r.Text(6),
        Notice = r[7] is true ? new Notice(r.Text(8), r.Text(9), r.DateOrNull(10)) : null,
        Source = Span(r.Required(11)),
    };

    public static Unit UnitOf(CypherRecord r) => new()
    {
        Id = r.Required(0),
        Jurisdiction = r.Text(2) ?? "",
        Level = Parse<UnitLevel>(r.Required(3)),
        Kind = Parse<UnitKind>(r.Required(4)),
        Rule = r.Text(5) ?? "",
        Aliases = r.Texts(6),
        MembersKnown = r[10] is true,
    };

    /// <summary>A unit's row as its record; null for a row of another program that has no such form.</summary>
    public static Unit? ForeignUnitOf(CypherRecord r) =>
        r[3] is string level && Enum.TryParse<UnitLevel>(level, out _) && r[4] is string kind
            && Enum.TryParse<UnitKind>(kind, out _)
        && (r[5] is null or string) && (r[2] is null or string)
        && (r[6] is null || (r[6] is IReadOnlyList<object?> aliases && aliases.All(a => a is string)))
            ? UnitOf(r)
            : null;

    /// <summary>The metrics of a unit; null where the database has none.</summary>
    public static UnitMetrics? MetricsOf(CypherRecord r)
    {
        const int first = 11;
        return r[first] is null
            ? null
            : new UnitMetrics(
                r.Required(0), r.ShortNumber(first), r.Real(first + 1), r.Real(first + 2), r.Real(first + 3),
                r.Real(first + 4), r.ShortNumberOrNull(first + 5), r[first + 6] is true)
            {
                Load = r.RealOrZero(first + 7),
                LoadLow = r.RealOrZero(first + 8),
                LoadHigh = r.RealOrZero(first + 9),
                RolePoints = r.RealOrZero(first + 10),
                Guessed = r.ShortNumberOrNull(first + 11) ?? 0,
                Doubtful = r[first + 12] is true,
                Scope = r.Text(first + 13) ?? "",
            };
    }

    public static Person PersonOf(CypherRecord r) => new(r.Required(0), r.Required(1), r.Text(2) ?? "");

    public static ImmutableArray<OtherField> OtherOf(CypherRecord r, int headings, int texts) =>
        [.. r.Texts(headings).Zip(r.Texts(texts), (heading, text) => new OtherField(heading, text))];

    public static ImmutableArray<Target> TargetsOf(CypherRecord r, int column) =>
        [.. r.Texts(column).Select(t => Read(t, FactJson.TargetOf))];

    public static ImmutableArray<Duty> DutiesOf(CypherRecord r, int column) =>
        r[column] is null ? [] : [.. r.Texts(column).Select(t => Read(t, FactJson.DutyOf))];

    public static SourceSpan Span(string text) => Read(text, SourceSpan.Parse);

    private static T Read<T>(string text, Func<string, T> read)
    {
        try
        {
            return read(text);
        }
        catch (FormatException e)
        {
            throw new CypherException(CypherException.ForeignData, e.Message, e);
        }
    }

    public static T Parse<T>(string? text)
        where T : struct, Enum =>
        text is null ? default
        : Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value
        : throw new CypherException(CypherException.ForeignData, $"'{text}' is no {typeof(T).Name}");
}
