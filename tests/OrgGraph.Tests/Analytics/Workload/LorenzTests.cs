using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.Workload;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.Workload;

public sealed class LorenzTests
{
    private static Arbitrary<double[]> Loads { get; } =
        Gen.Choose(0, 5000).Select(i => i / 10.0).NonEmptyListOf().Where(l => l.Any(x => x > 0)).Select(l => l.ToArray())
            .ToArbitrary();

    [TestCase(new[] { 5.0, 5, 5, 5 }, 0)]
    [TestCase(new[] { 0.0, 0, 0, 8 }, 0.75)]
    [TestCase(new[] { 1.0, 2, 3, 4 }, 0.25)]
    [TestCase(new[] { 3.0 }, 0)]
    public void Gini_of_known_loads(double[] loads, double expected) =>
        Assert.That(Lorenz.Of(UnitLevel.District, loads).Gini, Is.EqualTo(expected).Within(1e-12));

    [Test]
    public void Gini_is_half_the_relative_mean_difference() => Prop.ForAll(Loads, loads =>
    {
        var differences = loads.Sum(a => loads.Sum(b => Math.Abs(a - b)));
        var expected = differences / (2 * loads.Length * loads.Sum());
        return Math.Abs(Lorenz.Of(UnitLevel.District, loads).Gini - expected) < 1e-9;
    }).CheckFixed();

    [Test]
    public void Gini_lies_between_0_and_1_and_ignores_the_unit() => Prop.ForAll(Loads, loads =>
    {
        var gini = Lorenz.Of(UnitLevel.District, loads).Gini;
        return gini >= 0 && gini <= 1 - (1.0 / loads.Length) + 1e-12
            && Math.Abs(gini - Lorenz.Of(UnitLevel.District, [.. loads.Select(l => 3 * l)]).Gini) < 1e-9;
    }).CheckFixed();

    [Test]
    public void The_curve_rises_from_0_to_1_and_is_convex() => Prop.ForAll(Loads, loads =>
    {
        var curve = Lorenz.Of(UnitLevel.District, loads).Curve;
        var steps = curve.Skip(1).Zip(curve, (next, before) => next - before).ToList();
        return curve[0] == 0 && curve[^1] == 1 && steps.TrueForAll(s => s >= 0)
            && steps.Skip(1).Zip(steps, (next, before) => next >= before - 1e-12).All(x => x);
    }).CheckFixed();

    [Test]
    public void Loads_without_points_have_no_curve() =>
        Assert.That(() => Lorenz.Of(UnitLevel.District, [0, 0]), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
