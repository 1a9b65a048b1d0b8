using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Collaborations;

/// <summary>
/// Units with one partner only, and those without any, in words below the picture: as circles they only fill it.
/// </summary>
internal sealed class LeafList
{
    private const double Above = 6;
    private const int MaxLines = 8;

    private readonly Rect _area;
    private readonly TextBlock? _text;

    /// <summary>Sets the list at the lower edge of an area.</summary>
    /// <param name="network">The network.</param>
    /// <param name="page">The paper.</param>
    /// <param name="area">The area.</param>
    /// <param name="leaves">Each unit with its only partner, or -1.</param>
    public LeafList(CollaborationNetwork network, DiagramPage page, Rect area, IReadOnlyDictionary<int, int> leaves)
    {
        _area = area;
        var language = page.Language;
        var lines = leaves.GroupBy(l => l.Value).OrderByDescending(g => g.Key >= 0).ThenByDescending(g => g.Count()).Select(g =>
        {
            var names = FrameLabels.List(g.Select(l => network.NameOf(l.Key)).Order(StringComparer.Ordinal), language);
            return g.Key < 0
                ? CollaborationLabels.Alone.In(language, names)
                : CollaborationLabels.Leaf.In(language, network.NameOf(g.Key), names);
        });
        var text = string.Join('\n', lines);
        _text = text.Length == 0 ? null : TextBreaker.Lay(
            text, default, area.Width, new TextStyle(TypeScale.Of(page.Paper).Small, Palette.Muted, LineSpacing: 1.25), MaxLines);
    }

    /// <summary>Height of the list with the gap above it.</summary>
    public double Height => _text is null ? 0 : _text.Bounds.Height + Above;

    /// <summary>The list.</summary>
    public ImmutableArray<SceneItem> Draw() => _text is null
        ? []
        :
        [
            new TextItem(_text with
            {
                Bounds = _text.Bounds with { X = _area.X, Y = _area.Bottom - _text.Bounds.Height },
            }),
        ];
}
