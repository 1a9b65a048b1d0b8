using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Diagrams.Kinds.Collaborations;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Kinds;

public sealed class PartTests
{
    private static readonly Gen<double[]> s_numbers = Gen.Choose(0, 1000).Select(n => n / 2.0).ArrayOf();

    [Test]
    public void Boxes_of_a_column_keep_their_order_and_distance_and_stay_in_it() => Prop.ForAll(
        s_numbers.Where(n => n.Length > 0).ToArbitrary(),
        wanted =>
        {
            var heights = wanted.Select(w => 5 + (w % 7)).ToArray();
            var bottom = heights.Sum() + (3 * heights.Length) + 100;
            var tops = Spread.Place(wanted, heights, 3, 10, 10 + bottom);
            return tops[0] >= 10 - 1e-6
                && tops[^1] + heights[^1] <= 10 + bottom + 1e-6
                && Enumerable.Range(1, tops.Length - 1).All(i => tops[i] >= tops[i - 1] + heights[i - 1] + 3 - 1e-6);
        }).CheckFixed();

    [Test]
    public void A_box_with_room_stands_where_it_should() =>
        Assert.That(Spread.Place([50, 90], [10, 20], 3, 0, 200), Is.EqualTo(new double[] { 45, 80 }));

    [Test]
    public void Few_nodes_cross_as_little_as_the_best_of_all_orders() => Prop.ForAll(
        Gen.Choose(0, 5).ArrayOf(3).ArrayOf(6).ToArbitrary(),
        places =>
        {
            var ties = places.Select(p => p.Distinct().Select(x => (x, 1.0)).ToArray()).ToArray();
            var best = Orders(ties.Length).Min(o => Crossings(o, ties));
            // a heuristic: never worse than a tenth above the best, and nearly always equal
            return Crossings(SideOrder.Arrange(ties), ties) <= Math.Max(best + 1, best * 1.1);
        }).CheckFixed();

    [Test]
    public void Pages_hold_all_rows_in_order_and_none_is_too_high() => Prop.ForAll(
        Gen.Choose(1, 40).ArrayOf().ToArbitrary(),
        heights =>
        {
            double Height(int a, int b) => heights[a..b].Sum();
            var pages = PageSplit.Split(heights.Length, Height, i => heights[i] % 3, 100);
            return pages.SelectMany(p => Enumerable.Range(p.Start, p.End - p.Start))
                .SequenceEqual(Enumerable.Range(0, heights.Length))
                && pages.All(p => Height(p.Start, p.End) <= 100);
        }).CheckFixed();

    [Test]
    public void Boxes_are_pushed_apart_within_the_page()
    {
        var random = new Random(3);
        var area = new Rect(20, 20, 700, 400);
        Rect[] boxes =
        [
            .. Enumerable.Range(0, 50)
                .Select(_ => new Rect(random.Next(90), random.Next(60), 30 + random.Next(40), 15 + random.Next(20))),
        ];
        Assert.That(PageFitting.Run(boxes, area, 3), Is.True);
        Assert.That(boxes.All(area.Contains), Is.True);
        Assert.That(boxes.SelectMany((a, i) => boxes.Skip(i + 1).Where(b => a.Overlaps(b))), Is.Empty);
    }

    [Test]
    public void Upright_text_keeps_figures_together()
    {
        var block = UprightText.Fit("空气2024年PM2.5", new Rect(0, 0, 20, 200), 8, new Colour(0, 0, 0));
        Assert.That(block.Lines, Is.EqualTo(new[] { "空", "气", "20", "24", "年", "PM", "2", ".", "5" }));
        Assert.That(string.Concat(block.Lines), Is.EqualTo("空气2024年PM2.5"));
    }

    [Test]
    public void Upright_text_keeps_formulas_together()
    {
        var block = UprightText.Fit("降低PM₂.₅和NOₓ", new Rect(0, 0, 60, 200), 8, new Colour(0, 0, 0));
        Assert.That(block.Lines, Is.EqualTo(new[] { "降", "低", "PM₂.₅", "和", "NOₓ" }));
    }

    [Test]
    public void Upright_text_takes_a_very_long_word()
    {
        var word = string.Concat(Enumerable.Repeat("DN300x", 8000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.That(UprightText.HeightOf(word, 30, 8), Is.GreaterThan(8 * 8000));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    private static double Crossings(int[] order, (int Place, double Weight)[][] ties)
    {
        var count = 0;
        for (var i = 0; i < order.Length; i++)
        {
            for (var j = i + 1; j < order.Length; j++)
            {
                count += ties[order[i]].Sum(a => ties[order[j]].Count(b => b.Place < a.Place));
            }
        }

        return count;
    }

    private static IEnumerable<int[]> Orders(int count) => count == 0
        ? [[]]
        : Orders(count - 1).SelectMany(o => Enumerable.Range(0, count).Select(i => (int[])[.. o[..i], count - 1, .. o[i..]]));
}
