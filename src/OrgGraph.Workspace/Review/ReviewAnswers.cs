using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Documents.Corrections;

namespace OrgGraph.Workspace.Review;

/// <summary>Understands what a person answers to an item, when it is not the proposal.</summary>
internal static class ReviewAnswers
{
    private static readonly char[] s_separators = ['、', '，', ',', '；', ';'];

    /// <summary>The decisions that an answer makes; null where it is no answer to this item.</summary>
    public static ImmutableArray<Correction>? Read(ReviewItem item, string answer)
    {
        answer = answer.Trim();
        var plan = item.Snapshot.Key;
        if (CorrectionPhrase.Split(answer) is var (word, value))
        {
            return CorrectionPhrase.Read(word, value, PlaceOf(item), out _)?.Corrections;
        }

        if (answer.Length == 0 || item.Asks == ReviewTexts.AsksNothing)
        {
            return null;
        }

        switch (item.Finding.Kind)
        {
            case FindingKind.RoleGuessed when item.Row is { } row:
                return RolesOf(row, plan, answer);
            case FindingKind.TitleMissing:
                return [new TitleCorrection { Plan = plan, Is = answer }];
            case FindingKind.YearFromNotice:
                return PlanPhrase.YearOf(answer) is { } year ? [new YearCorrection { Plan = plan, Is = year }] : null;
            case FindingKind.JurisdictionUnknown or FindingKind.CityUnknown or FindingKind.UnitsKeptToPlan
                or FindingKind.JurisdictionClash:
                return [new PlaceCorrection { Plan = plan, Is = answer }];
            case FindingKind.MeasureColumnGuessed:
                return item.Headings.Contains(answer, StringComparer.Ordinal)
                    ? [new ColumnCorrection { Plan = plan, Heading = answer, Is = ColumnUse.Measure }] : null;
            case FindingKind.SecondNameKeptApart:
                return answer == "="
                    ? [new SameUnitCorrection { Name = item.Finding.Arguments[0], Unit = item.Finding.Arguments[1] }] : null;
            case FindingKind.PlanRepeated or FindingKind.DuplicatePlan when item.Other is { } other:
                return answer switch
                {
                    "2" => [new PlanRelationCorrection { Plan = plan, Other = other.Key, Is = PlanRelation.Beside }],
                    "1" => [new PlanRelationCorrection { Plan = plan, Other = other.Key, Is = PlanRelation.Replaces }],
                    _ => null,
                };
            case FindingKind.MeasureWithoutUnit when item.Row is { } row:
                return UnitsOf(row, plan, answer);
            default:
                return item.Row is { } named ? NamesOf(item, named, plan, answer) : null;
        }
    }

    /// <summary>What is wrong with a text that is no answer.</summary>
    public static LocalizedText ProblemOf(ReviewItem item, string answer)
    {
        if (CorrectionPhrase.Split(answer.Trim()) is var (word, value))
        {
            CorrectionPhrase.Read(word, value, PlaceOf(item), out var problem);
            return problem;
        }

        return ReviewTexts.NotUnderstood.With(answer, item.Asks);
    }

    private static PhrasePlace PlaceOf(ReviewItem item) =>
        new(item.Snapshot, item.Row, item.Headings, _ => item.Other, name => name);

    /// <summary>The names of a row that have roles, in the order in which people count them.</summary>
    public static IEnumerable<ReviewName> NamesOf(ReviewRow row) => row.Names.Where(n => n.Mention.Role != Role.Oversees);

    /// <summary>The roles of a row's names as decisions: those that are guesses, and those that change.</summary>
    public static ImmutableArray<Correction> Roles(ReviewRow row, string plan, Func<int, Role> roleOf) =>
    [
        .. NamesOf(row).Select((n, i) => (Name: n, Role: roleOf(i)))
            .Where(n => n.Name.Mention.Uncertainty != Uncertainty.None || n.Name.Mention.Role != n.Role)
            .Select(n => new RoleCorrection { Plan = plan, Row = row.Anchor, Name = n.Name.Anchor, Role = n.Role }),
    ];

