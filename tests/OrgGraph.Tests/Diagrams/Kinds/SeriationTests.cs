using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Diagrams.Kinds.Matrices;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Diagrams.Kinds;

public sealed class SeriationTests
{
    [Test]
    public void A_shuffled_band_is_found_again([Values(1, 2, 3, 4, 5)] int seed)
    {
        const int Size = 14;
        var random = new Random(seed);
        var rows = Enumerable.Range(0, Size).ToArray();
        var columns = Enumerable.Range(0, Size).ToArray();
        random.Shuffle(rows);
        random.Shuffle(columns);
        var shuffled = new double[Size, Size];
        for (var i = 0; i < Size; i++)
        {
            for (var j = 0; j < Size; j++)
            {
                shuffled[i, j] = Math.Abs(rows[i] - columns[j]) <= 2 ? 1 : 0;
            }
        }

        var order = Seriation.Of(shuffled);
        var found = order.Rows.Select(i => rows[i]).ToArray();
        Assert.That(found, Is.Ordered.Ascending.Or.Ordered.Descending);
        Assert.That(order.Columns.Select(j => columns[j]).ToArray(), Is.Ordered.Ascending.Or.Ordered.Descending);
    }

    [Test]
    public void Blocks_stand_together([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 12).ToArray();
        random.Shuffle(rows);
        var weights = new double[12, 9];
        for (var i = 0; i < 12; i++)
        {
            for (var j = 0; j < 9; j++)
            {
                weights[i, j] = rows[i] / 4 == j / 3 ? 1 : 0;
            }
        }

        var blocks = Seriation.Of(weights).Rows.Select(i => rows[i] / 4).ToArray();
        Assert.That(blocks.Zip(blocks.Skip(1)).Count(p => p.First != p.Second), Is.EqualTo(2));
    }

    [Test]
    public void Every_row_and_column_is_kept() => Prop.ForAll(
        Gen.Choose(0, 1).ArrayOf(56).ToArbitrary(),
        cells =>
        {
            var weights = new double[8, 7];
            for (var i = 0; i < cells.Length; i++)
            {
                weights[i / 7, i % 7] = cells[i];
            }

            var (rows, columns) = Seriation.Of(weights);
            return rows.Order().SequenceEqual(Enumerable.Range(0, 8)) && columns.Order().SequenceEqual(Enumerable.Range(0, 7));
        }).CheckFixed();
}
