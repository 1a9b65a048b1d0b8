using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Tests.Reports.Spoken;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Tests.Reports;

/// <summary>
/// Every sentence of the report on load, and every figure of a ranking, worked out again from graph.json
/// (<see cref="PlainCount"/>).
/// </summary>
public sealed partial class SentenceTests
{
    private const double Rounding = 0.0501; // one decimal is said

    [TestCaseSource(typeof(SpokenInput), nameof(SpokenInput.All))]
    public void Sentences_are_true(string name)
    {
        var input = SpokenInput.Of(name);
        var (parts, text) = (input.Counts, TextOf(input.Page));
        Assert.Multiple(() =>
        {
            CheckBusiest(text, parts);
            CheckOverloads(text, parts);
            CheckShared(text, parts);
            CheckTimes(text, parts);
            CheckRanking(input.Data.Graph, parts);
        });
    }

    // 仅就所给的 5 份计划（大兴区 2024 年），负荷最高的是大兴区生态环境局。229 条措施中牵头 115 条（50%）…
    private static void CheckBusiest(string text, Dictionary<string, PlainCount> parts)
    {
        var found = Busiest().Matches(text);
        Assert.That(found, Has.Count.EqualTo(parts.Values.Count(p => p.Singles.Count > 0)));
        foreach (Match m in found)
        {
            var part = parts[m.Groups["scope"].Value];
            var unit = m.Groups["unit"].Value;
            Assert.That(part.Loads[unit], Is.EqualTo(part.Singles.Max(u => part.Loads[u])).Within(1e-9), unit);
            CheckFigures(m, part, unit);
        }
    }

    private static void CheckOverloads(string text, Dictionary<string, PlainCount> parts)
    {
        var found = Overloads().Matches(text);
        var said = found.Select(m => (Scope: m.Groups["scope"].Value, Unit: m.Groups["unit"].Value)).ToHashSet();
        var expected =
            parts.SelectMany(p => p.Value.Singles.Where(u => p.Value.Loads[u] > p.Value.FenceOf(u)).Select(u => (p.Key, u)));
        Assert.That(said, Is.EquivalentTo(expected));
        foreach (Match m in found)
        {
            CheckFigures(m, parts[m.Groups["scope"].Value], m.Groups["unit"].Value);
        }
    }

    private static void CheckFigures(Match m, PlainCount part, string unit)
    {
        var body = m.Groups["body"].Value;
        Assert.That(int.Parse(m.Groups["plans"].Value), Is.EqualTo(part.Plans));
        var counts = Counts().Match(body);
        var own = part.Edges.Where(e => e.Unit == unit && e.Role == part.Accountable).Select(e => e.Measure).Distinct().ToList();
        var alone = own.Count(id =>
            part.Edges.Where(e => e.Measure == id && e.Role == part.Accountable).Select(e => e.Unit).Distinct().Count() == 1);
        Assert.That(int.Parse(counts.Groups["all"].Value), Is.EqualTo(part.Measures.Count));
        Assert.That(counts.Groups["role"].Value, Is.EqualTo(part.Accountable == "Lead" ? "牵头" : "主责"));
        Assert.That(int.Parse(counts.Groups["own"].Value), Is.EqualTo(own.Count), unit);
        Assert.That(
            Number(counts, "share"), Is.EqualTo(100.0 * own.Count / part.Measures.Count).Within(0.501), unit);
        if (counts.Groups["alone"].Success)
        {
            Assert.That(
                (int.Parse(counts.Groups["alone"].Value), int.Parse(counts.Groups["together"].Value)),
                Is.EqualTo((alone, own.Count - alone)), unit);
        }

        var load = Load().Match(body);
        Assert.That(Number(load, "load"), Is.EqualTo(part.Loads[unit]).Within(Rounding), unit);
        Assert.That(
            load.Groups["part"].Captures.Sum(c => double.Parse(c.Value, CultureInfo.InvariantCulture)),
            Is.EqualTo(part.Loads[unit]).Within(load.Groups["part"].Captures.Count * Rounding), unit);
        if (Above().Match(body) is { Success: true } above)
        {
            var (fence, median) = (part.FenceOf(unit), part.MedianOf(unit));
            Assert.That(Number(above, "fence"), Is.EqualTo(fence).Within(Rounding), unit);
            Assert.That(Number(above, "by"), Is.EqualTo(part.Loads[unit] - fence).Within(Rounding), unit);
            Assert.That(Number(above, "median"), Is.EqualTo(median).Within(Rounding), unit);
            Assert.That(Number(above, "times"), Is.EqualTo(part.Loads[unit] / median).Within(0.501), unit);
        }

        if (Guessed().Match(body) is { Success: true } guessed)
        {
            Assert.That(
                int.Parse(guessed.Groups["count"].Value), Is.EqualTo(part.Edges.Count(e => e.Unit == unit && e.IsGuess)), unit);
            Assert.That(
                part.Loads[unit], Is.InRange(Number(guessed, "low") - Rounding, Number(guessed, "high") + Rounding), unit);
        }
        else
        {
            Assert.That(part.Edges.Any(e => e.Unit == unit && e.IsGuess), Is.False, $"{unit} has guesses that are not told");
        }
    }

