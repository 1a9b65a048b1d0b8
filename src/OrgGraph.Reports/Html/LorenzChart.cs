using System.Globalization;
using OrgGraph.Analytics.Workload;
using OrgGraph.Reports.Texts;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Reports.Html;

/// <summary>Lorenz curves, a level each, told apart by dashes as well as by shade.</summary>
internal static class LorenzChart
{
    private const double Side = 260;
    private const double Left = 46;
    private const double Top = 12;
    private const int Styles = 5;

    public static void Write(HtmlWriter html, YearWorkload year, Language language)
    {
        var curves = year.Workload.Lorenz.Where(l => !l.IsWeak).OrderByDescending(l => l.Curve.Length).Take(Styles).ToList();
        if (curves.Count == 0)
        {
            WriteTooFew(html, year, language);
            return;
        }

        var title = WorkloadTexts.LorenzTitle.In(language, ScopeSentences.TitleOf(year.Part));

        string Said(Lorenz curve) => WorkloadTexts.GiniOf.In(
            language, Terms.Of(curve.Level).In(language), curve.Curve.Length - 1,
            curve.Gini.ToString("0.00", CultureInfo.InvariantCulture));
        var description = WorkloadTexts.LorenzDescription.In(
            language, string.Join(ReportTexts.Semicolon.In(language), curves.Select(Said)));
        html.Write("h4", title);
        using (html.Open("div", ("class", "scroll lorenz")))
        using (SvgParts.Open(html, 640, Side + 48, title, description))
        {
            SvgParts.Rectangle(html, "frame", Left, Top, Side, Side);
            SvgParts.Line(html, "diagonal", Left, Top + Side, Left + Side, Top);
            foreach (var part in (double[])[0, 0.25, 0.5, 0.75, 1])
            {
                var text = part.ToString("0%", CultureInfo.InvariantCulture);
                SvgParts.Text(html, "figure middle", Left + (part * Side), Top + Side + 16, text);
                SvgParts.Text(html, "figure end", Left - 5, Top + ((1 - part) * Side) + 4, text);
            }

            SvgParts.Text(html, "heading middle", Left + (Side / 2), Top + Side + 33, WorkloadTexts.LorenzUnits.In(language));
            SvgParts.Text(html, "heading", Left + 6, Top + 16, WorkloadTexts.LorenzLoad.In(language));
            for (var i = 0; i < curves.Count; i++)
            {
                WriteCurve(html, curves[i], i);
                var y = Top + 26 + (i * 24);
                SvgParts.Line(html, $"curve style{i}", Left + Side + 30, y - 4, Left + Side + 70, y - 4);
                SvgParts.Text(html, "label", Left + Side + 80, y, Said(curves[i]), 240);
            }
        }

        html.Line();
        html.Write("p", WorkloadTexts.GiniMeans.In(language), ("class", "note")).Line();
        WriteTooFew(html, year, language);
    }

    private static void WriteTooFew(HtmlWriter html, YearWorkload year, Language language)
    {
        var few = year.Workload.Lorenz.Where(l => l.IsWeak).ToList();
        if (few.Count > 0)
        {
            html.Write("p", WorkloadTexts.TooFewForGini.In(
                language, Lorenz.WeakBelow,
                string.Join(WorkloadTexts.Comma.In(language), few.Select(l => WorkloadTexts.FewUnits.In(
                    language, Terms.Of(l.Level).In(language), l.Curve.Length - 1)))), ("class", "note")).Line();
        }
    }

    private static void WriteCurve(HtmlWriter html, Lorenz lorenz, int style)
    {
        var last = lorenz.Curve.Length - 1;
        var points = lorenz.Curve.Select((share, i) =>
            $"{SvgParts.Number(Left + (Side * i / last))},{SvgParts.Number(Top + (Side * (1 - share)))}");
        using (html.Open("polyline", ("class", $"curve style{style}"), ("points", string.Join(' ', points))))
        {
        }
    }
}
