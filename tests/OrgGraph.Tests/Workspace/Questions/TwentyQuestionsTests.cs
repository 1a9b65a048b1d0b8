using NUnit.Framework;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Tests.Support;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Tests.Workspace.Questions;

/// <summary>
/// Twenty questions that a planner or an analyst asks, answered over the real documents without a database; each answer is
/// counted again over the graph's own lists. Their equality with the database's is tested in Neo4j's tests.
/// </summary>
public sealed class TwentyQuestionsTests
{
    private const string Water = "大兴区水务局";
    private const string Ecology = "大兴区生态环境局";

    private static GraphIndex Index => TwentyQuestions.Index;

    private static ResponsibilityGraph Graph => TwentyQuestions.Graph;

    [Test]
    public void Q01_Whom_to_invite_on_invasive_species()
    {
        var part = new MeasureFilter { Words = "外来入侵物种" }.Apply(Graph);
        var invited = OfflineQuestions.Meeting(new GraphIndex(part), part.Measures).Rows.Select(r => (string)r[0]!).ToList();
        var named = Graph.Measures.Where(m => m.Text.Contains("外来入侵物种") || (Index.TaskOf(m).Title ?? "").Contains("外来入侵物种"));
        Assert.That(invited, Is.SupersetOf(named.SelectMany(m => Index.EdgesOfMeasure[m.Id]).Select(e => e.UnitId).Distinct()));
        Assert.That(invited, Has.Some.Contains("农业农村局").And.Some.Contains("园林绿化局"));
    }

    [Test]
    public void Q02_What_the_water_bureau_leads_that_is_due_in_a_month()
    {
        var month = Led().First(m => m.DueOn is not null).DueOn!.Value.Month;
        var part =
            new MeasureFilter { Units = [Water], DueMonth = month }.Apply(new SelectionRequest { Roles = ["牵头"] }.Select(Graph));
        Assert.That(
            OfflineQuestions.Due(new GraphIndex(part)).Rows.Select(r => r[2]),
            Is.EquivalentTo(Led().Where(m => m.DueOn?.Month == month).Select(m => m.Id)));
        IEnumerable<Measure> Led() =>
            Index.EdgesOfUnit[Water].Where(e => e.Role == Role.Lead).Select(e => Index.Measures[e.MeasureId]);
    }

    [Test]
    public void Q03_Who_shares_most_with_the_ecology_bureau()
    {
        var own = MeasuresOf(Ecology);
        var most = Graph.Units.Where(u => u.Id != Ecology).Max(u => MeasuresOf(u.Id).Intersect(own).Count());
        var pair = OfflineQuestions.Pairs(Index, default).Rows.First(r => Equals(r[0], Ecology) || Equals(r[1], Ecology));
        Assert.That(pair[2], Is.EqualTo((long)most));
    }

    [Test]
    public void Q04_What_the_city_management_committee_has_to_do()
    {
        var unit = TwentyQuestions.Meant("大兴区城市管理委")!;
        var rows = OfflineQuestions.Duties(Index, unit).Rows;
        Assert.That(rows.Select(r => r[7]), Is.EquivalentTo(Index.EdgesOfUnit[unit].Select(e => e.MeasureId)));
        Assert.That(rows.Select(r => (DateOnly?)r[0] ?? DateOnly.MaxValue), Is.Ordered);
    }

    [Test]
    public void Q05_Measures_with_nobody_to_assist()
    {
        var bare =
            Graph.Measures.Count(
                m => Index.EdgesOfMeasure[m.Id].Any() && Index.EdgesOfMeasure[m.Id].All(e => e.Role == Role.Lead));
        var rows = OfflineQuestions.Unsupported(Index).Rows;
        Assert.That(rows.SelectMany(r => (string[])r[2]!).Distinct().Count(), Is.EqualTo(bare).And.Positive);
    }

    [Test]
    public void Q06_Units_that_never_lead()
    {
        var never = Graph.Responsibilities.GroupBy(e => e.UnitId).Where(g => g.All(e => e.Role != Role.Lead)).Select(g => g.Key);
        Assert.That(OfflineQuestions.WithoutLeads(Index).Rows.Select(r => r[0]), Is.EquivalentTo(never).And.Not.Empty);
    }

    [Test]
    public void Q07_What_changed_since_2022()
    {
        var (pair, comparison) = ComparePlans.Compare(new CompareRequest("", Graph, null, 2022, 2024), default).Single();
        Assert.That((pair.Before.Plans.Single().Year, pair.After.Plans.Single().Year), Is.EqualTo((2022, 2024)));
        Assert.That(comparison.Measures.Count(m => m.Kind == MeasureChangeKind.New), Is.Positive);
    }

    [Test]
    public void Q08_City_measures_that_no_district_took_up()
    {
        var rows = CascadeQuestion.Answer(Graph, default).Rows;
        var cascade = Cascade.Within(Graph).Single();
        var gap = ChangeTerms.Of(CascadeState.Gap).Chinese;
        Assert.That(
            rows.Where(r => Equals(r[2], gap)).Select(r => r[0]),
            Is.EquivalentTo(cascade.Gaps.Select(r => r.Measure.Id)).And.Not.Empty);
        Assert.That(rows, Has.Length.EqualTo(cascade.Rows.Length));
    }

    [Test]
    public void Q09_The_effect_of_one_move()
    {
        var edge =
            Index.EdgesOfUnit[Ecology].First(
                e => e.Role == Role.Lead && Index.EdgesOfMeasure[e.MeasureId].Any(o => o.UnitId == Water));
        var answer = AskWhatIf.Answer(Graph, new WhatIfRequest { Moves = [$"{edge.MeasureId}:{Ecology}->{Water}"] }, default);
        Assert.That(answer.Moves.Single().From, Is.EqualTo(Ecology));
    }

