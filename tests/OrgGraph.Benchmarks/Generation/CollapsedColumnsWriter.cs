using System.Collections.Immutable;
using System.Text;

namespace OrgGraph.Benchmarks.Generation;

/// <summary>
/// Writes what is left of a table in the text of a PDF: the header as one line, tasks and measures wrapped as in their
/// columns, the deadline on the measure's last line or below, one unit a line, page numbers in between.
/// </summary>
internal static class CollapsedColumnsWriter
{
    private const int TaskWidth = 5;
    private const int WidestTask = 9;
    private const int MeasureWidth = 24;
    private const int LongestName = 11;

    public static void Write(StringBuilder text, TruthPlan plan, PlanShape shape, SeededRandom random)
    {
        var header = $"序号 重点任务 工作措施 完成时限 牵头单位{(shape.HasResponsible ? " 主责单位" : "")} 协办单位\n\n";
        text.Append(header);
        TruthRow? above = null;
        int onPage = 0, page = 1;
        foreach (var row in plan.Rows)
        {
            var isNewPage = ++onPage > shape.RowsOnPage + random.Between(-1, 1);
            if (isNewPage)
            {
                text.Append("—\n").Append(++page).Append("\n\n—\n\n\n\n").Append(header);
                onPage = 0;
            }

            Heading(text, row.Section, above?.Section);
            Heading(text, row.Subsection, row.Section == above?.Section ? above?.Subsection : null);
            Row(text, row, isMerged: row.Number == above?.Number && !(isNewPage && random.Happens(0.6)), shape, random);
            above = row;
        }
    }

    private static void Heading(StringBuilder text, string? title, string? above)
    {
        if (title is not null && title != above)
        {
            text.Append(title).Append("\n\n");
        }
    }

    private static void Row(StringBuilder text, TruthRow row, bool isMerged, PlanShape shape, SeededRandom random)
    {
        if (!isMerged)
        {
            var task = row.Task!;
            if (task.Length <= WidestTask && random.Happens(0.3))
            {
                text.Append(row.Number).Append(' ').Append(task).Append(' ');
            }
            else
            {
                Wrap(text.Append(row.Number).Append(random.Happens(0.3) ? ' ' : '\n'), task, TaskWidth);
                text.Append("\n\n");
            }
        }

        Wrap(text, row.Measure, MeasureWidth);
        text.Append(random.Happens(0.5) ? " " : "\n\n").Append(row.Deadline);
        if (shape.HasResponsible && row.Lead.Length + row.Responsible.Length + row.Assist.Length == 3
            && row.Lead.Length == 1 && row.Responsible.Length == 1)
        {
            // one unit a column: the three stand on one line
            text.Append(' ').Append(row.Lead[0]).Append(' ').Append(row.Responsible[0]).Append(' ').Append(row.Assist[0])
                .Append("\n\n");
            return;
        }

        text.Append(random.Happens(0.6) ? " " : "\n\n");
        Units(text, row.Lead, random);
        if (shape.HasResponsible)
        {
            Units(text, row.Responsible, random);
        }

        Units(text, row.Assist, random);
    }

    private static void Units(StringBuilder text, ImmutableArray<string> units, SeededRandom random)
    {
        if (units.IsEmpty)
        {
            text.Append(random.Happens(0.5) ? "———\n\n" : "");
            return;
        }

        foreach (var name in units)
        {
            if (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket)
            {
                text.Append(name, 0, bracket).Append('\n');
                Wrap(text, name[bracket..], LongestName - 2);
            }
            else if (name.Length > LongestName && name.EndsWith("分局", StringComparison.Ordinal) && random.Happens(0.2))
            {
                text.Append(name, 0, name.Length - 4).Append('\n').Append(name, name.Length - 4, 4);
            }
            else
            {
                text.Append(name);
            }

            text.Append(random.Happens(0.05) ? "\n\n" : "\n");
        }

        text.Append('\n');
    }

    private static void Wrap(StringBuilder text, string content, int width)
    {
        for (var at = 0; at < content.Length; at += width)
        {
            text.Append(at == 0 ? "" : "\n").Append(content, at, Math.Min(width, content.Length - at));
        }
    }
}
