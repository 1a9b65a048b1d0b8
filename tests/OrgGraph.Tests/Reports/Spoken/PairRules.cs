using System.Text.RegularExpressions;

namespace OrgGraph.Tests.Reports.Spoken;

/// <summary>What is said of two years, or of a city and a district, worked out again (<see cref="PlainPair"/>).</summary>
internal static class PairRules
{
    public static readonly Rule[] All =
    [
        Rule.Of("comparison", "(?<counts>延续 .+)；牵头有变 (?<leads>[0-9]+)(?:（其中存疑 (?<doubtful>[0-9]+)）)?，待复核 (?<review>[0-9]+)", s =>
        {
            var expected = s.Pair!.Changes();
            Counts(s, expected);
            s.Counts("leads", expected["牵头有变"]);
            s.Holds((s.Has("doubtful") ? s.Whole("doubtful") : 0) == expected["存疑"], $"doubtful {expected["存疑"]}");
            s.Counts("review", expected["待复核"]);
        }),
        Rule.Of("cascade", "市级措施 (?<all>[0-9]+) 条：(?<counts>.+)；区级自有 [0-9]+", s =>
        {
            var expected = s.Pair!.Cascade(s.City!, s.District!);
            s.Counts("all", expected.Values.Sum());
            Counts(s, expected);
        }),
        Rule.Of("likeness", "(?<before>[^|]+)\\|(?<after>[^|]+)\\|(?<score>[0-9.]+)", s =>
            s.Figure("score", s.Pair!.ScoreOf(s["before"], s["after"]))),
        Rule.Of("comparison", "注意：.+", _ => { }),
    ];

    private static void Counts(Saying s, Dictionary<string, int> expected)
    {
        var said = Regex.Matches(s["counts"], "(?<name>[^0-9，]+) (?<count>[0-9]+)(?:，|$)");
        s.Holds(said.Sum(m => m.Length) == s["counts"].Length, "is recognized");
        foreach (var one in said.Select(m => s with { Match = m }))
        {
            one.Counts("count", expected.GetValueOrDefault(one["name"]));
        }
    }
}
