using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Documents.Targets;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model.Ids;

namespace OrgGraph.Documents.Plans;

/// <summary>Turns a plan that has been read into its final form: jurisdiction, ids, units.</summary>
internal static class PlanFinisher
{
    /// <summary>The plan with its place, year and ids.</summary>
    public static PlanContent Finish(PlacedPlan placed, List<Finding> findings)
    {
        var (document, draft, jurisdiction, cityFrom) = placed;
        var notice = document.Notice;
        findings.Add(jurisdiction.Level == UnitLevel.Unknown
            ? new Finding(FindingKind.JurisdictionUnknown, draft.Title.Source, [])
            : new Finding(
                FindingKind.JurisdictionFound, draft.Title.Source, [jurisdiction.FullName, FindingTerm.Of(jurisdiction.Basis)]));
        if (cityFrom is not null)
        {
            findings.Add(
                new Finding(FindingKind.CityTaken, draft.Title.Source, [jurisdiction.Name, jurisdiction.City!, cityFrom]));
        }

        var year = draft.GivenYear ?? ChineseDate.YearIn(draft.Title.Text);
        if (year is null && NoticeReader.YearOf(notice, document.Text) is { } issued)
        {
            // plans of the coming year are issued in December
            year = issued.Year;
            findings.Add(new Finding(FindingKind.YearFromNotice, draft.Title.Source, [issued.From, $"{year}"]));
        }

        var plan = new Plan
        {
            Id = PlanIds.OfPlan(jurisdiction, year, draft.Title.Text),
            Title = draft.Title.Text,
            Year = year,
            Jurisdiction = jurisdiction.Name,
            City = jurisdiction.City,
            JurisdictionBasis = jurisdiction.Basis,
            Attachment = draft.Title.Attachment,
            Notice = notice,
            Source = draft.Title.Source,
        };
        return Number(draft, plan, findings);
    }

    // A name joined from pieces that could stand alone is sure when it stands unbroken elsewhere in the plan.
    private static ImmutableArray<Mention> JudgeJoinedNames(PlanDraft draft, List<Finding> findings)
    {
        if (draft.Joined.Count == 0)
        {
            return [.. draft.Mentions];
        }

        var mentions = draft.Mentions.ToArray();

        var joined = draft.Joined.Select(j => j.Mention).ToHashSet();
        var intact = draft.Mentions.Where((_, i) => !joined.Contains(i)).Select(m => m.Text).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, pieces, standAlone) in draft.Joined)
        {
            var mention = mentions[index];
            var guessed = standAlone && !intact.Contains(mention.Text);
            findings.Add(new Finding(
                guessed ? FindingKind.WrapGuessed : FindingKind.WrapMended, mention.Source, [pieces, mention.Text]));
            if (guessed && mention.Uncertainty == Uncertainty.None)
            {
                mentions[index] = mention with { Uncertainty = Uncertainty.WrapGuessed };
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(mentions);
    }

    /// <summary>Finds the unit of every name in a plan.</summary>
    /// <param name="content">The plan.</param>
    /// <param name="ties">What persons said of it and others like it.</param>
    /// <param name="resolver">The resolver of its place.</param>
    /// <param name="findings">Receives what there is to say.</param>
    public static ResolvedPlan Resolve(
        PlanContent content, ImmutableArray<PlanTie> ties, UnitResolver resolver, List<Finding> findings)
    {
        var units = new Dictionary<string, UnitResolution>(StringComparer.Ordinal);
        var apart = new List<(Mention Mention, string Id)>();
        foreach (var mention in content.Mentions)
        {
            if (mention.Role == Role.Oversees || units.ContainsKey(mention.Text))
            {
                continue;
            }

            units[mention.Text] = resolver.Resolve(mention.Text);
            if (resolver.KeptApart is { } id)
            {
                apart.Add((mention, id));
            }

            if (resolver.LacksCity)
            {
                findings.Add(new Finding(FindingKind.CityUnknown, mention.Source, [mention.Text]));
            }
        }

        ReportNamesKeptApart(apart, units, findings);
        return new ResolvedPlan(content, units) { Duties = new DutyReader(content, units, resolver).Read(findings), Ties = ties };
    }

    // Worth a look only where the plan names the other unit too: elsewhere nothing was split.
    private static void ReportNamesKeptApart(
        List<(Mention Mention, string Id)> apart, Dictionary<string, UnitResolution> units, List<Finding> findings)
    {
        if (apart.Count == 0)
        {
            return;
        }

        var named = units.Values.Select(u => u.Unit.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (mention, id) in apart.Where(a => named.Contains(a.Id)))
        {
            findings.Add(new Finding(FindingKind.SecondNameKeptApart, mention.Source, [mention.Text, id]));
        }
    }

    private static PlanContent Number(PlanDraft draft, Plan plan, List<Finding> findings)
    {
        var planId = PlanId.Parse(plan.Id);
        var sectionIds = PlanIds.OfSections(planId, draft.Sections);
        var tasks = PlanIds.OfTasks(planId, draft);
        var taskIds = Array.ConvertAll(tasks, t => t.ToString());
        var measures = ImmutableArray.CreateBuilder<Measure>(draft.Measures.Count);
        var ordinals = new int[taskIds.Length];
        var deadlines = new DeadlineCache();
        foreach (var measure in draft.Measures)
        {
            measures.Add(new Measure
            {
                Id = tasks[measure.Task].Measure(++ordinals[measure.Task]).ToString(),
                TaskId = taskIds[measure.Task],
                Text = measure.Text,
                Deadline = measure.Deadline,
                Targets = TargetReader.Read(ReadingForm.Of(measure.Text)),
                Deadlines = deadlines.Read(measure.Deadline, plan.Year),
                Other = measure.Other,
                Source = measure.Source,
            });
        }

        return new PlanContent
        {
            Plan = plan,
            Sections =
            [
                .. draft.Sections.Select((s, i) => new Section(
                    sectionIds[i], plan.Id, s.Parent < 0 ? null : sectionIds[s.Parent], s.Title, s.Source)),
            ],
            Tasks =
            [
                .. draft.Tasks.Select((t, i) => new PlanTask(
                    taskIds[i], plan.Id, t.Section < 0 ? null : sectionIds[t.Section], t.Number, t.Title, t.Source)),
            ],
            Measures = measures.MoveToImmutable(),
            Mentions = JudgeJoinedNames(draft, findings),
        };
    }
}
