using OrgGraph.Documents.Plans;

namespace OrgGraph.Documents.Corrections;

/// <summary>Makes corrections of rows and names, once it is known where they belong.</summary>
internal static class RowChanges
{
    // Texts and places first, then what changes which names there are: a name that is split gives its role to its parts.
    private static readonly Type[] s_order =
    [
        typeof(TextCorrection), typeof(DeadlineCorrection), typeof(TaskCorrection), typeof(SectionCorrection),
        typeof(RoleCorrection), typeof(NameCorrection), typeof(JoinCorrection), typeof(SplitCorrection), typeof(RemovedEdge),
        typeof(AddedEdge), typeof(AddedRow), typeof(RemovedRow),
    ];

    /// <summary>
    /// The place of a correction among those of a plan, so that the order in which they are given does not matter.
    /// </summary>
    public static int RankOf(Correction correction) => Array.IndexOf(s_order, correction.GetType());

    /// <summary>Changes a row, or nothing.</summary>
    /// <param name="correction">What is decided.</param>
    /// <param name="row">The row.</param>
    /// <param name="at">The index of the name among those read; -1 for corrections of rows.</param>
    /// <returns>What there is to say: the subject and what it is now; null when it does not fit.</returns>
    public static (string Subject, string Is)? Make(RowCorrection correction, RowEdit row, int at)
    {
        switch (correction)
        {
            case TextCorrection text:
                row.Measure = row.Measure with { Text = text.Is };
                return (text.Row.Text, text.Is);
            case DeadlineCorrection deadline:
                var was = row.Measure.Deadline;
                row.Measure = row.Measure with { Deadline = deadline.Is };
                return (was ?? None, deadline.Is ?? None);
            case TaskCorrection task:
                row.Task = (task.Number, task.Title);
                return (task.Row.Text, $"{task.Number} {task.Title}".Trim());
            case SectionCorrection section:
                row.Section = (section.Section, section.Subsection);
                return (section.Row.Text, $"{section.Section} {section.Subsection}".Trim());
            case AddedEdge edge:
                Add(row, edge.Unit, edge.Role);
                return (edge.Unit, FindingTerm.Of(edge.Role));
            case AddedRow added:
                var more = new RowEdit(
                    row.Measure with { Text = added.Text, Deadline = added.Deadline, Other = [] }, []);
                foreach (var unit in added.Units)
                {
                    Add(more, unit.Name, unit.Role);
                }

                row.Added.Add(more);
                return (None, added.Text);
            case RemovedRow removed:
                row.IsRemoved = true;
                return (removed.Row.Text, None);
            case EdgeCorrection edge:
                return MakeOfName(edge, row, at);
            default:
                return null;
        }
    }

    /// <summary>Where no unit leads, the first named does.</summary>
    public static void LetFirstLead(RowEdit row)
    {
        if (row.Names.Exists(n => n.Mention.Role == Role.Lead)
            || row.Names.Find(n => n.Mention.Role == Role.Responsible) is not { } first)
        {
            return;
        }

        first.Mention = Sure(first.Mention) with { Role = Role.Lead };
        foreach (var other in row.Names.Where(n => n.Mention.Uncertainty == Uncertainty.RoleNotDecided))
        {
            other.Mention = Sure(other.Mention);
        }

        row.IsChanged = true;
    }

    private const string None = "—";

    private static (string Subject, string Is)? MakeOfName(EdgeCorrection correction, RowEdit row, int at)
    {
        var name = row.AsRead[at];
        var index = row.Names.IndexOf(name);
        if (index < 0)
        {
            return null; // a name that another correction has joined or split is none any more
        }

        row.IsChanged = true;
        switch (correction)
        {
            case RoleCorrection role:
                name.Mention = Sure(name.Mention) with { Role = role.Role };
                return (name.Mention.Text, FindingTerm.Of(role.Role));
            case NameCorrection named:
                name.Mention = Sure(name.Mention) with { Text = named.Is };
                name.Joined = null;
                return (named.Name.Text, named.Is);
            case RemovedEdge:
                row.Names.RemoveAt(index);
                return (name.Mention.Text, None);
            case SplitCorrection split:
                row.Names.RemoveAt(index);
                row.Names.InsertRange(
                    index, split.Into.Select(part => new NameEdit(Sure(name.Mention) with { Text = part }, joined: null)));
                return (split.Name.Text, string.Join('、', split.Into));
            case JoinCorrection join:
                var parts = row.AsRead.Skip(at).Take(join.Count).ToList();
                if (parts.Count < join.Count || parts.Exists(p => !row.Names.Contains(p)))
                {
                    return null;
                }

                parts.Skip(1).ToList().ForEach(p => row.Names.Remove(p));
                name.Mention = Sure(name.Mention) with
                {
                    Text = join.Is, Source = name.Mention.Source.Union(parts[^1].Mention.Source),
                };
                name.Joined = null;
                return (string.Join(' ', parts.Select(p => p.Mention.Text)), join.Is);
            default:
                return null;
        }
    }

    private static void Add(RowEdit row, string unit, Role role)
    {
        row.IsChanged = true;
        if (!row.Names.Exists(n => n.Mention.Role == role && Wording.KeyOf(n.Mention.Text) == Wording.KeyOf(unit)))
        {
            row.Names.Add(new NameEdit(new Mention(0, unit, role, 0, row.Measure.Source), joined: null));
        }
    }

    // what a person said is no guess any more
    private static Mention Sure(Mention mention) => mention with { Uncertainty = Uncertainty.None };
}
