using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrgGraph.Model.Sources;

namespace OrgGraph.Model.Findings;

/// <summary>A stretch of a document that findings are told apart by: a measure's row.</summary>
/// <param name="Source">Its place.</param>
/// <param name="Text">The measure, as it was read.</param>
public readonly record struct FindingAnchor(SourceSpan Source, string Text)
{
    /// <summary>True when a place begins within a stretch.</summary>
    public static bool Holds(SourceSpan stretch, SourceSpan place) =>
        stretch.File == place.File && stretch.Part == place.Part
        && (place.Line, place.Column).CompareTo((stretch.Line, stretch.Column)) >= 0
        && (place.Line, place.Column).CompareTo((stretch.EndLine, Math.Max(stretch.EndColumn, stretch.Column + 1))) < 0;
}

/// <summary>Gives findings their ids.</summary>
public static class FindingIds
{
    private const int Digits = 12;

    /// <summary>
    /// The findings with ids: a digest of the kind, the measure that it stands in and what it names, and the ordinal among equal
    /// ones. Line numbers and counts are left out, so that edits elsewhere change nothing; so is what was guessed, so that the
    /// question stays the same whatever the guess. O(n log n).
    /// </summary>
    /// <param name="findings">The findings of a document, or of documents that met.</param>
    /// <param name="anchors">The measures of the document, in any order.</param>
    public static List<Finding> Assign(IReadOnlyCollection<Finding> findings, IEnumerable<FindingAnchor> anchors)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(anchors);
        var byPlace = anchors.OrderBy(a => a.Source, Comparer<SourceSpan>.Create(CompareTo)).ToArray();
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        var named = new List<Finding>(findings.Count);
        foreach (var finding in Finding.InOrderOfPlace(findings))
        {
            var text = TextOf(finding, AnchorOf(finding.Source, byPlace));
            var time = times[text] = times.GetValueOrDefault(text) + 1;
            var id = Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text}\0{time}"))));
            named.Add(finding with { Id = id[..Digits] });
        }

        return named;
    }

    private static string TextOf(Finding finding, string? anchor)
    {
        var text = new StringBuilder(finding.Kind.ToString());
        text.Append('\0').Append(Wording.KeyOf(anchor ?? ""));
        if (!IsGuess(finding.Kind))
        {
            foreach (var argument in finding.Arguments.Where(a => !a.All(c => char.IsAsciiDigit(c) || c is '-' or '–')))
            {
                text.Append('\0').Append(Wording.KeyOf(argument));
            }
        }

        return text.ToString();
    }

    // whose arguments are what the reader made of the place
    private static bool IsGuess(FindingKind kind) => kind is FindingKind.RoleGuessed or FindingKind.MeasureColumnGuessed;

    private static string? AnchorOf(SourceSpan place, FindingAnchor[] anchors)
    {
        int low = 0, high = anchors.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (CompareTo(anchors[middle].Source, place) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && FindingAnchor.Holds(anchors[low - 1].Source, place) ? anchors[low - 1].Text : null;
    }

    private static int CompareTo(SourceSpan first, SourceSpan second)
    {
        var order = string.CompareOrdinal(first.File, second.File);
        order = order != 0 ? order : string.CompareOrdinal(first.Part, second.Part);
        return order != 0 ? order : (first.Line, first.Column).CompareTo((second.Line, second.Column));
    }
}
