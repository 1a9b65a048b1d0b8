using System.Collections.Immutable;
using OrgGraph.Reports.Texts;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Html;

/// <summary>What is said of a matrix beside the chart.</summary>
internal static class MatrixText
{
    /// <summary>How to read it, and its highest cell.</summary>
    public static string Describe(
        double[,] values, ImmutableArray<string> rows, ImmutableArray<MatrixAxis> columns, Language language)
    {
        var best = (Row: 0, Column: 0);
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                best = values[r, c] > values[best.Row, best.Column] ? (r, c) : best;
            }
        }

        return WorkloadTexts.MatrixDescription.In(
            language, rows[best.Row], columns[best.Column].Title, WorkloadSentences.Points(values[best.Row, best.Column]));
    }

    /// <summary>Says where the units are that are not shown.</summary>
    public static void WriteRest(HtmlWriter html, YearWorkload year, int shown, Language language)
    {
        var all = year.Carrying.Count();
        if (all > shown)
        {
            html.Write("p", WorkloadTexts.AllInWorkbook.In(language, all, shown), ("class", "note")).Line();
        }
    }
}
