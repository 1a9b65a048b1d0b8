using System.Collections.Immutable;
using OrgGraph.Documents;
using OrgGraph.Documents.Corrections;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Workspace.Review;

/// <summary>Makes the questions of a review out of what was read.</summary>
internal static class ReviewItems
{
    /// <summary>The items, document by document in order of place; those of plans that meet come first.</summary>
    /// <param name="reading">What was read, with its texts.</param>
    /// <param name="fileOf">The file that answers on a document go to.</param>
    /// <param name="office">What the office knows.</param>
    public static ImmutableArray<ReviewItem> Of(InputReading reading, Func<string, string> fileOf, OfficeKnowledge office)
    {
        var meeting = new List<Finding>();
        GraphBuilder.Build(reading.Readings.SelectMany(r => r.Plans), meeting);
        var texts = reading.Readings.Where(r => r.Text is not null).ToDictionary(r => r.Source, StringComparer.Ordinal);
        var met = MeetingFindings.Mark(meeting, reading.Readings);
        var items = ImmutableArray.CreateBuilder<ReviewItem>();
        foreach (var finding in met.Where(f => f.Kind is not FindingKind.PlanReplaced)
            .Concat(reading.Readings.SelectMany(r => r.Findings))
            .Concat(reading.Readings.SelectMany(r => KnownOf(r, office))))
        {
            if (FindingTexts.SeverityOf(finding.Kind) != Severity.Note
                && texts.TryGetValue(finding.Source.File, out var document))
            {
                items.Add(Item(finding, document, texts, fileOf(document.Source), office));
            }
        }

        return items.DrainToImmutable();
    }

    // Names that the plans of this place had before, and that mean something else here as they stand.
    private static List<Finding> KnownOf(DocumentReading reading, OfficeKnowledge office)
    {
        var found = new List<Finding>();
        foreach (var plan in reading.Plans)
        {
            var place = plan.Content.Plan.Jurisdiction;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var mention in plan.Content.Mentions.Where(
                m => m.Role != Role.Oversees && m.Uncertainty != Uncertainty.NameUnclear))
            {
                var unit = plan.Units[mention.Text].Unit;
                if (office.NameOf(place, mention.Text) is { } name && name != mention.Text && seen.Add(mention.Text))
                {
                    found.Add(new Finding(FindingKind.KnownName, mention.Source, [mention.Text, name]));
                }
                else if (office.MembersOf(place, unit.Id) is { IsEmpty: false } members && !unit.MembersKnown
                    && seen.Add(unit.Id))
                {
                    found.Add(new Finding(FindingKind.KnownMembers, mention.Source, [unit.Id, string.Join('、', members)]));
                }
            }
        }

