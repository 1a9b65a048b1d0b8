using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Reports.Html;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Workspace.Corrections;

namespace OrgGraph.Web.Views;

/// <summary>What was changed, the newest first, each with a button that takes it back.</summary>
internal static class ChangesView
{
    private const int Shown = 30;

    /// <summary>Writes the section; nothing where nothing was changed.</summary>
    /// <param name="html">The page.</param>
    /// <param name="request">What was asked; undoing comes back to it.</param>
    /// <param name="all">All changes: they tell too which are undone.</param>
    /// <param name="heading">The heading.</param>
    /// <param name="isShown">Which of them are listed; null for all.</param>
    public static void Write(
        HtmlWriter html, PageRequest request, ImmutableArray<Change> all, LocalizedText heading,
        Predicate<Change>? isShown = null)
    {
        var shown = all.Where(c => isShown?.Invoke(c) is not false).Take(Shown).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        var undone = all.Select(c => c.Undoes).OfType<int>().ToHashSet();
        using (html.Open("section", ("aria-labelledby", "changes")))
        {
            html.Write("h2", request.Say(heading), ("id", "changes"));
            html.Write("p", request.Say(DocumentTexts.ChangesMean), ("class", "note")).Line();
            using (html.Open("ol", ("class", "changes")))
            {
                foreach (var change in shown)
                {
                    html.Line();
                    using (html.Open("li", ("value", change.Id)))
                    {
                        Write(html, request, change, undone.Contains(change.Id));
                    }
                }
            }
        }

        html.Line();
    }

    private static void Write(HtmlWriter html, PageRequest request, Change change, bool isUndone)
    {
        var what = (change.Before, change.After) switch
        {
            (null, _) => DocumentTexts.Added,
            (_, null) => DocumentTexts.Removed,
            _ => DocumentTexts.Replaced,
        };
        html.Write(
            "time", change.At.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            ("datetime", change.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)));
        html.Text(" " + request.Say(what, change.File)
            + (change.Undoes is { } id ? request.Say(DocumentTexts.UndoneBy, id) : ""));
        if (isUndone)
        {
            html.Text(" ").Write("span", request.Say(DocumentTexts.IsUndone), ("class", "tag"));
            return;
        }

        Forms.WriteAction(
            html, request, "/documents/undo", request.Say(DocumentTexts.Undo), request.Say(DocumentTexts.UndoNumber, change.Id),
            ("id", change.Id.ToString(CultureInfo.InvariantCulture)), ("back", request.Path));
    }
}
