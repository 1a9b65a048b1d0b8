using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Analytics.Fields;
using OrgGraph.Tests.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.Comparison;

public sealed class PlanComparisonTests
{
    // Words that recur, so that measures have some wording in common and some not.
    private static readonly string[] s_words =
    [
        "推进", "完成", "河道", "清淤", "工地", "扬尘", "监测", "改造", "绿道", "污水", "设施", "建设", "2023年", "180家", "12个", "GEP-R", "，", "。", "全区",
        "按照市级要求",
    ];

    // strings of any kind may make two ids equal, which no graph has that is read or built
    private static readonly Arbitrary<ResponsibilityGraph> s_anyShape = RandomGraphs.Any.Generator
        .Where(g => AreUnique(g.Tasks.Select(t => t.Id)) && AreUnique(g.Sections.Select(s => s.Id)))
        .ToArbitrary();

    private static bool AreUnique(IEnumerable<string> ids) =>
        ids.GroupBy(i => i, StringComparer.Ordinal).All(g => g.Count() == 1);

    private static Arbitrary<ResponsibilityGraph> Graph(int year) =>
        (from seed in Gen.Choose(0, int.MaxValue - 1)
         select Random(new Random(seed), year)).ToArbitrary();

    [Test]
    public void Compared_with_itself_everything_is_carried_on() => Check.One(
        FixedSeeds.Config(), Prop.ForAll(Gen.OneOf(Graph(2023).Generator, s_anyShape.Generator).ToArbitrary(), graph =>
        {
            var comparison = PlanComparison.Compare(graph, graph);
            return comparison.Measures.Length == graph.Measures.Length
                && comparison.Measures.All(
                    m => m.Kind == MeasureChangeKind.CarriedOn && m is { LeadChanged: false, ToReview: false }
                    && m.Before[0].Id == m.After[0].Id && m.Matches[0].Similarity.Score == 1)
                && comparison.Units.All(u => u.LoadGained == 0);
        }));

    [Test]
    public void A_member_of_a_group_in_a_group_is_the_same_unit()
    {
        static Unit Of(string id, params string[] members) => new()
        {
            Id = id, Jurisdiction = "青河区", MemberIds = [.. members], MembersKnown = members.Length > 0,
        };
        var graph = GraphBuilder.Build(
            [new TestPlan("a").Unit("各单位", Of("各单位", "各镇"), Of("各镇", "甲镇", "乙镇"), Of("甲镇"), Of("乙镇")).Measure("清淤", lead: "各单位")
                .Build()], []);
        Assert.That(
            PlanComparison.Compare(graph, graph).Units.Select(u => (u.Unit.Id, u.LoadGained)),
            Is.EquivalentTo(new[] { ("甲镇", 0.0), ("乙镇", 0.0) }));
    }

    [Test]
    public void Changing_places_swaps_new_and_dropped() => Check.One(
        FixedSeeds.Config(), Prop.ForAll(Graph(2023), Graph(2024), (before, after) =>
        {
            var there = PlanComparison.Compare(before, after);
            var back = PlanComparison.Compare(after, before);
            static MeasureChangeKind Turned(MeasureChangeKind kind) => kind switch
            {
                MeasureChangeKind.New => MeasureChangeKind.Dropped,
                MeasureChangeKind.Dropped => MeasureChangeKind.New,
                MeasureChangeKind.Split => MeasureChangeKind.Merged,
                MeasureChangeKind.Merged => MeasureChangeKind.Split,
                _ => kind,
            };
            static string Key(MeasureChangeKind kind, IEnumerable<Measure> first, IEnumerable<Measure> second, double score) =>
                $"{kind}|{string.Join(',', first.Select(m => m.Id))}|{string.Join(',', second.Select(m => m.Id))}|{score:R}";
            var left = there.Measures.Select(m => Key(m.Kind, m.Before, m.After, m.Matches.Sum(x => x.Similarity.Score)));
            var right = back.Measures.Select(m => Key(Turned(m.Kind), m.After, m.Before, m.Matches.Sum(x => x.Similarity.Score)));
            return left.Order(StringComparer.Ordinal).SequenceEqual(right.Order(StringComparer.Ordinal));
        }));

    [Test]
    public void Every_measure_is_told_once_and_every_match_scored() => Check.One(
        FixedSeeds.Config(), Prop.ForAll(Graph(2023), Graph(2024), (before, after) =>
        {
            var comparison = PlanComparison.Compare(before, after);
            var options = comparison.Options;
            return comparison.Measures.SelectMany(m => m.Before).Select(m => m.Id).Order(StringComparer.Ordinal)
                    .SequenceEqual(before.Measures.Select(m => m.Id).Order(StringComparer.Ordinal))
                && comparison.Measures.SelectMany(m => m.After).Select(m => m.Id).Order(StringComparer.Ordinal)
                    .SequenceEqual(after.Measures.Select(m => m.Id).Order(StringComparer.Ordinal))
                && comparison.Measures.SelectMany(m => m.Matches).All(m =>
                    m.Similarity is { Score: >= 0 and <= 1, Text: >= 0 and <= 1, CoverBefore: >= 0 and <= 1,
                        CoverAfter: >= 0 and <= 1 }
                    && m.Similarity.Text >= options.LeastTextOfSameUnits && m.ToReview == m.Similarity.Score < options.Certain);
        }));

