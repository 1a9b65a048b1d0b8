using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Workload;
using OrgGraph.Reports.Texts;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Html;

/// <summary>Who carries what in the plans of one government and year: single units by load, then the groups.</summary>
internal static class RankingSection
{
    private static readonly LoadWeights s_weights = new();

    public static void Write(HtmlWriter html, ReportData data)
    {
        var language = data.Language;
        using (html.Open("section", ("id", "ranking")))
        {
            html.Write("h2", ReportTexts.Ranking.In(language)).Line();
            html.Write("p", ReportTexts.RankingMeans.In(language), ("class", "note")).Line();
            var addressed = new HashSet<string>(StringComparer.Ordinal);
            foreach (var year in data.Years)
            {
                OverloadSection.WriteYearHeading(html, data, year);
                WriteYear(html, year, addressed, language);
            }
        }

        html.Line();
    }

    private static void WriteYear(HtmlWriter html, YearWorkload year, HashSet<string> addressed, Language language)
    {
        var single = year.Carrying.ToList();
        var groups = year.Groups.OrderByDescending(PointsOf).ThenBy(g => g.Unit.Id, StringComparer.Ordinal).ToList();
        WriteKeys(html, single, language);
        WriteTable(html, single, ReportTexts.SingleUnits.In(language, single.Count), addressed, language);
        if (groups.Count > 0)
        {
            WriteTable(html, groups, ReportTexts.Groups.In(language, groups.Count), addressed, language);
            WriteGroups(html, year, groups, language);
        }

        var idle = year.Workload.Units.Length - single.Count - groups.Count;
        if (idle > 0)
        {
            html.Write("p", ReportTexts.Idle.In(language, idle), ("class", "note")).Line();
        }
    }

    private static void WriteGroups(HtmlWriter html, YearWorkload year, List<UnitWorkload> groups, Language language)
    {
        using (html.Open("ul", ("class", "sentences")))
        {
            foreach (var group in groups)
            {
                html.Line().Write("li", GroupSentences.Of(year, group.Unit, language));
            }
        }

        html.Line();
    }

    private static void WriteKeys(HtmlWriter html, List<UnitWorkload> loads, Language language)
    {
        using (html.Open("p", ("class", "keys")))
        {
            LoadBar.WriteKey(html, "lead", ReportTexts.KeyOf(Role.Lead, s_weights).In(language));
            LoadBar.WriteKey(html, "responsible", ReportTexts.KeyOf(Role.Responsible, s_weights).In(language));
            LoadBar.WriteKey(html, "assist", ReportTexts.KeyOf(Role.Assist, s_weights).In(language));
            if (loads.Exists(l => l.FromGroups > 0))
            {
                LoadBar.WriteKey(html, "shared", ReportTexts.KeyShared.In(language));
            }

            LoadBar.WriteKey(html, "coordination", ReportTexts.KeyCoordination.In(language));
        }

        html.Line();
    }

    private static void WriteTable(
        HtmlWriter html, List<UnitWorkload> loads, string caption, HashSet<string> addressed, Language language)
    {
        var shown = new Shown(
            loads.Exists(l => l.FromGroups > 0), loads.Exists(l => l.High > l.Low), loads.Exists(l => l.PeerGroup is not null));
        var full = loads.Select(PointsOf).DefaultIfEmpty(0).Max();
        using (html.Open("div", ("class", "scroll")))
        using (html.Open("table", ("class", "ranking")))
        {
            html.Write("caption", caption);
            TableParts.Head(html, language, ReportTexts.RankingColumns.Where(c =>
                (shown.Shares || c != ReportTexts.SharedColumn) && (shown.Ranges || c != ReportTexts.RangeColumn)
                && (shown.Fences || c != ReportTexts.DistanceColumn)));
            using (html.Open("tbody"))
            {
                for (var i = 0; i < loads.Count; i++)
                {
                    html.Line();
                    WriteRow(html, i + 1, loads[i], full > 0 ? full : 1, shown, addressed.Add(loads[i].Unit.Id), language);
                }
            }
        }

        html.Line();
    }

