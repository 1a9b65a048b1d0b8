using OrgGraph.Model.Ids;
using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Workload;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Texts;

/// <summary>Says of a unit's load what a planner can read out.</summary>
internal static class WorkloadSentences
{
    private const int Places = 3;

    /// <summary>
    /// How much an overloaded unit answers for, how far it is from its peers, how sure that is, where the load comes from and
    /// when it is due; begins with what it covers.
    /// </summary>
    public static string OfOverload(YearWorkload year, UnitWorkload load, Language language)
    {
        var head = load.IsDoubtful ? WorkloadTexts.PerhapsOverloads : WorkloadTexts.Overloads;
        return head.In(language, ScopeSentences.OnlyIn(year.Part), load.Unit.Id) + BodyOf(year, load, language);
    }

    /// <summary>The same of the unit that carries most.</summary>
    public static string OfBusiest(YearWorkload year, UnitWorkload load, Language language) =>
        WorkloadTexts.Carries.In(language, ScopeSentences.OnlyIn(year.Part), load.Unit.Id)
        + CountsOf(year, load, language) + LoadOf(load, language) + DoubtOf(load, language);

    /// <summary>What the verdict of a unit is called; 正常 is not said: the plans do not tell what else it does.</summary>
    public static LocalizedText VerdictOf(UnitWorkload load) => (load.PeerGroup, load.IsOverloaded, load.IsDoubtful) switch
    {
        (null, _, true) => WorkloadTexts.NotJudgedDoubtful,
        (null, _, _) => WorkloadTexts.NotJudged,
        (_, true, true) => WorkloadTexts.OverloadedDoubtful,
        (_, true, _) => WorkloadTexts.IsOverloaded,
        (_, _, true) => WorkloadTexts.BelowDoubtful,
        _ => WorkloadTexts.IsBelow,
    };

    /// <summary>
    /// The units that are below the fence as read, and may be above it in other readings; null where there are none.
    /// </summary>
    public static string? OfPerhapsOverloaded(YearWorkload year, Language language)
    {
        var units = year.Carrying.Where(u => !u.IsOverloaded && u.IsDoubtful && u.PeerGroup is not null).ToList();
        return units.Count == 0 ? null : WorkloadTexts.PerhapsOver.In(
            language, units.Count,
            string.Join(WorkloadTexts.Comma.In(language), units.Select(u => WorkloadTexts.PerhapsOverOne.In(
                language, u.Unit.Id, Points(u.Total), Points(u.Low), Points(u.High)))));
    }

    /// <summary>When a unit is called overloaded.</summary>
    public static string Rule(WorkloadOptions options, Language language) => WorkloadTexts.HowJudged.In(
        language, options.MinimumPeers, options.Threshold.Factor, options.Threshold.MinRatio);

    /// <summary>Why a light unit could take more.</summary>
    public static string OfRelief(UnitWorkload load, Language language) => WorkloadTexts.CouldRelieve.In(
        language,
        Points(load.Total),
        PeersOf(load.PeerGroup!, language),
        Points(load.PeerGroup!.Median),
        string.Join(WorkloadTexts.Comma.In(language), load.CouldRelieve.Select(r =>
            WorkloadTexts.ReliefOf.In(language, r.UnitId, r.Measures, NumbersOf(r, language)))));

    // A few are named, with their plan, which may not be the only one.
    private static string NumbersOf(Relief relief, Language language)
    {
        const int named = 5;
        var numbers = string.Join(
            WorkloadTexts.Comma.In(language),
            relief.MeasureIds.Take(named).Select(MeasureId.Parse).Select(id => $"{id.Plan.Name} {id.Number}"));
        return relief.Measures > named ? WorkloadTexts.AndOthers.In(language, numbers) : numbers;
    }

    /// <summary>The peers as a phrase: 大兴区的27个区县级部门.</summary>
    public static string PeersOf(PeerGroup peers, Language language)
    {
        var level = Terms.Of(peers.Level).In(language);
        var kind = peers.Kind is { } k ? Terms.Of(k).In(language) : WorkloadTexts.Units.In(language);
        var sort = language == Language.Chinese
            ? (level == kind || peers.Level is UnitLevel.Park or UnitLevel.Enterprise ? "" : level)
                + (level == kind ? level : kind)
            : Plural(level == kind || peers.Level == UnitLevel.Unknown ? kind : $"{level} {kind}");
        return string.IsNullOrEmpty(peers.Jurisdiction)
            ? WorkloadTexts.PeersAnywhere.In(language, peers.Count, sort)
            : WorkloadTexts.PeersOf.In(language, peers.Jurisdiction, peers.Count, sort);
    }

