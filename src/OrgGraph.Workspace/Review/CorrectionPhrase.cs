using System.Collections.Immutable;
using OrgGraph.Documents.Corrections;

namespace OrgGraph.Workspace.Review;

/// <summary>What a phrase is said of.</summary>
/// <param name="Plan">The plan as it was read.</param>
/// <param name="Row">The row; null where a phrase is said of no row.</param>
/// <param name="Headings">The headings of the plan's columns.</param>
/// <param name="OtherPlan">Finds another plan by its title; null where there is none.</param>
/// <param name="UnitId">The id of the unit that a name means; the name where none is known.</param>
internal sealed record PhrasePlace(
    PlanSnapshot Plan, ReviewRow? Row, ImmutableArray<string> Headings, Func<string, PlanSnapshot?> OtherPlan,
    Func<string, string> UnitId);

/// <summary>
/// A correction of any kind in one line: a word, a colon, a value, as in <c>时限：6月底前</c> or <c>deadline: 6月底前</c>. The same
/// in a review, in the dashboard and after <c>orggraph correct</c>.
/// </summary>
internal static class CorrectionPhrase
{
    /// <summary>A value that takes away what was read.</summary>
    public const string None = "-";

    private static readonly LocalizedText s_notUnderstood = new(
        "没有看懂“{0}”。写法：{1}", "'{0}' is not understood. It is written: {1}");

    private static readonly LocalizedText s_needsMeasure = new("“{0}”要指明哪条措施", "'{0}' is said of a measure: tell which");

    /// <summary>The word that a text begins with, and its value; null where it is no phrase.</summary>
    public static (PhraseWord Word, string Value)? Split(string text)
    {
        var colon = text.IndexOfAny([':', '：']);
        var word = PhraseWords.Find((colon < 0 ? text : text[..colon]).Trim());
        return word is null || (colon < 0 && word.Usage.English.Length > 0) ? null
            : (word, colon < 0 ? "" : text[(colon + 1)..].Trim());
    }

    /// <summary>Reads a phrase.</summary>
    /// <param name="word">Its word.</param>
    /// <param name="value">Its value.</param>
    /// <param name="place">What it is said of.</param>
    /// <param name="problem">What is wrong with it.</param>
    /// <returns>The decisions, and the other plan that one of them names; null where the phrase will not do.</returns>
    public static (ImmutableArray<Correction> Corrections, PlanSnapshot? Other)? Read(
        PhraseWord word, string value, PhrasePlace place, out LocalizedText problem)
    {
        problem = s_notUnderstood.With(value, PhraseWords.UsageOf(word));
        if (word.Scope == PhraseScope.Measure && place.Row is null)
        {
            problem = s_needsMeasure.With(word.Word);
            return null;
        }

        if (word == PhraseWords.Replaces || word == PhraseWords.Beside)
        {
            return PlanPhrase.RelationOf(word, value, place, ref problem);
        }

        var read = word.Scope switch
        {
            PhraseScope.Measure => MeasurePhrase.Read(word, value, place.Plan.Key, place.Row!, ref problem),
            PhraseScope.Plan => PlanPhrase.OfPlan(word, value, place, ref problem),
            _ => PlanPhrase.OfUnits(word, value, place),
        };
        return read is { } corrections ? (corrections, null) : null;
    }

    /// <summary>A name and what it is: 区水务局=牵头; what it is is empty where nothing is said.</summary>
    public static (string Name, string Is) PairIn(string text)
    {
        var equals = text.IndexOfAny(['=', '＝']);
        return equals < 0 ? (text.Trim(), "") : (text[..equals].Trim(), text[(equals + 1)..].Trim());
    }

    /// <summary>True for what may be a unit's name: marks alone are none.</summary>
    public static bool IsName(string text) => text.Any(char.IsLetter);

    /// <summary>Names one after the other.</summary>
    public static ImmutableArray<string> NamesIn(string text) =>
        [.. text.Split(['、', '，', ',', '；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
