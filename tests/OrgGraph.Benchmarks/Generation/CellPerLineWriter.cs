using System.Collections.Immutable;
using System.Text;

namespace OrgGraph.Benchmarks.Generation;

/// <summary>
/// Writes a cell line a line: a tab before each cell, further units on lines of their own, an empty line after the row.
/// </summary>
internal static class CellPerLineWriter
{
    public static void Write(StringBuilder text, TruthPlan plan, PlanShape shape, SeededRandom random)
    {
        text.Append("\t序\n号\n\t重点任务\n\t工作措施\n\t完成时限\n\t牵头单位\n").Append(shape.HasResponsible ? "\t责任单位\n" : "")
            .Append("\t配合单位\n\n");
        TruthRow? above = null;
        foreach (var row in plan.Rows)
        {
            Heading(text, row.Section, above?.Section);
            Heading(text, row.Subsection, row.Section == above?.Section ? above?.Subsection : null);
            var isMerged = row.Number == above?.Number;
            text.Append('\t').Append(isMerged ? "" : row.Number).Append("\n\t");
            text.Append(!isMerged && random.Happens(0.02) ? $"[bookmark: plan_{row.Number}_{random.Between(1, 9)}]" : "");
            text.Append(isMerged ? "" : row.Task).Append("\n\t");
            Measure(text, row.Measure, random);
            text.Append("\n\t").Append(row.Deadline).Append('\n');
            Units(text, row.Lead, random);
            if (shape.HasResponsible)
            {
                Units(text, row.Responsible, random);
            }

            Units(text, row.Assist, random);
            text.Append('\n');
            above = row;
        }
    }

    private static void Heading(StringBuilder text, string? title, string? above)
    {
        if (title is not null && title != above)
        {
            text.Append('\t').Append(title).Append("\n\n");
        }
    }

    // sentences of one cell are paragraphs of their own in some documents
    private static void Measure(StringBuilder text, string measure, SeededRandom random)
    {
        var end = measure.IndexOfAny(['。', '；']);
        text.Append(end < measure.Length - 1 && random.Happens(0.5) ? measure.Insert(end + 1, "\n") : measure);
    }

    private static void Units(StringBuilder text, ImmutableArray<string> units, SeededRandom random)
    {
        text.Append('\t');
        if (units.IsEmpty)
        {
            text.Append(random.Pick<string>(Phrases.NoneMarks));
        }

        text.AppendJoin('\n', units).Append('\n');
    }
}
