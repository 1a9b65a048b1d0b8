using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using OrgGraph.Reports.Html;
using OrgGraph.Reports.Output;
using OrgGraph.Reports.Tables;
using OrgGraph.Web.Folders;
using OrgGraph.Web.Serving;
using OrgGraph.Web.Texts;
using OrgGraph.Web.Views;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.Sentences;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Web.Pages;

/// <summary>What would be if other units led: moves in the address, loads and verdicts below, scenarios to keep.</summary>
internal static class WhatIfPage
{
    private const string Path = "/whatif";

    /// <summary>The page.</summary>
    public static async Task<Answer> GetAsync(PageRequest request, PlanState state)
    {
        if (request is { } r && r.Value("measure") is { } measure && r.Value("from") is { } from && r.Value("to") is { } to)
        {
            return new RedirectAnswer(AddressOf(request, [.. MovesOf(request), $"{measure}:{from}->{to}"]));
        }

        var moves = MovesOf(request);
        WhatIfAnswer? answer = null;
        LocalizedText? problem = null;
        if (!moves.IsEmpty || IsBalanced(request))
        {
            try
            {
                answer = await AnswerAsync(request, state, moves);
            }
            catch (RequestException e)
            {
                problem = e.Problem == RequestProblem.SeveralGovernments ? WhatIfTexts.ChooseAPlan.With(e.Text) : e.Text;
            }
        }

        var names = Scenario.NamesIn(request.Services.Store.Folder, request.Cancellation);
        return PageView.Of(request, request.Say(WhatIfTexts.Title), state.Version, html =>
        {
            html.Write("p", request.Say(WhatIfTexts.Means), ("class", "note")).Line();
            WriteForm(html, request, state, moves);
            if (problem is { } text)
            {
                html.Write("p", request.Say(text), ("class", "problem"), ("role", "alert")).Line();
            }

            WriteMoves(html, request, moves);
            if (answer is not null)
            {
                WriteAnswer(html, request, answer, new PlanLinks(state.Index));
                WriteKeep(html, request, answer);
            }

            WriteScenarios(html, request, names);
        });
    }

    /// <summary>The units before and after, as CSV or a workbook.</summary>
    public static async Task<Answer> FileAsync(PageRequest request, PlanState state, string extension)
    {
        var answer = await AnswerAsync(request, state, MovesOf(request));
        return TableFiles.Of(
            WhatIfTables.Of(answer, request.Language), extension, "whatif", ShellTexts.WhatIf, WhatIfTexts.Title,
            request.Language);
    }

    /// <summary>Keeps moves as a scenario.</summary>
    public static Task<Answer> KeepAsync(PageRequest request, IFormCollection form)
    {
        var name = form["name"].ToString().Trim();
        var file = Scenario.FileOf(name) ?? throw new OutputException(WhatIfTexts.NameRefused);
        ImmutableArray<string> moves = [.. form["move"].OfType<string>().Where(m => m.Length > 0)];
        if (moves.Length > Scenario.MostMoves)
        {
            throw new OutputException(WhatIfTexts.TooManyMoves.With(Scenario.MostMoves));
        }

        if (moves.IsEmpty)
        {
            throw new OutputException(WhatIfTexts.NothingToKeep);
        }

        request.Services.Store.Changes.Write(file, new Scenario(Scenario.CurrentFormat, moves).ToBytes(), request.Cancellation);
        return Task.FromResult<Answer>(new RedirectAnswer(new Address(Path).And("scenario", name).ToString()));
    }

    private static Task<WhatIfAnswer> AnswerAsync(PageRequest request, PlanState state, ImmutableArray<string> moves) =>
        state.WhatIfAsync(
            new WhatIfRequest
            {
                Moves = moves, Balance = IsBalanced(request), SameLevelOnly = request.Value("same") == "1",
                Selection = request.Selection,
            },
            request.Cancellation);

    private static bool IsBalanced(PageRequest request) => request.Value("balance") == "1";

    private static ImmutableArray<string> MovesOf(PageRequest request) =>
        request.Values("move", Scenario.MostMoves) is { IsEmpty: false } moves ? moves
        : request.Value("scenario") is { } name ? Scenario.Read(request.Services.Store.Folder, name).Moves
        : [];

    private static string AddressOf(PageRequest request, ImmutableArray<string> moves)
    {
        var address = new Address(request.Within(Path, ("balance", request.Value("balance")), ("same", request.Value("same"))));
        foreach (var move in moves)
        {
            address = address.And("move", move);
        }

        return address.ToString();
    }

