using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using OrgGraph.GraphPackages;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Client.Http;
using OrgGraph.Neo4j.Queries;
using OrgGraph.Reports.Html;
using OrgGraph.Reports.Output;
using OrgGraph.Reports.Tables;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Loads;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Web.Pages;

/// <summary>A Neo4j server of the user's: is it there, load into it, ask it. Nothing is asked of any other address.</summary>
internal static class Neo4jPage
{
    private const string Path = "/neo4j";
    private const string Test = "test";
    private const string DryRun = "dry-run";
    private const string Load = "load";
    private const string QueryPrefix = "query ";
    private const string ParameterPrefix = "param-";
    private const int RowsShown = 1000;
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(60);
    private static readonly ImmutableArray<NamedQuery> s_queries = [.. QueryLibrary.All.Where(q => !q.ShowsGraph)];

    /// <summary>The form; of a load that is under way, or that the address names, how far it is and what it did.</summary>
    public static Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        var id = request.Value("job");
        var job = id is null ? request.Services.Loads.Running : request.Services.Loads.Find(id);
        var filled = job is null ? Filled.Of(request.Services) with { Action = ActionOf(request) } : Filled.Of(job.Target);
        Action<HtmlWriter>? result = job is not null ? html => LoadView.Write(html, request, state, job)
            : id is not null ? html => html.Write("p", request.Say(Neo4jTexts.LoadGone), ("class", "note")).Line()
            : null;
        return Task.FromResult<Answer>(Page(request, state, filled, result, StatusCodes.Status200OK));
    }

    /// <summary>Does what the form asks: a load begins and has an address of its own, all else is told on the page.</summary>
    public static async Task<Answer> PostAsync(PageRequest request, IFormCollection form)
    {
        var state = await request.Services.Store.GetAsync(request.Cancellation);
        var filled = Filled.Of(form);
        LocalizedText problem;
        try
        {
            var connection = filled.ConnectionOf(request.Services);
            if (filled.Action is DryRun or Load)
            {
                var graph = state.Graph ?? throw new OutputException(Neo4jTexts.NotRead);
                var job = request.Services.Loads.Start(graph, connection, filled.Action == DryRun);
                return new RedirectAnswer(LoadView.AddressOf(job));
            }

            await using var client = CypherClients.Open(connection, BoltClients.Factory);
            var result = await RunAsync(request, state, filled, connection, client);
            return Page(request, state, filled, result, StatusCodes.Status200OK);
        }
        catch (CypherException e)
        {
            problem = Neo4jTexts.ServerSays.With(e.Message);
        }
        catch (RequestException e)
        {
            problem = e.Text;
        }
        catch (FormatException)
        {
            problem = Neo4jTexts.AddressWrong;
        }
        catch (HttpRequestException)
        {
            problem = Neo4jTexts.NoAnswer.With(filled.Address);
        }

        return Page(
            request, state, filled, html => html.Write("p", request.Say(problem), ("class", "problem"), ("role", "alert")).Line(),
            StatusCodes.Status502BadGateway);
    }

    /// <summary>Stops a load.</summary>
    public static Task<Answer> StopAsync(PageRequest request, IFormCollection form)
    {
        if (request.Services.Loads.Find(form["job"].ToString()) is not { } job)
        {
            throw new OutputException(Neo4jTexts.LoadGone);
        }

        job.Stop();
        return Task.FromResult<Answer>(new RedirectAnswer(LoadView.AddressOf(job)));
    }

    // an address can choose what to do, never whom to ask
    private static string ActionOf(PageRequest request) => request.Value("action") is { } action
        && (action is DryRun or Load || (action.StartsWith(QueryPrefix, StringComparison.Ordinal)
            && s_queries.Any(q => q.Name == action[QueryPrefix.Length..]))) ? action : Test;

    private static async Task<Action<HtmlWriter>> RunAsync(
        PageRequest request, PlanState state, Filled filled, ConnectionOptions connection, ICypherClient client)
    {
        if (!filled.Action.StartsWith(QueryPrefix, StringComparison.Ordinal))
        {
            var about = await client.RunAsync(
                new CypherStatement(
                    "CALL dbms.components() YIELD name, versions, edition RETURN name + ' ' + versions[0] + ' ' + edition AS "
                    + "about"),
                request.Cancellation);
            var text = about.Rows is [{ Values: [string first, ..] }, ..] ? first : connection.Address.ToString();
            return html => html.Write("p", request.Say(Neo4jTexts.Connected, text), ("class", "lead")).Line();
        }

        if (!await StoredNames.HavePlansAsync(client, request.Cancellation))
        {
            return html => html.Write("p", request.Say(Neo4jTexts.NoPlans), ("class", "problem")).Line();
        }

        var (query, statement) = QueryRequest.Bind(filled.Action[QueryPrefix.Length..], filled.Parameters);
        statement = await QueryNames.ResolveAsync(client, query, statement, (_, _, _) => { }, request.Cancellation);
        var result = await client.RunAsync(statement, request.Cancellation);
        return html =>
        {
            TableView.Write(
                html, QueryTables.Of(result, request.Language), result.Fields, new PlanLinks(state.Index), request.Language,
                request.Say(Neo4jTexts.Rows, result.Rows.Count), RowsShown);
            if (result.Rows.Count > RowsShown)
            {
                html.Write("p", request.Say(Neo4jTexts.TooLong, result.Rows.Count, RowsShown), ("class", "note")).Line();
            }
        };
    }

    private static ContentAnswer Page(
        PageRequest request, PlanState state, Filled filled, Action<HtmlWriter>? result, int status) =>
        PageView.Of(request, request.Say(Neo4jTexts.Title), state.Version, html =>
        {
            html.Write("p", request.Say(Neo4jTexts.Means), ("class", "note")).Line();
            WriteForm(html, request, filled);
            if (result is not null)
            {
                using (html.Open("div", ("id", "results")))
                {
                    result(html);
                }

                html.Line();
            }
            else
            {
                WriteQuestions(html, request);
            }
        }, status, of: Path);

    private static string TitleOf(NamedQuery query, Language language) =>
        language == Language.Chinese ? query.ChineseTitle : query.EnglishTitle;

    // what can be asked, each with the address that chooses it
    private static void WriteQuestions(HtmlWriter html, PageRequest request)
    {
        html.Write("h2", request.Say(Neo4jTexts.Steps)).Line();
        using (html.Open("ol"))
        {
            foreach (var step in Neo4jTexts.StepsToTake)
            {
                html.Write("li", request.Say(step)).Line();
            }
        }

        html.Write("h2", request.Say(Neo4jTexts.Questions, s_queries.Length)).Line();
        using (html.Open("ul", ("class", "questions")))
        {
            foreach (var query in s_queries)
            {
                using (html.Open("li"))
                {
                    html.Write(
                        "a", TitleOf(query, request.Language),
                        ("href", new Address(Path).And("action", QueryPrefix + query.Name).ToString()));
                    if (query.Parameters.Where(p => p.Required).Select(p => p.Name).ToList() is { Count: > 0 } needed)
                    {
                        html.Write(
                            "small", request.Say(Neo4jTexts.Needs, string.Join(request.Say(ReportTexts.Comma), needed)),
                            ("class", "note"));
                    }
                }

                html.Line();
            }
        }
    }

    private static void WriteForm(HtmlWriter html, PageRequest request, Filled filled)
    {
        using (html.Open("form", ("method", "post"), ("action", Path), ("class", "filters")))
        {
            Forms.WriteToken(html, request);
            Forms.WriteText(
                html, "address", request.Say(Neo4jTexts.Address.Capitalized), filled.Address, "url", isRequired: true);
            Forms.WriteText(html, "database", request.Say(Neo4jTexts.Database.Capitalized), filled.Database);
            Forms.WriteText(html, "user", request.Say(Neo4jTexts.User.Capitalized), filled.User);
            Forms.WriteText(
                html, "password",
                request.Say((filled.IsKnown(request.Services) ? Neo4jTexts.PasswordKnown : Neo4jTexts.Password).Capitalized),
                value: null, "password");
            Forms.WriteChoice(html, "action", request.Say(Neo4jTexts.Action.Capitalized), filled.Action,
            [
                (Test, request.Say(Neo4jTexts.Test)), (DryRun, request.Say(Neo4jTexts.DryRun)),
                (Load, request.Say(Neo4jTexts.Load)),
                .. s_queries.Select(q => (QueryPrefix + q.Name, request.Say(Neo4jTexts.Query, TitleOf(q, request.Language)))),
            ], shows: "parameters");
            using (html.Open("div", ("id", "parameters"), ("class", "fields")))
            {
                WriteParameters(html, request, filled);
            }

            Forms.WriteButton(html, request.Say(Neo4jTexts.Go));
        }

        html.Line();
        if (filled.Address.StartsWith("http", StringComparison.Ordinal)
            && Uri.TryCreate(filled.Address, UriKind.Absolute, out var uri))
        {
            html.Write(
                "a", request.Say(Neo4jTexts.Browser), ("href", new Uri(uri, "/browser/").AbsoluteUri), ("rel", "noreferrer"))
                .Line();
        }
    }

    // The parameters of the question that was chosen last; those of another one follow when it is asked.
    private static void WriteParameters(HtmlWriter html, PageRequest request, Filled filled)
    {
        var query =
            filled.Action.StartsWith(QueryPrefix, StringComparison.Ordinal)
                ? QueryLibrary.Find(filled.Action[QueryPrefix.Length..]) : null;
        foreach (var parameter in query?.Parameters ?? [])
        {
            Forms.WriteText(
                html, ParameterPrefix + parameter.Name, request.Say(Neo4jTexts.Parameter, parameter.Name, parameter.Description),
                filled.Parameters.GetValueOrDefault(parameter.Name) ?? (parameter.Required ? null : parameter.Default));
        }
    }

    /// <summary>What the form holds; the password is read where it is used, and never written into a page.</summary>
    private sealed record Filled(string Address, string Database, string User, string Action)
    {
        private string _password = "";

        public ImmutableDictionary<string, string> Parameters { get; private init; } = ImmutableDictionary<string, string>.Empty;

        public static Filled Of(LoadTarget target) =>
            new(target.Address, target.Database, target.User, target.IsDryRun ? DryRun : Load);

        public static Filled Of(DashboardServices services) => new(services.Neo4j?.Address ?? "", "neo4j", "neo4j", Test);

        public static Filled Of(IFormCollection form)
        {
            string Field(string name, string otherwise) =>
                form[name].ToString().Trim() is { Length: > 0 } text ? text : otherwise;
            return new(Field("address", ""), Field("database", "neo4j"), Field("user", "neo4j"), Field("action", Test))
            {
                _password = form["password"].ToString(),
                Parameters = form
                    .Where(f => f.Key.StartsWith(ParameterPrefix, StringComparison.Ordinal) && f.Value.ToString().Length > 0)
                    .ToImmutableDictionary(f => f.Key[ParameterPrefix.Length..], f => f.Value.ToString(), StringComparer.Ordinal),
            };
        }

        /// <summary>
        /// True where the address is the one that the program was started with: its password goes nowhere else.
        /// </summary>
        public bool IsKnown(DashboardServices services) =>
            services.Neo4j is { Password: not null } known && known.Address == Address;

        public ConnectionOptions ConnectionOf(DashboardServices services) => new(ServerAddress.Parse(Address))
        {
            Database = Database,
            User = User,
            Password = _password.Length > 0 ? _password : IsKnown(services) ? services.Neo4j!.Password : null,
            Timeout = s_time,
        };
    }
}
