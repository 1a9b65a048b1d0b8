using System.Collections;
using System.Collections.Immutable;

namespace OrgGraph.Neo4j.Client;

/// <summary>A Cypher text and its parameters.</summary>
/// <param name="Text">The text; values never stand in it, only parameters.</param>
/// <param name="Parameters">
/// The parameters: null, bool, int, long, double, string, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/>, and
/// sequences and string-keyed dictionaries of these; <see cref="CypherRows"/> for many rows.
/// </param>
public sealed record CypherStatement(string Text, ImmutableDictionary<string, object?> Parameters)
{
    /// <summary>A statement without parameters.</summary>
    public CypherStatement(string text)
        : this(text, ImmutableDictionary<string, object?>.Empty)
    {
    }

    /// <summary>The statement with one more parameter.</summary>
    public CypherStatement With(string name, object? value) => this with { Parameters = Parameters.SetItem(name, value) };
}

/// <summary>
/// Rows for <c>UNWIND</c>, made while they are written to the server, so that they never are in memory together.
/// They may be enumerated more than once (a retry does). Values are null, bool, int, long, finite double, string, and
/// arrays of these; a date is sent as ISO text and made a date by the statement.
/// </summary>
/// <param name="rows">The rows.</param>
public sealed class CypherRows(IEnumerable<object?> rows) : IEnumerable<object?>
{
    /// <inheritdoc/>
    public IEnumerator<object?> GetEnumerator() => rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