        return MeetingFindings.Mark(found, [reading]);
    }

    private static ReviewItem Item(
        Finding finding, DocumentReading document, Dictionary<string, DocumentReading> texts, string file, OfficeKnowledge office)
    {
        var text = document.Text!;
        var row = text.RowAt(finding.Source);
        var plan = row?.Plan ?? text.PlanAt(finding.Source);
        var snapshot = text.Plans[plan];
        var content = document.Plans.Length > plan ? document.Plans[plan].Content.Plan : null;
        var item = new ReviewItem
        {
            Finding = finding,
            Document = document.Source,
            Plan = snapshot.Title ?? document.Source,
            Excerpt = text.ExcerptOf(finding.Source),
            Understood = row is null ? [] : [.. UnderstoodOf(row)],
            Proposal = ReviewTexts.AsItStands,
            Accepted = [new Confirmation { Plan = snapshot.Key }],
            Asks = ReviewTexts.AsksNothing,
            Rule = $"{finding.Kind}\0{finding.Id}",
            Row = row,
            Snapshot = snapshot,
            Headings = text.HeadingsOf(plan),
            File = file,
            Place = content?.Jurisdiction ?? "",
        };
        item = Ask(item, text, plan, texts, office);
        return item with { Accepted = [.. item.Accepted.Select(a => a with { Answers = [finding.Id] })] };
    }

    private static ReviewItem Ask(
        ReviewItem item, ReviewText text, int plan, Dictionary<string, DocumentReading> texts, OfficeKnowledge office)
    {
        var (finding, key) = (item.Finding, item.Snapshot.Key);
        switch (finding.Kind)
        {
            case FindingKind.RoleGuessed when item.Row is { } row:
                var names = ReviewAnswers.NamesOf(row).ToList();
                return item with
                {
                    Proposal = ReviewTexts.RolesAsGuessed,
                    Accepted = [.. ReviewAnswers.Roles(row, key, i => names[i].Mention.Role), .. item.Accepted],
                    Asks = ReviewTexts.AsksRoles,
                    Rule = $"{finding.Kind}\0{string.Join('\0', names.Select(n => n.Mention.Text))}",
                };
            case FindingKind.KnownName when ReviewAnswers.NameOf(item) is { } name:
                return item with
                {
                    Proposal = ReviewTexts.KnownName.With(finding.Arguments[1]),
                    Accepted =
                        [new NameCorrection { Plan = key, Row = item.Row!.Anchor, Name = name.Anchor,
                            Is = finding.Arguments[1] }],
                    Asks = ReviewTexts.AsksName,
                };
            case FindingKind.KnownMembers:
                return item with
                {
                    Proposal = ReviewTexts.KnownMembers.With(finding.Arguments[1]),
                    Accepted =
                        [new MembersCorrection { Group = finding.Arguments[0], Members = [.. finding.Arguments[1].Split('、')] }],
                };
            case FindingKind.TitleMissing:
                return item with { Asks = ReviewTexts.AsksTitle };
            case FindingKind.YearFromNotice:
                return item with { Asks = ReviewTexts.AsksYear };
            case FindingKind.JurisdictionUnknown or FindingKind.CityUnknown or FindingKind.UnitsKeptToPlan
                or FindingKind.JurisdictionClash:
                return item with { Asks = ReviewTexts.AsksPlace };
            case FindingKind.MeasureColumnGuessed:
                return item with
                {
                    Asks = ReviewTexts.AsksColumn.With(string.Join(' ', item.Headings)),
                };
            case FindingKind.SecondNameKeptApart:
                return item with { Asks = ReviewTexts.AsksSame, Rule = $"{finding.Kind}\0{finding.Arguments[0]}" };
            case FindingKind.PlanRepeated or FindingKind.DuplicatePlan
                when OtherOf(finding, texts) is var same && (same is null || same.Key == key):
                return item with { Proposal = ReviewTexts.SameInAll }; // nothing tells which of the two is meant
            case FindingKind.PlanRepeated or FindingKind.DuplicatePlan when OtherOf(finding, texts) is { } other:
                return item with
                {
                    Other = other,
                    Proposal =
                        ReviewTexts.OtherCounts.With(
                            other.Title ?? "—",
                            finding.Kind == FindingKind.PlanRepeated ? finding.Arguments[2] : finding.Arguments[1]),
                    Accepted = [new PlanRelationCorrection { Plan = key, Other = other.Key, Is = PlanRelation.ReplacedBy }],
                    Asks = ReviewTexts.AsksPlans,
                };
            case FindingKind.MeasureWithoutUnit when item.Row is not null:
                return item with { Asks = ReviewTexts.AsksUnits };
            default:
                return AskOfName(item, office);
        }
    }

    private static ReviewItem AskOfName(ReviewItem item, OfficeKnowledge office)
    {
        if (item.Row is not { } row)
        {
            return item;
        }

        if (ReviewAnswers.NameOf(item) is not { } name)
        {
            var doubtful =
                ReviewAnswers.NamesOf(row).Where(n => n.Mention.Uncertainty != Uncertainty.None).ToList();
            return item with
            {
                Asks = ReviewTexts.AsksRow,
                Accepted =
                [
                    .. doubtful.Select(
                        n =>
                            new RoleCorrection { Plan = item.Snapshot.Key, Row = row.Anchor, Name = n.Anchor,
                                Role = n.Mention.Role }),
                    .. item.Accepted,
                ],
            };
        }

        var known = office.NameOf(item.Place, name.Mention.Text);
        return item with
        {
            Asks = ReviewTexts.AsksName,
            Proposal = known is null ? item.Proposal : ReviewTexts.KnownName.With(known),
            Accepted =
                [new NameCorrection { Plan = item.Snapshot.Key, Row = row.Anchor, Name = name.Anchor,
                    Is = known ?? name.Mention.Text }],
            Rule = $"{item.Finding.Kind}\0{name.Mention.Text}",
        };
    }

    // the other plan is named by its file, and by its title where the finding tells it
    private static PlanSnapshot? OtherOf(Finding finding, Dictionary<string, DocumentReading> texts)
    {
        var file = finding.Kind == FindingKind.PlanRepeated ? finding.Arguments[2] : finding.Arguments[1];
        var title = finding.Kind == FindingKind.PlanRepeated ? finding.Arguments[1] : finding.Arguments[0];
        if (!texts.TryGetValue(file, out var document))
        {
            return null;
        }

        var at = document.Plans.ToList().FindIndex(p => p.Content.Plan.Title == title);
        return at < 0 || at >= document.Text!.Plans.Length ? null : document.Text.Plans[at];
    }

    private static IEnumerable<LocalizedText> UnderstoodOf(ReviewRow row) => ReviewAnswers.NamesOf(row)
        .Select((n, i) => (n.Mention.Uncertainty == Uncertainty.None ? ReviewTexts.Name : ReviewTexts.Guessed)
            .With(i + 1, n.Mention.Text, Terms.Of(n.Mention.Role)));
}
