using System.Collections.Immutable;
using OrgGraph.Analytics.Workload;
using OrgGraph.Reports.Texts;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Html;

/// <summary>The heaviest units as bars, each with the median and the fence of its own peers.</summary>
internal static class LoadChart
{
    private const double Width = 860;
    private const double LabelWidth = 210;
    private const double FigureWidth = 60;
    private const double RowHeight = 24;
    private const double FigureSize = 11.5; // as the style sheet sets it
    private const int Shown = 15;

    public static void Write(HtmlWriter html, YearWorkload year, Language language)
    {
        ImmutableArray<UnitWorkload> units = [.. year.Carrying.Take(Shown)];
        if (units.IsEmpty)
        {
            return;
        }

        var form = units.Length < year.Carrying.Count() ? WorkloadTexts.BarsTitle : WorkloadTexts.BarsTitleAll;
        var title = form.In(language, units.Length, ScopeSentences.TitleOf(year.Part));
        var description = WorkloadTexts.BarsDescription.In(language, units[0].Unit.Id, WorkloadSentences.Points(units[0].Total));
        var full = units.Max(u => Math.Max(u.Total, u.PeerGroup?.Fence ?? 0));
        html.Write("h4", title).Line();
        WriteKeys(html, language);
        using (html.Open("div", ("class", "scroll")))
        using (SvgParts.Open(html, Width, (units.Length * RowHeight) + 4, title, description))
        {
            for (var i = 0; i < units.Length; i++)
            {
                WriteRow(html, units[i], i * RowHeight, (Width - LabelWidth - FigureWidth) / full, language);
            }
        }

        html.Line();
        WriteFences(html, year, units, language);
    }

    // Two fences in one chart need a word.
    private static void WriteFences(HtmlWriter html, YearWorkload year, ImmutableArray<UnitWorkload> units, Language language)
    {
        var peers = units.Select(u => u.PeerGroup).OfType<PeerGroup>().Distinct().ToList();
        if (peers.Count > 1)
        {
            html.Write("p", WorkloadTexts.TwoFences.In(
                language, peers.Count,
                string.Join(WorkloadTexts.Comma2.In(language), peers.Select(p => WorkloadTexts.FenceOf.In(
                    language, WorkloadSentences.PeersOf(p, language), WorkloadSentences.Points(p.Fence)))),
                year.Workload.Options.MinimumPeers), ("class", "note")).Line();
        }
    }

    private static void WriteKeys(HtmlWriter html, Language language)
    {
        using (html.Open("p", ("class", "keys")))
        {
            LoadBar.WriteKey(html, "lead", WorkloadTexts.KeyBase.In(language));
            LoadBar.WriteKey(html, "assist", ReportTexts.KeyCoordination.In(language));
            WriteLineKey(html, "median", WorkloadTexts.KeyMedian.In(language));
            WriteLineKey(html, "fence", WorkloadTexts.KeyFence.In(language));
        }

        html.Line();
    }

    private static void WriteLineKey(HtmlWriter html, string name, string text)
    {
        using (html.Open("span", ("class", "key")))
        {
            using (html.Open("svg", ("viewBox", "0 0 18 12"), ("aria-hidden", "true")))
            {
                SvgParts.Line(html, name, 9, 0, 9, 12);
            }

            html.Text(text);
        }
    }

    private static void WriteRow(HtmlWriter html, UnitWorkload load, double y, double scale, Language language)
    {
        SvgParts.Unit(html, LabelWidth - 8, y + 17, load.Unit.Id, load.IsOverloaded, LabelWidth - 10);
        SvgParts.Rectangle(html, "lead", LabelWidth, y + 4, load.Base * scale, RowHeight - 8);
        SvgParts.Rectangle(html, "assist", LabelWidth + (load.Base * scale), y + 4, load.Coordination * scale, RowHeight - 8);
        if (load.PeerGroup is { } peers)
        {
            var median = LabelWidth + (peers.Median * scale);
            SvgParts.Line(html, "casing", median, y + 1, median, y + RowHeight - 1); // the line is as dark as the bar
            SvgParts.Line(html, "median", median, y + 1, median, y + RowHeight - 1);
            var fence = LabelWidth + (peers.Fence * scale);
            SvgParts.Line(html, "fence", fence, y + 1, fence, y + RowHeight - 1);
        }

        var figure = WorkloadSentences.Points(load.Total);
        SvgParts.Text(
            html, load.IsOverloaded ? "figure halo strong" : "figure halo", FigureAt(load, scale, figure), y + 17, figure);
        html.Line();
    }

    // Behind the bar; behind a line that would run through the figure there, and behind the next if that would, too.
    private static double FigureAt(UnitWorkload load, double scale, string figure)
    {
        const double Gap = 6;
        var at = LabelWidth + (load.Total * scale) + Gap;
        var width = SvgParts.WidthOf(figure, FigureSize);
        double[] lines = load.PeerGroup is { } peers ? [peers.Median, peers.Fence] : [];
        foreach (var line in lines.Select(l => LabelWidth + (l * scale)))
        {
            at = line > at - Gap && line < at + width + Gap ? line + Gap : at;
        }

        return at;
    }
}