    [Test]
    public void Q10_Which_street_offices_take_part()
    {
        var part = new MeasureFilter { Kinds = ["街道办事处"] }.Apply(Graph);
        var streets = Graph.Responsibilities.Where(e => Index.Units[e.UnitId].Kind == UnitKind.StreetOffice).ToList();
        Assert.That(part.Measures.Select(m => m.Id), Is.EquivalentTo(streets.Select(e => e.MeasureId).Distinct()).And.Not.Empty);
    }

    [TestCase("VOCs")]
    [TestCase("vocs 治理")]
    public void Q11_Everything_on_a_word(string words)
    {
        var found = OfflineQuestions.Find(Index, new MeasureSearch(words), int.MaxValue).Rows.Where(r => Equals(r[0], "Measure"));
        Assert.That(found.Select(r => r[1]), Is.EquivalentTo(Graph.Measures
            .Where(m => words.Split(' ').All(w => m.Text.Contains(w, StringComparison.OrdinalIgnoreCase))).Select(m => m.Id))
            .And.Not.Empty);
    }

    [Test]
    public void Q12_By_leader() => Assert.That(
        OfflineQuestions.Leaders(Index).Rows.Sum(r => (long)r[1]!),
        Is.EqualTo(Graph.Oversights.Select(o => (o.PersonId, o.MeasureId)).Distinct().Count()).And.Positive);

    [Test]
    public void Q13_What_the_city_asks_of_a_district()
    {
        var asked =
            Cascade.Within(Graph).Single().Rows.Where(r => r.Address is CascadeAddress.District or CascadeAddress.SomeDistricts)
                .ToList();
        var told = CascadeQuestion.Answer(Graph, default).Rows.ToDictionary(r => (string)r[0]!);
        Assert.That(asked, Is.Not.Empty);
        Assert.That(
            asked.All(
                r =>
                    ((string[])told[r.Measure.Id][3]!).Concat((string[])told[r.Measure.Id][4]!)
                        .Concat((string[])told[r.Measure.Id][5]!)
            .Contains("大兴区")), Is.True);
    }

    [Test]
    public void Q14_Several_leads()
    {
        var several =
            Graph.Measures.Where(
                m => Index.EdgesOfMeasure[m.Id].Where(e => e.Role == Role.Lead).DistinctBy(e => e.UnitId).Count() > 1);
        Assert.That(
            OfflineQuestions.SeveralLeads(Index).Rows.Select(r => r[0]),
            Is.EquivalentTo(several.Select(m => m.Id)).And.Not.Empty);
    }

    [Test]
    public void Q15_What_is_due_in_30_days()
    {
        var today = new DateOnly(2024, 6, 5);
        var part = new MeasureFilter { DueFrom = today, DueBy = today.AddDays(30) }.Apply(Graph);
        var due = Graph.Measures.Where(m => m.DueOn >= today && m.DueOn <= today.AddDays(30));
        Assert.That(
            OfflineQuestions.Due(new GraphIndex(part)).Rows.Select(r => r[2]),
            Is.EquivalentTo(due.Select(m => m.Id)).And.Not.Empty);
    }

    [Test]
    public void Q16_Numeric_targets() =>
        Assert.That(
            OfflineQuestions.Targets(Index).Rows, Has.Length.EqualTo(Graph.Measures.Sum(m => m.Targets.Length)).And.Not.Empty);

    [Test]
    public void Q17_The_load_of_a_town()
    {
        var ranking =
            RankUnits.Rank(Graph, new RankRequest { Selection = new SelectionRequest { Levels = ["镇街级"] } }, null, default);
        var town = ranking.ToResults().First(r => r.Unit.EndsWith("镇人民政府", StringComparison.Ordinal));
        var edges = Index.EdgesOfUnit[town.Unit].ToList();
        Assert.That(
            (town.Leads, town.Assists),
            Is.EqualTo((edges.Count(e => e.Role == Role.Lead), edges.Count(e => e.Role == Role.Assist))));
        Assert.That(town.Load, Is.Positive);
    }

    [Test]
    public void Q18_The_same_duty_in_two_plans()
    {
        var rows = OfflineQuestions.LikelySame(Index, default).Rows;
        Assert.That(rows, Is.Not.Empty);
        Assert.That(
            rows.All(r => Index.PlanOf(Index.Measures[(string)r[0]!]).Id != Index.PlanOf(Index.Measures[(string)r[3]!]).Id),
            Is.True);
    }

    [Test]
    public void Q19_Which_edges_are_guesses() => Assert.That(
        OfflineQuestions.Uncertain(Index).Rows.Select(r => (r[2], r[5])),
        Is.EquivalentTo(Graph.Responsibilities.Where(e => e.Uncertain).Select(e => ((object?)e.UnitId, (object?)e.MeasureId)))
            .And.Not.Empty);

    [Test]
    public void Q20_Centralities()
    {
        var rows =
            RankUnits.Rank(Graph, new RankRequest(), null, default).ToResults("betweenness").Where(r => r.Scope == "大兴区/2024")
                .ToList();
        Assert.That(rows[0].Unit, Is.EqualTo(Ecology));
        Assert.That(rows.Select(r => r.Betweenness), Is.Ordered.Descending);
    }

    private static HashSet<string> MeasuresOf(string unit) => [.. Index.EdgesOfUnit[unit].Select(e => e.MeasureId)];
}