    private static void CheckShared(string text, Dictionary<string, PlainCount> parts)
    {
        foreach (Match m in Shared().Matches(text))
        {
            var part = parts[m.Groups["scope"].Value];
            var counts = part.Edges.Where(e => e.Role == part.Accountable).GroupBy(e => e.Measure)
                .Select(g => g.Select(e => e.Unit).Distinct().Count()).Where(c => c > 1).ToList();
            Assert.That(
                (int.Parse(m.Groups["all"].Value), int.Parse(m.Groups["shared"].Value), int.Parse(m.Groups["most"].Value)),
                Is.EqualTo((part.Measures.Count, counts.Count, counts.Max())));
        }
    }

    // The parts of a sentence on deadlines make all measures.
    private static void CheckTimes(string text, Dictionary<string, PlainCount> parts)
    {
        var found = Times().Matches(text);
        Assert.That(found, Has.Count.EqualTo(parts.Count));
        foreach (Match m in found)
        {
            var said = MonthsInBrackets().Replace(m.Groups["rest"].Value, "");
            Assert.That(
                CountInTimes().Matches(said).Sum(c => int.Parse(c.Groups[1].Value)),
                Is.EqualTo(parts[m.Groups["scope"].Value].Measures.Count).And.EqualTo(int.Parse(m.Groups["all"].Value)), said);
        }
    }

    private static void CheckRanking(ResponsibilityGraph graph, Dictionary<string, PlainCount> parts)
    {
        var rows = RankUnits.Rank(graph, new RankRequest(), null, default).ToResults();
        Assert.That(rows.Select(r => r.Scope).Distinct(), Is.EquivalentTo(parts.Values.Select(p => p.Scope)));
        foreach (var row in rows)
        {
            var part = parts.Values.Single(p => p.Scope == row.Scope);
            Assert.That(row.Load, Is.EqualTo(part.Loads[row.Unit]).Within(1e-9), row.Unit);
            Assert.That(row.RolePoints + row.Coordination, Is.EqualTo(row.Load).Within(1e-9), row.Unit);
            Assert.That(
                row.Overloaded, Is.EqualTo(part.Singles.Contains(row.Unit) && row.Load > part.FenceOf(row.Unit)), row.Unit);
            Assert.That(row.Guessed == 0 || row.LoadLow < row.LoadHigh, row.Unit);
            Assert.That(row.Load >= row.LoadLow - 1e-9 && row.Load <= row.LoadHigh + 1e-9, row.Unit);
        }

        foreach (var metrics in graph.Metrics.Where(m => m.Scope.Length > 0))
        {
            var part = parts.Values.Single(p => p.Scope == metrics.Scope);
            Assert.That(metrics.Load, Is.EqualTo(part.Loads[metrics.UnitId]).Within(1e-9), metrics.UnitId);
        }
    }

    private static double Number(Match match, string group) =>
        double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string TextOf(string html) => WebUtility.HtmlDecode(Tags().Replace(Blocks().Replace(html, "\n"), ""));

    private const string Scope = "仅就所给的 (?<plans>[0-9]+) 份计划（(?<scope>[^（）]+)）";

    [GeneratedRegex(Scope + "，负荷最高的是(?<unit>[^。]+)。(?<body>.+)", RegexOptions.NonBacktracking)]
    private static partial Regex Busiest();

    [GeneratedRegex(Scope + "，(?<unit>[^，。]+?)(按现在的读法)?负荷过重(（存疑）)?。(?<body>.+)")]
    private static partial Regex Overloads();

    [GeneratedRegex("(?<all>[0-9]+) 条措施中(?<role>牵头|主责) (?<own>[0-9]+) 条（(?<share>[0-9.]+)%）(，其中独自.. (?<alone>[0-9]+) 条、与他人共同.. "
        + "(?<together>[0-9]+) 条)?")]
    private static partial Regex Counts();

    [GeneratedRegex("负荷 (?<load>[0-9.]+) 分＝([^0-9＋，。（]*(?<part>[0-9]+\\.[0-9])＋?)+")]
    private static partial Regex Load();

    [GeneratedRegex("比过重线（(?<fence>[0-9.]+)）高 (?<by>[0-9.]+) 分，是.+?中位数（(?<median>[0-9.]+)）的 (?<times>[0-9.]+) 倍")]
    private static partial Regex Above();

    [GeneratedRegex("其职责中有 (?<count>[0-9]+) 项是推断的，(换一种读法，)?负荷在 (?<low>[0-9.]+) 至 (?<high>[0-9.]+) 分之间")]
    private static partial Regex Guessed();

    [GeneratedRegex(Scope + "，(?<all>[0-9]+) 条措施中有 (?<shared>[0-9]+) 条由两个以上单位共同..，最多的一条有 (?<most>[0-9]+) 个")]
    private static partial Regex Shared();

    [GeneratedRegex(Scope + "，(?<all>[0-9]+) 条措施中，(?<rest>[^。]+)。")]
    private static partial Regex Times();

    [GeneratedRegex("（[^（）]*）")]
    private static partial Regex MonthsInBrackets();

    [GeneratedRegex(" ([0-9]+) 条")]
    private static partial Regex CountInTimes();

    [GeneratedRegex("</(p|li|td|th|h[1-6]|div|text|title|desc|caption)>")]
    private static partial Regex Blocks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
