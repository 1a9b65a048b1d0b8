using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Overviews;

/// <summary>The box of what the meeting has to decide.</summary>
internal sealed class DecisionBox
{
    private const double Padding = 8;
    private const double Mark = 3;

    /// <summary>Lines of a sentence, at most.</summary>
    private const int MaxLines = 2;

    private readonly ImmutableArray<TextBlock> _lines;
    private readonly double _width;
    private readonly bool _isAlarm;

    /// <summary>Sets the sentences, so that the height is known.</summary>
    public DecisionBox(ImmutableArray<string> decisions, TypeScale type, double width, Language language)
    {
        (_width, _isAlarm) = (width, decisions.Length > 0);
        var room = width - Mark - (2 * Padding);
        var heading = decisions.IsEmpty
            ? OverviewLabels.NothingToDecide.In(language)
            : OverviewLabels.ToDecide.In(language, decisions.Length);
        _lines =
        [
            TextBreaker.Lay(
                heading, default, room,
                new TextStyle(type.Heading, _isAlarm ? Palette.Alarm : Palette.Muted, Bold: true, LineSpacing: 1.5), 1),
            .. decisions.Select((decision, i) => TextBreaker.Lay(
                $"{i + 1}　{decision}", default, room, new TextStyle(type.Body, Palette.Ink, LineSpacing: 1.45), MaxLines)),
        ];
    }

    /// <summary>Height of the box.</summary>
    public double Height => _lines.Sum(line => line.Bounds.Height) + Padding;

    /// <summary>Draws the box.</summary>
    public IEnumerable<SceneItem> Draw(Point corner)
    {
        var box = new Rect(corner.X, corner.Y, _width, Height);
        yield return new ShapeItem(box, ShapeForm.Rectangle, _isAlarm ? Palette.AlarmTint : Palette.Panel, null);
        yield return new ShapeItem(
            box with { Width = Mark }, ShapeForm.Rectangle, _isAlarm ? Palette.Alarm : Palette.Muted, null);
        var y = corner.Y + (Padding / 2);
        foreach (var line in _lines)
        {
            yield return new TextItem(line with { Bounds = line.Bounds with { X = corner.X + Mark + Padding, Y = y } });
            y += line.Bounds.Height;
        }
    }
}
