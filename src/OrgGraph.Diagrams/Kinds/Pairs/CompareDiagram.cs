using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Pairs;

/// <summary>How a <see cref="CompareDiagram"/> is drawn.</summary>
public sealed record CompareOptions
{
    /// <summary>The earlier year.</summary>
    public required int Before { get; init; }

    /// <summary>The later year.</summary>
    public required int After { get; init; }

    /// <summary>The thresholds of the comparison.</summary>
    public ComparisonOptions Comparison { get; init; } = new();

    /// <summary>
    /// The last two years for which one jurisdiction has plans with responsibilities; null when none has two: plans of different
    /// places do not follow each other.
    /// </summary>
    public static CompareOptions? Latest(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var taken = CompareDiagram.PlansWithResponsibilities(graph);
        var years = graph.Plans.Where(p => p.Year is not null && taken.Contains(p.Id))
            .GroupBy(p => p.Jurisdiction, StringComparer.Ordinal)
            .Select(g => g.Select(p => p.Year!.Value).Distinct().OrderDescending().ToArray())
            .Where(y => y.Length > 1)
            .OrderByDescending(y => y[0]).ThenByDescending(y => y[1])
            .FirstOrDefault();
        return years is null ? null : new CompareOptions { Before = years[1], After = years[0] };
    }
}

/// <summary>Two years side by side: what became of each measure, and how the load of units changed.</summary>
public static class CompareDiagram
{
    private static readonly Colour s_changed = new(0x6f, 0x8f, 0xb8);

