using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>How a <see cref="CollaborationDiagram"/> is drawn.</summary>
public sealed record CollaborationOptions
{
    /// <summary>Level of the backbone's filter, over 0 and up to 1; smaller draws fewer lines.</summary>
    public double Significance { get; init; } = Analytics.Graphs.DisparityFilter.DefaultSignificance;
}

/// <summary>
/// The network of units: who works with whom. Area of a circle is load, colour and number its community, width of a line the
/// number of shared measures; of lines the heaviest are drawn, the significant ones, and those that hold the picture together.
/// Where not all units find room, the first page has the busiest, and further pages have each community.
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
        var network = CollaborationNetwork.Build(view, options, cancellationToken);
        var language = page.Language;
        var texts = new FrameTexts(
            Captions.TitleOf(view, language),
            Captions.SubtitleOf(view, CollaborationLabels.Kind.In(language), language),
            CollaborationLabels.Description.In(language),
            view.Sources);
        var frame = new PageFrame(page, standing: false, texts, LegendOf(network, page));
        return frame.Finish([.. new CollaborationPages(view, network, page, frame.Content).Pages(cancellationToken)]);
    }

    private static ImmutableArray<LegendEntry> LegendOf(CollaborationNetwork network, DiagramPage page)
    {
        var language = page.Language;
        var communities = network.Communities;
        var shown = communities.Length <= ShownCommunities
            ? communities.Length
            : Math.Min(ShownCommunities, communities.Count(c => c.Length > 1));
        return
        [
            .. communities.Take(shown).Select((members, i) => Community(network, members, i, page)),
            .. When(
                communities.Length > shown, () => Legend.Note(CollaborationLabels.More.In(language, communities.Length - shown))),
            Legend.Note(CollaborationLabels.Area.In(language)),
            .. When(
                network.MaxShared > 0,
                () => Legend.Line(new Stroke(Palette.Muted, 3), CollaborationLabels.Width.In(language, network.MaxShared))),
            .. When(network.Graph.Edges().Any(e => network.CommunityOf[e.From] != network.CommunityOf[e.To]), () =>
                Legend.Line(new Stroke(Palette.Rule, 2), CollaborationLabels.Between.In(language))),
            .. When(
                network.MaxShared > 0,
                () => Legend.Line(TieStyles.Connecting(Palette.Muted), CollaborationLabels.Connecting.In(language))),
            .. When(
                network.HasGuesses,
                () => Legend.Line(TieStyles.Of(Palette.Muted, 0.1, guess: true), CollaborationLabels.Guessed.In(language))),
            .. When(
                network.IsBridge.Contains(true),
                () => Legend.Box(Palette.Paper, CollaborationPages.Bridge, CollaborationLabels.Bridge.In(language), ShapeForm.Ellipse, 8)),
            .. When(
                network.Circles > 0, () => Legend.Note(CollaborationLabels.Circles.In(language, network.Circles))),
            .. When(network.Stripped.Length > 0, () => Legend.Note(CollaborationLabels.Stripped.In(language, network.Stripped))),
        ];
    }

    private static ImmutableArray<LegendEntry> When(bool condition, Func<LegendEntry> entry) => condition ? [entry()] : [];

    private static LegendEntry Community(CollaborationNetwork network, ImmutableArray<int> members, int number, DiagramPage page)
    {
        var fill = CollaborationNetwork.ColourOf(number);
        var size = TypeScale.Of(page.Paper).Small;
        var extent = size * 1.4;
        return new LegendEntry(
            members.Length == 1
                ? network.NameOf(members[0])
                : CollaborationLabels.Community.In(page.Language, network.NameOf(members[0]), members.Length),
            extent,
            area => [new ShapeItem(
                new Rect(area.X, area.Centre.Y - (extent / 2), extent, extent),
                ShapeForm.Ellipse,
                fill,
                null,
                number < 9 ? TextBreaker.Fit(
                    $"{number + 1}", new Rect(area.X, area.Centre.Y - (extent / 2), extent, extent),
                    new TextStyle(size, Palette.TextOn(fill), TextAlign.Centre, Bold: true, LineSpacing: 1)) : null)]);
    }
}
