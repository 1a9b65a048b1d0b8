using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Tests.Support;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Tests.Workspace.Questions;

public sealed class MeasureSearchTests
{
    private static readonly string[] s_texts =
    [
        "开展施工扬尘治理", "治理道路扬尘，扬尘在线监测全覆盖", "推进ＰＭ2.5和臭氧协同治理", "工地渣土运输管理", "",
    ];

    [TestCase("扬尘", new[] { 1, 0 })]
    [TestCase("扬尘 治理", new[] { 0, 1 })]
    [TestCase("治理　施工", new[] { 0 })]
    [TestCase("pm2.5", new[] { 2 })]
    [TestCase("。 渣土", new[] { 3 })]
    [TestCase("扬尘治理 工地", new int[0])]
    public void All_words_are_found_best_first(string words, int[] places) =>
        Assert.That(new MeasureSearch(words).Rank(s_texts).Select(r => r.Place), Is.EqualTo(places));

    [TestCase("")]
    [TestCase("、 ，")]
    public void Signs_alone_are_no_words(string words) =>
        Assert.That(() => new MeasureSearch(words), Throws.TypeOf<RequestException>());

    [TestCase("扬尘", "开展【扬尘】治理，【扬尘】在线")]
    [TestCase("扬尘治 尘治理", "开展【扬尘治理】，扬尘在线")]
    [TestCase("理 在线", "开展扬尘治【理】，扬尘【在线】")]
    public void Found_words_are_marked(string words, string marked) =>
        Assert.That(new MeasureSearch(words).Mark("开展扬尘治理，扬尘在线", "【", "】"), Is.EqualTo(marked));

    [Test]
    public void A_search_finds_what_contains_every_word_and_marks_drop_out_again()
    {
        var word = Gen.Elements("扬", "尘", "水", "a", "ａ", "1").NonEmptyListOf().Select(string.Concat);
        var words = word.NonEmptyListOf().Select(w => string.Join(' ', w.Take(3)));
        Prop.ForAll(Arb.From(Gen.Zip(words, word.ListOf())), c =>
        {
            string[] texts = [.. c.Item2];
            var search = new MeasureSearch(c.Item1);
            var expected = Enumerable.Range(0, texts.Length)
                .Where(
                    i =>
                        c.Item1.Split(' ')
                            .All(w => texts[i].Replace('ａ', 'a').Contains(w.Replace('ａ', 'a'), StringComparison.Ordinal)));
            var ranked = search.Rank(texts);
            return ranked.Select(r => r.Place).Order().SequenceEqual(expected)
                && ranked.All(r => r.Score > 0)
                && texts.All(t => search.Mark(t, "<", ">").Replace("<", "").Replace(">", "") == t);
        }).CheckFixed();
    }
}
