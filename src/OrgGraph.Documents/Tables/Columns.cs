using System.Collections.Immutable;

namespace OrgGraph.Documents.Tables;

/// <summary>The meaning of a table's columns.</summary>
/// <param name="Meanings">One a column, in order.</param>
/// <param name="Headings">The headings as written, without blanks.</param>
internal sealed record Columns(ImmutableArray<ColumnMeaning> Meanings, ImmutableArray<string> Headings)
{
    public int Count => Meanings.Length;

    public bool HasUnits => Meanings.Any(m => m.IsUnits());

    public int IndexOf(ColumnMeaning meaning) => Meanings.IndexOf(meaning);

    /// <summary>True for a column of units of which the first leads, in a table without a column of leads.</summary>
    public bool FirstLeads(int column) =>
        Meanings[column] == ColumnMeaning.Responsible && !Meanings.Contains(ColumnMeaning.Lead) && ColumnHeading.FirstLeads(Headings[column]);

    /// <summary>True for a column of units beside which persons are named: 责任单位及责任人.</summary>
    public bool NamesPersons(int column) => Meanings[column].IsUnits() && ColumnHeading.NamesPersons(Headings[column]);

    /// <summary>True when the other header has the same meanings in the same order: a repeated header, or a table that goes on.</summary>
    public bool SameAs(Columns other) => Meanings.AsSpan().SequenceEqual(other.Meanings.AsSpan());

    /// <summary>Reads a header, or returns null when the headings are no plan's header.</summary>
    /// <param name="headings">The cells' texts without blanks.</param>
    public static Columns? Read(IReadOnlyList<string> headings)
    {
        var meanings = new ColumnMeaning[headings.Count];
        int known = 0, filled = 0;
        for (var i = 0; i < headings.Count; i++)
        {
            meanings[i] = ColumnHeading.MeaningOf(headings[i]);
            if (headings[i].Length > ColumnHeading.LongestHeading && meanings[i] == ColumnMeaning.Other
                && (headings[i].Length > 2 * ColumnHeading.LongestHeading || headings[i].EndsWith('。')))
            {
                // a sentence: this is a row, not a header
                return null;
            }

            filled += headings[i].Length > 0 ? 1 : 0;
            known += meanings[i] != ColumnMeaning.Other ? 1 : 0;
        }

        // A header is mostly headings, and one of them says what is to be done.
        if (known < 3 || known * 2 <= filled || !meanings.Any(m => m is ColumnMeaning.Measure or ColumnMeaning.Task))
        {
            return null;
        }

        SettleTaskAndMeasure(meanings);
        return new Columns([.. meanings], [.. headings]);
    }

    // With one column of the two kinds, it holds the measures; with two of one kind, the left one holds the tasks.
    private static void SettleTaskAndMeasure(ColumnMeaning[] meanings)
    {
        if (!meanings.Contains(ColumnMeaning.Measure))
        {
            meanings[Array.LastIndexOf(meanings, ColumnMeaning.Task)] = ColumnMeaning.Measure;
        }

        var first = Array.IndexOf(meanings, ColumnMeaning.Measure);
        var last = Array.LastIndexOf(meanings, ColumnMeaning.Measure);
        if (first != last && !meanings.Contains(ColumnMeaning.Task))
        {
            meanings[first] = ColumnMeaning.Task;
            first = Array.IndexOf(meanings, ColumnMeaning.Measure);
        }

        KeepFirst(meanings, ColumnMeaning.Measure, first);
        foreach (var meaning in (ReadOnlySpan<ColumnMeaning>)[ColumnMeaning.Number, ColumnMeaning.Task, ColumnMeaning.Deadline])
        {
            KeepFirst(meanings, meaning, Array.IndexOf(meanings, meaning));
        }
    }

    private static void KeepFirst(ColumnMeaning[] meanings, ColumnMeaning meaning, int first)
    {
        for (var i = first + 1; i < meanings.Length; i++)
        {
            if (meanings[i] == meaning)
            {
                meanings[i] = ColumnMeaning.Other;
            }
        }
    }
}
