using System.Globalization;
using System.Text.RegularExpressions;
using OrgGraph.Model;

namespace OrgGraph.Tests.Reports.Spoken;

/// <summary>How one kind of sentence is recognized, and worked out again.</summary>
/// <param name="Name">What the sentence says.</param>
/// <param name="Pattern">The whole sentence.</param>
/// <param name="Check">What it says that is not so; asks the part that it stands under, or names.</param>
internal sealed record Rule(string Name, Regex Pattern, Action<Saying> Check)
{
    public static Rule Of(string name, string pattern, Action<Saying> check) =>
        new(name, new Regex("^" + pattern + "$", RegexOptions.CultureInvariant | RegexOptions.Singleline), check);

    /// <summary>An explanation, which says nothing of these plans.</summary>
    public static Rule Means(string pattern) => Of("explanation", pattern, _ => { });
}

/// <summary>A sentence that was recognized: its figures, and the plans that it is about.</summary>
/// <param name="Match">The match.</param>
/// <param name="Part">The plans.</param>
/// <param name="All">All parts.</param>
/// <param name="Differences">What is not so.</param>
internal sealed record Saying(Match Match, PlainPart Part, IReadOnlyCollection<PlainPart> All, List<string> Differences)
{
    /// <summary>The two graphs that a comparison is about; the city's, and the district, of a cascade.</summary>
    public PlainPair? Pair { get; init; }

    public ResponsibilityGraph? City { get; init; }

    public string? District { get; init; }

    /// <summary>The unit that the sentences of a paragraph are about.</summary>
    public string Unit { get; init; } = "";

    public string this[string group] => Match.Groups[group].Value;

    public bool Has(string group) => Match.Groups[group].Success;

    public int Whole(string group) => int.Parse(Match.Groups[group].Value, CultureInfo.InvariantCulture);

    public string[] Names(string group) => Match.Groups[group].Value.Split('、', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A count.</summary>
    public void Counts(string group, int expected)
    {
        if (Has(group) && Whole(group) != expected)
        {
            Differences.Add($"{Match.Value}: {group} is {expected}");
        }
    }

    /// <summary>Two figures, the ends of a range.</summary>
    public void Range(string low, string high, (double Low, double High) expected)
    {
        Figure(low, expected.Low);
        Figure(high, expected.High);
    }

    /// <summary>A figure that is rounded as it is written.</summary>
    public void Figure(string group, double expected)
    {
        if (!Has(group))
        {
            return;
        }

        var text = Match.Groups[group].Value;
        var decimals = text.Contains('.') ? text.Length - text.IndexOf('.') - 1 : 0;
        if (!(Math.Abs(PlainPart.Number(text) - expected) <= (0.5 * Math.Pow(10, -decimals)) + 1e-9))
        {
            Differences.Add(string.Create(CultureInfo.InvariantCulture, $"{Match.Value}: {group} is {expected:0.####}"));
        }
    }

    public void Holds(bool isSo, string what)
    {
        if (!isSo)
        {
            Differences.Add($"{Match.Value}: not so, {what}");
        }
    }
}
