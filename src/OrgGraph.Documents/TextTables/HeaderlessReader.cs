using OrgGraph.Documents.Deadlines;
using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.TextTables;

/// <summary>
/// Rows with bars between their cells and no header above them: what each column holds tells its meaning. Units are responsible
/// likely, for no heading says their role.
/// </summary>
internal sealed class HeaderlessReader : ITextTableReader
{
    private const int FewestRows = 2;
    private const int MostColumns = 8;

    public string Name => "bars-without-header";

    public Table? TryRead(TextTableInput input, int line)
    {
        var text = input.Text;
        if (text.Line(line).IndexOfAny(BarTableReader.Bars) < 0 || text.Line(line).Contains('\t') || !input.MayLookAhead)
        {
            return null;
        }

        var rows = new List<Row>();
        for (int? next = line; next is { } at && text.Line(at).IndexOfAny(BarTableReader.Bars) >= 0; next = text.NextContent(at))
        {
            input.CancellationToken.ThrowIfCancellationRequested();
            var row = BarTableReader.ReadRow(text, at);
            if (rows.Count > 0 && row.Cells.Length != rows[0].Cells.Length)
            {
                break;
            }

            rows.Add(row);
        }

        if (rows.Count < FewestRows || rows[0].Cells.Length is < 2 or > MostColumns || ColumnsOf(text, rows) is not { } columns)
        {
            input.LookedInVain(rows.Count);
            return null;
        }

        foreach (var row in rows)
        {
            columns.DoubtUnits(row.Cells, Uncertainty.RoleNotDecided);
        }

        return new Table(Name, new Row(line, line, []), columns, rows, rows[^1].LastLine + 1);
    }

    // Units, times and numbers fill their columns; of the others the longest is the measure, one left of it the task.
    private static Columns? ColumnsOf(DocumentText text, List<Row> rows)
    {
        var meanings = new ColumnMeaning[rows[0].Cells.Length];
        var measure = -1;
        var longest = 0L;
        for (var i = 0; i < meanings.Length; i++)
        {
            var column = i;
            var cells = rows.ConvertAll(r => r.Cells[column].TextOf(text).Trim().ToString()).FindAll(c => c.Length > 0);
            meanings[i] = cells.Count == 0 ? ColumnMeaning.Other
                : cells.TrueForAll(c => ItemNumber.IsAlone(c)) ? ColumnMeaning.Number
                : cells.TrueForAll(c => DeadlineText.IsDeadline(c)) ? ColumnMeaning.Deadline
                : cells.TrueForAll(c => UnitList.IsCertain(c) || NoneMark.Is(c)) ? ColumnMeaning.Responsible
                : ColumnMeaning.Other;
            var length = meanings[i] == ColumnMeaning.Other ? cells.Sum(c => (long)c.Length) : 0;
            (measure, longest) = length > longest ? (i, length) : (measure, longest);
        }

        if (measure < 0 || !Array.Exists(meanings, m => m.IsUnits()))
        {
            return null;
        }

        meanings[measure] = ColumnMeaning.Measure;
        if (Array.FindIndex(meanings, 0, measure, m => m == ColumnMeaning.Other) is >= 0 and var task)
        {
            meanings[task] = ColumnMeaning.Task;
        }

        return new Columns([.. meanings], [.. meanings.Select(_ => "")]);
    }
}