    private static void WriteForm(HtmlWriter html, PageRequest request, PlanState state, ImmutableArray<string> moves)
    {
        FilterForm.Write(html, request, state.Index, h =>
        {
            Forms.WriteText(h, "measure", request.Say(WhatIfTexts.Measure.Capitalized), request.Value("measure"));
            Forms.WriteText(h, "from", request.Say(WhatIfTexts.From.Capitalized), request.Value("from"), list: UnitNames.ListId);
            Forms.WriteText(h, "to", request.Say(WhatIfTexts.To.Capitalized), request.Value("to"), list: UnitNames.ListId);
            foreach (var move in moves)
            {
                Forms.WriteHidden(h, "move", move);
            }

            UnitNames.WriteList(h, state.Index);
            Forms.WriteBox(h, "balance", request.Say(WhatIfTexts.Balance), IsBalanced(request));
            Forms.WriteBox(h, "same", request.Say(WhatIfTexts.SameLevel), request.Value("same") == "1");
        }, withParts: false, withYearsApart: false);
    }

    private static void WriteMoves(HtmlWriter html, PageRequest request, ImmutableArray<string> moves)
    {
        if (moves.IsEmpty)
        {
            return;
        }

        html.Write("h2", request.Say(WhatIfTexts.Moves));
        using (html.Open("ul", ("class", "moves")))
        {
            foreach (var (i, move) in moves.Index())
            {
                using (html.Open("li"))
                {
                    html.Text(move + " ");
                    html.Write(
                        "a", request.Say(WhatIfTexts.TakeOut), ("href", AddressOf(request, moves.RemoveAt(i))),
                        ("aria-label", request.Say(WhatIfTexts.TakeOutMove, move)));
                }

                html.Line();
            }
        }

        html.Line();
    }

    private static void WriteAnswer(HtmlWriter html, PageRequest request, WhatIfAnswer answer, PlanLinks links)
    {
        var language = request.Language;
        if (answer.Balance is { } balance)
        {
            html.Write("h2", request.Say(WhatIfTexts.Proposed));
            using (html.Open("ul", ("class", "sentences")))
            {
                foreach (var sentence in BalanceSentences.Of(balance, answer.Analysis, language))
                {
                    html.Write("li", sentence.Trim()).Line();
                }
            }
        }

        if (!answer.Moves.IsEmpty)
        {
            TableView.Write(html, WhatIfTables.MovesOf(answer, language), links, request.Say(WhatIfTexts.Moves));
        }

        var units = WhatIfTables.UnitsOf(answer, language);
        if (units.Rows.Count == 0)
        {
            html.Write("p", request.Say(WhatIfTexts.NoChange), ("class", "note")).Line();
            return;
        }

        TableView.Write(html, units, links, request.Say(WhatIfTexts.Units));
        Forms.WriteDownloads(html, ("CSV", request.At(Path + ".csv")), ("XLSX", request.At(Path + ".xlsx")));
    }

    private static void WriteKeep(HtmlWriter html, PageRequest request, WhatIfAnswer answer)
    {
        if (answer.Moves.IsEmpty)
        {
            return;
        }

        using (html.Open("form", ("method", "post"), ("action", "/whatif/keep"), ("class", "filters")))
        {
            Forms.WriteToken(html, request);
            foreach (var move in answer.Moves)
            {
                Forms.WriteHidden(html, "move", $"{move.MeasureId}:{move.From}->{move.To}");
            }

            Forms.WriteText(html, "name", request.Say(WhatIfTexts.Name.Capitalized), request.Value("scenario"), isRequired: true);
            Forms.WriteButton(html, request.Say(WhatIfTexts.Keep));
        }

        html.Line();
    }

    private static void WriteScenarios(HtmlWriter html, PageRequest request, ImmutableArray<string> names)
    {
        if (names.IsEmpty)
        {
            return;
        }

        html.Write("h2", request.Say(WhatIfTexts.Kept));
        using (html.Open("ul"))
        {
            foreach (var name in names)
            {
                using (html.Open("li"))
                {
                    html.Write("a", name, ("href", new Address(Path).And("scenario", name).ToString())).Text(" ");
                    Forms.WriteAction(
                        html, request, "/documents/remove", request.Say(DocumentTexts.Remove),
                        request.Say(DocumentTexts.RemoveFile, name), ("name", Scenario.FileOf(name) ?? ""));
                }

                html.Line();
            }
        }

        html.Line();
    }
}
