using System.Buffers;
using AngleSharp.Html.Dom;

namespace OrgGraph.Documents.Formats.Html;

/// <summary>
/// What is hidden: by attribute, by its own style, and by a page's style sheet where a rule names a single class or id. Rules
/// with more to them depend on what a browser knows, and are left alone.
/// </summary>
internal sealed class HiddenClasses
{
    private static readonly SearchValues<char> s_combinators = SearchValues.Create(" .#:>[+~*");

    private readonly HashSet<string> _selectors = new(StringComparer.Ordinal);

    /// <summary>Reads the style sheets within a page.</summary>
    public static HiddenClasses Find(IHtmlDocument page)
    {
        var found = new HiddenClasses();
        foreach (var style in page.QuerySelectorAll("style"))
        {
            found.ReadSheet(style.TextContent);
        }

        return found;
    }

    /// <summary>True when an element is not shown.</summary>
    public bool Hides(AngleSharp.Dom.IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && IsHiding(style))
        || (_selectors.Count > 0
            && ((element.Id is { Length: > 0 } id && _selectors.Contains("#" + id))
                || element.ClassList.Any(c => _selectors.Contains("." + c))));

    private static bool IsHiding(string style)
    {
        foreach (var range in style.AsSpan().Split(';'))
        {
            var rule = style.AsSpan(range);
            var colon = rule.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            var name = rule[..colon].Trim();
            var value = rule[(colon + 1)..].Trim();
            if ((name.Equals("display", StringComparison.OrdinalIgnoreCase)
                && value.StartsWith("none", StringComparison.OrdinalIgnoreCase))
                || (name.Equals("visibility", StringComparison.OrdinalIgnoreCase)
                    && value.StartsWith("hidden", StringComparison.OrdinalIgnoreCase))
                || (name.Equals("mso-hide", StringComparison.OrdinalIgnoreCase)
                    && value.StartsWith("all", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private void ReadSheet(string sheet)
    {
        // a block of a medium is not looked into: its rules may not hold here
        for (var at = 0; at < sheet.Length;)
        {
            var open = sheet.IndexOf('{', at);
            var close = open < 0 ? -1 : sheet.IndexOf('}', open);
            if (close < 0)
            {
                return;
            }

            if (IsHiding(sheet[(open + 1)..close]))
            {
                foreach (var selector in sheet[at..open].Split(',', StringSplitOptions.TrimEntries))
                {
                    if (selector.Length > 1 && selector[0] is '.' or '#' && !selector.AsSpan(1).ContainsAny(s_combinators))
                    {
                        _selectors.Add(selector);
                    }
                }
            }

            at = close + 1;
        }
    }
}
