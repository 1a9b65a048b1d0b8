using System.Text.RegularExpressions;
using NUnit.Framework;

namespace OrgGraph.Tests.Reports.Spoken;

/// <summary>
/// Everything that is said of plans is recognized by the rule of its kind and worked out again by other means
/// (<see cref="PlainPart"/>). A sentence that no rule knows fails: a new one brings its rule.
/// </summary>
public sealed class SpokenTests
{
    private static readonly Rule[] s_rules =
    [
        .. PlanRules.All, .. RowRules.All, .. PairRules.All,
        .. new[]
        {
            "一页总览图", "负荷＝任务分＋协调分，只就.+", "牵头 ×1.0.+", "任务分（牵头、主责、协办）协调分.+", "与同级同类单位相比：.+", "基尼系数从 0.+", "负荷不高于同类中位数、已参加.+",
            "按完成时限计入到期的月份.+", "单位为分；.+", "[0-9.、一二三四五六七八九十]+ ?(?:什么时候到期|谁.+)", "缺了谁，就有单位不再碰面", "谁与谁互相牵动", "没有两个单位出现在同一条措施里。",
            "名次\\|.+", "计划\\|工作措施\\|.+", "另有 [0-9]+ 份计划负荷较少，未列出。",
        }.Select(Rule.Means),
    ];

    [TestCaseSource(typeof(SpokenInput), nameof(SpokenInput.All))]
    public void All_that_is_said_is_so(string name)
    {
        var input = SpokenInput.Of(name);
        var parts = input.Parts;
        var (counts, differences, unknown) = (new SortedDictionary<string, int>(), new List<string>(), new List<string>());
        foreach (var said in SaidTexts.Of(input))
        {
            if (!Understand(said, parts, counts, differences))
            {
                unknown.Add($"{said.Where}: {said.Text}");
            }
        }

        foreach (var (kind, count) in counts)
        {
            TestContext.Out.WriteLine($"{kind}: {count}");
        }

        Assert.Multiple(() =>
        {
            Assert.That(unknown, Is.Empty, "no rule knows these");
            Assert.That(differences, Is.Empty);
        });
    }

    private static bool Understand(
        Said said, Dictionary<string, PlainPart> parts, SortedDictionary<string, int> counts, List<string> differences)
    {
        PlainPart PartOf(Match match) => parts.GetValueOrDefault(match.Groups["scope"].Value)
            ?? parts.GetValueOrDefault(said.Scope) ?? parts.Values.First();
        bool Apply(IEnumerable<Rule> rules, string text, Func<Match, Saying> saying)
        {
            foreach (var rule in rules)
            {
                if (rule.Pattern.Match(text) is { Success: true } match)
                {
                    var found = saying(match);
                    rule.Check(found);
                    if (found.Has("plans"))
                    {
                        found.Counts("plans", found.Part.Count.Plans);
                    }

                    counts[rule.Name] = counts.GetValueOrDefault(rule.Name) + 1;
                    return true;
                }
            }

            return false;
        }

        // a paragraph on one unit
        if (Regex.Match(
            said.Text,
            $"^{PlanRules.Scope}，(?:负荷最高的是(?<most>[^。]+)|(?<over>[^。，]+?)(?<doubt>按现在的读法)?负荷过重(?:（存疑）)?)。(?<body>.+)$",
            RegexOptions.Singleline) is { Success: true } of)
        {
            var part = PartOf(of);
            var unit = of.Groups["most"].Success ? of.Groups["most"].Value : of.Groups["over"].Value;
            var head = new Saying(of, part, parts.Values, differences) { Unit = unit };
            head.Counts("plans", part.Count.Plans);
            head.Holds(
                !head.Has("most") || part.Count.Loads[unit] >= part.Count.Singles.Max(u => part.Count.Loads[u]) - 1e-9, "most");
            head.Holds(!head.Has("over") || (part.IsOver(unit) && (head.Has("doubt") || !part.Turns(unit))), "overloaded");
            return Sentences(of.Groups["body"].Value).All(text => Apply(
                UnitRules.All, text, match => new Saying(match, part, parts.Values, differences) { Unit = unit }));
        }

        return Apply(s_rules, said.Text, match => new Saying(match, PartOf(match), parts.Values, differences)
        {
            Pair = said.Pair?.Plain, City = said.Pair?.Before, District = said.Pair?.After,
        });
    }

    // a stop within a title's quotation marks ends no sentence
    private static IEnumerable<string> Sentences(string text) =>
        Regex.Matches(text, "(?:“[^”]*”|《[^》]*》|[^。“《])+").Select(m => m.Value.Trim()).Where(t => t.Length > 0);
}