    // 1 2: the first leads, the next two are responsible, the others assist; 3=a: the third assists, the rest as proposed
    private static ImmutableArray<Correction>? RolesOf(ReviewRow row, string plan, string answer)
    {
        List<ReviewName> names = [.. NamesOf(row)];
        if (answer.Contains('=', StringComparison.Ordinal))
        {
            var roles = names.ConvertAll(n => n.Mention.Role);
            foreach (var part in answer.Split([' ', .. s_separators], StringSplitOptions.RemoveEmptyEntries))
            {
                if (part.Split('=') is not [var number, var word]
                    || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at < 1
                    || at > names.Count
                    || RoleOf(word) is not { } role)
                {
                    return null;
                }

                roles[at - 1] = role;
            }

            return Roles(row, plan, i => roles[i]);
        }

        List<int> counts = answer.Contains(' ', StringComparison.Ordinal)
            ? [.. answer.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1)]
            : [.. answer.Select(c => char.IsAsciiDigit(c) ? c - '0' : -1)];
        if (counts.Count is 0 or > 3 || counts.Exists(c => c < 0 || c > names.Count) || counts.Sum() > names.Count)
        {
            return null;
        }

        var leads = counts[0];
        var responsible = counts.Count > 1 ? leads + counts[1] : names.Count;
        return Roles(row, plan, i => i < leads ? Role.Lead : i < responsible ? Role.Responsible : Role.Assist);
    }

    /// <summary>牵头：甲局、乙局；协办：丙局; names without a word before them are responsible.</summary>
    public static ImmutableArray<Correction>? UnitsOf(ReviewRow row, string plan, string answer)
    {
        var units = ImmutableArray.CreateBuilder<Correction>();
        var role = Role.Responsible;
        foreach (var part in answer.Split(s_separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var name = part;
            if (part.IndexOfAny(['：', ':']) is > 0 and var colon)
            {
                if (RoleOf(part[..colon]) is not { } said)
                {
                    return null;
                }

                (role, name) = (said, part[(colon + 1)..].Trim());
            }

            if (!CorrectionPhrase.IsName(name))
            {
                return null;
            }

            units.Add(new AddedEdge { Plan = plan, Row = row.Anchor, Unit = name, Role = role });
        }

        return units.Count == 0 ? null : units.ToImmutable();
    }

    private static ImmutableArray<Correction>? NamesOf(ReviewItem item, ReviewRow row, string plan, string answer)
    {
        if (NameOf(item) is not { } name)
        {
            return answer == "-" ? [new RemovedRow { Plan = plan, Row = row.Anchor }] : null;
        }

        var names = answer.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (answer == "-")
        {
            return [new RemovedEdge { Plan = plan, Row = row.Anchor, Name = name.Anchor }];
        }

        return names.Length == 0 || !names.All(CorrectionPhrase.IsName) ? null
            : names.Length > 1 ? [new SplitCorrection { Plan = plan, Row = row.Anchor, Name = name.Anchor, Into = [.. names] }]
            : [new NameCorrection { Plan = plan, Row = row.Anchor, Name = name.Anchor, Is = names[0] }];
    }

    /// <summary>The name of the row that the item is about; null where it is about none.</summary>
    public static ReviewName? NameOf(ReviewItem item) => NameOf(item.Finding, item.Row);

    /// <summary>The name of a row that a finding names; null where it names none.</summary>
    public static ReviewName? NameOf(Finding finding, ReviewRow? row) => row?.Names.FirstOrDefault(n =>
        finding.Arguments.Any(a => Wording.KeyOf(a) == Wording.KeyOf(n.Mention.Text))
        && (finding.Source == n.Mention.Source || FindingAnchor.Holds(finding.Source, n.Mention.Source)));

    /// <summary>The role of a word: the term in either language, its first character, what documents write for it.</summary>
    public static Role? RoleOf(string word)
    {
        word = word.Trim().ToLowerInvariant();
        foreach (var role in (ReadOnlySpan<Role>)[Role.Lead, Role.Responsible, Role.Assist])
        {
            foreach (var term in (ReadOnlySpan<string>)[Terms.Of(role).Chinese, Terms.Of(role).English,
                Terms.HoldersOf(role).Chinese])
            {
                if (word == term || word == term[..1])
                {
                    return role;
                }
            }
        }

        return word switch
        {
            "责任" or "责任单位" => Role.Responsible,
            "配合" or "配合单位" => Role.Assist,
            _ => null,
        };
    }
}
