using System.Collections.Immutable;
using OrgGraph.Documents;
using OrgGraph.Documents.Corrections;
using OrgGraph.Workspace.Corrections;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Workspace.Review;

/// <summary>
/// A review of readings, one question after the other, without a front end: a terminal or a page shows <see cref="Current"/> and
/// passes answers on. Every answer is on the disk before the next question is asked, so that a review resumes where it stopped.
/// </summary>
/// <remarks>Not for several threads at once. Several sessions on the same files lose nothing of each other.</remarks>
public sealed class ReviewSession
{
    private readonly HashSet<string> _answered;
    private readonly Stack<Done> _done = [];
    private readonly string? _by;
    private readonly TimeProvider _clock;
    private readonly string? _office;

    private ReviewSession(InputReading reading, ImmutableArray<ReviewItem> items, ReviewOptions options)
    {
        Reading = reading;
        Items = items;
        _answered = items.Where(i => i.Finding.IsAnswered).Select(i => i.Finding.Id).ToHashSet(StringComparer.Ordinal);
        _by = options.By;
        _clock = options.Clock;
        _office = options.Office;
        Position = Next(0);
    }

    private sealed record Done(
        int Position, ImmutableArray<string> Answered,
        ImmutableArray<(string File, ImmutableArray<string> Ids, CorrectionSet Before)> Files,
        Func<ReviewItem, ImmutableArray<Correction>?> Answer);

    /// <summary>What was read.</summary>
    public InputReading Reading { get; }

    /// <summary>All questions, those that are answered too.</summary>
    public ImmutableArray<ReviewItem> Items { get; }

    /// <summary>The index of the current question; the number of items when all is said.</summary>
    public int Position { get; private set; }

    /// <summary>The current question; null when all is said.</summary>
    public ReviewItem? Current => Position < Items.Length ? Items[Position] : null;

    /// <summary>How many questions are answered.</summary>
    public int Answered => Items.Count(i => _answered.Contains(i.Finding.Id));

    /// <summary>True when a question is answered.</summary>
    public bool IsAnswered(ReviewItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return _answered.Contains(item.Finding.Id);
    }

    /// <summary>Why the current question needs a person; null when all is said.</summary>
    public LocalizedText? Why => Current is { } item ? ReviewTexts.WhyOf(item.Finding.Kind) : null;

    /// <summary>Reads what the user named, and makes a session of what there is to ask.</summary>
    /// <param name="names">Files and folders.</param>
    /// <param name="input">How they are read.</param>
    /// <param name="options">Where answers go, and who answers.</param>
    /// <param name="progress">Told how far the reading is; null where nobody asks.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DocumentException">The office's file cannot be used.</exception>
    public static async Task<ReviewSession> OpenAsync(
        IReadOnlyCollection<string> names, InputOptions input, ReviewOptions options, IProgress<WorkProgress>? progress,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(options);
        var office = options.Office is { } path ? OfficeKnowledge.Read(path) : OfficeKnowledge.None;
        var reading = await ReadPlans.ReadAsync(
            names, input with { Documents = input.Documents with { ForReview = true } }, progress, cancellationToken);
        var paths = reading.Outcomes.ToDictionary(
            o => o.File.Source, o => o.File.Content is null ? o.File.Path : o.File.Folder ?? o.File.Path, StringComparer.Ordinal);
        return new ReviewSession(
            reading, ReviewItems.Of(reading, source => CorrectionFiles.PathFor(paths[source], input.CorrectionsFolder), office),
            options);
    }

    /// <summary>Accepts the proposal of the current question, and goes on.</summary>
    public void Accept(CancellationToken cancellationToken)
    {
        if (Current is { } item)
        {
            Answer([item], i => i.Accepted, cancellationToken);
        }
    }

    /// <summary>Accepts the proposals of all open questions of a kind.</summary>
    /// <returns>How many.</returns>
    public int AcceptAll(FindingKind kind, CancellationToken cancellationToken) =>
        Answer([.. Items.Where(i => i.Finding.Kind == kind && !IsAnswered(i))], i => i.Accepted, cancellationToken);

    /// <summary>Answers the current question in the person's own words, and goes on.</summary>
    /// <param name="answer">The answer, as <see cref="ReviewItem.Asks"/> says.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>What is wrong with the answer; null when it was taken.</returns>
    public LocalizedText? Change(string answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (Current is not { } item)
        {
            return null;
        }

        if (ReviewAnswers.Read(item, answer) is null)
        {
            return ReviewTexts.NotUnderstood.With(answer, item.Asks);
        }

        Answer([item], i => ReviewAnswers.Read(i, answer), cancellationToken);
        return null;
    }

