using System.Collections.Immutable;
using System.Text;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.Questions;

/// <summary>
/// Full-text search without an index: every word is a phrase whose characters stand together, whatever their case and width,
/// and all words must be there. Chinese needs no blanks between words: 扬尘 is found in 施工扬尘治理.
/// </summary>
public sealed class MeasureSearch
{
    // Saturation and length of BM25 as its authors recommend them.
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;

    /// <summary>A search for words.</summary>
    /// <param name="words">Words parted by blanks of any width; signs alone are none.</param>
    /// <exception cref="RequestException">There is no word.</exception>
    public MeasureSearch(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        Words = [.. words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Any(char.IsLetterOrDigit)).Select(Folded).Distinct(StringComparer.Ordinal)];
        if (Words.IsEmpty)
        {
            throw new RequestException(RequestProblem.NothingSelected, QuestionTexts.NoWord);
        }
    }

    /// <summary>The words, folded: lower case, half width.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>
    /// The texts in which words are sought for a measure: its own, its task's, its sections', its units' names.
    /// </summary>
    public static IEnumerable<string> TextsOf(Measure measure, GraphIndex index)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(index);
        yield return measure.Text;
        var task = index.TaskOf(measure);
        if (task.Title is { } title)
        {
            yield return title;
        }

        foreach (var section in index.SectionTree.Upwards(task.SectionId))
        {
            yield return section.Title;
        }

        foreach (var edge in index.EdgesOfMeasure[measure.Id])
        {
            yield return edge.UnitId;
            yield return edge.Mention;
        }
    }

    /// <summary>True when each word stands in one of the texts.</summary>
    public bool Matches(IEnumerable<string> texts)
    {
        string[] folded = [.. texts.Select(Folded)];
        return Words.All(w => folded.Any(t => t.Contains(w, StringComparison.Ordinal)));
    }

    /// <summary>
    /// The texts that have all words, best first, with their scores. Score: Okapi BM25 over phrases, a text's length counted in
    /// characters (S. Robertson, H. Zaragoza 2009, doi:10.1561/1500000019). Linear in the texts for each word.
    /// </summary>
    /// <param name="texts">The texts.</param>
    /// <returns>Places in <paramref name="texts"/> and scores; equal scores keep the texts' order.</returns>
    public ImmutableArray<(int Place, double Score)> Rank(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        string[] folded = [.. texts.Select(Folded)];
        var counts = Words.Select(w => folded.Select(t => CountOf(w, t)).ToArray()).ToArray();
        var mean = folded.Length == 0 ? 1 : Math.Max(1, folded.Average(t => t.Length));
        var rarity = counts.Select(c => Rarity(c.Count(n => n > 0), folded.Length)).ToArray();
        return
        [
            .. Enumerable.Range(0, folded.Length)
                .Where(i => counts.All(c => c[i] > 0))
                .Select(
                    i => (Place: i, Score: counts.Select((c, w) => rarity[w] * Saturated(c[i], folded[i].Length / mean)).Sum()))
                .OrderByDescending(r => r.Score),
        ];
    }

    /// <summary>The text with every place of a word between two marks; overlapping places are marked as one.</summary>
    public string Mark(string text, string before, string after)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folded(text);
        var marked = new bool[text.Length];
        foreach (var word in Words)
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0;
                at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                marked.AsSpan(at, word.Length).Fill(true);
            }
        }

        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var (was, willBe) = (i > 0 && marked[i - 1], i + 1 < text.Length && marked[i + 1]);
            result.Append(marked[i] && !was ? before : "").Append(text[i]).Append(marked[i] && !willBe ? after : "");
        }

        return result.ToString();
    }

    private static double Saturated(int count, double length) =>
        count * (Saturation + 1) / (count + (Saturation * (1 - LengthShare + (LengthShare * length))));

    private static double Rarity(int having, int all) => Math.Log(1 + ((all - having + 0.5) / (having + 0.5)));

    private static int CountOf(string word, string text)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    // A character for a character, so that places in the folded text are places in the text.
    private static string Folded(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i] is >= '！' and <= '～' ? (char)(source[i] - 0xFEE0) : source[i];
            span[i] = char.ToLowerInvariant(c);
        }
    });
}
