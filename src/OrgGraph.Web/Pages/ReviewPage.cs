using System.Globalization;
using Microsoft.AspNetCore.Http;
using OrgGraph.Model.Findings;
using OrgGraph.Reports.Html;
using OrgGraph.Reports.Output;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Review;

namespace OrgGraph.Web.Pages;

/// <summary>
/// What the reading asks of a person: each place as it stands, what was understood, and what accepting or correcting does.
/// </summary>
internal static class ReviewPage
{
    private const string Path = "/review";
    private const int Shown = 30;

    /// <summary>The page.</summary>
    public static async Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        var session = await state.GetAsync("review", _ => Open(request, state), request.Cancellation);
        return PageView.Of(request, request.Say(ReviewPageTexts.Title), state.Version, html =>
        {
            Write(html, request, session);
            ChangesView.Write(
                html, request, request.Services.Store.Changes.All(), ReviewPageTexts.History,
                c => CorrectionFiles.IsOne(c.File) || c.File == OfficeKnowledge.FileName);
        });
    }

    /// <summary>Accepts a proposal, or all of a kind, or takes a person's own answer.</summary>
    public static async Task<Answer> PostAsync(PageRequest request, IFormCollection form)
    {
        var store = request.Services.Store;
        await store.ChangeAsync(
            async token =>
            {
                var session = Open(request, await store.GetAsync(token));
                return (
                    session.Items.Select(i => store.Folder.NameOf(i.File)).Append(OfficeKnowledge.FileName),
                    () => Answer(session, form));
            },
            request.Cancellation);
        return new RedirectAnswer(Path + "#next");
    }

    private static void Answer(ReviewSession session, IFormCollection form)
    {
        if (Enum.TryParse<FindingKind>(form["kind"].ToString(), out var kind) && form["all"].ToString() == "1")
        {
            session.AcceptAll(kind, CancellationToken.None);
            return;
        }

        while (session.Current is { } current && current.Finding.Id != form["id"].ToString())
        {
            session.Skip();
        }

        if (session.Current is null)
        {
            throw new OutputException(ReviewPageTexts.Gone);
        }

        if (form["do"].ToString() == "accept")
        {
            session.Accept(CancellationToken.None);
        }
        else if (session.Change(form["answer"].ToString(), CancellationToken.None) is { } problem)
        {
            throw new OutputException(problem);
        }
    }

    private static ReviewSession Open(PageRequest request, PlanState state)
    {
        var store = request.Services.Store;
        return ReviewSession.Of(
            state.Reading, correctionsFolder: null,
            new ReviewOptions
            {
                Office = System.IO.Path.Combine(store.Folder.Root, OfficeKnowledge.FileName), Changes = store.Changes,
            });
    }

    private static void Write(HtmlWriter html, PageRequest request, ReviewSession session)
    {
        if (session.Items.IsEmpty)
        {
            html.Write("p", request.Say(ReviewPageTexts.Nothing), ("class", "note")).Line();
            return;
        }

        html.Write("p", request.Say(ReviewPageTexts.Progress, session.Answered, session.Items.Length), ("class", "count")).Line();
        html.Write("p", request.Say(ReviewPageTexts.Means), ("class", "note"));
        html.Write("p", request.Say(ReviewPageTexts.Keys), ("class", "note")).Line();
        var withAnswered = request.Value("answered") == "1";
        using (html.Open("form", ("method", "get"), ("action", Path), ("class", "filters")))
        {
            Forms.WriteBox(html, "answered", request.Say(ReviewPageTexts.ShowAnswered), withAnswered);
            Forms.WriteButton(html, request.Say(ShellTexts.Show));
        }

        var open = session.Items.Where(i => withAnswered || !session.IsAnswered(i)).ToList();
        if (open.Count == 0)
        {
            html.Write("p", request.Say(ReviewPageTexts.AllSaid), ("class", "lead")).Line();
        }

        var counts = session.Items.Where(i => !session.IsAnswered(i)).CountBy(i => i.Finding.Kind).ToDictionary();
        foreach (var (i, item) in open.Take(Shown).Index())
        {
            WriteItem(html, request, item, session.IsAnswered(item), i == 0, counts.GetValueOrDefault(item.Finding.Kind));
        }

        if (open.Count > Shown)
        {
            html.Write("p", request.Say(ReviewPageTexts.Others, open.Count - Shown), ("class", "note")).Line();
        }
    }

    private static void WriteItem(
        HtmlWriter html, PageRequest request, ReviewItem item, bool isAnswered, bool isFirst, int ofKind)
    {
        var language = request.Language;
        var message = (item.Finding with { IsAnswered = false }).Message(language);
        html.Line();
        using (html.Open("article", ("class", "item"), ("id", isFirst ? "next" : null), ("tabindex", "-1")))
        {
            html.Write("h2", message);
            html.Write(
                "p", request.Say(ReviewPageTexts.OfDocument, item.Document, item.Finding.Source.PlaceIn(language)),
                ("class", "file note"));
            using (html.Open("div", ("class", "beside")))
            {
                WriteExcerpt(html, request, item);
                using (html.Open("div"))
                {
                    foreach (var line in item.Understood)
                    {
                        html.Write("p", line.In(language), ("class", "understood"));
                    }

                    if (isAnswered)
                    {
                        html.Write("span", request.Say(ReviewPageTexts.IsAnswered), ("class", "tag"));
                    }
                    else
                    {
                        WriteForms(html, request, item, message, ofKind);
                    }
                }
            }
        }
    }

    private static void WriteExcerpt(HtmlWriter html, PageRequest request, ReviewItem item)
    {
        using (html.Open("pre", ("class", "source"), ("tabindex", "0")))
        {
            ExcerptView.Write(html, item.Excerpt);
            if (item.Excerpt.LeftOut > 0)
            {
                html.Text(request.Say(ReviewPageTexts.More, item.Excerpt.LeftOut));
            }
        }
    }

    private static void WriteForms(HtmlWriter html, PageRequest request, ReviewItem item, string message, int ofKind)
    {
        using (html.Open("form", ("method", "post"), ("action", Path)))
        {
            Forms.WriteToken(html, request);
            Forms.WriteHidden(html, "id", item.Finding.Id);
            html.Write("p", request.Say(item.Proposal));
            html.Write(
                "button", request.Say(ReviewPageTexts.Accept), ("type", "submit"), ("name", "do"), ("value", "accept"),
                ("class", "accept"),
                ("aria-label", request.Say(ReviewPageTexts.AcceptOf, message)));
        }

        using (html.Open("form", ("method", "post"), ("action", Path), ("class", "correct")))
        {
            Forms.WriteToken(html, request);
            Forms.WriteHidden(html, "id", item.Finding.Id);
            Forms.WriteText(html, "answer", request.Say(ReviewPageTexts.Answer, item.Asks), value: null, isRequired: true);
            html.Write(
                "button", request.Say(ReviewPageTexts.Correct), ("type", "submit"), ("name", "do"), ("value", "change"),
                ("class", "second"));
        }

        if (ofKind > 1)
        {
            Forms.WriteAction(
                html, request, Path, request.Say(ReviewPageTexts.AcceptKind, ofKind.ToString(CultureInfo.InvariantCulture)),
                spoken: null, ("kind", item.Finding.Kind.ToString()), ("all", "1"));
        }

        using (html.Open("details"))
        {
            html.Write("summary", request.Say(ReviewPageTexts.Why));
            html.Write("p", request.Say(ReviewTexts.WhyOf(item.Finding.Kind)));
        }
    }
}
