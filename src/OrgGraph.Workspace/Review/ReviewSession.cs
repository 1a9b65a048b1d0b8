using System.Collections.Immutable;
using System.Globalization;
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
    private readonly CorrectionWriter _writer;
    private readonly string? _office;
    private readonly Func<string, string> _fileOf;

    private ReviewSession(
        InputReading reading, ImmutableArray<ReviewItem> items, Func<string, string> fileOf, ReviewOptions options)
    {
        Reading = reading;
        Items = items;
        _fileOf = fileOf;
        _answered = items.Where(i => i.Finding.IsAnswered).Select(i => i.Finding.Id).ToHashSet(StringComparer.Ordinal);
        _writer = new CorrectionWriter(options);
        _office = options.Office;
        Position = Next(0);
    }

    private sealed record Done(
        int Position, string Act, ImmutableArray<string> Answered, Func<ReviewItem, ImmutableArray<Correction>?> Answer);

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
        var reading = await ReadPlans.ReadAsync(
            names, input with { Documents = input.Documents with { ForReview = true } }, progress, cancellationToken);
        return Of(reading, input.CorrectionsFolder, options);
    }

    /// <summary>Makes a session of what there is to ask on a reading that was made for review.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="correctionsFolder">Where answers go; null for beside the documents.</param>
    /// <param name="options">Who answers.</param>
    /// <exception cref="DocumentException">The office's file cannot be used.</exception>
    public static ReviewSession Of(InputReading reading, string? correctionsFolder, ReviewOptions options)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(options);
        var office = options.Office is { } path ? OfficeKnowledge.Read(path) : OfficeKnowledge.None;
        var paths = reading.Outcomes.ToDictionary(
            o => o.File.Source, o => o.File.Content is null ? o.File.Path : o.File.Folder ?? o.File.Path, StringComparer.Ordinal);
        return new ReviewSession(reading, ReviewItems.Of(reading, FileOf, office), FileOf, options);

        string FileOf(string source) => CorrectionFiles.PathFor(paths[source], correctionsFolder);
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
            return ReviewAnswers.ProblemOf(item, answer);
        }

        Answer([item], i => ReviewAnswers.Read(i, answer), cancellationToken);
        return null;
    }

    /// <summary>
    /// Makes a correction that no question asks for, said in a phrase: <c>时限：6月底前</c>, <c>deadline: 6月底前</c>.
    /// </summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="plan">A part of the plan's title; null where there is one plan, or the measure tells.</param>
    /// <param name="measure">The measure's id, its number, or a part of its text; null where the phrase is about none.</param>
    /// <param name="cancellationToken">Stops the waiting for another writer.</param>
    /// <returns>What is corrected, and in which file.</returns>
    /// <exception cref="Selection.RequestException">The phrase will not do, or what it is said of is not told.</exception>
    public LocalizedText Correct(string phrase, string? plan, string? measure, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(phrase);
        var made = CorrectionTarget.Find(Reading, phrase, plan, measure);
        var file = _fileOf(made.Document);
        _writer.Put(file, made.Corrections, made.Plans, CorrectionWriter.NewAct(), cancellationToken);
        if (_office is { } office && OfficeKnowledge.LearntOf(made.Place, made.Corrections).ToList() is { Count: > 0 } learnt)
        {
            OfficeKnowledge.Learn(office, learnt, cancellationToken);
        }

        return ReviewTexts.Corrected.With(made.Said, phrase.Trim(), file);
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

    /// <summary>
    /// Takes the last answer back, and returns to its question: first those of this session, then, one by one, what was decided
    /// about these documents before it. What others have said since to the same question stays.
    /// </summary>
    /// <returns>What was taken back, in words; null where there is nothing.</returns>
    public LocalizedText? Undo(CancellationToken cancellationToken)
    {
        var files = Reading.Readings.Select(r => _fileOf(r.Source)).Distinct(StringComparer.Ordinal).ToList();
        var isOwn = _done.TryPop(out var done);
        if ((isOwn ? done!.Act : _writer.LastActOf(files)) is not { } act)
        {
            return null;
        }

        if (_writer.Undo(act, files, cancellationToken) is not { } undone)
        {
            return isOwn ? ReviewTexts.SaidSince : null;
        }

        _answered.ExceptWith(undone.Reopened);
        _answered.UnionWith(undone.Answered);
        var first = Items.ToList().FindIndex(i => undone.Reopened.Contains(i.Finding.Id));
        Position = isOwn ? done!.Position : first >= 0 ? first : Position;
        if (_office is { } office)
        {
            OfficeKnowledge.Forget(office, undone.Taken.SelectMany(LearntBefore), cancellationToken);
        }

        return ReviewTexts.Undone.With(
            undone.By is null ? "" : undone.By + " ",
            undone.At.ToLocalTime().ToString("MM-dd HH:mm", CultureInfo.InvariantCulture),
            undone.Taken.Count(c => c is not Confirmation), undone.Reopened.Count);
    }

    private IEnumerable<OfficeEntry> LearntBefore(Correction correction)
    {
        var places =
            from reading in Reading.Readings
            from plan in reading.Plans.Zip(reading.Text?.Plans ?? [])
            where correction.Plan is null || plan.Second.Key == correction.Plan
            select plan.First.Content.Plan.Jurisdiction;
        return places.Distinct(StringComparer.Ordinal).SelectMany(place => OfficeKnowledge.LearntOf(place, [correction]));
    }

    private int Answer(
        ImmutableArray<ReviewItem> items, Func<ReviewItem, ImmutableArray<Correction>?> answer,
        CancellationToken cancellationToken)
    {
        var (position, act) = (Position, CorrectionWriter.NewAct());
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
                given.AddRange(all.Select(c => c with { Answers = [item.Finding.Id] }));
                plans.AddRange(item.Other is { } other ? [item.Snapshot, other] : [item.Snapshot]);
                answered.Add(item.Finding.Id);
                learnt.AddRange(LearntOf(item, corrections));
            }

            if (given.Count > 0)
            {
                _writer.Put(group.Key, given, plans, act, cancellationToken);
            }
        }

        if (_office is { } office && learnt.Count > 0)
        {
            OfficeKnowledge.Learn(office, learnt, cancellationToken);
        }

        if (answered.Count > 0)
        {
            _answered.UnionWith(answered);
            _done.Push(new Done(position, act, answered.ToImmutable(), answer));
        }

        Position = Next(Position);
        return answered.Count;
    }

    private static IEnumerable<OfficeEntry> LearntOf(ReviewItem item, ImmutableArray<Correction> corrections) =>
        OfficeKnowledge.LearntOf(item.Place, corrections);

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

    /// <summary>The log of changes of a workspace; null where each folder of files of corrections has its own.</summary>
    internal ChangeLog? Changes { get; init; }
}
