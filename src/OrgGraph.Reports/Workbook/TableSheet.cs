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

    /// <summary>A blank to fill in.</summary>
    Input,
}

/// <summary>A column of a sheet.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Format">How its cells are shown.</param>
internal sealed record SheetColumn(LocalizedText Heading, ColumnFormat Format = ColumnFormat.Text)
{
    /// <summary>Its width in characters as wide as a digit; null to fit its texts.</summary>
    public double? Width { get; init; }

    /// <summary>True for what programs need and people do not.</summary>
    public bool IsHidden { get; init; }

    /// <summary>What its cells offer to choose from; texts without commas and quotes.</summary>
    public ImmutableArray<LocalizedText> Choices { get; init; } = [];

    /// <summary>True to shade its numbers by their size.</summary>
    public bool IsShaded { get; init; }

    /// <summary>True for a number that stands at the right; texts stand at the left, days in the middle.</summary>
    public bool IsNumber => Format is ColumnFormat.Count or ColumnFormat.Points or ColumnFormat.Percent or ColumnFormat.Amount;
}

/// <summary>What a rule shows of a row; the order is that of the style sheet.</summary>
internal enum RowMark
{
    /// <summary>Its time is over, or it is above a limit.</summary>
    Alarm,

    /// <summary>Its time is near.</summary>
    Soon,

    /// <summary>It is finished.</summary>
    Finished,
}

/// <summary>Marks the rows for which a formula holds; the program that shows the sheet works it out.</summary>
/// <param name="Formula">The formula as it is for row 2, columns fixed by $.</param>
/// <param name="Mark">The mark.</param>
/// <param name="Columns">The columns whose cells are marked, from 0.</param>
internal sealed record RowRule(string Formula, RowMark Mark, ImmutableArray<int> Columns);

/// <summary>The paper that a sheet is printed on, landscape.</summary>
internal enum SheetPaper : uint
{
    /// <summary>Twice A4.</summary>
    A3 = 8,

    /// <summary>The usual one.</summary>
    A4 = 9,
}

/// <summary>A sheet: one question, answered by a table.</summary>
/// <param name="Name">Its name: up to 31 characters, none of \ / ? * [ ] :.</param>
/// <param name="Question">The question that it answers.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">
/// Its rows, a value a column: string, int, double, DateOnly or <see cref="MarkedNames"/>; null, and a number that is not
/// finite, is left blank.
/// </param>
internal sealed record TableSheet(
    LocalizedText Name, LocalizedText Question, ImmutableArray<SheetColumn> Columns, ImmutableArray<ImmutableArray<object?>> Rows)
{
    /// <summary>The most rows of a sheet in Excel, without the header's.</summary>
    public const int MostRows = 1_048_575;

    /// <summary>How many columns stay in sight beside the header.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>False for a page to read, which nobody filters.</summary>
    public bool IsFiltered { get; init; } = true;

    /// <summary>False for rows for programs: of these only the heading is printed.</summary>
    public bool IsPrinted { get; init; } = true;

    /// <summary>True to print it on one page.</summary>
    public bool FitsOnePage { get; init; }

    /// <summary>True where it may stand upright on the paper, if that takes fewer pages and can still be read.</summary>
    public bool MayStandUpright { get; init; }

    /// <summary>The paper.</summary>
    public SheetPaper Paper { get; init; } = SheetPaper.A4;

    /// <summary>What its printed pages bear at the top; its name when null.</summary>
    public string? PageTitle { get; init; }

    /// <summary>Which rows are marked; the first rule that holds counts.</summary>
    public ImmutableArray<RowRule> Rules { get; init; } = [];

    /// <summary>The charts that stand on it, under its heading; it has no rows then.</summary>
    public ImmutableArray<SheetChart> Charts { get; init; } = [];

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
