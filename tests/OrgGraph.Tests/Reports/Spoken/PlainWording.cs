using System.Text.RegularExpressions;
using OrgGraph.Model;

namespace OrgGraph.Tests.Reports.Spoken;

/// <summary>Wording as sets of neighbouring words, worked out by strings; and how alike it is.</summary>
internal sealed partial class PlainWording(IEnumerable<string> places)
{
    private readonly Dictionary<string, HashSet<string>> _headings = [];

    private readonly List<string> _places =
    [
        .. places.Where(p => p.Length > 1).Distinct().OrderByDescending(p => p.Length).ThenBy(p => p, StringComparer.Ordinal),
    ];

    public static PlainWording Of(params IEnumerable<Plan> plans) =>
        new(plans.SelectMany(p => new[] { p.Jurisdiction, p.City ?? "" }));

    /// <summary>The pairs of neighbours of a text: Chinese characters, Latin words, numbers (all alike), places.</summary>
    public HashSet<string> PairsOf(string text)
    {
        var key = Narrow(text);
        var plain = _places.Aggregate(key.ToLowerInvariant(), (t, place) => t.Replace(place, "本区"));
        var pairs = new HashSet<string>();
        foreach (Match run in Runs().Matches(plain))
        {
            var words = run.Groups["word"].Captures
                .Select(w => char.IsAsciiDigit(w.Value[0]) ? "0" : Own().IsMatch(w.Value) ? "本区" : w.Value).ToList();
            pairs.UnionWith(words.Count == 1 ? [words[0] + " "] : words.Zip(words.Skip(1), (a, b) => a + " " + b));
        }

        return pairs.Count > 0 ? pairs : ["whole " + key];
    }

    /// <summary>The pairs of a heading without its number.</summary>
    public HashSet<string> PairsOfHeading(string heading) => _headings.TryGetValue(heading, out var known) ? known
        : _headings[heading] = PairsOf(heading.TrimStart([.. "（(一二三四五六七八九十0123456789）)、.． 　"]));

    /// <summary>The part of the pairs of two headings that both have; null when one is missing.</summary>
    public double? Alike(string? first, string? second)
    {
        if (first is null || second is null)
        {
            return null;
        }

        var (a, b) = (PairsOfHeading(first), PairsOfHeading(second));
        return 2.0 * a.Intersect(b).Count() / (a.Count + b.Count);
    }

    private static string Narrow(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))
        .Select(c => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c));

    [GeneratedRegex("(?<word>[0-9](?:[0-9]|\\.(?=[0-9]))*|[a-z](?:[a-z0-9]|[-+.](?=[a-z0-9]))*"
        + "|[全本我][省市区县州盟旗镇乡]|[\\p{L}\\p{Nd}])+")]
    private static partial Regex Runs();

    [GeneratedRegex("^[全本我][省市区县州盟旗镇乡]$")]
    private static partial Regex Own();
}
