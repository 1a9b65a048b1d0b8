using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Tables;

/// <summary>Where no heading says which column holds the measures, it is the one with the longest texts.</summary>
internal static class MeasureColumn
{
    private const int SampledRows = 200;
    private const int ShortestMeasure = 4;
    private const int ShortestText = 8;

    /// <summary>The table, its measures in the column that its rows show to be the one.</summary>
    public static Table Settle(DocumentText text, Table table)
    {
        var columns = table.Columns;
        if (!columns.IsMeasureGuessed && !columns.IsMeasureWeak)
        {
            return table;
        }

        var lengths = new long[columns.Count];
        foreach (var row in table.Rows.Take(SampledRows).Where(r => r.Cells.Length > 1))
        {
            for (var i = 0; i < Math.Min(columns.Count, row.Cells.Length); i++)
            {
                lengths[i] += columns.Meanings[i] is ColumnMeaning.Other or ColumnMeaning.Measure or ColumnMeaning.Task
                    && columns.Headings[i].Length > 0
                    ? row.Cells[i].TextOf(text).Trim().Length
                    : 0;
            }
        }

        var longest = Array.IndexOf(lengths, lengths.Max());
        var sampled = Math.Max(1, table.Rows.Take(SampledRows).Count(r => r.Cells.Length > 1));
        var own = lengths[columns.IndexOf(ColumnMeaning.Measure)];

        // a task or requirement of a few characters is none beside texts
        if (!columns.IsMeasureGuessed
            && (own >= sampled * ShortestMeasure || lengths[longest] < (3 * own) || lengths[longest] < sampled * ShortestText))
        {
            return table;
        }

        return lengths[longest] == 0 || columns.Meanings[longest] == ColumnMeaning.Measure ? table
            : table with { Columns = columns.WithMeasureIn(longest) };
    }
}
