using System.Collections.Immutable;
using OrgGraph.Documents;
using OrgGraph.Documents.Corrections;
using OrgGraph.Workspace.Corrections;

namespace OrgGraph.Workspace.Review;

/// <summary>An act that was taken back.</summary>
/// <param name="By">Who had decided; null where nobody said.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Taken">The decisions that are gone.</param>
/// <param name="Reopened">Ids of findings that nobody answers any more.</param>
/// <param name="Answered">Ids of findings that are answered again, as they were before the act.</param>
internal sealed record UndoneAct(
    string? By, DateTime At, ImmutableArray<Correction> Taken, ImmutableHashSet<string> Reopened,
    ImmutableHashSet<string> Answered);

/// <summary>
/// Writes decisions into files of corrections, signed and dated, and takes them back, also those of earlier sessions: the log of
/// changes lies beside the files.
/// </summary>
/// <param name="options">Who decides, and which log is kept.</param>
internal sealed class CorrectionWriter(ReviewOptions options)
{
    private readonly Dictionary<string, ChangeLog> _logs = new(StringComparer.Ordinal);

    /// <summary>A word for an act that no other has.</summary>
    public static string NewAct() => Path.GetRandomFileName();

    /// <summary>Puts decisions into a file, in the place of all that was said to the same questions.</summary>
    /// <param name="file">The file.</param>
    /// <param name="decisions">The decisions, neither signed nor dated.</param>
    /// <param name="plans">The plans that they were made on.</param>
    /// <param name="act">The act that this is a part of.</param>
    /// <param name="cancellationToken">Stops the waiting for another writer.</param>
    public void Put(
        string file, IReadOnlyCollection<Correction> decisions, IReadOnlyCollection<PlanSnapshot> plans, string act,
        CancellationToken cancellationToken)
    {
        var findings = decisions.SelectMany(c => c.Answers).ToHashSet(StringComparer.Ordinal);
        var log = LogOf(file);
        CorrectionStore.Update(
            file,
            f =>
            {
                var set = CorrectionSet.Of(decisions, plans);
                var ids = set.Corrections.Select(set.IdOf).ToHashSet(StringComparer.Ordinal);
                List<Correction> replaced =
                    [.. f.Set.Corrections.Where(c => ids.Contains(f.Set.IdOf(c)) || c.Answers.Any(findings.Contains))];
                var at = LaterThan(replaced);
                return f with
                {
                    Set = f.Set.Without(replaced.Select(f.Set.IdOf).ToHashSet(StringComparer.Ordinal))
                        .Put(set.Corrections.Select(c => c with { By = options.By, At = at }), plans),
                };
            },
            (held, content) => log.Note(NameIn(log, file), held, content, act),
            cancellationToken);
    }

    /// <summary>The act of the newest change of some files that stands; null where there is none.</summary>
    public string? LastActOf(IEnumerable<string> files) =>
        ChangesOf(files).FirstOrDefault().Change is { } last ? ActOf(last) : null;

    /// <summary>Takes an act back, as far as it still stands.</summary>
    /// <returns>What was taken back; null where nothing of it stands.</returns>
    public UndoneAct? Undo(string act, IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var taken = ImmutableArray.CreateBuilder<Correction>();
        var (reopened, answered) = (ImmutableHashSet.CreateBuilder<string>(), ImmutableHashSet.CreateBuilder<string>());
        Change? first = null;
        foreach (var (log, change) in ChangesOf(files).Where(c => ActOf(c.Change) == act))
        {
            if (log.TryUndo(change.Id, out _, cancellationToken) is not { } undo)
            {
                continue;
            }

            first ??= change;
            var (before, after) = (
                CorrectionUndo.Read(change.File, log.Held(undo.Before)), CorrectionUndo.Read(change.File, log.Held(undo.After)));
            var left = after.Set.Corrections.Select(CorrectionJson.TextOf).ToHashSet(StringComparer.Ordinal);
            taken.AddRange(before.Set.Corrections.Where(c => !left.Contains(CorrectionJson.TextOf(c))));
            var are = after.Set.Corrections.SelectMany(c => c.Answers).ToHashSet(StringComparer.Ordinal);
            reopened.UnionWith(before.Set.Corrections.SelectMany(c => c.Answers).Where(a => !are.Contains(a)));
            answered.UnionWith(are);
        }

        return first is null ? null : new UndoneAct(
            taken.Select(c => c.By).FirstOrDefault(b => b is not null), first.At, taken.ToImmutable(), reopened.ToImmutable(),
            answered.ToImmutable());
    }

    // Seconds will do for people; of two decisions on one question the later one is at least a second later.
    private DateTimeOffset LaterThan(List<Correction> replaced)
    {
        var now = options.Clock.GetLocalNow();
        now = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), now.Offset);
        var last = replaced.Max(c => c.At);
        return last >= now ? last.Value.ToOffset(now.Offset).AddSeconds(1) : now;
    }

    private IEnumerable<(ChangeLog Log, Change Change)> ChangesOf(IEnumerable<string> files) =>
        from byLog in files.Distinct(StringComparer.Ordinal).GroupBy(LogOf)
        let names = byLog.Select(f => NameIn(byLog.Key, f)).ToHashSet(StringComparer.Ordinal)
        from change in byLog.Key.Standing()
        where names.Contains(change.File)
        orderby change.At descending, change.Id descending
        select (byLog.Key, change);

    private static string ActOf(Change change) => change.Act ?? $"{change.Id}";

    private ChangeLog LogOf(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return options.Changes
            ?? (_logs.TryGetValue(folder, out var log) ? log : _logs[folder] = ChangeLog.OfFolder(folder));
    }

    private static string NameIn(ChangeLog log, string file) =>
        Path.GetRelativePath(log.Root, Path.GetFullPath(file)).Replace(Path.DirectorySeparatorChar, '/');
}
