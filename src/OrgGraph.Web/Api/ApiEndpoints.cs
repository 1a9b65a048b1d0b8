using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Pages;
using OrgGraph.Web.Serving;
using OrgGraph.Workspace;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Web.Api;

/// <summary>What programs can ask: the records of the command line's JSON, a page at a time. Nothing is changed here.</summary>
internal static class ApiEndpoints
{
    /// <summary>What every address begins with.</summary>
    public const string Root = "/api/v1";

    private static readonly ImmutableArray<ApiParameter> s_selection =
    [
        new("plan", "plans: id, title, or a part of one", IsRepeated: true),
        new("year", "years of plans, or all", IsRepeated: true),
        new("section", "sections with their subsections: id, title, or a part of one", IsRepeated: true),
        new("role", "roles: lead, responsible, assist", IsRepeated: true),
        new("level", "levels of units, as in district", IsRepeated: true),
        new("expand", "1 puts members in the place of groups whose members are all known"),
    ];

    private static readonly ImmutableArray<ApiParameter> s_measures =
    [
        new("q", "words that must all be there; best matches first"),
        new("unit", "units that take part", IsRepeated: true),
        new("leader", "persons who oversee", IsRepeated: true),
        new("task", "tasks: a number, or a part of a title", IsRepeated: true),
        new("kind", "sorts of unit", IsRepeated: true),
        new("from", "due on this day or later: 2026-03-01"),
        new("by", "due on this day or earlier: 2026-09-30"),
        new("month", "due in this month: 1 to 12", "integer"),
    ];

    /// <summary>All addresses, in the order in which they are told.</summary>
    public static ImmutableArray<ApiEndpoint> All { get; } =
    [
        new(
            $"{Root}/workspace", "version of the program and of the workspace", [], IsPaged: false,
            (_, state) => Task.FromResult<JsonNode>(
            new JsonObject
            {
                ["program"] = ToolVersion.Number, ["version"] = state.Version, ["documents"] = state.Reading.Readings.Length,
                ["plans"] = state.Index.Graph.Plans.Length, ["measures"] = state.Index.Graph.Measures.Length,
                ["units"] = state.Index.Graph.Units.Length, ["responsibilities"] = state.Index.Graph.Responsibilities.Length,
            })),
        Of("documents", "what each document was read as", [], (_, state) => JsonSerializer.SerializeToNode(
            state.Reading.Readings.Select(DocumentResult.Of).ToImmutableArray(),
            ResultJsonContext.Readable.ImmutableArrayDocumentResult)!.AsArray()),
        new(
            $"{Root}/units", "units with everything that was measured of them, largest first",
            [.. s_selection, new("rank", "what to rank by, as in betweenness")],
            IsPaged: true, async (request, state) => JsonSerializer.SerializeToNode(
                (await state.RankingAsync(request.Selection, request.Cancellation)).ToResults(request.Value("rank")),
                ResultJsonContext.Readable.ImmutableArrayRankResult)!),
        Of("measures", "measures by words and conditions", [.. s_selection, .. s_measures], (request, state) =>
            ToArray(MeasuresPage.Find(request, state).Select(m => MeasureOf(state.Rows[m.Id], state)))),
        Of(
            "duties", "everything that one unit owes, by deadline", [new("unit", "the unit's name", IsRequired: true)],
            (request, state) =>
            Rows(OfflineQuestions.Duties(state.Index, GraphNames.UnitOf(request.Value("unit") ?? "", state.Index.Graph)))),
        Question("due", "measures with a day, the earliest first", OfflineQuestions.Due),
        Question("leaders", "persons who oversee measures", OfflineQuestions.Leaders),
        Question("targets", "quantities that measures name", OfflineQuestions.Targets),
        Question("uncertain", "responsibilities that are guesses, with their places", OfflineQuestions.Uncertain),
        Of("findings", "what a person should know about the reading", [], (_, state) => ToArray(
            state.Reading.Readings.SelectMany(r => r.Findings).Select(f => new JsonObject
            {
                ["kind"] = f.Kind.ToString(), ["severity"] = f.Severity.ToString(), ["source"] = f.Source.ToString(),
                ["message"] = f.Message(Language.English), ["messageZh"] = f.Message(Language.Chinese),
            }))),
        new($"{Root}/whatif", "loads and verdicts if other units led; hypothetical",
            [.. s_selection, new("move", "a move: MEASURE:UNIT_A->UNIT_B", IsRepeated: true),
                new("balance", "1 proposes the fewest moves that clear overloads")],
            IsPaged: false, async (request, state) => JsonSerializer.SerializeToNode(WhatIfResult.Of(await state.WhatIfAsync(
                new WhatIfRequest
                {
                    Moves = request.Values("move", Scenario.MostMoves), Balance = request.Value("balance") == "1",
                    Selection = request.Selection,
                },
                request.Cancellation)), ResultJsonContext.Readable.WhatIfResult)!),
    ];

    private static ApiEndpoint Of(
        string name, string summary, ImmutableArray<ApiParameter> parameters, Func<PageRequest, PlanState, JsonArray> get) =>
        new($"{Root}/{name}", summary, parameters, IsPaged: true, (r, s) => Task.FromResult<JsonNode>(get(r, s)));

    private static ApiEndpoint Question(string name, string summary, Func<GraphIndex, QuestionTable> ask) => new(
        $"{Root}/{name}", summary, s_selection, IsPaged: true,
        async (request, state) => Rows(ask(await state.IndexOfAsync(request.Selection, request.Cancellation))));

    private static JsonArray Rows(QuestionTable answer) =>
        ResultJson.Rows(answer.Columns, answer.Rows.Select(r => (IReadOnlyList<object?>)r));

    private static JsonObject MeasureOf(PlanRow row, PlanState state)
    {
        JsonArray Names(Role role) => new([.. row.Of(role).Select(n => (JsonNode?)JsonValue.Create(n.Id ?? n.Text))]);
        return new JsonObject
        {
            ["id"] = row.Measure.Id, ["plan"] = state.Index.PlanOf(row.Measure).Id, ["section"] = row.Section?.Title,
            ["task"] = row.Task.Title, ["text"] = row.Measure.Text, ["deadline"] = row.Measure.Deadline,
            ["dueOn"] = row.Measure.DueOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["leads"] = Names(Role.Lead), ["responsible"] = Names(Role.Responsible), ["assists"] = Names(Role.Assist),
            ["leaders"] = Names(Role.Oversees),
            ["uncertain"] = row.Names.Any(n => n.Uncertainty != Uncertainty.None), ["source"] = row.Measure.Source.ToString(),
        };
    }

    private static JsonArray ToArray(IEnumerable<JsonObject> items) => new([.. items]);
}
