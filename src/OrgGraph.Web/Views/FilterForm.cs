using OrgGraph.Reports.Html;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;

namespace OrgGraph.Web.Views;

/// <summary>
/// The form that chooses a part of the plans; its values are in the address, so that every state can be sent on.
/// </summary>
internal static class FilterForm
{
    private const string Part = "part"; // what the script folds up where there is little room

    /// <summary>Writes the form.</summary>
    /// <param name="html">The page.</param>
    /// <param name="request">What is chosen now.</param>
    /// <param name="index">What there is to choose from.</param>
    /// <param name="more">Writes fields of the page's own; null for none.</param>
    /// <param name="withParts">True to choose roles and levels too.</param>
    /// <param name="withYearsApart">
    /// True where years are told apart, and the newest is what is shown when nothing is said.
    /// </param>
    public static void Write(
        HtmlWriter html, PageRequest request, GraphIndex index, Action<HtmlWriter>? more = null, bool withParts = true,
        bool withYearsApart = true)
    {
        var graph = index.Graph;
        using (html.Open("form", ("method", "get"), ("action", request.Path), ("class", "filters"), ("role", "search"),
            ("data-more", request.Say(ShellTexts.MoreFilters))))
        {
            more?.Invoke(html);
            var any = request.Say(ShellTexts.Any);
            Forms.WriteChoice(html, "plan", request.Say(ShellTexts.Plan.Capitalized), request.Value("plan"),
                graph.Plans.Select(p => (p.Id, TableParts.NameOf(p))).Prepend(("", any)), Part);
            var years = graph.Plans.Select(p => p.Year).OfType<int>().Distinct().OrderDescending().Select(y => ($"{y}", $"{y}"));
            Forms.WriteChoice(html, "year", request.Say(ShellTexts.Year.Capitalized), request.Value("year"), withYearsApart
                ? [("", request.Say(ShellTexts.NewestYear)), .. years, ("all", request.Say(ShellTexts.AllYears))]
                : [("", any), .. years], Part);
            Forms.WriteChoice(html, "section", request.Say(ShellTexts.Section.Capitalized), request.Value("section"),
                graph.Sections.Where(s => s.ParentId is null).Select(s => s.Title).Distinct(StringComparer.Ordinal)
                    .Select(t => (t, t)).Prepend(("", any)), Part);
            if (withParts)
            {
                Forms.WriteChoice(html, "role", request.Say(ShellTexts.Role.Capitalized), request.Value("role"),
                    new[] { Role.Lead, Role.Responsible, Role.Assist }.Select(
                        r => (Terms.Of(r).Chinese, request.Say(Terms.Of(r))))
                        .Prepend(("", any)), Part);
                Forms.WriteChoice(html, "level", request.Say(ShellTexts.Level.Capitalized), request.Value("level"),
                    graph.Units.Select(u => u.Level).Distinct().Order()
                        .Select(l => (Terms.Of(l).Chinese, request.Say(Terms.Of(l))))
                        .Prepend(("", any)), Part);
            }

            using (html.Open("span", ("class", "buttons")))
            {
                Forms.WriteButton(html, request.Say(ShellTexts.Show));
                html.Write("a", request.Say(ShellTexts.Clear), ("href", request.Path));
            }
        }

        html.Line();
    }
}
