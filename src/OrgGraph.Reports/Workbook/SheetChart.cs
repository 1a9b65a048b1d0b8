using System.Collections.Immutable;

namespace OrgGraph.Reports.Workbook;

/// <summary>A chart of columns of a sheet; the program that opens the workbook draws it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Table">The sheet whose columns it shows, which need not be the one that it stands on.</param>
/// <param name="Names">The column that names the bars, from 0.</param>
/// <param name="Bars">The columns that bars show.</param>
/// <param name="Lines">The columns that are limits, as dashes.</param>
/// <param name="First">The first row of the table that it shows, from 0.</param>
/// <param name="Count">How many rows it shows, at least 1.</param>
internal sealed record SheetChart(
    string Title, TableSheet Table, int Names, ImmutableArray<int> Bars, ImmutableArray<int> Lines, int First, int Count);
