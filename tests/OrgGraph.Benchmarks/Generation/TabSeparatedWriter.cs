using System.Collections.Immutable;
using System.Text;

namespace OrgGraph.Benchmarks.Generation;

/// <summary>
/// Writes a row a line with tabs between the cells; the header again after each page; number and task once a task, and
/// at the top of a page again or not at all; names broken by a blank here and there, and stray tags.
/// </summary>
internal static class TabSeparatedWriter
{
    public static void Write(StringBuilder text, TruthPlan plan, PlanShape shape, SeededRandom random)
    {
        var header =
            $"序号\t重点任务\t工作措施\t完成时限{(shape.HasLeaders ? "\t牵头领导" : "")}\t牵头单位{(shape.HasResponsible ? "\t主责单位" : "")}\t协办单位\n";
        var tabs = header.Count(c => c == '\t');
        text.Append(header);
        TruthRow? above = null;
        var onPage = 0;
        foreach (var row in plan.Rows)
        {
            var isNewPage = ++onPage > shape.RowsOnPage + random.Between(-1, 1);
            if (isNewPage)
            {
                text.Append('\n').Append(header);
                onPage = 0;
            }

            Heading(text, row.Section, above?.Section, tabs);
            Heading(text, row.Subsection, row.Section == above?.Section ? above?.Subsection : null, tabs);
            var isMerged = row.Number == above?.Number && !(isNewPage && random.Happens(0.6));
            text.Append(isMerged ? "" : row.Number).Append('\t').Append(isMerged ? "" : row.Task).Append('\t');
            Measure(text, row.Measure, random);
            text.Append('\t').Append(row.Deadline);
            if (shape.HasLeaders)
            {
                text.Append('\t')
                    .AppendJoin(' ', row.Leaders.Select(l => l.Length == 2 && random.Happens(0.5) ? $"{l[0]} {l[1]}" : l));
            }

            Units(text.Append('\t'), row.Lead, random);
            if (shape.HasResponsible)
            {
                Units(text.Append('\t'), row.Responsible, random);
            }

            Units(text.Append('\t'), row.Assist, random);
            text.Append(row.Assist.Length > 3 && random.Happens(0.04) ? " 等部门\n" : "\n");
            above = row;
        }
    }

    private static void Heading(StringBuilder text, string? title, string? above, int tabs)
    {
        if (title is not null && title != above)
        {
            text.Append(title).Append('\t', tabs).Append('\n');
        }
    }

    private static void Measure(StringBuilder text, string measure, SeededRandom random)
    {
        if (random.Happens(0.01))
        {
            text.Append("<p>").Append(measure).Append("</p>");
            return;
        }

        text.Append(measure);
    }

    private static void Units(StringBuilder text, ImmutableArray<string> units, SeededRandom random)
    {
        if (units.IsEmpty)
        {
            text.Append(random.Happens(0.7) ? random.Pick<string>(Phrases.NoneMarks) : "");
            return;
        }

        for (var i = 0; i < units.Length; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(AsTyped(units[i], random));
        }
    }

    // what line wraps leave behind when a table is taken out of its page
    private static string AsTyped(string name, SeededRandom random)
    {
        if (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket)
        {
            return name.Insert(bracket, " ");
        }

        if (name.EndsWith("管委会", StringComparison.Ordinal) && !name.StartsWith('各') && random.Happens(0.03))
        {
            return random.Happens(0.5) ? name + " 会" : name.Insert(name.Length - 2, " ");
        }

        return name.StartsWith('市') && name.EndsWith("分局", StringComparison.Ordinal) && random.Happens(0.05)
            ? name.Insert(name.Length - 4, " ")
            : name;
    }
}
