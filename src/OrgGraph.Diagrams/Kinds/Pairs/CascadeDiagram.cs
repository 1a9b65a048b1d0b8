using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Pairs;

/// <summary>How a <see cref="CascadeDiagram"/> is drawn.</summary>
public sealed record CascadeOptions
{
    /// <summary>The thresholds of the comparison.</summary>
    public ComparisonOptions Comparison { get; init; } = new();
}

/// <summary>
/// Which measures of a district carry out those of its city: the city's left in the order of its plans, the district's right,
/// gaps marked. One run of pages for each district and year of the graph.
/// </summary>
public static class CascadeDiagram
{
    private static readonly Colour s_review = new(0xd9, 0x9a, 0x4e);

    /// <summary>True when the graph has plans of a city and of one of its districts for the same year.</summary>
    public static bool IsPossible(ResponsibilityGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return graph.Plans.Any(p => p.City is { } city && city != p.Jurisdiction
            && graph.Plans.Any(q => q.Jurisdiction == city && q.Year == p.Year));
    }

    /// <summary>Draws the diagram, on as many pages as it takes.</summary>
    /// <param name="graph">The graph, selected before: plans of a city and of its districts.</param>
    /// <param name="options">Thresholds.</param>
    /// <param name="page">The paper and its language.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="ArgumentException">No district of the graph has plans for a year for which its city has some.</exception>
    public static Scene Draw(
        ResponsibilityGraph graph, CascadeOptions options, DiagramPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(page);
        var cascades = Cascade.Within(graph, options.Comparison, cancellationToken);
        if (cascades.IsEmpty)
        {
            throw new ArgumentException("The graph has no city with a district that has plans for the same year.", nameof(graph));
        }

        var view = new GraphView(graph, page.Whole);
        var language = page.Language;
        var many = cascades.Length > 1;
        var only = cascades[0];
        var texts = new FrameTexts(
            many
                ? CascadeLabels.Title.In(
                    language, only.City, FrameLabels.List(cascades.Select(c => c.District).Distinct(), language))
                : SummaryOf(only, language),
            FrameLabels.Join(
                many ? "" : CascadeLabels.Title.In(language, only.City, only.District),
                CascadeLabels.Kind.In(language),
                many ? "" : YearsOf(only)),
            CascadeLabels.Description.In(language),
            SourcesOf(cascades));
        var frame = new PageFrame(page, standing: false, texts, LegendOf(cascades, view, language));
        return frame.Finish([.. cascades.SelectMany(c => PagesOf(c, view, page, frame.Content, many))]);
    }

    private static IEnumerable<PageContent> PagesOf(Cascade cascade, GraphView view, DiagramPage page, Rect area, bool many)
    {
        var rows = new PairRows(view, page, area, (cascade.City, cascade.District));
        var note = many ? FrameLabels.Join(cascade.District, YearsOf(cascade), SummaryOf(cascade, page.Language)) : "";
        FlowRow[] all =
        [
            .. CountBar.Row(PartsOf(cascade, page.Language), area, TypeScale.Of(page.Paper)),
            .. rows.All(GroupsOf(cascade, view, page.Language)),
            .. rows.Plans(CascadeLabels.Unmatched.In(page.Language, cascade.District), cascade.UnmatchedPlans),
        ];
        return RowFlow.Pages(all, area).Select(p => p with { Note = note });
    }

