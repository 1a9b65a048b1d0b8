using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Documents.Corrections;

namespace OrgGraph.Workspace.Review;

/// <summary>Phrases that are said of one measure: its text, its deadline, the units in its row.</summary>
internal static class MeasurePhrase
{
    private static readonly LocalizedText s_noSuchName = new(
        "这条措施里没有“{0}”；有：{1}", "the measure has no '{0}'; it has: {1}");

    private static readonly LocalizedText s_notBeside = new(
        "“{0}”不是相邻的几个名称", "'{0}' are no names that stand side by side");

    /// <summary>The corrections that a phrase says of a row; null where it will not do.</summary>
    public static ImmutableArray<Correction>? Read(
        PhraseWord word, string value, string plan, ReviewRow row, ref LocalizedText problem)
    {
        if (word == PhraseWords.RemoveRow)
        {
            return value.Length > 0 ? null : [new RemovedRow { Plan = plan, Row = row.Anchor }];
        }

        if (value.Length == 0)
        {
            return null;
        }

        if (word == PhraseWords.Text)
        {
            return [new TextCorrection { Plan = plan, Row = row.Anchor, Is = value }];
        }

        if (word == PhraseWords.Deadline)
        {
            return [new DeadlineCorrection { Plan = plan, Row = row.Anchor, Is = value == CorrectionPhrase.None ? null : value }];
        }

        if (word == PhraseWords.Task)
        {
            var (number, title) = value.Split(' ', 2, StringSplitOptions.TrimEntries) is [var first, var rest]
                && first.All(c => char.IsAsciiDigit(c) || c == '.') ? (first, rest) : (null, value);
            return
            [
                new TaskCorrection
                {
                    Plan = plan, Row = row.Anchor, Number = number, Title = title == CorrectionPhrase.None ? null : title,
                },
            ];
        }

        if (word == PhraseWords.Section)
        {
            var parts = value.Split(['/', '／'], 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return parts.Length == 0 ? null :
            [
                new SectionCorrection
                {
                    Plan = plan, Row = row.Anchor, Section = parts[0] == CorrectionPhrase.None ? null : parts[0],
                    Subsection = parts.ElementAtOrDefault(1),
                },
            ];
        }

        if (word == PhraseWords.Add)
        {
            return ReviewAnswers.UnitsOf(row, plan, value);
        }

        return word == PhraseWords.AddRow ? NewRow(value, plan, row) : OfNames(word, value, plan, row, ref problem);
    }

    private static ImmutableArray<Correction>? NewRow(string value, string plan, ReviewRow row)
    {
        var parts = value.Split('|', 3, StringSplitOptions.TrimEntries);
        ImmutableArray<Correction>? units = parts.Length < 3 ? [] : ReviewAnswers.UnitsOf(row, plan, parts[2]);
        return parts[0].Length == 0 || units is null ? null :
        [
            new AddedRow
            {
                Plan = plan, Row = row.Anchor, Text = parts[0],
                Deadline = parts.ElementAtOrDefault(1) is { Length: > 0 } deadline ? deadline : null,
                Units = [.. units.Value.OfType<AddedEdge>().Select(e => new AddedName(e.Unit, e.Role))],
            },
        ];
    }

    private static ImmutableArray<Correction>? OfNames(
        PhraseWord word, string value, string plan, ReviewRow row, ref LocalizedText problem)
    {
        var corrections = ImmutableArray.CreateBuilder<Correction>();
        var isList = word == PhraseWords.Remove || word == PhraseWords.Role;
        foreach (var part in isList ? CorrectionPhrase.NamesIn(value) : [value])
        {
            var (name, now) = CorrectionPhrase.PairIn(part);
            if (now.Length == 0 != (word == PhraseWords.Remove)
                || (!isList && !CorrectionPhrase.NamesIn(now).All(CorrectionPhrase.IsName)))
            {
                return null;
            }

            if (word == PhraseWords.Join)
            {
                return Joined(CorrectionPhrase.NamesIn(name), now, plan, row, ref problem);
            }

            if (NameIn(row, name) is not { } found)
            {
                problem = s_noSuchName.With(name, string.Join('、', row.Names.Select(n => n.Mention.Text)));
                return null;
            }

            var anchor = row.Names[found].Anchor;
            Correction? correction =
                word == PhraseWords.Remove ? new RemovedEdge { Plan = plan, Row = row.Anchor, Name = anchor }
                : word == PhraseWords.Name ? new NameCorrection { Plan = plan, Row = row.Anchor, Name = anchor, Is = now }
                : word == PhraseWords.Split ? CorrectionPhrase.NamesIn(now) is { Length: > 1 } into
                    ? new SplitCorrection { Plan = plan, Row = row.Anchor, Name = anchor, Into = into } : null
                : ReviewAnswers.RoleOf(now) is { } role
                    ? new RoleCorrection { Plan = plan, Row = row.Anchor, Name = anchor, Role = role } : null;
            if (correction is null)
            {
                return null;
            }

            corrections.Add(correction);
        }

        return corrections.Count == 0 ? null : corrections.ToImmutable();
    }

    private static ImmutableArray<Correction>? Joined(
        ImmutableArray<string> names, string now, string plan, ReviewRow row, ref LocalizedText problem)
    {
        if (names.Length < 2)
        {
            return null;
        }

        var first = NameIn(row, names[0]);
        if (first is not { } at || !names.Select(Wording.KeyOf).SequenceEqual(
            row.Names.Skip(at).Take(names.Length).Select(n => Wording.KeyOf(n.Mention.Text)), StringComparer.Ordinal))
        {
            problem = s_notBeside.With(string.Join('、', names));
            return null;
        }

        return
        [
            new JoinCorrection { Plan = plan, Row = row.Anchor, Name = row.Names[at].Anchor, Count = names.Length, Is = now },
        ];
    }

    // 区水务局#2 is the second of that name
    private static int? NameIn(ReviewRow row, string text)
    {
        var number = 1;
        if (text.LastIndexOf('#') is > 0 and var mark
            && int.TryParse(text[(mark + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var said))
        {
            (text, number) = (text[..mark], said);
        }

        var key = Wording.KeyOf(text);
        var at = row.Names.ToList().FindIndex(n => Wording.KeyOf(n.Anchor.Text) == key && n.Anchor.Number == number);
        return at < 0 ? null : at;
    }
}
