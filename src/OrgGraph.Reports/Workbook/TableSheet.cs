using System.Collections.Immutable;

namespace OrgGraph.Reports.Workbook;

/// <summary>How the cells of a column are shown; the order is that of the style sheet.</summary>
internal enum ColumnFormat
{
    /// <summary>Text, never a formula.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A number with one decimal.</summary>
    Points,

    /// <summary>A part of 1 as a percentage.</summary>
    Percent,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A number with as many decimals as it has.</summary>
    Amount,
}

/// <summary>A column of a sheet.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Format">How its cells are shown.</param>
internal sealed record SheetColumn(LocalizedText Heading, ColumnFormat Format = ColumnFormat.Text);

/// <summary>A sheet: one question, answered by a table.</summary>
/// <param name="Name">Its name: up to 31 characters, none of \ / ? * [ ] :.</param>
/// <param name="Question">The question that it answers.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">
/// Its rows, a value a column: string, int, double or DateOnly; null, and a number that is not finite, is left blank.
/// </param>
internal sealed record TableSheet(
    LocalizedText Name, LocalizedText Question, ImmutableArray<SheetColumn> Columns, ImmutableArray<ImmutableArray<object?>> Rows)
{
    /// <summary>The most rows of a sheet in Excel, without the header's.</summary>
    public const int MostRows = 1_048_575;

    /// <summary>
    /// The sheet; or, where it has more rows than one can hold, sheets that go on with them, numbered from the second.
    /// </summary>
    public IEnumerable<TableSheet> Parts(int mostRows = MostRows)
    {
        yield return Rows.Length <= mostRows ? this : this with { Rows = [.. Rows.Take(mostRows)] };
        for (var part = 1; part * (long)mostRows < Rows.Length; part++)
        {
            yield return this with
            {
                Name = new LocalizedText($"{Name.Chinese} {part + 1}", $"{Name.English} {part + 1}"),
                Rows = [.. Rows.Skip(part * mostRows).Take(mostRows)],
            };
        }
    }
}