    private static IEnumerable<PairGroup> GroupsOf(Cascade cascade, GraphView view, Language language)
    {
        var rows = cascade.Rows.ToDictionary(r => r.Measure.Id, StringComparer.Ordinal);
        var parents = cascade.Rows.SelectMany(r => r.CarriedOutBy.Select(l => (Child: l.Measure.Id, Parent: r.Measure.Id)))
            .ToLookup(p => p.Child, p => p.Parent, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        // What is not picked up is what a meeting is about: first.
        var gaps = cascade.Rows.Where(r => r.IsGap).ToList();
        if (gaps.Count > 0)
        {
            yield return new PairGroup(
                CascadeLabels.GapGroup.In(language), [.. gaps.Select(r => Band(Together(r, rows, parents, done), language))]);
        }

        foreach (var section in cascade.Rows.GroupBy(r => PairHeads.Of(view, r.Measure)))
        {
            var bands = section
                .Where(r => !done.Contains(r.Measure.Id))
                .Select(r => Band(Together(r, rows, parents, done), language))
                .ToImmutableArray();
            if (!bands.IsEmpty)
            {
                yield return new PairGroup(section.Key, bands);
            }
        }

        if (!cascade.WithoutParent.IsEmpty)
        {
            yield return new PairGroup(
                CascadeLabels.OwnGroup.In(language, cascade.District),
                [.. cascade.WithoutParent.Select(m => new PairBand([], [m], [], CascadeLabels.Own.In(language), Alarming: false,
                    []))]);
        }
    }

    // The rows that hang together by measures which carry out several; once drawn they are done.
    private static List<CascadeRow> Together(
        CascadeRow first, Dictionary<string, CascadeRow> rows, ILookup<string, string> parents, HashSet<string> done)
    {
        var together = new List<CascadeRow>();
        var open = new Queue<CascadeRow>([first]);
        while (open.TryDequeue(out var row))
        {
            if (done.Add(row.Measure.Id))
            {
                together.Add(row);
                foreach (var parent in row.CarriedOutBy.SelectMany(l => parents[l.Measure.Id]))
                {
                    open.Enqueue(rows[parent]);
                }
            }
        }

        return together;
    }

    private static PairBand Band(List<CascadeRow> rows, Language language)
    {
        var right = rows.SelectMany(r => r.CarriedOutBy.Select(l => l.Measure)).DistinctBy(m => m.Id).ToImmutableArray();
        var at = right.Select((m, i) => (m.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var ties = rows.SelectMany(
            (r, i) => r.CarriedOutBy.Select(l => new PairTie(i, at[l.Measure.Id], l.ToReview, TooltipOf(l, language))));
        var missing = rows is [{ CarriedOutBy.IsEmpty: true } only] ? only : null;
        var gap = missing is { IsGap: true };
        return new PairBand(
            [.. rows.Select(r => r.Measure)],
            right,
            [.. ties],
            (gap ? ChangeTerms.Of(CascadeState.Gap)
                : missing is { State: CascadeState.ForCityUnits } ? CascadeLabels.NoneNeeded : CascadeLabels.NotExpected)
                .In(language),
            gap,
            [
                .. rows.Select(r => CascadeLabels.Of(r.Address).In(language)).Distinct().Select(
                    t => new PairNote(t, gap ? Palette.Alarm : Palette.Muted)),
                .. rows.Exists(r => r.CarriedOutBy.Any(l => l.ToReview))
                    ? (PairNote[])[new PairNote(ChangeTerms.ToReview.In(language), Palette.Of(Role.Responsible), Bold: true)]
                    : [],
            ]);
    }

    private static string TooltipOf(CascadeLink link, Language language) => Tooltips.Lines(
        CascadeLabels.Score.In(language, link.Similarity.Score.ToString("0.00", CultureInfo.InvariantCulture)),
        link.ToReview ? ChangeTerms.ToReview.In(language) : "",
        GraphView.SourceOf(link.Measure.Source, language));

    private static IEnumerable<CountedPart> PartsOf(Cascade cascade, Language language) => Enum.GetValues<CascadeState>().Select(
        s => new CountedPart(ChangeTerms.Of(s).In(language), cascade.Count(s), s switch
        {
            CascadeState.PickedUp => Palette.Accent,
            CascadeState.ToReview => s_review,
            CascadeState.Gap => Palette.Alarm,
            CascadeState.ForCityUnits => Palette.Rule,
            _ => Palette.Band,
        }));

    private static string YearsOf(Cascade cascade) => string.Join('–', cascade.Years);

    // The words and counts of the command line.
    private static string SummaryOf(Cascade cascade, Language language) => FrameLabels.List(
        [
            CascadeLabels.Measures.In(language, cascade.Rows.Length),
            .. Enum.GetValues<CascadeState>()
                .Where(s => cascade.Count(s) > 0)
                .Select(s => CascadeLabels.Count.In(language, ChangeTerms.Of(s).In(language), cascade.Count(s))),
            .. cascade.WithoutParent.IsEmpty ? (string[])[]
                : [CascadeLabels.Count.In(language, ChangeTerms.Own.In(language), cascade.WithoutParent.Length)],
        ],
        language);

    // The files of the measures that are drawn; plans that are left out are named, not drawn.
    private static ImmutableArray<string> SourcesOf(ImmutableArray<Cascade> cascades) =>
    [
        .. cascades
            .SelectMany(
                c => c.Rows.SelectMany(r => r.CarriedOutBy.Select(l => l.Measure).Append(r.Measure)).Concat(c.WithoutParent))
            .Select(m => m.Source.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static ImmutableArray<LegendEntry> LegendOf(
        ImmutableArray<Cascade> cascades, GraphView view, Language language) =>
    [
        .. PairRows.MarkLegend(view, language),
        Legend.Line(Palette.LineOf(Role.Lead, uncertain: false), CascadeLabels.Matched.In(language)),
        .. cascades.Any(c => c.Rows.Any(r => r.CarriedOutBy.Any(l => l.ToReview)))
            ? (LegendEntry[])[Legend.Line(Palette.LineOf(Role.Responsible, uncertain: true),
                CascadeLabels.MatchedToReview.In(language))]
            : [],
        Legend.Box(
            Palette.AlarmTint,
            new Stroke(Palette.Alarm, 0.9, [3, 2]),
            CascadeLabels.GapSample.In(language),
            ShapeForm.RoundedRectangle,
            20),
    ];
}
