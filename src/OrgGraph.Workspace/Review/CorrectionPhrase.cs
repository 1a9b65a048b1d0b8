using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Documents.Corrections;

namespace OrgGraph.Workspace.Review;

/// <summary>What a phrase is said of.</summary>
/// <param name="Plan">The plan as it was read.</param>
/// <param name="Row">The row; null where a phrase is said of no row.</param>
/// <param name="Headings">The headings of the plan's columns.</param>
/// <param name="OtherPlan">Finds another plan by its title; null where there is none.</param>
/// <param name="UnitId">The id of the unit that a name means; the name where none is known.</param>
internal sealed record PhrasePlace(
    PlanSnapshot Plan, ReviewRow? Row, ImmutableArray<string> Headings, Func<string, PlanSnapshot?> OtherPlan,
    Func<string, string> UnitId);

/// <summary>
/// A correction of any kind in one line: a word, a colon, a value, as in <c>时限：6月底前</c> or <c>deadline: 6月底前</c>. The same
/// in a review, in the dashboard and after <c>orggraph correct</c>.
/// </summary>
internal static class CorrectionPhrase
{
    private const string None = "-";

    private static readonly LocalizedText s_notUnderstood = new(
        "没有看懂“{0}”。写法：{1}", "'{0}' is not understood. It is written: {1}");

    private static readonly LocalizedText s_needsMeasure = new("“{0}”要指明哪条措施", "'{0}' is said of a measure: tell which");

    private static readonly LocalizedText s_noSuchName = new(
        "这条措施里没有“{0}”；有：{1}", "the measure has no '{0}'; it has: {1}");

    private static readonly LocalizedText s_noSuchColumn = new(
        "没有“{0}”这一列；有：{1}", "there is no column '{0}'; there are: {1}");

    private static readonly LocalizedText s_noSuchPlan = new(
        "没有另一份标题含“{0}”的计划", "there is no other plan with '{0}' in its title");

    private static readonly LocalizedText s_notBeside = new(
        "“{0}”不是相邻的几个名称", "'{0}' are no names that stand side by side");

    /// <summary>The word that a text begins with, and its value; null where it is no phrase.</summary>
    public static (PhraseWord Word, string Value)? Split(string text)
    {
        var colon = text.IndexOfAny([':', '：']);
        var word = PhraseWords.Find((colon < 0 ? text : text[..colon]).Trim());
        return word is null || (colon < 0 && word.Usage.English.Length > 0) ? null
            : (word, colon < 0 ? "" : text[(colon + 1)..].Trim());
    }

    /// <summary>Reads a phrase.</summary>
    /// <param name="word">Its word.</param>
    /// <param name="value">Its value.</param>
    /// <param name="place">What it is said of.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <returns>The decisions, and the other plan that one of them names; null where the phrase will not do.</returns>
    public static (ImmutableArray<Correction> Corrections, PlanSnapshot? Other)? Read(
        PhraseWord word, string value, PhrasePlace place, out LocalizedText problem)
    {
        problem = s_notUnderstood.With(value, PhraseWords.UsageOf(word));
        if (word.Scope == PhraseScope.Measure && place.Row is null)
        {
            problem = s_needsMeasure.With(word.Word);
            return null;
        }

        if (word == PhraseWords.Replaces || word == PhraseWords.Beside)
        {
            return RelationOf(word, value, place, ref problem);
        }

        var read = word.Scope switch
        {
            PhraseScope.Measure => OfMeasure(word, value, place.Plan.Key, place.Row!, ref problem),
            PhraseScope.Plan => OfPlan(word, value, place, ref problem),
            _ => OfUnits(word, value, place),
        };
        return read is { } corrections ? (corrections, null) : null;
    }

    private static ImmutableArray<Correction>? OfMeasure(
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
            return [new DeadlineCorrection { Plan = plan, Row = row.Anchor, Is = value == None ? null : value }];
        }

        if (word == PhraseWords.Task)
        {
            var (number, title) = value.Split(' ', 2, StringSplitOptions.TrimEntries) is [var first, var rest]
                && first.All(c => char.IsAsciiDigit(c) || c == '.') ? (first, rest) : (null, value);
            return [new TaskCorrection { Plan = plan, Row = row.Anchor, Number = number, Title = title == None ? null : title }];
        }

