using System.Globalization;
using OrgGraph.Neo4j.Client;

namespace OrgGraph.Neo4j.Schema;

/// <summary>What must change so that the rows in the database become the rows wanted.</summary>
/// <param name="Added">Rows wanted that are not there.</param>
/// <param name="Changed">Nodes: the row wanted. Relationships: the element id, then the properties wanted.</param>
/// <param name="Removed">Nodes: ids. Relationships: element ids.</param>
internal sealed record RowDiff(List<object?[]> Added, List<object?[]> Changed, List<object?> Removed)
{
    public bool IsEmpty => Added.Count == 0 && Changed.Count == 0 && Removed.Count == 0;

    /// <summary>Compares nodes by their ids.</summary>
    /// <param name="there">The rows in the database.</param>
    /// <param name="wanted">The rows that shall be there.</param>
    /// <param name="origin">
    /// The column of the mark of this program: a row without it stays, and does not get it. -1 when all rows are its own.
    /// </param>
    public static RowDiff OfNodes(IEnumerable<object?[]> there, IEnumerable<object?[]> wanted, int origin = -1)
    {
        var left = there.ToDictionary(row => Id(row[0]), StringComparer.Ordinal);
        var diff = new RowDiff([], [], []);
        foreach (var row in wanted)
        {
            if (!left.Remove(Id(row[0]), out var old))
            {
                diff.Added.Add(row);
            }
            else
            {
                object?[] own = origin < 0 || IsOwn(old, origin) ? row : [.. row[..origin], old[origin], .. row[(origin + 1)..]];
                if (!Equal(old, own, own.Length))
                {
                    diff.Changed.Add(own);
                }
            }
        }

        diff.Removed.AddRange(
            left.Where(l => origin < 0 || IsOwn(l.Value, origin)).Select(l => l.Key).Order(StringComparer.Ordinal));
        return diff;
    }

    /// <summary>
    /// Of several relationships between the same two nodes an equal one is taken first: they come in any order.
    /// </summary>
    public static RowDiff OfRelationships(IEnumerable<object?[]> there, IEnumerable<object?[]> wanted)
    {
        var left = new Dictionary<(string Start, string End), List<object?[]>>();
        foreach (var row in there)
        {
            var key = KeyOf(row);
            if (!left.TryGetValue(key, out var rows))
            {
                left.Add(key, rows = new List<object?[]>(1));
            }

            rows.Add(row);
        }

        var diff = new RowDiff([], [], []);
        foreach (var row in wanted)
        {
            if (!left.TryGetValue(KeyOf(row), out var rows) || rows.Count == 0)
            {
                diff.Added.Add(row);
                continue;
            }

            var equal = rows.FindIndex(old => Equal(old, row, row.Length));
            var at = Math.Max(equal, 0);
            if (equal < 0)
            {
                diff.Changed.Add([rows[at][^1], .. row.AsSpan(2)]);
            }

            rows.RemoveAt(at);
        }

        diff.Removed.AddRange(left.Values.SelectMany(q => q).Select(row => row[^1]));
        return diff;
    }

    /// <summary>The same in parts of so many rows at most; what is removed comes first, what is added last.</summary>
    public IEnumerable<RowDiff> InBatches(int size) =>
    [
        .. Removed.Chunk(size).Select(rows => new RowDiff([], [], [.. rows])),
        .. Changed.Chunk(size).Select(rows => new RowDiff([], [.. rows], [])),
        .. Added.Chunk(size).Select(rows => new RowDiff([.. rows], [], [])),
    ];

    /// <summary>A record from the database as a row: dates as text, as they are sent.</summary>
    public static object?[] RowOf(CypherRecord record)
    {
        var row = new object?[record.Values.Length];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = record[i] is DateOnly date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : record[i];
        }

        return row;
    }

    private static bool IsOwn(object?[] row, int origin) => row[origin] is Tables.Origin;

    private static (string Start, string End) KeyOf(object?[] row) => (Id(row[0]), Id(row[1]));

    private static string Id(object? value) =>
        value as string ?? throw new CypherException(CypherException.ForeignData, "the graph has a node whose id is not text");

    private static bool Equal(object?[] a, object?[] b, int columns)
    {
        for (var i = 0; i < columns; i++)
        {
            if (!Equal(a[i], b[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Equal(object? a, object? b) => (a, b) switch
    {
        // A sum of thirds depends on its order.
        (double x, double y) => Math.Abs(x - y) <= 1e-9 * Math.Max(1, Math.Abs(y)),
        (not string and IEnumerable<object?> x, not string and IEnumerable<object?> y) => x.SequenceEqual(y),
        _ => Equals(a, b),
    };
}