    /// <summary>True when both years have a plan with a responsibility.</summary>
    public static bool IsPossible(ResponsibilityGraph graph, CompareOptions options)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        var taken = PlansWithResponsibilities(graph);
        return new[] { options.Before, options.After }
            .All(y => PlansOf(graph, y, y == options.Before ? options.After : options.Before).Any(taken.Contains));
    }

    /// <summary>Draws the comparison, on as many pages as it takes.</summary>
    /// <param name="graph">The graph, selected before. Where places have plans for both years, only theirs are compared.</param>
    /// <param name="options">The years.</param>
    /// <param name="page">The paper and its language.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="ArgumentException">It is not possible (<see cref="IsPossible"/>).</exception>
    public static Scene Draw(
        ResponsibilityGraph graph, CompareOptions options, DiagramPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(page);
        if (!IsPossible(graph, options))
        {
            throw new ArgumentException("One of the years has no responsibility.", nameof(options));
        }

        var (before, after) = (OfYear(graph, options.Before, options.After), OfYear(graph, options.After, options.Before));
        var comparison = PlanComparison.Compare(before, after, options.Comparison, cancellationToken);
        var plans = before.Plans.Concat(after.Plans).Select(p => p.Id).ToImmutableArray();
        var view = new GraphView(new GraphSelection { Plans = plans }.Select(graph), page.Whole ?? graph);
        var language = page.Language;
        var texts = new FrameTexts(
            CompareLabels.Finding.In(
                language, options.After, options.Before, FrameLabels.List(CountsOf(comparison, language), language)),
            FrameLabels.Join(
                CompareLabels.Title.In(
                    language, FrameLabels.List(view.Graph.Plans.Select(p => p.Jurisdiction).Distinct(), language), options.Before,
                    options.After),
                CompareLabels.Kind.In(language)),
            CompareLabels.Description.In(language),
            Captions.SourcesOf(view, language));
        var frame = new PageFrame(page, standing: false, texts, LegendOf(comparison, view, language));
        var rows = new PairRows(
            view, page, frame.Content,
            (CompareLabels.Year.In(language, options.Before), CompareLabels.Year.In(language, options.After)));
        FlowRow[] summary =
        [
            .. CountBar.Row(
                Enum.GetValues<MeasureChangeKind>().Select(kind => new CountedPart(
                    ChangeTerms.Of(kind).In(language), comparison.Count(kind), ColourOf(kind))),
                frame.Content, frame.Type),
            .. new LoadChangeRows(view, page, frame.Content, comparison.Units, options).All(),
        ];
        var lists = rows.All(GroupsOf(comparison, options, language));
        return frame.Finish([.. RowFlow.Pages(summary, frame.Content), .. RowFlow.Pages(lists, frame.Content)]);
    }

    private static Colour ColourOf(MeasureChangeKind kind) => kind switch
    {
        MeasureChangeKind.New => Palette.Accent,
        MeasureChangeKind.Dropped => Palette.Alarm,
        MeasureChangeKind.CarriedOn => Palette.Rule,
        _ => s_changed,
    };

    /// <summary>The ids of plans in which somebody is responsible for something.</summary>
    internal static HashSet<string> PlansWithResponsibilities(ResponsibilityGraph graph)
    {
        var measures = graph.Responsibilities.Select(e => e.MeasureId).ToHashSet(StringComparer.Ordinal);
        var tasks = graph.Measures.Where(m => measures.Contains(m.Id)).Select(m => m.TaskId).ToHashSet(StringComparer.Ordinal);
        return graph.Tasks.Where(t => tasks.Contains(t.Id)).Select(t => t.PlanId).ToHashSet(StringComparer.Ordinal);
    }

    private static ResponsibilityGraph OfYear(ResponsibilityGraph graph, int year, int other) =>
        new GraphSelection { Plans = [.. PlansOf(graph, year, other)] }.Select(graph);

    // Where places have plans for both years, only theirs.
    private static IEnumerable<string> PlansOf(ResponsibilityGraph graph, int year, int other)
    {
        var both = graph.Plans.Where(p => p.Year == other).Select(p => p.Jurisdiction)
            .Intersect(graph.Plans.Where(p => p.Year == year).Select(p => p.Jurisdiction), StringComparer.Ordinal)
            .ToHashSet(StringComparer.Ordinal);
        return graph.Plans.Where(p => p.Year == year && (both.Count == 0 || both.Contains(p.Jurisdiction))).Select(p => p.Id);
    }

    // New, dropped, changed; last what goes on as it was.
    private static IEnumerable<PairGroup> GroupsOf(PlanComparison comparison, CompareOptions options, Language language)
    {
        var added = comparison.Measures.Where(c => c.Before.IsEmpty).SelectMany(c => c.After).ToList();
        var dropped = comparison.Measures.Where(c => c.After.IsEmpty).SelectMany(c => c.Before).ToList();
        PairGroup[] groups =
        [
            OneSided(CompareLabels.NewGroup.In(language, options.After), added),
            OneSided(CompareLabels.DroppedGroup.In(language, options.After), dropped),
            .. comparison.Measures.Where(c => !c.Before.IsEmpty && !c.After.IsEmpty)
                .GroupBy(IsChanged).OrderByDescending(g => g.Key)
                .Select(g => new PairGroup(
                    (g.Key ? CompareLabels.ChangedGroup : CompareLabels.SameGroup).In(language),
                    [.. g.Select(c => Band(c, options, language))])),
        ];
        return groups.Where(g => !g.Bands.IsEmpty);
    }

    private static bool IsChanged(MeasureChange change) => change.Kind != MeasureChangeKind.CarriedOn
        || change.LeadChanged || change.DeadlineChanged || change.NumbersBefore.Length + change.NumbersAfter.Length > 0;

    // Two beside each other, so that no box stays empty.
    private static PairGroup OneSided(string title, List<Measure> measures) => new(
        title,
        [.. measures.Chunk(2).Select(two => new PairBand([two[0]], [.. two.Skip(1)], [], "", Alarming: false, []))],
        IsOneSided: true);

    private static PairBand Band(MeasureChange change, CompareOptions options, Language language)
    {
        var ties = change.Matches.Select(m => new PairTie(
            IndexOf(change.Before, m.Before),
            IndexOf(change.After, m.After),
            m.ToReview,
            CascadeLabels.Score.In(language, m.Similarity.Score.ToString("0.00", CultureInfo.InvariantCulture))));
        var empty = change.Before.IsEmpty
            ? CompareLabels.NothingBefore.In(language, options.Before)
            : CompareLabels.NothingAfter.In(language, options.After);
        return new PairBand(
            change.Before,
            change.After,
            [.. ties],
            empty,
            change.Kind == MeasureChangeKind.Dropped,
            [.. NotesOf(change, language)]);
    }

    private static IEnumerable<PairNote> NotesOf(MeasureChange change, Language language)
    {
        var colour = change.Kind switch
        {
            MeasureChangeKind.Dropped => Palette.Alarm,
            MeasureChangeKind.CarriedOn => Palette.Muted,
            _ => Palette.Accent,
        };
        yield return new PairNote(ChangeTerms.Of(change.Kind).In(language), colour, Bold: true);
        if (change.LeadChanged)
        {
            yield return new PairNote(
                CompareLabels.LeadChanged.In(language, string.Join(
                    ' ',
                    change.LeadsAfter.Except(change.LeadsBefore, StringComparer.Ordinal).Select(u => "＋" + u)
                        .Concat(change.LeadsBefore.Except(change.LeadsAfter, StringComparer.Ordinal).Select(u => "－" + u)))),
                Palette.Ink);
            if (!change.GuessedLeads.IsEmpty)
            {
                yield return new PairNote(
                    CompareLabels.LeadDoubtful.In(language, ListOf(change.GuessedLeads, language)), Palette.Of(Role.Responsible));
            }
        }

        if (change.DeadlineChanged)
        {
            yield return new PairNote(CompareLabels.DeadlineChanged.In(language), Palette.Ink);
        }

        if (change.Matches.Length > 0 && change.NumbersBefore.Length + change.NumbersAfter.Length > 0)
        {
            yield return new PairNote(
                CompareLabels.Numbers.In(language, ListOf(change.NumbersBefore, language), ListOf(change.NumbersAfter, language)),
                Palette.Ink);
        }

        if (change.ToReview)
        {
            yield return new PairNote(ChangeTerms.ToReview.In(language), Palette.Of(Role.Responsible));
        }
    }

    private static string ListOf(ImmutableArray<string> items, Language language) =>
        items.IsEmpty ? CompareLabels.None.In(language) : FrameLabels.List(items, language);

    private static int IndexOf(ImmutableArray<Measure> measures, string id)
    {
        var index = 0;
        while (measures[index].Id != id)
        {
            index++;
        }

        return index;
    }

    private static IEnumerable<string> CountsOf(PlanComparison comparison, Language language) =>
        from kind in Enum.GetValues<MeasureChangeKind>()
        let count = comparison.Count(kind)
        where count > 0
        select CompareLabels.Count.In(language, ChangeTerms.Of(kind).In(language), count);

    private static ImmutableArray<LegendEntry> LegendOf(
        PlanComparison comparison, GraphView view, Language language) =>
    [
        .. PairRows.MarkLegend(view, language),
        Legend.Line(Palette.LineOf(Role.Lead, uncertain: false), CascadeLabels.Matched.In(language)),
        .. comparison.Measures.Any(m => m.ToReview)
            ? (LegendEntry[])[Legend.Line(Palette.LineOf(Role.Responsible, uncertain: true),
                CascadeLabels.MatchedToReview.In(language))]
            : [],
    ];
}
