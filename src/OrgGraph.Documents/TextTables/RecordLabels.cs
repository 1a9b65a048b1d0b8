using System.Buffers;
using OrgGraph.Documents.Tables;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.TextTables;

/// <summary>Labels with which records begin, each field on a line: 事项名称：…, 序号：1.</summary>
internal static class RecordLabels
{
    private static readonly string[] s_records = Words.Of("record.labels");
    private static readonly SearchValues<string> s_numbers = SearchValues.Create(["序号", "编号"], StringComparison.Ordinal);

    /// <summary>
    /// Length of a label with a colon that begins a record (事项名称：…), blanks before it included; 0 for other lines.
    /// </summary>
    public static int LengthAtStart(ReadOnlySpan<char> line)
    {
        var skipped = line.Length - line.TrimStart().Length;
        var length = Words.LengthAtStart(line[skipped..], s_records);
        return length > 0 && skipped + length < line.Length && line[skipped + length] is '：' or ':' ? skipped + length + 1 : 0;
    }

    /// <summary>The number that a line which begins a record gives it (序号：1), blanks left aside; empty for other lines.</summary>
    public static CellPart NumberIn(ReadOnlySpan<char> line)
    {
        var label = LengthAtStart(line);
        var number = line[label..].Trim();
        return label > 0 && line[..label].ContainsAny(s_numbers) && ItemNumber.IsAlone(number)
            ? new CellPart(line.Length - line[label..].TrimStart().Length, number.Length) : default;
    }
}
