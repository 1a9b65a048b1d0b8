using System.Collections.Immutable;

namespace OrgGraph.Neo4j.Client;

/// <summary>What a statement gave.</summary>
/// <param name="Fields">The names of the columns.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Counters">What the statement changed.</param>
/// <param name="Notifications">What the server has to say about the statement (deprecated syntax, cartesian products …).</param>
public sealed record CypherResult(
    ImmutableArray<string> Fields,
    IReadOnlyList<CypherRecord> Rows,
    CypherCounters Counters,
    ImmutableArray<CypherNotification> Notifications);

/// <summary>What a statement changed.</summary>
/// <param name="NodesCreated">Nodes created.</param>
/// <param name="NodesDeleted">Nodes deleted.</param>
/// <param name="RelationshipsCreated">Relationships created.</param>
/// <param name="RelationshipsDeleted">Relationships deleted.</param>
/// <param name="PropertiesSet">Properties set, also to the value that they had.</param>
public sealed record CypherCounters(
    long NodesCreated, long NodesDeleted, long RelationshipsCreated, long RelationshipsDeleted, long PropertiesSet)
{
    /// <summary>No change.</summary>
    public static CypherCounters None { get; } = new(0, 0, 0, 0, 0);
}

/// <summary>A remark of the server about a statement.</summary>
/// <param name="Code">Neo4j's code.</param>
/// <param name="Title">What it is.</param>
/// <param name="Description">The remark.</param>
public sealed record CypherNotification(string Code, string Title, string Description);

/// <summary>
/// One row of a result. Values are null, bool, long, double, string, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/>,
/// <see cref="CypherNode"/>, <see cref="CypherRelationship"/>, <see cref="CypherPath"/>, <c>IReadOnlyList&lt;object?&gt;</c>
/// and <c>IReadOnlyDictionary&lt;string, object?&gt;</c>; types without a counterpart (points, durations, times) are text.
/// </summary>
/// <param name="Fields">The names of the columns.</param>
/// <param name="Values">The values, one a column.</param>
public readonly record struct CypherRecord(ImmutableArray<string> Fields, ImmutableArray<object?> Values)
{
    /// <summary>The value in a column.</summary>
    public object? this[int column] => Values[column];

    /// <summary>The value in the column of that name.</summary>
    public object? this[string field] => Values[Fields.IndexOf(field)];

    /// <summary>The text in a column, or null.</summary>
    /// <exception cref="CypherException">
    /// The value is of another type, as for all that follow: this program did not write it.
    /// </exception>
    public string? Text(int column) => Values[column] is null ? null : Values[column] as string ?? throw Foreign(column, "text");

    /// <summary>The text in a column that is never null.</summary>
    /// <exception cref="CypherException">The value is null: the graph was not written by this program.</exception>
    public string Required(int column) => Text(column) ?? throw Foreign(column, "value");

    /// <summary>The integer in a column.</summary>
    public long Number(int column) => Values[column] as long? ?? throw Foreign(column, "integer");

    /// <summary>The integer of 32 bits in a column.</summary>
    public int ShortNumber(int column) =>
        Number(column) is >= int.MinValue and <= int.MaxValue and var number ? (int)number
            : throw Foreign(column, "integer of 32 bits");

    /// <summary>The integer of 32 bits in a column, or null.</summary>
    public int? ShortNumberOrNull(int column) => Values[column] is null ? null : ShortNumber(column);

    /// <summary>The number in a column.</summary>
    public double Real(int column) => Values[column] as double? ?? throw Foreign(column, "decimal number");

    /// <summary>The number in a column, 0 where there is none.</summary>
    public double RealOrZero(int column) => Values[column] is null ? 0 : Real(column);

    /// <summary>The date in a column, or null.</summary>
    public DateOnly? DateOrNull(int column) =>
        Values[column] is null ? null : Values[column] as DateOnly? ?? throw Foreign(column, "date");

    /// <summary>The texts in a column; none when it is null.</summary>
    public ImmutableArray<string> Texts(int column) => Values[column] switch
    {
        null => [],
        IReadOnlyList<object?> list when list.All(v => v is string) => [.. list.Cast<string>()],
        _ => throw Foreign(column, "list of texts"),
    };

    private CypherException Foreign(int column, string wanted) =>
        new(CypherException.ForeignData, $"column {Fields[column]} has no {wanted}");
}

/// <summary>A node.</summary>
/// <param name="ElementId">The server's id of it.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Properties">Its properties.</param>
public sealed record CypherNode(
    string ElementId, ImmutableArray<string> Labels, IReadOnlyDictionary<string, object?> Properties);

/// <summary>A relationship.</summary>
/// <param name="ElementId">The server's id of it.</param>
/// <param name="Type">Its type.</param>
/// <param name="StartElementId">The node it leaves.</param>
/// <param name="EndElementId">The node it leads to.</param>
/// <param name="Properties">Its properties.</param>
public sealed record CypherRelationship(
    string ElementId,
    string Type,
    string StartElementId,
    string EndElementId,
    IReadOnlyDictionary<string, object?> Properties);

/// <summary>A path: nodes and relationships in turn.</summary>
/// <param name="Elements">Node, relationship, node …</param>
public sealed record CypherPath(ImmutableArray<object> Elements);
