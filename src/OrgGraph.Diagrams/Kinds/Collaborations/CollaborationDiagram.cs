using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>How a <see cref="CollaborationDiagram"/> is drawn.</summary>
public sealed record CollaborationOptions
{
    /// <summary>Level of the backbone's filter, over 0 and up to 1; smaller draws fewer lines.</summary>
    public double Significance { get; init; } = Analytics.Graphs.DisparityFilter.DefaultSignificance;

    /// <summary>
    /// True to draw groups of units (各镇人民政府) too: one circle that meets everybody says little of who works with whom.
    /// </summary>
    public bool Groups { get; init; }
}

/// <summary>
/// The network of units: who works with whom. Area and figure of a circle are its load, colour its community, width of a line the
/// number of shared measures, printed on the heaviest; units with one partner only are listed below; of lines the heaviest are
/// drawn, the significant ones, and those that hold the picture together. Where not all units find room, the first page has the
/// busiest, and further pages have each community.
/// </summary>
public static class CollaborationDiagram
{
    private const int ShownCommunities = 8;

    /// <summary>Draws the network, on as many pages as it takes.</summary>
    /// <param name="graph">The graph, selected before.</param>
    /// <param name="options">What to show.</param>
    /// <param name="page">The paper, its language and layouts.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="ArgumentException">There is no responsibility to draw.</exception>
    public static Scene Draw(
        ResponsibilityGraph graph, CollaborationOptions options, DiagramPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(page);
        var view = new GraphView(graph, page.Whole);
        var language = page.Language;
        var network = CollaborationNetwork.Build(view, options, cancellationToken);
        var texts = new FrameTexts(
            network.Finding(view, language),
            Captions.SubtitleOf(view, CollaborationLabels.Kind.In(language), language),
            CollaborationLabels.Description.In(language),
            Captions.SourcesOf(view, language));
        var frame = new PageFrame(page, standing: false, texts, LegendOf(network, page));
        return frame.Finish([.. new CollaborationPages(view, network, page, frame.Content).Pages(cancellationToken)]);
    }

    private static ImmutableArray<LegendEntry> LegendOf(CollaborationNetwork network, DiagramPage page)
    {
        var language = page.Language;
        var communities = network.Communities.Where(c => c.Length > 1).ToList();
        var shown = network.HasCommunities ? Math.Min(ShownCommunities, communities.Count) : 0;
        return
        [
            .. communities.Take(shown).Select((members, i) => Community(network, members, i, page)),
            .. When(
                shown > 0 && communities.Count > shown,
                () => Legend.Note(CollaborationLabels.More.In(language, communities.Count - shown))),
            Legend.Note(CollaborationLabels.Area.In(language)),
            .. When(
                network.Units.Any(u => network.IsOverloaded(u.Id)),
                () => Legend.Box(Palette.Alarm, null, FrameLabels.OverloadedBox.In(language), ShapeForm.Ellipse, 8)),
            .. When(
                network.MaxShared > 0,
                () => Legend.Line(new Stroke(Palette.Muted, 3), CollaborationLabels.Width.In(language, network.MaxShared))),
            .. When(shown > 0 && network.Graph.Edges().Any(e => network.CommunityOf[e.From] != network.CommunityOf[e.To]), () =>
                Legend.Line(new Stroke(Palette.Rule, 2), CollaborationLabels.Between.In(language))),
            .. When(
                network.MaxShared > 0,
                () => Legend.Line(TieStyles.Connecting(Palette.Muted), CollaborationLabels.Connecting.In(language))),
            .. When(
                network.HasGuesses,
                () => Legend.Line(TieStyles.Of(Palette.Muted, 0.1, guess: true), CollaborationLabels.Guessed.In(language))),
            .. When(
                network.IsBridge.Contains(true),
                () =>
                    Legend.Box(
                        Palette.Paper, CollaborationPages.Bridge, CollaborationLabels.Bridge.In(language), ShapeForm.Ellipse, 8)),
            .. When(
                network.Circles > 0, () => Legend.Note(CollaborationLabels.Circles.In(language, network.Circles))),
            .. When(network.GroupsLeftOut > 0, () => Legend.Note(CollaborationLabels.Groups.In(language, network.GroupsLeftOut))),
        ];
    }

    private static ImmutableArray<LegendEntry> When(bool condition, Func<LegendEntry> entry) => condition ? [entry()] : [];

    private static LegendEntry Community(CollaborationNetwork network, ImmutableArray<int> members, int number, DiagramPage page)
    {
        var fill = CollaborationNetwork.ColourOf(number);
        return Legend.Box(
            fill, null, CollaborationLabels.Community.In(page.Language, network.CommunityName(number), members.Length),
            ShapeForm.Ellipse, 8);
    }
}
