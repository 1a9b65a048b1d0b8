using System.Net;
using System.Text;
using OrgGraph.Tests.Documents.Formats.Pdf;

namespace OrgGraph.Tests.Support.Formats;

/// <summary>How a plan's rows are laid in a table.</summary>
/// <param name="Separator">What parts units in a cell: a line break is a paragraph each.</param>
/// <param name="Merges">True where cells of a task with several measures are merged; else they are repeated.</param>
internal sealed record FormStyle(string Separator, bool Merges);

/// <summary>One invented plan of 青溪区 in every form in which planners hold plans.</summary>
internal static class PlanForms
{
    public const string Title = "青溪区水环境治理2026年行动计划";

    public static readonly string[] Header = ["序号", "重点任务", "工作措施", "完成时限", "牵头单位", "配合单位"];

    /// <summary>The rows; number and task are those of the row above where they are empty.</summary>
    public static readonly (string Number, string Task, string Measure, string Deadline, string[] Lead, string[] Assist)[] Rows =
    [
        ("1", "河道整治", "完成青溪河等3条河道清淤疏浚，累计长度不少于12公里。", "2026年6月底前", ["区水务局"], ["区财政局", "区自然资源局"]),
        ("", "", "建立巡河制度，每月巡河不少于2次。", "全年", ["区水务局", "区生态环境局"], ["区城市管理局"]),
        ("2", "污水收集", "新建污水管网8公里，改造老旧管网5公里。", "2026年12月底前", ["区住房和城乡建设局"], ["区水务局", "区发展改革委", "区财政局"]),
        ("3", "监督执法", "开展入河排污口专项执法检查。", "2026年9月底前", ["区生态环境局"], ["区公安分局"]),
    ];

    /// <summary>The edges as <see cref="Reading.Edges"/> tells them.</summary>
    public static IEnumerable<string> Edges() =>
        Rows.Select(
            r =>
                $"{r.Measure}: {string.Join(", ", r.Lead.Select(u => $"Lead {u}").Concat(r.Assist.Select(u => $"Assist {u}")))}");

    public static byte[] Word(FormStyle style)
    {
        var rows = Rows.Select((r, i) => WordFile.Row(CellsOf(i, style).Select((c, column) =>
            WordFile.Cell(
                c ?? "", column < 2 && style.Merges ? c is null ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>" : ""))));
        var table = WordFile.Table(Header.Length, rows.Prepend(WordFile.HeaderRow(Header)));
        return new WordFile(WordFile.Paragraph(Title) + WordFile.Paragraph("") + table + WordFile.Paragraph("")).ToBytes();
    }

    public static byte[] Sheet(FormStyle style)
    {
        var file = new SheetFile();
        var rows = string.Concat(Rows.Select((_, i) => file.Row(i + 3, CellsOf(i, style))));
        var merges = style.Merges ? "<mergeCell ref=\"A3:A4\"/><mergeCell ref=\"B3:B4\"/>" : "";
        file.Add(
            "任务", file.Row(1, Title) + file.Row(2, Header) + rows,
            after: $"<mergeCells><mergeCell ref=\"A1:F1\"/>{merges}</mergeCells>");
        return file.ToBytes();
    }

    /// <summary>A PDF of one page, its table ruled.</summary>
    public static byte[] Pdf()
    {
        var pdf = new PdfMaker().AddPage().Text(180, 50, Title, 16);
        pdf.Table(
            [40, 70, 130, 330, 400, 470, 560], 90, 9,
            [
                Header,
                .. Rows.Select(r => (string[])
                    [r.Number, r.Task, r.Measure, r.Deadline, string.Join('、', r.Lead), string.Join('、', r.Assist)]),
            ]);
        return pdf.ToBytes();
    }

    public static byte[] Html(FormStyle style)
    {
        var text =
            new StringBuilder($"<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><h1>{Title}</h1><table><tr>");
        text.Append(string.Concat(Header.Select(h => $"<th>{h}</th>"))).Append("</tr>");
        for (var i = 0; i < Rows.Length; i++)
        {
            text.Append("<tr>");
            var cells = CellsOf(i, style);
            for (var column = 0; column < cells.Length; column++)
            {
                if (cells[column] is { } cell)
                {
                    var span =
                        style.Merges && column < 2 && i + 1 < Rows.Length && Rows[i + 1].Number.Length == 0 ? " rowspan=\"2\""
                            : "";
                    text.Append($"<td{span}>{WebUtility.HtmlEncode(cell).Replace("\n", "<br>")}</td>");
                }
            }

            text.Append("</tr>");
        }

        return Encoding.UTF8.GetBytes(text.Append("</table></body></html>").ToString());
    }

    public static byte[] Markdown(FormStyle style) =>
        Encoding.UTF8.GetBytes($"# {Title}\n\n|{string.Join('|', Header)}|\n|{string.Join('|', Header.Select(_ => "---"))}|\n"
            + string.Concat(
                Rows.Select(
                    (_, i) => $"|{string.Join('|', CellsOf(i, style).Select(c => (c ?? "").Replace("\n", "<br>")))}|\n")));

    public static byte[] Csv(FormStyle style) =>
        Encoding.UTF8.GetBytes($"\uFEFF{Title},,,,,\r\n{string.Join(',', Header)}\r\n"
            + string.Concat(Rows.Select((_, i) => $"{string.Join(',', CellsOf(i, style).Select(c => $"\"{c}\""))}\r\n")));

    /// <summary>Text with a tab between cells, as Excel and WPS save it.</summary>
    public static byte[] Text(FormStyle style) =>
        Encoding.UTF8.GetBytes($"{Title}\n\n{string.Join('\t', Header)}\n"
            + string.Concat(Rows.Select((_, i) => $"{string.Join('\t', CellsOf(i, style))}\n")));

    /// <summary>A table of lines on a page, over whose first two columns cells reach where they are merged.</summary>
    public static byte[] Pdf(FormStyle style)
    {
        double[] columns = [40, 75, 140, 330, 400, 475, 555];
        var pdf = new PdfMaker().AddPage();
        pdf.Text(150, 40, Title, 16);
        var rows = Rows.Select((_, i) => CellsOf(i, style).Select(c => c ?? "").ToArray());
        pdf.Table(columns, 80, 10, [Header, .. rows]);
        return pdf.ToBytes();
    }

    // number and task of a further measure: nothing where cells are merged, else again
    private static string?[] CellsOf(int row, FormStyle style)
    {
        var (number, task, measure, deadline, lead, assist) = Rows[row];
        var above = row;
        while (Rows[above].Number.Length == 0)
        {
            above--;
        }

        return
        [
            above == row ? number : style.Merges ? null : Rows[above].Number,
            above == row ? task : style.Merges ? null : Rows[above].Task,
            measure, deadline, string.Join(style.Separator, lead), string.Join(style.Separator, assist),
        ];
    }
}
