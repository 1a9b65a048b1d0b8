using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.WhatIf;
using OrgGraph.Analytics.Workload;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Overviews;

/// <summary>
/// The sentences of the overview: the finding, and what the meeting has to decide. Each number is the analysis's own.
/// </summary>
/// <param name="facts">The facts.</param>
/// <param name="language">The language.</param>
internal sealed class OverviewMessages(OverviewFacts facts, Language language)
{
    /// <summary>Sentences of decisions, at most.</summary>
    private const int MaxDecisions = 3;

    /// <summary>Moves and units that a sentence names, at most.</summary>
    private const int MaxNamed = 3;

    /// <summary>A unit that has this part of all measures is the finding.</summary>
    private const double MuchShare = 0.25;

    /// <summary>A month in which this part of all measures is due is worth a decision.</summary>
    private const double CrowdedShare = 0.4;

    /// <summary>Steps of search for moves: enough for plans of the usual size, and soon over.</summary>
    private const int SearchLimit = 50_000;

    /// <summary>The finding, as a sentence.</summary>
    public string Headline()
    {
        if (facts.Top is not { } top)
        {
            return OverviewLabels.Kind.In(language);
        }

        var name = facts.NameOf(top.Unit.Id);
        var over = facts.Load.Overloaded.ToList();
        if (top.PeerGroup is null)
        {
            return OverviewLabels.NobodyIsJudged.In(language, name, Points(top.Total));
        }

        var times = OverviewFacts.TimesText(top.Total / top.PeerMedian);
        if (over.Count == 0)
        {
            var perhaps = facts.Load.Units.Count(u => u.IsDoubtful && u.PeerGroup is not null);
            return OverviewLabels.NobodyIsOver.In(language, name, Points(top.Total), times)
                + (perhaps > 0 ? OverviewLabels.PerhapsOver.In(language, perhaps) : "");
        }

        var (all, own) = (facts.View.Graph.Measures.Length, facts.MeasuresOf(top.Unit.Id).Count);
        if (over.Count == 1 && top.IsOverloaded && own >= MuchShare * all)
        {
            var label = Math.Abs((own / (double)all) - 0.5) < 0.02 ? OverviewLabels.HalfIsOfOne : OverviewLabels.MuchIsOfOne;
            return label.In(language, all, name, OverviewLabels.VerbOfOne(facts.Accountable).In(language), times, own)
                + MarkOf(top);
        }

        if (over is [var only])
        {
            return OverviewLabels.OneIsOver.In(
                language, facts.NameOf(only.Unit.Id), Points(only.Total), Points(only.Fence))
                + MarkOf(only);
        }

        // The fence once where all have the same peers.
        var sameFence = over.All(u => u.PeerGroup == over[0].PeerGroup);
        var names = FrameLabels.List(
            over.Take(MaxNamed).Select(u => (sameFence ? OverviewLabels.OverBy : OverviewLabels.OverOf).In(
                language, facts.NameOf(u.Unit.Id), Points(u.Total), Points(u.Fence)) + MarkOf(u)),
            language) + (over.Count > MaxNamed ? "…" : "");
        return (sameFence ? OverviewLabels.SeveralAreOverOne : OverviewLabels.SeveralAreOver).In(
            language, over.Count, names, Points(over[0].Fence));
    }

    // one decimal, as in the report
    private static string Points(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private string MarkOf(UnitWorkload unit) => unit.IsDoubtful ? OverviewLabels.Doubtful.In(language) : "";

    /// <summary>What the meeting has to decide, most pressing first.</summary>
    public ImmutableArray<string> Decisions(CancellationToken cancellationToken)
    {
        string?[] all = [Relief(cancellationToken), Leads(), Guesses(), Dates()];
        return [.. all.OfType<string>().Take(MaxDecisions)];
    }

    private string? Relief(CancellationToken cancellationToken)
    {
        if (!facts.Load.Overloaded.Any())
        {
            return null;
        }

        var proposal = LeadBalancer.Propose(
            facts.View.Graph, new BalanceOptions { SearchLimit = SearchLimit, WithRisenFences = false }, cancellationToken);
        if (proposal.NotCleared is [var first, ..])
        {
            var name = facts.NameOf(first.Unit.Unit.Id);
            return first.Movable == 0
                ? OverviewLabels.NobodyTakes.In(
                    language, name, Points(first.Unit.Total), Points(first.Fence))
                : OverviewLabels.CannotClear.In(
                    language,
                    name,
                    first.Movable,
                    Points(first.LeastReachable),
                    Points(first.Fence),
                    OverviewLabels.VerbOfOne(facts.Accountable).In(language));
        }

        if (proposal.Cleared is not [var cleared, ..])
        {
            return null;
        }

        var moves = proposal.Moves.Where(m => m.From == cleared.Unit.Id).ToList();
        return OverviewLabels.CanClear.In(
            language,
            facts.NameOf(cleared.Unit.Id),
            moves.Count,
            Points(proposal.Fences[cleared.Unit.Id]),
            FrameLabels.List(
                moves.Take(MaxNamed).Select(m => OverviewLabels.Move.In(
                    language, facts.CiteOf(facts.View.MeasureOf(m.MeasureId)), facts.NameOf(m.To))),
                language) + (moves.Count > MaxNamed ? "…" : ""),
            OverviewLabels.VerbOf(facts.Accountable).In(language));
    }

    private string? Leads()
    {
        var several = facts.SeveralLeads().ToList();
        return several.Count == 0
            ? null
            : OverviewLabels.DecideLeads.In(
                language,
                several.Count,
                OverviewLabels.VerbOf(facts.Accountable).In(language),
                facts.CiteOf(several[0].Measure),
                several[0].Units);
    }

    private string? Guesses()
    {
        var guesses = facts.View.Graph.Responsibilities.Count(e => e.Uncertain);
        return guesses == 0 ? null : OverviewLabels.DecideGuesses.In(language, guesses);
    }

    private string? Dates()
    {
        var without = facts.CountWithoutDay();
        var missing = without > 0 ? OverviewLabels.DecideDates.In(language, without) : "";
        var crowded = facts.BusiestTime() is { } time && time.Count >= CrowdedShare * facts.View.Graph.Measures.Length
            ? Crowded(time, OverviewLabels.VerbOf(facts.Accountable).In(language)) : "";
        return (
            crowded + (crowded.Length > 0 && missing.Length > 0 && language == Language.English ? " " : "")
                + missing) is { Length: > 0 } text
            ? text
            : null;
    }

    private string Crowded(BusyTime time, string verb) => time.Month is not { } month
        ? OverviewLabels.DecideYearEnd.In(language, time.Count, verb)
        : (time.Year == facts.Part.Year ? OverviewLabels.DecideMonth : OverviewLabels.DecideMonthOfYear).In(
            language, time.Count, month, verb, time.Year ?? 0);
}
