using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Tables;

/// <summary>Where no heading says which column holds the measures, it is the one with the longest texts.</summary>
internal static class MeasureColumn
{
    private const int SampledRows = 200;

    /// <summary>The table, its measures in the column that its rows show to be the one.</summary>
    public static Table Settle(DocumentText text, Table table)
    {
        var columns = table.Columns;
        if (!columns.IsMeasureGuessed)
        {
            return table;
        }

        var lengths = new long[columns.Count];
        foreach (var row in table.Rows.Take(SampledRows).Where(r => r.Cells.Length > 1))
        {
            for (var i = 0; i < Math.Min(columns.Count, row.Cells.Length); i++)
            {
                lengths[i] += columns.Meanings[i] is ColumnMeaning.Other or ColumnMeaning.Measure && columns.Headings[i].Length > 0
                    ? row.Cells[i].TextOf(text).Trim().Length
                    : 0;
            }
        }

        var longest = Array.IndexOf(lengths, lengths.Max());
        return lengths[longest] == 0 || columns.Meanings[longest] == ColumnMeaning.Measure ? table : table with { Columns = columns.WithMeasureIn(longest) };
    }
}
