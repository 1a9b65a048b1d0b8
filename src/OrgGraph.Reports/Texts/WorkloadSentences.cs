using OrgGraph.Model.Ids;
using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Workload;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Texts;

/// <summary>Says of a unit's load what a planner can read out.</summary>
internal static class WorkloadSentences
{
    private const int Places = 3;
    private const double Concentrated = 0.4; // a month with this part of all points is where the work gathers
    private const double LeastShown = 0.05;

    /// <summary>
    /// How much an overloaded unit leads, how far it is from its peers, where the load comes from and when it is due.
    /// </summary>
    public static string OfOverload(YearWorkload year, UnitWorkload load, Language language)
    {
        var peers = load.PeerGroup!;
        ImmutableArray<string> parts =
        [
            Counts(year, load, language),
            WorkloadTexts.Points.In(language, Points(load.Total), Points(load.Base), Points(load.Coordination)),
            WorkloadTexts.FarFromMedian.In(
                language, PeersOf(peers, language), Points(peers.Median), Ratio(load.Total / peers.Median), Points(peers.Fence)),
            WorkloadTexts.ComesFrom.In(
                language, string.Join(WorkloadTexts.Comma.In(language), load.BySection.Take(Places).Select(s =>
                WorkloadTexts.PlacePoints.In(
                    language, PlaceLabel(year, s, load.Unit.Jurisdiction, language), Points(s.Points))))),
            Months(year, load, language),
        ];
        return string.Concat(parts.Where(p => p.Length > 0));
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

    /// <summary>A month; with its year where that is another than the plans'.</summary>
    public static string MonthOf(YearWorkload year, MonthLoad month, Language language) => month.Year == year.Year
        ? WorkloadTexts.Month.In(language, month.Month, WorkloadTexts.EnglishMonths[month.Month - 1])
        : WorkloadTexts.MonthOfYear.In(language, month.Year, month.Month, WorkloadTexts.EnglishMonths[month.Month - 1]);

    // The section, with its plan where there are several.
    private static string PlaceLabel(YearWorkload year, SectionLoad section, string? jurisdiction, Language language) =>
        (year.SectionTitle(section.SectionId), year.Graph.Plans.Length) switch
        {
            ({ } title, 1) => WorkloadTexts.Quoted.In(language, title),
            ({ } title, _) => WorkloadTexts.SectionOf.In(language, year.PlanLabel(section.PlanId, jurisdiction), title),
            _ => WorkloadTexts.PlanQuoted.In(language, year.PlanLabel(section.PlanId, jurisdiction)),
        };

    private static string Counts(YearWorkload year, UnitWorkload load, Language language)
    {
        // a plan that only names responsible units has no leads to take a share of
        if (year.Workload.Leads == 0)
        {
            return WorkloadTexts.ResponsibleCounts.In(language, load.Responsible, load.Assists);
        }

        if (load.Leads == 0)
        {
            return WorkloadTexts.LeadsNothing.In(language, load.Responsible, load.Assists);
        }

        var others = (load.Responsible, load.Assists) switch
        {
            (0, 0) => "",
            (0, var assists) => WorkloadTexts.AlsoAssists.In(language, assists),
            (var responsible, 0) => WorkloadTexts.AlsoResponsible.In(language, responsible),
            var (responsible, assists) => WorkloadTexts.AlsoBoth.In(language, responsible, assists),
        };
        return WorkloadTexts.LeadCounts.In(language, load.Leads, Percent(load.LeadShare), others);
    }

    private static string Months(YearWorkload year, UnitWorkload load, Language language)
    {
        var months = load.ByMonth.OrderByDescending(m => m.Points).ThenBy(m => m.Year).ThenBy(m => m.Month).ToList();
        var apart = load.Recurring >= LeastShown ? WorkloadTexts.AndRecurring.In(language, Points(load.Recurring)) : "";
        var end = WorkloadTexts.FullStop.In(language);
        if (months.Count == 0 || months[0].Points < LeastShown)
        {
            return apart.Length == 0 ? "" : WorkloadTexts.OnlyRecurring.In(language, Points(load.Recurring)) + end;
        }

        string Said(MonthLoad month) => (month.Leads > 0 ? WorkloadTexts.MonthPoints : WorkloadTexts.MonthPointsOnly).In(
            language, MonthOf(year, month, language), Points(month.Points), month.Leads);
        var busy = months[0].Points >= Concentrated * load.Total
            ? WorkloadTexts.Gathers.In(language, Said(months[0]))
            : WorkloadTexts.Busiest.In(language, string.Join(WorkloadTexts.Comma.In(language), months.Take(2).Select(Said)));
        return busy + apart + end;
    }

    private static string Plural(string noun) =>
        noun.EndsWith('y') ? noun[..^1] + "ies" : noun.EndsWith("ch", StringComparison.Ordinal) ? noun + "es" : noun + "s";

    private static string Ratio(double value) => value.ToString(value < 9.95 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static string Percent(double share) =>
        (100 * share).ToString(share < 0.095 ? "0.0" : "0", CultureInfo.InvariantCulture) + "%";
}
