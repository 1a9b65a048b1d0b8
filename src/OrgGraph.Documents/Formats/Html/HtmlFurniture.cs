using System.Collections.Frozen;
using AngleSharp.Dom;

namespace OrgGraph.Documents.Formats.Html;

/// <summary>Tells the parts of a page that lead elsewhere from its content.</summary>
internal static class HtmlFurniture
{
    // a list of links in which hardly any text stands outside them is navigation
    private const int FewestLinks = 5;
    private const double LinkShare = 0.8;
    private const int LongestLink = 14;
    private const int LongestNamed = 200;

    // what builders of pages call these parts
    private static readonly FrozenSet<string> s_names = new[]
    {
        "nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "location", "position", "topbar",
        "toolbar", "header", "head", "top", "share", "footer", "foot", "copyright",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for navigation, headers and footers of the page, and lists of links.</summary>
    public static bool Is(IElement element) => element.LocalName switch
    {
        "nav" or "footer" or "aside" => true,
        "header" => element.Closest("article") is null && element.Closest("main") is null,
        "ul" or "div" or "td" => IsCalledSo(element) || IsNavigation(element),
        _ => false,
    };

    // <div class="nav">: short, and its own name says what it is
    private static bool IsCalledSo(IElement element) =>
        (element.ClassList.Any(s_names.Contains) || (element.Id is { } id && s_names.Contains(id)))
            && element.QuerySelector("table,p") is null && LengthOf(element) <= LongestNamed;

    private static bool IsNavigation(IElement element)
    {
        if (element.ChildElementCount == 0 || element.QuerySelector("table,p") is not null)
        {
            return false;
        }

        var links = element.QuerySelectorAll("a");
        if (links.Length < FewestLinks)
        {
            return false;
        }

        var all = LengthOf(element);
        var linked = links.Sum(LengthOf);
        return linked >= all * LinkShare && linked <= links.Length * LongestLink;
    }

    private static int LengthOf(IElement element)
    {
        var length = 0;
        foreach (var c in element.TextContent)
        {
            length += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return length;
    }
}
