using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Matrices;

/// <summary>
/// Who oversees what a unit answers for: the leaders named at measures that it leads, or is responsible for where nobody leads,
/// the most often named first. It takes no room where plans name none.
/// </summary>
internal sealed class LeaderColumn
{
    /// <summary>The share of the width that it may take.</summary>
    private const double MostOfWidth = 0.16;

    private const double Padding = 3;

    private readonly Dictionary<string, string> _names;
    private readonly TypeScale _type;
    private readonly string _head;

    public LeaderColumn(GraphView view, MatrixTable table, DiagramPage page, double width)
    {
        _type = TypeScale.Of(page.Paper);
        _head = FrameLabels.Of(Role.Oversees, page.Language);
        _names = table.Rows.ToDictionary(
            u => u.Id, u => FrameLabels.List(LeadersOf(view, u), page.Language), StringComparer.Ordinal);
        var widest = _names.Values.Max(n => FontMetrics.Width(n, _type.Small));
        Width = widest > 0
            ? Math.Min(Math.Max(widest, FontMetrics.Width(_head, _type.Small)) + (2 * Padding), width * MostOfWidth) : 0;
    }

    /// <summary>Its width in points; 0 for none.</summary>
    public double Width { get; }

    /// <summary>Its head, above the first row.</summary>
    /// <param name="x">Its left edge.</param>
    /// <param name="bottom">The top of the first row.</param>
    public IEnumerable<SceneItem> Head(double x, double bottom)
    {
        if (Width > 0)
        {
            yield return new TextItem(TextBreaker.Fit(
                _head, Inner(x, bottom - (_type.Small * 1.5), _type.Small * 1.4), new TextStyle(_type.Small, Palette.Muted)));
        }
    }

    /// <summary>The leaders of a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="x">Its left edge.</param>
    /// <param name="y">The top of the row.</param>
    /// <param name="height">The height of the row.</param>
    public IEnumerable<SceneItem> Draw(Unit unit, double x, double y, double height)
    {
        if (_names[unit.Id].Length > 0)
        {
            yield return new TextItem(TextBreaker.Fit(
                _names[unit.Id], Inner(x, y, height), new TextStyle(_type.Small, Palette.Ink, LineSpacing: 1.1)))
            {
                PartOf = MatrixIds.Of(unit),
            };
        }
    }

    private static IEnumerable<string> LeadersOf(GraphView view, Unit unit)
    {
        return view.Of(unit)
            .Where(e => e.Role != Role.Assist && e.Role == view.AccountableOf(view.MeasureOf(e.MeasureId)))
            .Select(e => e.MeasureId).Distinct(StringComparer.Ordinal)
            .SelectMany(id => view.LeadersOf(view.MeasureOf(id))).Select(PlainText.OneLine)
            .CountBy(n => n, StringComparer.Ordinal)
            .OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key);
    }

    private Rect Inner(double x, double y, double height) => new(x + Padding, y, Width - (2 * Padding), height);
}
