using System.Collections.Immutable;
using OrgGraph.Reports.Workbook;

namespace OrgGraph.Reports.Worksheets;

/// <summary>A column and what it says of a row's subject.</summary>
/// <param name="Column">How it looks.</param>
/// <param name="Cell">What it says; null or empty for nothing.</param>
internal sealed record FilledColumn<T>(SheetColumn Column, Func<T, object?> Cell)
{
    /// <summary>The cells of a row.</summary>
    public static ImmutableArray<object?> RowOf(ImmutableArray<FilledColumn<T>> columns, T of) =>
        [.. columns.Select(c => c.Cell(of) is var value and not "" ? value : null)];
}
