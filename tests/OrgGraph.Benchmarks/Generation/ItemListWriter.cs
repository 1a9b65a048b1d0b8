using System.Collections.Immutable;
using System.Text;

namespace OrgGraph.Benchmarks.Generation;

/// <summary>Writes numbered items, followed by lines 牵头单位：… or ending with a bracket （…牵头，…配合）.</summary>
internal static class ItemListWriter
{
    public static void Write(StringBuilder text, TruthPlan plan, PlanShape shape, SeededRandom random)
    {
        TruthRow? above = null;
        foreach (var row in plan.Rows)
        {
            Heading(text, row.Section, above?.Section);
            Heading(text, row.Subsection, row.Section == above?.Section ? above?.Subsection : null);
            text.Append(row.Number).Append('.').Append(row.Measure);
            if (shape.Layout == PlanLayout.LabelledItems)
            {
                WriteLabels(text, row);
            }
            else if (row.Deadline is null)
            {
                WriteVerbs(text, row);
            }
            else
            {
                WriteLabelledBracket(text, row, random);
            }

            above = row;
        }
    }

    private static void Heading(StringBuilder text, string? title, string? above)
    {
        if (title is not null && title != above)
        {
            text.Append(title).Append('\n');
        }
    }

    private static void WriteLabels(StringBuilder text, TruthRow row)
    {
        text.Append('\n');
        Line("牵头单位：", row.Lead);
        Line("责任单位：", row.Responsible);
        Line("配合单位：", row.Assist);
        text.Append("完成时限：").Append(row.Deadline).Append("\n\n");

        void Line(string label, ImmutableArray<string> units)
        {
            if (!units.IsEmpty)
            {
                text.Append(label).AppendJoin('、', units).Append('\n');
            }
        }
    }

    private static void WriteVerbs(StringBuilder text, TruthRow row)
    {
        text.Append('（').AppendJoin('、', row.Lead).Append("牵头");
        if (!row.Assist.IsEmpty)
        {
            text.Append('，').AppendJoin('、', row.Assist).Append("配合");
        }

        text.Append("）\n");
    }

    private static void WriteLabelledBracket(StringBuilder text, TruthRow row, SeededRandom random)
    {
        var round = random.Happens(0.3);
        text.Append(round ? '（' : '〔').Append("牵头单位：").AppendJoin('、', row.Lead);
        if (!row.Responsible.IsEmpty)
        {
            text.Append("；责任单位：").AppendJoin('、', row.Responsible);
        }

        if (!row.Assist.IsEmpty)
        {
            text.Append("；配合单位：").AppendJoin('、', row.Assist);
        }

        text.Append("；完成时限：").Append(row.Deadline).Append(round ? '）' : '〕').Append('\n');
    }
}