    // A unit's address is its first row: of a unit of several governments' plans there are more.
    private static void WriteRow(
        HtmlWriter html, int rank, UnitWorkload load, double full, Shown shown, bool isAddress, Language language)
    {
        var unit = load.Unit;
        using (html.Open("tr"))
        {
            html.Write("td", rank.ToString(CultureInfo.InvariantCulture), ("class", "num rank"));
            using (html.Open(
                "th", ("scope", "row"), ("id", isAddress ? "unit=" + unit.Id : null),
                ("title", unit.Aliases.Length > 0 ? string.Join('、', unit.Aliases) : null)))
            {
                TableParts.UnitLink(html, unit.Id, load.IsOverloaded);
                html.Write("small", DescriptionOf(unit, language), ("class", "under"));
            }

            using (html.Open("td", ("class", "bars")))
            {
                LoadBar.Write(html, LoadBar.PartsOf(load, s_weights), full, ReportTexts.BarInWords.In(
                    language, load.Leads, load.Responsible, load.Assists, WorkloadSentences.Points(PointsOf(load))));
            }

            TableParts.Number(html, load.Leads, ReportTexts.LeadColumn.Heading.In(language));
            TableParts.Number(html, load.Responsible, ReportTexts.ResponsibleColumn.Heading.In(language));
            TableParts.Number(html, load.Assists, ReportTexts.AssistColumn.Heading.In(language));
            if (shown.Shares)
            {
                html.Write(
                    "td",
                    WorkloadSentences.Points(load.FromGroups),
                    ("class", load.FromGroups > 0 ? "num" : "num zero"),
                    ("data-label", ReportTexts.SharedColumn.Heading.In(language)));
            }

            html.Write("td", WorkloadSentences.Points(RolePointsOf(load)), ("class", "num"));
            html.Write("td", WorkloadSentences.Points(load.Coordination), ("class", "num"));
            html.Write("td", WorkloadSentences.Points(PointsOf(load)), ("class", "num total"));
            if (shown.Ranges)
            {
                html.Write("td", RangeOf(load, language), ("class", "num"));
            }

            if (shown.Fences)
            {
                html.Write("td", DistanceOf(load, language), ("class", "num"));
            }
        }
    }

    private static string RangeOf(UnitWorkload load, Language language) => load.High > load.Low
        ? ReportTexts.RangeOf.In(
            language, load.Guessed + load.Possible, WorkloadSentences.Points(load.Low), WorkloadSentences.Points(load.High))
        : "";

    private static string DistanceOf(UnitWorkload load, Language language) => load.PeerGroup is { } peers
        ? WorkloadSentences.Points(peers.Fence - load.Total) + (load.IsDoubtful ? ReportTexts.GuessMark.In(language) : "")
        : "";

    // A group whose members are all known has handed its load on to them; its own row still shows what it was given.
    private static double PointsOf(UnitWorkload load) => load.Unit.HandsLoadOn ? RolePointsOf(load) : load.Total;

    private static double RolePointsOf(UnitWorkload load) => load.Unit.HandsLoadOn
        ? (load.Leads * s_weights.Lead) + (load.Responsible * s_weights.Responsible) + (load.Assists * s_weights.Assist)
        : load.Base;

    private static string DescriptionOf(Unit unit, Language language)
    {
        ImmutableArray<string> parts =
        [
            Terms.LevelAndKind(unit, language),
            unit.MemberIds.Length == 0 ? ""
                : (unit.HandsLoadOn ? ReportTexts.HasAllMembers : ReportTexts.HasMembers).In(language, unit.MemberIds.Length),
            unit.ParentId is null ? "" : ReportTexts.BranchOf.In(language, unit.ParentId),
        ];
        return string.Join(ReportTexts.Semicolon.In(language), parts.Where(p => p.Length > 0));
    }

    private readonly record struct Shown(bool Shares, bool Ranges, bool Fences);
}