    /// <summary>
    /// Gives the last answer to all open questions of its rule: the same names in the same order, the same name.
    /// </summary>
    /// <returns>How many.</returns>
    public int SameForAll(CancellationToken cancellationToken)
    {
        if (!_done.TryPeek(out var last) || last.Answered is not [var id, ..])
        {
            return 0;
        }

        var rule = Items.First(i => i.Finding.Id == id).Rule;
        return Answer([.. Items.Where(i => i.Rule == rule && !IsAnswered(i))], last.Answer, cancellationToken);
    }

    /// <summary>Goes on to the next open question; this one stays open.</summary>
    public void Skip() => Position = Next(Position + 1);

    /// <summary>Goes back to the question before, answered or not.</summary>
    public void Back() => Position = Math.Max(0, Math.Min(Position, Items.Length) - 1);

    /// <summary>Takes the last answer back, and returns to its question.</summary>
    /// <returns>False when there is none of this session.</returns>
    public bool Undo(CancellationToken cancellationToken)
    {
        if (!_done.TryPop(out var done))
        {
            return false;
        }

        foreach (var (file, ids, before) in done.Files)
        {
            CorrectionStore.Update(
                file,
                f => f with
                {
                    Set = f.Set.Without(ids.ToHashSet(StringComparer.Ordinal)).With(before),
                },
                cancellationToken);
        }

        _answered.ExceptWith(done.Answered);
        Position = done.Position;
        return true;
    }

    private int Answer(
        ImmutableArray<ReviewItem> items, Func<ReviewItem, ImmutableArray<Correction>?> answer,
        CancellationToken cancellationToken)
    {
        var (position, now) = (Position, _clock.GetLocalNow());
        now = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), now.Offset); // seconds will do for people
        var files = ImmutableArray.CreateBuilder<(string, ImmutableArray<string>, CorrectionSet)>();
        var answered = ImmutableArray.CreateBuilder<string>();
        var learnt = new List<OfficeEntry>();
        foreach (var group in items.GroupBy(i => i.File))
        {
            var given = new List<Correction>();
            var plans = new List<PlanSnapshot>();
            foreach (var item in group)
            {
                if (answer(item) is not { } corrections)
                {
                    continue;
                }

                // the finding is answered whatever becomes of a name
                var all =
                    corrections.Any(c => c is Confirmation) ? corrections
                        : corrections.Add(new Confirmation { Plan = item.Snapshot.Key });
                given.AddRange(all.Select(c => c with { Answers = [item.Finding.Id], By = _by, At = now }));
                plans.AddRange(item.Other is { } other ? [item.Snapshot, other] : [item.Snapshot]);
                answered.Add(item.Finding.Id);
                learnt.AddRange(LearntOf(item, corrections));
            }

            var set = CorrectionSet.Of(given, plans);
            ImmutableArray<string> ids = [.. set.Corrections.Select(set.IdOf)];
            var before = CorrectionSet.None;
            var here = group.Select(i => i.Finding.Id).ToHashSet(StringComparer.Ordinal);
            CorrectionStore.Update(
                group.Key,
                f =>
                {
                    // an answer takes the place of all that was said to the question before
                    before = CorrectionSet.Of(
                        f.Set.Corrections.Where(c => ids.Contains(f.Set.IdOf(c)) || c.Answers.Any(here.Contains)),
                        f.Set.Plans.Values);
                    return f with { Set =
                        f.Set.Without(before.Corrections.Select(before.IdOf).ToHashSet(StringComparer.Ordinal))
                            .Put(set.Corrections, plans) };
                },
                cancellationToken);
            files.Add((group.Key, ids, before));
        }

        if (_office is { } office && learnt.Count > 0)
        {
            OfficeKnowledge.Learn(office, learnt, cancellationToken);
        }

        if (answered.Count > 0)
        {
            _answered.UnionWith(answered);
            _done.Push(new Done(position, answered.ToImmutable(), files.ToImmutable(), answer));
        }

        Position = Next(Position);
        return answered.Count;
    }

    private static IEnumerable<OfficeEntry> LearntOf(ReviewItem item, ImmutableArray<Correction> corrections) =>
        item.Place.Length == 0 ? [] : corrections.Select(c => c switch
        {
            NameCorrection name => new OfficeEntry(item.Place, name.Name.Text, name.Is, []),
            SameUnitCorrection same => new OfficeEntry(item.Place, same.Name, same.Unit, []),
            MembersCorrection members => new OfficeEntry(item.Place, members.Group, null, members.Members),
            _ => null,
        }).OfType<OfficeEntry>();

    private int Next(int from)
    {
        while (from < Items.Length && IsAnswered(Items[from]))
        {
            from++;
        }

        return from;
    }
}

/// <summary>Where the answers of a review go, and who gives them.</summary>
public sealed record ReviewOptions
{
    /// <summary>Who answers; null where nobody says.</summary>
    public string? By { get; init; }

    /// <summary>The file of the office's names, which learns from answers and gives proposals; null for none.</summary>
    public string? Office { get; init; }

    /// <summary>The clock that dates answers.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