    [Test]
    public void Graphs_of_any_shape_can_be_compared() => Check.One(
        FixedSeeds.Config(), Prop.ForAll(s_anyShape, s_anyShape, (before, after) =>
            PlanComparison.Compare(before, after).Measures.Sum(m => m.Before.Length) == before.Measures.Length));

    [Test]
    public void No_pair_is_lost_by_looking_up_rare_wording_only() => Check.One(
        FixedSeeds.Config(), Prop.ForAll(Graph(2023), Graph(2024), (before, after) =>
        {
            var tokens = new MeasureTokens([]);
            var index = WordingIndex.Of(
                before.Measures.Select(m => tokens.PairsOf(m.Text)), after.Measures.Select(m => tokens.PairsOf(m.Text)));
            return new[] { 0.1, 0.3, 0.6, 1.0 }.All(least =>
            {
                var all =
                    from i in Enumerable.Range(0, before.Measures.Length)
                    from j in Enumerable.Range(0, after.Measures.Length)
                    let shared = index.Shared(i, j)
                    where shared > 0 && shared >= (least * Math.Min(index.BeforeTotals[i], index.AfterTotals[j])) - 1e-9
                    select (i, j);
                return WordingPairs.Find(index, least, CancellationToken.None).Select(p => (p.Before, p.After))
                    .SequenceEqual(all);
            });
        }));

    [TestCase("2023年完成改造180家", "2024年完成改造150家", 1.0)]
    [TestCase("全市森林覆盖率达到44%", "本区森林覆盖率达到40.5%", 1.0)]
    [TestCase("推进ＧＥＰ－Ｒ核算。", "推进 GEP-R 核算", 1.0)]
    [TestCase("推进GEP核算", "推进GDP核算", 0.5)]
    [TestCase("河道清淤", "工地扬尘", 0.0)]
    public void Layout_width_years_and_own_territory_are_no_difference(string first, string second, double dice)
    {
        var tokens = new MeasureTokens([]);
        var (left, right) = (tokens.PairsOf(first), tokens.PairsOf(second));
        Assert.That(2.0 * left.Count(right.Contains) / (left.Count + right.Count), Is.EqualTo(dice).Within(0.01));
    }

    [Test]
    public void Plans_without_their_like_are_named()
    {
        var water = new TestPlan("a.txt", year: 2023, title: "碧水保卫行动计划").Measure("完成沙河河道清淤疏浚。", "区水务局");
        var air = new TestPlan("b.txt", year: 2023, title: "蓝天保卫行动计划").Measure("完成工地扬尘在线监测。", "区住建局");
        var next = new TestPlan("c.txt", year: 2024, title: "碧水保卫行动计划").Measure("完成柳河河道清淤疏浚。", "区水务局");
        var comparison = PlanComparison.Compare(PlanGraphs.Of(water, air), PlanGraphs.Of(next));
        Assert.That(comparison.UnmatchedBefore.Select(p => p.Title), Is.EqualTo(new[] { "青河区蓝天保卫行动计划" }));
        Assert.That(comparison.UnmatchedAfter, Is.Empty);
    }

    [TestCase(1.2, 1.3, 0.2)]
    [TestCase(0.5, 0.4, 0.2)]
    [TestCase(0.3, 0.4, 0.0)]
    [TestCase(double.NaN, 0.4, 0.2)]
    public void Thresholds_that_cannot_be_meant_are_refused(double match, double certain, double least) => Assert.That(
        () =>
            PlanComparison.Compare(
                ResponsibilityGraph.Empty, ResponsibilityGraph.Empty,
                new ComparisonOptions { Match = match, Certain = certain, LeastText = least }),
        Throws.TypeOf<ArgumentOutOfRangeException>());

    private static ResponsibilityGraph Random(Random random, int year)
    {
        var plan = new TestPlan($"{year}.txt", year: year).Section("一、水").Task("1", "治理河道");
        var units = new[] { "区水务局", "区环境局", "区住建局", "各镇政府" };
        for (var i = random.Next(1, 14); i > 0; i--)
        {
            if (random.Next(3) == 0)
            {
                plan.Task(number: null, s_words[random.Next(10)] + s_words[random.Next(10)]);
            }

            var text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => s_words[random.Next(s_words.Length)]));
            plan.Measure(text, units[random.Next(4)], assist: units[random.Next(4)]);
        }

        return PlanGraphs.Of(plan);
    }
}
