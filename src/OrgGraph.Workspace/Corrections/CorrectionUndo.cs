using OrgGraph.Documents;
using OrgGraph.Documents.Corrections;

namespace OrgGraph.Workspace.Corrections;

/// <summary>
/// Takes a change of a file of corrections out of what the file holds now: a merge of three versions. What the change put and
/// still stands goes, what it replaced comes back, what others said since stays.
/// </summary>
internal static class CorrectionUndo
{
    /// <summary>The content without the change; null where nothing is left.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="before">What it held before the change; null for none.</param>
    /// <param name="after">What it held after the change; null for none.</param>
    /// <param name="now">What it holds; null for none.</param>
    /// <exception cref="DocumentException">What it holds is no file of corrections.</exception>
    public static byte[]? TakeBack(string name, byte[]? before, byte[]? after, byte[]? now)
    {
        var (was, put, file) = (Read(name, before), Read(name, after), Read(name, now));
        var (wasTexts, putTexts) = (TextsOf(was), TextsOf(put));
        var kept = file.Set.Corrections
            .RemoveAll(c => CorrectionJson.TextOf(c) is var text && putTexts.Contains(text) && !wasTexts.Contains(text));
        var keptIds = kept.Select(file.Set.IdOf).ToHashSet(StringComparer.Ordinal);
        var answeredSince = kept.Where(c => !wasTexts.Contains(CorrectionJson.TextOf(c))).SelectMany(c => c.Answers)
            .ToHashSet(StringComparer.Ordinal);
        var back = was.Set.Corrections.Where(c =>
            !putTexts.Contains(CorrectionJson.TextOf(c)) && !keptIds.Contains(was.Set.IdOf(c))
            && !c.Answers.Any(answeredSince.Contains));
        return BytesOf(file with
        {
            Set = CorrectionSet.Of(kept.Concat(back), file.Set.Plans.Values.Concat(was.Set.Plans.Values)),
        });
    }

    /// <summary>A file's content; empty where there is none.</summary>
    public static CorrectionFile Read(string name, byte[]? content) =>
        content is null ? CorrectionFile.Empty : CorrectionJson.Read(name, content);

    /// <summary>What is written of a content; null where it holds nothing.</summary>
    public static byte[]? BytesOf(CorrectionFile file)
    {
        if (file.Set.IsEmpty && file.Unknown.IsEmpty)
        {
            return null;
        }

        using var stream = new MemoryStream();
        CorrectionJson.Write(file, stream);
        return stream.ToArray();
    }

    private static HashSet<string> TextsOf(CorrectionFile file) =>
        file.Set.Corrections.Select(CorrectionJson.TextOf).ToHashSet(StringComparer.Ordinal);
}
