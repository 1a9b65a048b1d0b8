using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Workspace.Results;

namespace OrgGraph.Reports.Html;

/// <summary>Who carries what: single units by load, then the groups.</summary>
internal static class RankingSection
{
    private static readonly LoadWeights s_weights = new();

    public static void Write(HtmlWriter html, ReportData data)
    {
        var language = data.Language;
        var carrying = data.Loads.Where(l => l.Load > 0 || l.Leads + l.Responsible + l.Assists > 0).ToList();
        var single = carrying.Where(l => !UnitGroups.IsGroup(l.Unit)).ToList();
        var groups = carrying.Where(l => UnitGroups.IsGroup(l.Unit)).OrderByDescending(PointsOf).ToList();
        var idle = data.Loads.Length - carrying.Count;
        using (html.Open("section", ("id", "ranking")))
        {
            html.Write("h2", ReportTexts.Ranking.In(language)).Line();
            WriteKeys(html, carrying, language);
            WriteTable(html, single, ReportTexts.SingleUnits.In(language, single.Count), language);
            if (groups.Count > 0)
            {
                WriteTable(html, groups, ReportTexts.Groups.In(language, groups.Count), language);
            }

            if (idle > 0)
            {
                html.Write("p", ReportTexts.Idle.In(language, idle), ("class", "note")).Line();
            }
        }

        html.Line();
    }

    /// <summary>Points with one decimal.</summary>
    public static string Points(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static void WriteKeys(HtmlWriter html, List<UnitLoad> loads, Language language)
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
        }

        html.Line();
    }

    private static void WriteTable(HtmlWriter html, List<UnitLoad> loads, string caption, Language language)
    {
        var shared = loads.Exists(l => l.FromGroups > 0);
        var full = loads.Select(PointsOf).DefaultIfEmpty(0).Max();
        using (html.Open("div", ("class", "scroll")))
        using (html.Open("table", ("class", "ranking")))
        {
            html.Write("caption", caption);
            TableParts.Head(html, language, ReportTexts.RankingColumns.Where(c => shared || c != ReportTexts.SharedColumn));
            using (html.Open("tbody"))
            {
                for (var i = 0; i < loads.Count; i++)
                {
                    html.Line();
                    WriteRow(html, i + 1, loads[i], full > 0 ? full : 1, shared, language);
                }
            }
        }

        html.Line();
    }

    private static void WriteRow(HtmlWriter html, int rank, UnitLoad load, double full, bool shared, Language language)
    {
        var unit = load.Unit;
        using (html.Open("tr"))
        {
            html.Write("td", rank.ToString(CultureInfo.InvariantCulture), ("class", "num rank"));
            using (html.Open("th", ("scope", "row"), ("title", unit.Aliases.Length > 0 ? string.Join('、', unit.Aliases) : null)))
            {
                html.Text(unit.Id);
                html.Write("small", DescriptionOf(unit, language), ("class", "under"));
            }

            using (html.Open("td", ("class", "bars")))
            {
                LoadBar.Write(html, LoadBar.PartsOf(load, s_weights), full, ReportTexts.BarInWords.In(
                    language, load.Leads, load.Responsible, load.Assists, Points(PointsOf(load))));
            }

            TableParts.Number(html, load.Leads, ReportTexts.LeadColumn.Heading.In(language));
            TableParts.Number(html, load.Responsible, ReportTexts.ResponsibleColumn.Heading.In(language));
            TableParts.Number(html, load.Assists, ReportTexts.AssistColumn.Heading.In(language));
            if (shared)
            {
                html.Write(
                    "td",
                    Points(load.FromGroups),
                    ("class", load.FromGroups > 0 ? "num" : "num zero"),
                    ("data-label", ReportTexts.SharedColumn.Heading.In(language)));
            }

            html.Write("td", Points(PointsOf(load)), ("class", "num total"));
        }
    }

    // A group whose members are all known has handed its load down to them; its own row still shows what it was given.
    private static double PointsOf(UnitLoad load) => load.Unit.HandsLoadOn
        ? LoadBar.PartsOf(load, s_weights).Sum(p => p.Size)
        : load.Load;

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
}
