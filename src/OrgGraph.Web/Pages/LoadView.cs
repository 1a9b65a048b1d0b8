using OrgGraph.Neo4j.Sync;
using OrgGraph.Reports.Html;
using OrgGraph.Reports.Tables;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Loads;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;

namespace OrgGraph.Web.Pages;

/// <summary>How far a load is, with a button that stops it; then what it did.</summary>
internal static class LoadView
{
    private const int Every = 700; // milliseconds between two looks

    /// <summary>The address of a load: it can be reloaded, and sent to somebody.</summary>
    public static string AddressOf(LoadJob job) => new Address("/neo4j").And("job", job.Id) + "#job";

    /// <summary>Writes the section; the script shows it anew while the load runs.</summary>
    public static void Write(HtmlWriter html, PageRequest request, PlanState state, LoadJob job)
    {
        using (html.Open(
            "section", ("id", "job"), ("data-again", job.IsRunning ? $"{Every}" : null),
            ("data-address", AddressOf(job)), ("aria-busy", job.IsRunning ? "true" : null), ("aria-live", "polite"),
            ("aria-label", request.Say(Neo4jTexts.LoadOf, job.Target.Address))))
        {
            if (job.IsRunning)
            {
                WriteProgress(html, request, job);
            }
            else if (job.Problem is { } problem)
            {
                html.Write("p", request.Say(problem), ("class", "problem"));
            }
            else if (job is { Result: { } result, Summary: { } summary })
            {
                html.Write("p", request.Say(result), ("class", "lead")).Line();
                TableView.Write(
                    html, LoadTables.Of(summary, request.Language), [], new PlanLinks(state.Index), request.Language,
                    request.Say(Neo4jTexts.Title));
            }
        }

        html.Line();
    }

    private static void WriteProgress(HtmlWriter html, PageRequest request, LoadJob job)
    {
        var progress = job.Progress;
        var words = progress.Stage == LoadStage.Plans
            ? request.Say(Neo4jTexts.LoadProgress, LoadTables.Of(progress.Stage), progress.Done, progress.Total)
            : request.Say(LoadTables.Of(progress.Stage));
        html.Write("p", request.Say(Neo4jTexts.LoadOf, job.Target.Address), ("class", "count")).Line();
        using (html.Open("p", ("class", "running")))
        {
            html.Write(
                "progress", words, ("max", $"{Math.Max(1, progress.Total)}"),
                ("value", progress.Stage == LoadStage.Plans ? $"{progress.Done}" : null), ("aria-label", words));
            html.Text(" " + words);
        }

        using (html.Open("div", ("class", "downloads")))
        {
            Forms.WriteAction(
                html, request, "/neo4j/stop", request.Say(Neo4jTexts.Stop), spoken: null, ("job", job.Id));
            html.Write("a", request.Say(ShellTexts.Reload), ("href", AddressOf(job)));
        }
    }
}
