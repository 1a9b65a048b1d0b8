using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Units;

namespace OrgGraph.Documents.Plans;

/// <summary>Finds what separates the names in a table's cells.</summary>
internal static class SeparatorFinder
{
    private const int SampledRows = 200;

    /// <summary>What mostly stands between two names in the table's cells of units.</summary>
    public static SeparatorStyle Find(DocumentText text, Table table)
    {
        int blanks = 0, commas = 0;
        foreach (var row in table.Rows.Take(SampledRows))
        {
            for (var i = 0; i < Math.Min(row.Cells.Length, table.Columns.Count); i++)
            {
                if (table.Columns.Meanings[i].IsUnits())
                {
                    var cell = row.Cells[i].TextOf(text).Trim();
                    blanks += cell.Count(' ') + cell.Count('\n');
                    commas += cell.Count('、') + cell.Count('，') + cell.Count('；');
                }
            }
        }

        return blanks > commas ? SeparatorStyle.Blanks : SeparatorStyle.Commas;
    }
}
