using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.Numerics;
using OrgGraph.Analytics.Workload;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.Workload;

public sealed class OverloadRuleTests
{
    private static Arbitrary<double[]> Loads { get; } =
        Gen.Choose(1, 5000).Select(i => i / 10.0).NonEmptyListOf().Select(l => l.ToArray()).ToArbitrary();

    // R: x <- c(1,2,3,4,5,6,7,8); quantile(x, c(.25,.5,.75), type = 7) gives 2.75 4.50 6.25
    [TestCase(0.25, 2.75)]
    [TestCase(0.5, 4.5)]
    [TestCase(0.75, 6.25)]
    [TestCase(0, 1)]
    [TestCase(1, 8)]
    public void Quantiles_are_those_of_type_7(double p, double expected) =>
        Assert.That(Quantiles.OfSorted([1, 2, 3, 4, 5, 6, 7, 8], p), Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void The_fence_is_Tukeys() =>
        Assert.That(
            OverloadRule.Fence([8, 1, 7, 2, 6, 3, 5, 4], new OverloadThreshold(MinRatio: 1)),
            Is.EqualTo(6.25 + (1.5 * 3.5)).Within(1e-12));

    [Test]
    public void The_fence_on_logarithms_is_Tukeys_too() => Assert.That(
        OverloadRule.Fence([1, 2, 4, 8, 16], new OverloadThreshold(FenceScale.Logarithm)), Is.EqualTo(64).Within(1e-9));

    [Test]
    public void Nearly_equal_peers_do_not_flag_each_other() =>
        Assert.That(OverloadRule.Fence([3, 3, 3, 3, 3, 3, 3, 3.3]), Is.EqualTo(9));

    [Test]
    public void Without_peers_nothing_is_too_much() => Assert.That(OverloadRule.Fence([]), Is.EqualTo(double.PositiveInfinity));

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    public void Loads_of_peers_are_positive_numbers(double load) =>
        Assert.That(() => OverloadRule.Fence([1, load, 2]), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(-0.1, 2)]
    [TestCase(double.NaN, 2)]
    [TestCase(1.5, 0.9)]
    public void A_threshold_out_of_range_is_refused(double factor, double ratio) => Assert.That(
        () => OverloadRule.Fence([1, 2], new OverloadThreshold(Factor: factor, MinRatio: ratio)),
        Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void The_fence_scales_with_the_loads() => Prop.ForAll(Loads, loads =>
        Enum.GetValues<FenceScale>().All(scale =>
        {
            var fence = OverloadRule.Fence(loads, new OverloadThreshold(scale));
            var scaled = OverloadRule.Fence([.. loads.Select(l => 7 * l)], new OverloadThreshold(scale));
            return Math.Abs((7 * fence) - scaled) <= 1e-9 * scaled;
        })).CheckFixed();

    [Test]
    public void A_larger_factor_never_lowers_the_fence() => Prop.ForAll(Loads, loads =>
        OverloadRule.Fence(loads, new OverloadThreshold(Factor: 1)) <= OverloadRule.Fence(
            loads, new OverloadThreshold(Factor: 2)))
        .CheckFixed();

    [Test]
    public void A_peer_above_the_median_that_carries_more_never_lowers_the_fence() => Prop.ForAll(Loads, loads =>
    {
        var sorted = loads.Order().ToArray();
        double[] raised = [.. sorted.Select((l, i) => 2 * i >= sorted.Length ? l + 3 : l)];
        return sorted.Length < 8 || OverloadRule.Fence(sorted) <= OverloadRule.Fence(raised) + 1e-9;
    }).CheckFixed();

    [Test]
    public void The_fence_on_logarithms_is_never_the_lower_one() => Prop.ForAll(Loads, loads =>
        OverloadRule.Fence(loads) <= OverloadRule.Fence(loads, new OverloadThreshold(FenceScale.Logarithm)) * (1 + 1e-12))
        .CheckFixed();

    [Test]
    public void The_order_of_peers_does_not_matter() => Prop.ForAll(Loads, loads =>
        OverloadRule.Fence(loads) == OverloadRule.Fence([.. loads.Reverse()])).CheckFixed();
}
