using NUnit.Framework;
using OrgGraph.Analytics.Naming;

namespace OrgGraph.Tests.Analytics;

/// <summary>Short names of units.</summary>
public sealed class ShortNamesTests
{
    private static readonly Named[] s_units =
    [
        .. new[] { "青溪区城市管理委", "青溪区城市管理指挥中心", "青溪区卫生健康委", "青溪区住房城乡建设委", "云岭市城市管理委" }
            .Select(n => new Named(n, [n])),
    ];

    [TestCase("区城管委", "青溪区城市管理委")]
    [TestCase("市城管委", "云岭市城市管理委")]
    [TestCase("卫健委", "青溪区卫生健康委")]
    [TestCase("住建委", "青溪区住房城乡建设委")]
    [TestCase("城管委", "云岭市城市管理委 青溪区城市管理委")]
    [TestCase("区卫健局", "")]
    [TestCase("委", "云岭市城市管理委 青溪区住房城乡建设委 青溪区卫生健康委 青溪区城市管理委")]
    public void A_short_name_has_characters_of_the_name_in_their_order(string text, string meant) => Assert.That(
        string.Join(' ', MeantNames.FindUnits(text, s_units).Select(n => n.Id).Order(StringComparer.Ordinal)), Is.EqualTo(meant));
}
