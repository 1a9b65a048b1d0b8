using NUnit.Framework;
using OrgGraph.Analytics.Comparison;

namespace OrgGraph.Tests.Analytics.Comparison;

/// <summary>Real and sample plans; what they should give was settled by reading both texts side by side.</summary>
public sealed class SeedComparisonTests
{
    [Test]
    public void The_city_2022_and_2024()
    {
        var comparison = PlanComparison.Compare(PlanGraphs.Seed("001"), PlanGraphs.Seed("002"));
        Assert.That(MatchesOf(comparison), Is.EqualTo(new[]
        {
            "1.1→1.1", "3.1→5.1", "3.1→5.2?", "4.1→3.1?", "5.2→6.3?", "5.1→6.3?", "9.1→11.1", "12.1→13.1", "13.1→14.1",
            "14.1→13.2?",
        }));
        string Of(MeasureChangeKind kind) => string.Join(
            ' ',
            comparison.Measures.Where(m => m.Kind == kind).Select(m => $"{Numbers(m.Before)}→{Numbers(m.After)}"));
        Assert.Multiple(() =>
        {
            Assert.That(Of(MeasureChangeKind.Split), Is.EqualTo("3.1→5.1+5.2"), "one sentence of 3.1 each");
            Assert.That(Of(MeasureChangeKind.Merged), Is.EqualTo("5.1+5.2→6.3"), "the same districts and offices");
            Assert.That(comparison.Count(MeasureChangeKind.Dropped), Is.EqualTo(11));
            Assert.That(comparison.Count(MeasureChangeKind.New), Is.EqualTo(23));
            Assert.That(
                comparison.Measures.Where(m => !m.GuessedLeads.IsEmpty).Select(m => Numbers(m.After)),
                Is.EqualTo(new[] { "3.1", "13.2" }),
                "changes of lead that rest on guesses");
        });
    }

    [Test]
    public void The_city_2024_and_its_district_Daxing()
    {
        var cascade = Cascade.Find(PlanGraphs.Seed("002"), PlanGraphs.Seed("000"));
        var links = cascade.Rows.SelectMany(r => r.CarriedOutBy.Select(l =>
            $"{PlanGraphs.Number(r.Measure.Id)}→{PlanGraphs.Number(l.Measure.Id)}{(l.ToReview ? "?" : "")}"));
        Assert.Multiple(() =>
        {
            Assert.That(links, Is.EqualTo(new[]
            {
                "1.1→1.1", "2.1→2.1", "2.2→2.2", "3.1→3.1", "4.2→4.1", "5.1→5.1?", "5.2→5.2", "5.3→5.3", "5.4→5.4", "6.1→6.1",
                "6.3→6.2",
                "6.4→6.3", "8.3→7.2", "8.4→7.3", "8.5→7.4", "10.2→8.1", "11.1→9.1", "11.2→9.2", "12.1→10.1", "12.2→10.2",
                "13.1→11.1?",
                "14.1→12.1",
            }));
            Assert.That(cascade.Gaps.Select(g => PlanGraphs.Number(g.Measure.Id)), Is.EqualTo(new[] { "4.3", "8.1" }));
            Assert.That(
                cascade.Rows.Where(r => r.State == CascadeState.ForCityUnits).Select(r => PlanGraphs.Number(r.Measure.Id)),
                Is.EqualTo(new[] { "6.2", "7.1" }));
            Assert.That(Enum.GetValues<CascadeState>().Sum(cascade.Count), Is.EqualTo(cascade.Rows.Length));
            Assert.That(cascade.WithoutParent.Select(m => PlanGraphs.Number(m.Id)), Is.EqualTo(new[] { "7.1" }));
            Assert.That(
                cascade.Rows.Where(r => r.Address == CascadeAddress.OtherDistricts).Select(r => PlanGraphs.Number(r.Measure.Id)),
                Is.EqualTo(new[] { "4.1", "8.2", "9.1", "10.1", "13.2", "13.3" }));
            Assert.That((cascade.City, cascade.District), Is.EqualTo(("北京市", "大兴区")));
        });
    }

    [Test]
    public void The_same_plan_in_two_layouts_is_carried_on_whole()
    {
        var comparison = PlanComparison.Compare(PlanGraphs.Seed("003"), PlanGraphs.Seed("000"));
        var matched = comparison.Measures.Where(m => !m.Matches.IsEmpty).ToList();
        Assert.That(matched, Has.Count.EqualTo(23));
        Assert.That(matched, Has.All.Matches<MeasureChange>(m => m!.Kind == MeasureChangeKind.CarriedOn && !m.LeadChanged));
        Assert.That(comparison.UnmatchedBefore, Has.Length.EqualTo(4));
    }

    [Test]
    public void The_sample_city_from_year_to_year()
    {
        var comparison = PlanComparison.Compare(PlanGraphs.Sample("云岭市优化营商环境2025年行动计划"), PlanGraphs.Sample("云岭市优化营商环境2026年行动计划"));
        Assert.That(MatchesOf(comparison), Is.EqualTo(new[]
        {
            "1.1→1.1", "2.1→2.1", "2.2→2.2", "3.1→3.1", "4.1→4.1", "4.2→4.2", "4.3→4.3", "5.1→5.1", "6.1→6.1", "7.1→7.1",
            "8.1→8.1",
            "8.2→8.2", "9.1→9.1", "10.1→10.1", "11.1→11.1", "12.1→11.2", "14.1→12.1", "15.1→13.1", "16.1→14.1",
        }));
        Assert.That(comparison.Measures.Where(m => m.Kind == MeasureChangeKind.New).Select(m => PlanGraphs.Number(m.After[0].Id)),
            Is.EqualTo(new[] { "2.3", "2.4", "15.1" }));
    }

    private static string Numbers(IEnumerable<Measure> measures) =>
        string.Join('+', measures.Select(m => PlanGraphs.Number(m.Id)));

    private static IEnumerable<string> MatchesOf(PlanComparison comparison) => comparison.Measures.SelectMany(m => m.Matches)
        .Select(m => $"{PlanGraphs.Number(m.Before)}→{PlanGraphs.Number(m.After)}{(m.ToReview ? "?" : "")}");
}
