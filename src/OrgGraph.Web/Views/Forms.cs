using OrgGraph.Reports.Html;
using OrgGraph.Web.Safety;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;

namespace OrgGraph.Web.Views;

/// <summary>Fields of forms, each with its label.</summary>
internal static class Forms
{
    /// <summary>The hidden field that a change is known by.</summary>
    public static void WriteToken(HtmlWriter html, PageRequest request) =>
        html.Void("input", ("type", "hidden"), ("name", AccessGuard.FormField), ("value", request.FormToken));

    /// <summary>A hidden field.</summary>
    public static void WriteHidden(HtmlWriter html, string name, string value) =>
        html.Void("input", ("type", "hidden"), ("name", name), ("value", value));

    /// <summary>A button that sends a form.</summary>
    public static void WriteButton(HtmlWriter html, string text, string? kind = null) =>
        html.Write("button", text, ("type", "submit"), ("class", kind));

    /// <summary>A link to a file to take away.</summary>
    public static void WriteDownload(HtmlWriter html, string text, string address, string? spoken = null) =>
        html.Write("a", text, ("href", address), ("download", ""), ("aria-label", spoken));

    /// <summary>A line of links to files to take away.</summary>
    public static void WriteDownloads(HtmlWriter html, params ReadOnlySpan<(string Text, string Address)> files)
    {
        using (html.Open("p", ("class", "downloads")))
        {
            foreach (var (text, address) in files)
            {
                WriteDownload(html, text, address);
            }
        }

        html.Line();
    }

    /// <summary>A form of one button, which changes something.</summary>
    /// <param name="html">The page.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="action">The address that changes it.</param>
    /// <param name="text">What stands on the button.</param>
    /// <param name="spoken">The same for who hears it out of its place; null where the text will do.</param>
    /// <param name="fields">What is sent.</param>
    public static void WriteAction(
        HtmlWriter html, PageRequest request, string action, string text, string? spoken,
        params ReadOnlySpan<(string Name, string Value)> fields)
    {
        using (html.Open("form", ("method", "post"), ("action", action), ("class", "inline")))
        {
            WriteToken(html, request);
            foreach (var (name, value) in fields)
            {
                WriteHidden(html, name, value);
            }

            html.Write("button", text, ("type", "submit"), ("class", "small"), ("aria-label", spoken));
        }
    }

    /// <summary>A field of a line of text.</summary>
    public static void WriteText(
        HtmlWriter html, string name, string label, string? value, string type = "text", string? list = null,
        bool isRequired = false)
    {
        using (html.Open("label"))
        {
            html.Write("span", label);
            html.Void(
                "input", ("type", type), ("name", name), ("value", value), ("list", list), ("required", isRequired ? "" : null),
                ("autocomplete", "off"));
        }
    }

    /// <summary>A field with a list of values.</summary>
    /// <param name="html">The page.</param>
    /// <param name="name">Its name.</param>
    /// <param name="label">Its label.</param>
    /// <param name="value">What is chosen.</param>
    /// <param name="options">The values and what they are called; the first is that of nothing chosen.</param>
    /// <param name="kind">The label's class.</param>
    /// <param name="shows">The id of what the script shows anew after a choice; null for nothing.</param>
    public static void WriteChoice(
        HtmlWriter html, string name, string label, string? value, IEnumerable<(string Value, string Text)> options,
        string? kind = null, string? shows = null)
    {
        List<(string Value, string Text)> shown = [.. options];
        if (value is not null && !shown.Exists(o => o.Value == value))
        {
            shown.Add((value, value)); // a part of a name will do in an address, and is not lost in the form
        }

        using (html.Open("label", ("class", kind)))
        {
            html.Write("span", label);
            using (html.Open("select", ("name", name), ("data-shows", shows)))
            {
                foreach (var (option, text) in shown)
                {
                    html.Write("option", text, ("value", option), ("selected", option == (value ?? "") ? "" : null));
                }
            }
        }
    }

    /// <summary>A box to tick.</summary>
    public static void WriteBox(HtmlWriter html, string name, string label, bool isOn)
    {
        using (html.Open("label", ("class", "box")))
        {
            html.Void("input", ("type", "checkbox"), ("name", name), ("value", "1"), ("checked", isOn ? "" : null));
            html.Write("span", label);
        }
    }

    /// <summary>Links to the pages of a long list.</summary>
    public static void WritePages(HtmlWriter html, PageRequest request, int page, int pages)
    {
        if (pages <= 1)
        {
            return;
        }

        using (html.Open("nav", ("class", "pages"), ("aria-label", request.Say(ShellTexts.PageOf, page, pages))))
        {
            if (page > 1)
            {
                html.Write(
                    "a", request.Say(ShellTexts.Previous), ("href", request.With(("page", $"{page - 1}"))), ("rel", "prev"));
            }

            html.Write("span", request.Say(ShellTexts.PageOf, page, pages));
            if (page < pages)
            {
                html.Write("a", request.Say(ShellTexts.Next), ("href", request.With(("page", $"{page + 1}"))), ("rel", "next"));
            }
        }

        html.Line();
    }
}
