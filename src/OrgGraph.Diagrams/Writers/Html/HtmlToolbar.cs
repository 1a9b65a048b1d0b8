using System.Globalization;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Writers.Html;

/// <summary>Writes what stands above the pages: title, pages, search, filters, tools.</summary>
/// <param name="scene">The drawing.</param>
/// <param name="texts">The wording.</param>
/// <param name="text">Where to.</param>
internal sealed class HtmlToolbar(Scene scene, HtmlTexts texts, TextWriter text)
{
    /// <summary>Writes it.</summary>
    public void Write()
    {
        text.Write($"<header>\n<h1>{Escape(scene.Title)}</h1>\n");
        WriteTabs();
        text.Write($"<input type=\"search\" id=\"search\" placeholder=\"{Escape(texts.Search)}\" "
            + $"aria-label=\"{Escape(texts.Search)}\" autocomplete=\"off\" spellcheck=\"false\">\n");
        text.Write("<span id=\"status\" role=\"status\" aria-live=\"polite\"></span>\n");
        text.Write("<div class=\"tools\">\n");
        WriteFilters();
        foreach (var (action, sign, name) in new[]
                 {
                     ("out", "−", texts.ZoomOut), ("in", "+", texts.ZoomIn), ("width", texts.WidthSign, texts.Width),
                     ("fit", texts.Fit, texts.Fit),
                 })
        {
            Button(action, sign, name);
        }

        text.Write($"<details class=\"menu\"><summary>{Escape(texts.Keep)}</summary><div>\n");
        foreach (var (action, name) in new[]
                 {
                     ("svg", texts.Svg), ("png", texts.Png), ("link", texts.Link), ("print", texts.Print), ("theme", texts.Theme),
                 })
        {
            Button(action, name, name);
        }

        if (scene.Pages.Length > 1)
        {
            text.Write("<label><input type=\"checkbox\" id=\"all-pages\" autocomplete=\"off\">"
                + $"{Escape(texts.AllPages)}</label>\n");
        }

        var keys = Escape(texts.Keys.ReplaceLineEndings("\n"));
        text.Write($"</div></details>\n<details class=\"menu help\"><summary>{Escape(texts.Help)}</summary><div>{keys}</div>"
            + "</details>\n</div>\n</header>\n");
    }

    private void WriteTabs()
    {
        if (scene.Pages.Length == 1)
        {
            return;
        }

        text.Write($"<div class=\"pages\" role=\"tablist\" aria-label=\"{Escape(texts.Pages)}\">\n");
        for (var i = 1; i <= scene.Pages.Length; i++)
        {
            var label = Escape(string.Format(CultureInfo.InvariantCulture, texts.Page, i));
            text.Write($"<button type=\"button\" role=\"tab\" aria-controls=\"view-{i}\" aria-label=\"{label}\" "
                + $"title=\"{label}\">{i}</button>\n");
        }

        text.Write("</div>\n");
    }

    private void WriteFilters()
    {
        text.Write($"<details class=\"menu\" id=\"filters\"><summary>{Escape(texts.Filters)}</summary><div>\n");
        var roles = scene.Pages.SelectMany(p => p.Items).Select(i => i.Meaning?.Role).OfType<string>()
            .Concat(scene.Facts?.Ties.Select(t => t.Role switch { 0 => "lead", 1 => "responsible", _ => "assist" }) ?? [])
            .ToHashSet(StringComparer.Ordinal);
        var known =
            new[] { ("lead", Role.Lead), ("responsible", Role.Responsible),
                ("assist", Role.Assist) }.Where(r => roles.Contains(r.Item1)).ToList();
        if (known.Count > 0)
        {
            text.Write($"<fieldset><legend>{Escape(texts.Roles)}</legend>\n");
            foreach (var (role, name) in known)
            {
                text.Write($"<label><input type=\"checkbox\" data-filter=\"{role}\" checked "
                    + $"autocomplete=\"off\">{Escape(texts.Of(name))}</label>\n");
            }

            text.Write("</fieldset>\n");
        }

        if (scene.Facts is { } facts)
        {
            var plans = facts.Plans.Select(p => (p.Key, p.Title)).ToList();
            Choice("plan", texts.Plan, plans);
            Choice("section", texts.Section, [.. facts.Sections.Select(s => (s.Key, TitleOf(facts, s)))]);
            Choice("due", texts.Due, [.. facts.Dues.Select((d, i) => (i.ToString(CultureInfo.InvariantCulture), d))]);
            Choice("leader", texts.Leader, [.. facts.Leaders.Select(l => (l, l))]);
            text.Write($"<label id=\"weight-row\">{Escape(texts.Weight)} <output id=\"weight-value\">1</output>"
                + "<input type=\"range\" id=\"weight\" min=\"1\" max=\"1\" value=\"1\" autocomplete=\"off\"></label>\n");
        }

        text.Write($"<button type=\"button\" id=\"filter-reset\">{Escape(texts.Reset)}</button>\n</div></details>\n");
    }

    private static string TitleOf(SceneFacts facts, FactGroup section) =>
        (section.Parent >= 0 ? "　" : "")
        + (facts.Plans.Length > 1 ? $"{section.Title}（{facts.Plans[section.Plan].Title}）" : section.Title);

    // A list of one is no choice.
    private void Choice(string name, string label, List<(string Value, string Title)> values)
    {
        if (values.Count < 2)
        {
            return;
        }

        text.Write($"<label>{Escape(label)}<select id=\"filter-{name}\" autocomplete=\"off\">"
            + $"<option value=\"\">{Escape(texts.Any)}</option>\n");
        foreach (var (value, title) in values)
        {
            text.Write($"<option value=\"{Escape(value)}\">{Escape(title)}</option>\n");
        }

        text.Write("</select></label>\n");
    }

    private void Button(string action, string sign, string name) => text.Write(
        $"<button type=\"button\" data-action=\"{action}\" aria-label=\"{Escape(name)}\" title=\"{Escape(name)}\">"
        + $"{Escape(sign)}</button>\n");

    private static string Escape(string value) => System.Net.WebUtility.HtmlEncode(PlainText.Clean(value));
}
