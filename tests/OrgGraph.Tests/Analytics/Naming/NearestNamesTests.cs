using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using OrgGraph.Analytics.Naming;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Analytics.Naming;

public sealed class NearestNamesTests
{
    private static readonly string[] s_units =
    [
        "青溪区水务局", "青溪区财政局", "青溪区生态环境局", "云岭市水务局", "青溪区发展和改革委员会", "云岭市规划自然资源委青溪分局",
    ];

    [TestCase("青溪区水务", "青溪区水务局")]
    [TestCase("水务局", "云岭市水务局")]
    [TestCase("青溪区水局务", "青溪区水务局")]
    [TestCase("青溪区 生态环保局", "青溪区生态环境局")]
    [TestCase("青溪区发展改革委", "青溪区发展和改革委员会")]
    [TestCase("规自委青溪分局", "云岭市规划自然资源委青溪分局")]
    public void The_nearest_name_comes_first(string text, string name) =>
        Assert.That(NearestNames.Find(text, s_units)[0], Is.EqualTo(name));

    [TestCase("")]
    [TestCase("xyz")]
    [TestCase("卫星")]
    public void Nothing_is_offered_that_is_not_like_it(string text) => Assert.That(NearestNames.Find(text, s_units), Is.Empty);

    [Test]
    public void A_second_name_stands_for_its_unit_and_no_unit_is_offered_twice()
    {
        Named[] units = [new("甲", ["甲", "河长办", "河长制办公室"]), new("乙", ["乙", "河湖办"])];
        Assert.That(NearestNames.Find("河长制办", units), Is.EqualTo(new[] { "甲", "乙" }));
    }

    [Test]
    public void Likeness_is_symmetric_from_0_to_1_and_1_for_a_name_itself() => Check.One(FixedSeeds.Config(), 
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (a, b) =>
        {
            var likeness = NearestNames.Likeness(a.Get, b.Get);
            return likeness is >= 0 and <= 1
                && likeness == NearestNames.Likeness(b.Get, a.Get)
                && NearestNames.Likeness(a.Get, a.Get) == 1;
        }));

    [Test] // found by the property above
    public void Equally_long_names_are_as_alike_in_either_order()
    {
        const string first = "aaaaaaaaaaaaaaaaaaaaabbraaaaaaHaaaaaaaaaaaa";
        const string second = "aaaaaaaaaaaaaaaaaaaaaaaaaaaV&!OaYRDG\u001dDr\u0006\u0019HD";
        Assert.That(NearestNames.Likeness(first, second), Is.EqualTo(NearestNames.Likeness(second, first)));
    }
}
