using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Benchmarks.Layouts;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Layouts;

public sealed class CrossingCountTests
{
    [Test]
    public void Two_rows_agree_with_trying_all_pairs() =>
        Prop.ForAll(Pairs(12).ToArbitrary(), lines =>
        {
            var expected = 0;
            foreach (var (a, b) in lines)
            {
                expected += lines.Count(other => a < other.First && b > other.Second);
            }

            return CrossingCount.Bipartite(lines) == expected;
        }).CheckFixed();

    [Test]
    public void Straight_lines_agree_with_trying_all_pairs() =>
        Prop.ForAll(Pairs(997).Zip(Pairs(997)).ToArbitrary(), ends =>
        {
            var lines = ends.Item1.Zip(
                ends.Item2, (a, b) => CurvePath.Straight(new(a.First, a.Second), new(b.First, b.Second))).ToList();
            var expected = 0;
            for (var i = 0; i < lines.Count; i++)
            {
                expected += lines.Take(i).Count(other => Cross(lines[i], other));
            }

            Assert.That(CrossingCount.Drawn(lines), Is.EqualTo(expected));
        }).CheckFixed();

    [Test]
    public void Lines_that_share_an_end_or_touch_do_not_cross()
    {
        Point[] star = [new(10, 0), new(7, 7), new(0, 10), new(-7, 7), new(-10, 0), new(3, -9)];
        Assert.That(
            CrossingCount.Drawn([.. star.Select(p => CurvePath.Straight(new Point(0, 0), p))]), Is.Zero, "all begin together");
        Assert.That(
            CrossingCount.Drawn(
                [
                    .. star.Select(
                        (p, i) => i % 2 == 0 ? CurvePath.Straight(new Point(0, 0), p) : CurvePath.Straight(p, new Point(0, 0))),
                ]),
            Is.Zero,
            "begin and end together");
        Assert.That(
            CrossingCount.Drawn([CurvePath.Straight(new(0, 0), new(10, 0)), CurvePath.Straight(new(5, 0), new(5, 9))]),
            Is.Zero,
            "touches");
    }

    [Test]
    public void A_crossing_at_a_joint_counts_once()
    {
        var bent = CurvePath.Straight(new Point(0, -5), new(0, 0), new(1, 5));
        Assert.That(CrossingCount.Drawn([bent, CurvePath.Straight(new(-5, 0), new(5, 0))]), Is.EqualTo(1));
        Assert.That(CrossingCount.Drawn([bent, CurvePath.Straight(new(5, 0), new(-5, 0))]), Is.EqualTo(1));
    }

    [Test]
    public void Curves_are_followed()
    {
        // An arch above the level line from 0 to 10, and a straight line under its top: it crosses both legs.
        var arch = new CurvePath(new(0, 0), [new Curve(new(0, -12), new(10, -12), new(10, 0))]);
        Assert.That(CrossingCount.Drawn([arch, CurvePath.Straight(new(-5, -6), new(15, -6))]), Is.EqualTo(2));
        Assert.That(CrossingCount.Drawn([arch, CurvePath.Straight(new(-5, -9.5), new(15, -9.5))]), Is.Zero, "the top lies at -9");
    }

    [Test]
    public void A_route_does_not_cross_itself() =>
        Assert.That(CrossingCount.Drawn([CurvePath.Straight(new(0, 0), new(10, 10), new(10, 0), new(0, 10))]), Is.Zero);

    [Test]
    public void Places_below_zero_are_refused() =>
        Assert.That(() => CrossingCount.Bipartite([(0, -1)]), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static Gen<(int First, int Second)[]> Pairs(int range) =>
        from count in Gen.Choose(0, 40)
        from numbers in Gen.Choose(0, range - 1).ArrayOf(2 * count)
        select Enumerable.Range(0, count).Select(i => (numbers[2 * i], numbers[(2 * i) + 1])).ToArray();

    /// <summary>Proper crossing by exact whole numbers.</summary>
    private static bool Cross(CurvePath first, CurvePath second)
    {
        var (a, b, c, d) = (first.Start, first.Curves[^1].End, second.Start, second.Curves[^1].End);
        return Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;
    }

    private static int Side(Point a, Point b, Point c) => Math.Sign(((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X)));
}
