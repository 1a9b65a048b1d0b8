using System.Collections.Immutable;

namespace OrgGraph.Neo4j;

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
    public string? Text(int column) => (string?)Values[column];

    /// <summary>The text in a column that is never null.</summary>
    /// <exception cref="CypherException">The value is null: the graph was not written by this program.</exception>
    public string Required(int column) => (string?)Values[column]
        ?? throw new CypherException(CypherException.ForeignData, $"column {Fields[column]} has no value");

    /// <summary>The integer in a column.</summary>
    public long Number(int column) => Values[column] as long?
        ?? throw new CypherException(CypherException.ForeignData, $"column {Fields[column]} has no integer");

    /// <summary>The number in a column.</summary>
    public double Real(int column) => Values[column] as double?
        ?? throw new CypherException(CypherException.ForeignData, $"column {Fields[column]} has no decimal number");

    /// <summary>The texts in a column; none when it is null.</summary>
    public ImmutableArray<string> Texts(int column) =>
        Values[column] is IReadOnlyList<object?> list ? [.. list.Cast<string>()] : [];
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