    /// <summary>Points with one decimal.</summary>
    public static string Points(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    // The section, with its plan where there are several.
    private static string PlaceLabel(YearWorkload year, SectionLoad section, string? jurisdiction, Language language) =>
        (year.SectionTitle(section.SectionId), year.Graph.Plans.Length) switch
        {
            ({ } title, 1) => WorkloadTexts.Quoted.In(language, title),
            ({ } title, _) => WorkloadTexts.SectionOf.In(language, year.PlanLabel(section.PlanId, jurisdiction), title),
            _ => WorkloadTexts.PlanQuoted.In(language, year.PlanLabel(section.PlanId, jurisdiction)),
        };

    private static string BodyOf(YearWorkload year, UnitWorkload load, Language language)
    {
        var places = string.Join(WorkloadTexts.Comma.In(language), load.BySection.Take(Places).Select(s =>
            WorkloadTexts.PlacePoints.In(language, PlaceLabel(year, s, load.Unit.Jurisdiction, language), Points(s.Points))));
        ImmutableArray<string> parts =
        [
            CountsOf(year, load, language),
            LoadOf(load, language),
            IssuedOf(year, load, language),
            load.PeerGroup is { IsWeak: true } few ? WorkloadTexts.WeakPeers.In(language, few.Count) : "",
            DoubtOf(load, language),
            WorkloadTexts.ComesFrom.In(language, places),
            TimesOf(year, load, language),
        ];
        return string.Concat(parts).TrimEnd();
    }

    private static string CountsOf(YearWorkload year, UnitWorkload load, Language language)
    {
        var isLead = year.Workload.Accountable == Role.Lead;
        var form = (load.Accountable, load.Alone) switch
        {
            (0, _) => WorkloadTexts.AnswersNone,
            var (all, alone) when all == alone => WorkloadTexts.AnswersAlone,
            (_, 0) => WorkloadTexts.AnswersTogether,
            _ => WorkloadTexts.Answers,
        };
        var others = (isLead ? load.Responsible : 0, load.Assists) switch
        {
            (0, 0) => "",
            (0, var assists) => WorkloadTexts.AlsoAssists.In(language, assists),
            (var responsible, 0) => WorkloadTexts.AlsoResponsible.In(language, responsible),
            var (responsible, assists) => WorkloadTexts.AlsoBoth.In(language, responsible, assists),
        };
        return form.In(
            language, year.Workload.Measures, isLead ? WorkloadTexts.LeadsVerb : WorkloadTexts.ResponsibleVerb, load.Accountable,
            Percent(load.Share), load.Alone, load.Accountable - load.Alone) + others + WorkloadTexts.Stop.In(language);
    }

    private static string LoadOf(UnitWorkload load, Language language)
    {
        var form = load.FromGroups > 0 ? WorkloadTexts.LoadWithGroups : WorkloadTexts.LoadIs;
        var own = Math.Max(0, load.Base - load.FromGroups);
        var said = form.In(
            language, Points(load.Total), Points(load.Base), Points(load.Coordination), Points(own), Points(load.FromGroups));
        if (load.PeerGroup is { } peers)
        {
            said += load.IsOverloaded
                ? WorkloadTexts.AboveFence.In(
                    language, Points(peers.Fence), Points(load.Total - peers.Fence), PeersOf(peers, language),
                    Points(peers.Median),
                    Ratio(load.Total / peers.Median))
                : WorkloadTexts.BelowFence.In(language, Points(peers.Fence), Points(peers.Fence - load.Total));
        }

        return said + WorkloadTexts.Stop.In(language);
    }

    private static string IssuedOf(YearWorkload year, UnitWorkload load, Language language) =>
        year.IssuedBy(load.Unit) is var count && count == 0 ? ""
        : count == year.Graph.Plans.Length ? WorkloadTexts.IssuedAll.In(language)
        : WorkloadTexts.IssuedSome.In(language, count);

    private static string DoubtOf(UnitWorkload load, Language language)
    {
        var count = load.Guessed + load.Possible;
        var (low, high) = (Points(load.Low), Points(load.High));
        return load.IsDoubtful && load.PeerGroup is not null && count == 0
            ? WorkloadTexts.UnsureOfOthers.In(language, low, high, Points(load.FenceLow), Points(load.FenceHigh))
            : load.IsDoubtful && load.PeerGroup is not null
            ? WorkloadTexts.Unsure.In(language, count, low, high, Points(load.FenceLow), Points(load.FenceHigh))
            : count == 0 ? ""
            : (load.IsOverloaded ? WorkloadTexts.Sure : WorkloadTexts.Ranged).In(language, count, low, high);
    }

    private static string TimesOf(YearWorkload year, UnitWorkload load, Language language)
    {
        var role = year.Workload.Accountable;
        var ids = year.Graph.Responsibilities.Where(e => e.UnitId == load.Unit.Id && e.Role == role)
            .Select(e => e.MeasureId).ToHashSet(StringComparer.Ordinal);
        return ids.Count == 0 ? "" : WorkloadTexts.TimesOfLeads.In(
            language, role == Role.Lead ? WorkloadTexts.LeadsVerb : WorkloadTexts.ResponsibleVerb, ids.Count,
            DeadlineSentences.Of(year, year.Graph.Measures.Where(m => ids.Contains(m.Id)), language));
    }

    private static string Plural(string noun) =>
        noun.EndsWith('y') ? noun[..^1] + "ies" : noun.EndsWith("ch", StringComparison.Ordinal) ? noun + "es" : noun + "s";

    private static string Ratio(double value) => value.ToString(value < 9.95 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static string Percent(double share) =>
        (100 * share).ToString(share < 0.095 ? "0.0" : "0", CultureInfo.InvariantCulture) + "%";
}
