using System.Collections.Immutable;
using OrgGraph.Analytics.Naming;
using OrgGraph.Analytics.WhatIf;
using OrgGraph.Model.Ids;

namespace OrgGraph.Workspace.Selection;

/// <summary>Reads <c>MEASURE:UNIT_A-&gt;UNIT_B</c>.</summary>
public sealed class MoveReader(ResponsibilityGraph graph)
{
    private const int Offered = 3;
    private static readonly string[] s_arrows = ["->", "→", "－>", "=>"];

    /// <summary>The move that a text means.</summary>
    /// <exception cref="RequestException">It has not the form of a move, or names what is not there or not clear.</exception>
    public LeadMove Read(string text)
    {
        var arrow = s_arrows.FirstOrDefault(a => text.Contains(a, StringComparison.Ordinal)) ?? throw Malformed(text);
        var at = text.IndexOf(arrow, StringComparison.Ordinal);
        var colon = text.AsSpan(0, at).LastIndexOfAny(':', '：');
        if (colon < 0 || text.IndexOf(arrow, at + arrow.Length, StringComparison.Ordinal) >= 0)
        {
            throw Malformed(text);
        }

        var (measure, from, to) = (text[..colon].Trim(), text[(colon + 1)..at].Trim(), text[(at + arrow.Length)..].Trim());
        return measure.Length == 0 || from.Length == 0 || to.Length == 0
            ? throw Malformed(text)
            : new LeadMove(MeasureOf(measure), UnitOf(from), UnitOf(to));
    }

    /// <summary>Refuses a move that cannot be made in a graph.</summary>
    /// <exception cref="RequestException">It cannot, and why.</exception>
    public static void Check(ResponsibilityGraph graph, LeadMove move)
    {
        var edges = graph.Responsibilities.Where(e => e.MeasureId == move.MeasureId).ToList();
        var role = AccountableRole.Of(edges);
        var leads = edges.Where(e => e.Role == role).Select(e => e.UnitId).Distinct(StringComparer.Ordinal).ToList();
        var (zh, en) = leads.Count > 0
            ? (string.Join('、', leads), string.Join(", ", leads))
            : (MoveProblems.Nobody.Chinese, MoveProblems.Nobody.English);
        LocalizedText Led(LocalizedText text) => new(
            text.In(Language.Chinese, move.MeasureId, move.From, zh), text.In(Language.English, move.MeasureId, move.From, en));
        switch (LeadMoves.FaultOf(graph, move))
        {
            case MoveFault.None: break;
            case MoveFault.SameUnit: throw new RequestException(
                RequestProblem.ImpossibleMove, MoveProblems.SameUnit.With(move.MeasureId, move.From));
            case MoveFault.FromTakesNoPart: throw new RequestException(
                RequestProblem.ImpossibleMove, Led(MoveProblems.FromTakesNoPart));
            case MoveFault.FromDoesNotLead: throw new RequestException(
                RequestProblem.ImpossibleMove, Led(MoveProblems.FromDoesNotLead));
            case MoveFault.ToLeadsAlready: throw new RequestException(
                RequestProblem.ImpossibleMove, MoveProblems.ToLeadsAlready.With(move.MeasureId, move.To));
            default: throw new RequestException(
                RequestProblem.LeadOfSelectionOnly, MoveProblems.SelectionHides.With(move.MeasureId));
        }
    }

    private static RequestException Malformed(string text) =>
        new(RequestProblem.MalformedMove, MoveProblems.Malformed.With(text));

    private string MeasureOf(string text)
    {
        if (graph.Measures.Any(m => m.Id == text))
        {
            return text;
        }

        // plan#3.2: the number as it is, the plan by any part of id or title
        var typed = MeasureId.Parse(text);
        var plan = Wording.KeyOf(typed.Plan.ToString());
        var titles = graph.Plans.ToDictionary(p => p.Id, p => Wording.KeyOf(p.Title), StringComparer.Ordinal);
        var plans = graph.Tasks.ToDictionary(t => t.Id, t => t.PlanId, StringComparer.Ordinal);
        var meant = graph.Measures
            .Where(m => MeasureId.Parse(m.Id).Number == typed.Number
                && (Wording.KeyOf(plans[m.TaskId]).Contains(plan, StringComparison.Ordinal)
                    || titles[plans[m.TaskId]].Contains(plan, StringComparison.Ordinal)))
            .Select(m => m.Id)
            .ToList();
        return meant switch
        {
            [var only] => only,
            [] => throw NameProblems.Unknown(MoveProblems.NoSuchMeasure, text, NearestMeasures(text, plans, titles)),
            _ => throw Several(MoveProblems.SeveralMeasures, text, meant),
        };
    }

    private ImmutableArray<string> NearestMeasures(
        string text, Dictionary<string, string> plans, Dictionary<string, string> titles) => NearestNames.Find(
            text,
            graph.Measures.Select(m =>
            {
                var number = MeasureId.Parse(m.Id).Number;
                return new Named(m.Id, [m.Id, $"#{number}", number, $"{titles[plans[m.TaskId]]}#{number}"]);
            }));

    private string UnitOf(string text)
    {
        var key = Wording.KeyOf(text);
        var meant = graph.Units.Where(u => Wording.KeyOf(u.Id) == key).Select(u => u.Id).ToList();
        meant =
            meant.Count > 0 ? meant : [.. graph.Units.Where(u => u.Aliases.Any(a => Wording.KeyOf(a) == key)).Select(u => u.Id)];
        if (meant.Count == 0 && MeantNames.FindUnits(text, [.. Named.Of(graph.Units)]) is { IsEmpty: false } shorter)
        {
            meant = [.. shorter.Select(n => n.Id)];
        }

        return meant switch
        {
            [var only] => only,
            [] => throw NameProblems.Unknown(NameProblems.NoSuchUnit, text, NearestNames.Find(text, Named.Of(graph.Units))),
            _ => throw Several(MoveProblems.SeveralUnits, text, meant),
        };
    }

    private static RequestException Several(LocalizedText problem, string text, List<string> meant)
    {
        var shown = meant.Take(Offered).ToList();
        return new RequestException(RequestProblem.SeveralOfName, new LocalizedText(
            problem.In(Language.Chinese, text, meant.Count, string.Join('、', shown) + (meant.Count > Offered ? " 等" : "")),
            problem.In(Language.English, text, meant.Count, string.Join(", ", shown) + (meant.Count > Offered ? ", …" : ""))));
    }
}
