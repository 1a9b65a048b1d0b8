using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OrgGraph.Documents.Corrections;

/// <summary>A row of a plan as it was when something was decided about it.</summary>
/// <param name="Text">Its measure, as it was read.</param>
/// <param name="Number">Which of the plan's rows of that text it is, from 1.</param>
public sealed record RowAnchor(string Text, int Number = 1)
{
    [JsonIgnore]
    internal ImmutableArray<string> Subject => [Text, $"{Number}"];
}

/// <summary>A name in a row as it was when something was decided about it.</summary>
/// <param name="Text">The name, as it was read.</param>
/// <param name="Number">Which of the row's names of that text it is, from 1.</param>
public sealed record NameAnchor(string Text, int Number = 1)
{
    [JsonIgnore]
    internal ImmutableArray<string> Subject => [Text, $"{Number}"];
}

/// <summary>A row of a snapshot.</summary>
/// <param name="Text">The measure.</param>
/// <param name="Names">Its names, as they were read, in the order of reading.</param>
public sealed record SnapshotRow(string Text, ImmutableArray<string> Names);

/// <summary>
/// A plan as it was read when something was decided about it: what rows and names are found again by, in a later version or
/// another form of the same document.
/// </summary>
public sealed record PlanSnapshot
{
    /// <summary>The title; null where the document has none and the file's name stood in.</summary>
    public string? Title { get; init; }

    /// <summary>The year that title or notice name; null where they name none.</summary>
    public int? Year { get; init; }

    /// <summary>The rows, in order.</summary>
    public required ImmutableArray<SnapshotRow> Rows { get; init; }

    /// <summary>What corrections call it: twelve hexadecimal digits of all the rest. Files hold it for people only.</summary>
    [JsonPropertyOrder(-1)]
    public string Key => field ??= Digest.Of(
        12, [Title ?? "", $"{Year}", .. Rows.SelectMany(r => (IEnumerable<string>)[r.Text, $"{r.Names.Length}", .. r.Names])]);

    /// <summary>The keys of the rows' texts: kept, since every correction of the plan asks for them.</summary>
    [JsonIgnore]
    internal ImmutableArray<string> RowKeys => field.IsDefault ? field = [.. Rows.Select(r => Wording.KeyOf(r.Text))] : field;

    /// <summary>The index of a row; -1 where the plan has none like it.</summary>
    internal int IndexOf(RowAnchor row) => NthOf(RowKeys, Wording.KeyOf(row.Text), row.Number);

    /// <summary>The index of a name in a row; -1 where the row has none like it.</summary>
    internal static int IndexOf(SnapshotRow row, NameAnchor name) =>
        NthOf(row.Names.Select(Wording.KeyOf), Wording.KeyOf(name.Text), name.Number);

    private static int NthOf(IEnumerable<string> keys, string key, int number)
    {
        var index = 0;
        foreach (var other in keys)
        {
            if (other == key && --number == 0)
            {
                return index;
            }

            index++;
        }

        return -1;
    }

    /// <summary>What stands for the title in the ids of corrections.</summary>
    [JsonIgnore]
    internal string Name => $"{Title ?? "\0" + (Rows.IsEmpty ? "" : Rows[0].Text)}\0{Year}";
}