        if (word == PhraseWords.Section)
        {
            var parts = value.Split(['/', '／'], 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return parts.Length == 0 ? null :
            [
                new SectionCorrection
                {
                    Plan = plan, Row = row.Anchor, Section = parts[0] == None ? null : parts[0],
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
        var parts = word == PhraseWords.Remove || word == PhraseWords.Role ? NamesIn(value) : [value];
        foreach (var part in parts)
        {
            var (name, now) = PairIn(part);
            if (now.Length == 0 != (word == PhraseWords.Remove))
            {
                return null;
            }

            if (word == PhraseWords.Join)
            {
                return Joined(NamesIn(name), now, plan, row, ref problem);
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
                : word == PhraseWords.Split ? NamesIn(now) is { Length: > 1 } into
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

    private static ImmutableArray<Correction>? OfPlan(
        PhraseWord word, string value, PhrasePlace place, ref LocalizedText problem)
    {
        var plan = place.Plan.Key;
        if (word == PhraseWords.FirstLeads)
        {
            return value.Length > 0 ? null : [new FirstLeadsCorrection { Plan = plan }];
        }

        if (value.Length == 0)
        {
            return null;
        }

        if (word == PhraseWords.Title)
        {
            return [new TitleCorrection { Plan = plan, Is = value }];
        }

        if (word == PhraseWords.Place)
        {
            return [new PlaceCorrection { Plan = plan, Is = value }];
        }

        if (word == PhraseWords.Year)
        {
            return YearOf(value) is { } year ? [new YearCorrection { Plan = plan, Is = year }] : null;
        }

        var (heading, use) = PairIn(value);
        if (UseOf(use) is not { } meaning)
        {
            return null;
        }

        if (!place.Headings.Contains(heading, StringComparer.Ordinal))
        {
            problem = s_noSuchColumn.With(heading, string.Join(' ', place.Headings));
            return null;
        }

        return [new ColumnCorrection { Plan = plan, Heading = heading, Is = meaning }];
    }

    private static ImmutableArray<Correction>? OfUnits(PhraseWord word, string value, PhrasePlace place)
    {
        var (name, now) = PairIn(value);
        return name.Length == 0 || now.Length == 0 ? null
            : word == PhraseWords.Same ? [new SameUnitCorrection { Name = name, Unit = place.UnitId(now) }]
            : word == PhraseWords.Parent ? [new ParentCorrection { Unit = place.UnitId(name), Parent = place.UnitId(now) }]
            : NamesIn(now) is { IsEmpty: false } members
            ? [new MembersCorrection { Group = place.UnitId(name), Members = [.. members.Select(place.UnitId)] }] : null;
    }

    private static (ImmutableArray<Correction>, PlanSnapshot?)? RelationOf(
        PhraseWord word, string value, PhrasePlace place, ref LocalizedText problem)
    {
        if (value.Length == 0)
        {
            return null;
        }

        if (place.OtherPlan(value) is not { } other)
        {
            problem = s_noSuchPlan.With(value);
            return null;
        }

        var relation = word == PhraseWords.Replaces ? PlanRelation.Replaces : PlanRelation.Beside;
        return ([new PlanRelationCorrection { Plan = place.Plan.Key, Other = other.Key, Is = relation }], other);
    }

    /// <summary>The year that a text is, 1900 to 2999; null where it is none.</summary>
    public static int? YearOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2999
            ? year : null;

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

    private static (string Name, string Is) PairIn(string text)
    {
        var equals = text.IndexOfAny(['=', '＝']);
        return equals < 0 ? (text.Trim(), "") : (text[..equals].Trim(), text[(equals + 1)..].Trim());
    }

    private static ImmutableArray<string> NamesIn(string text) =>
        [.. text.Split(['、', '，', ',', '；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static ColumnUse? UseOf(string word) => word.ToLowerInvariant() switch
    {
        "序号" or "number" => ColumnUse.Number,
        "任务" or "task" => ColumnUse.Task,
        "措施" or "measure" => ColumnUse.Measure,
        "时限" or "deadline" => ColumnUse.Deadline,
        "领导" or "leaders" => ColumnUse.Leaders,
        "其他" or "other" => ColumnUse.Other,
        var role => ReviewAnswers.RoleOf(role) switch
        {
            Role.Lead => ColumnUse.Lead,
            Role.Responsible => ColumnUse.Responsible,
            Role.Assist => ColumnUse.Assist,
            _ => null,
        },
    };
}
