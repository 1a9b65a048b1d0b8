using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Text;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>Draws measures as boxes: number, text, deadline and overseeing persons.</summary>
internal sealed class MeasureBox
{
    private const double Padding = 3.5;

    private readonly GraphView _view;
    private readonly Language _language;
    private readonly TypeScale _type;
    private readonly double _width;
    private readonly int _maxLines;
    private readonly double _number;
    private readonly double _side;

    /// <summary>Boxes of one width for measures whose numbers and deadlines stand in columns.</summary>
    public MeasureBox(GraphView view, IReadOnlyCollection<Measure> measures, DiagramPage page, double width, int maxLines = 4)
    {
        (_view, _language, _type, _width, _maxLines) = (view, page.Language, TypeScale.Of(page.Paper), width, maxLines);
        _number = Math.Min(measures.Max(m => FontMetrics.Width(view.NumberOf(m), _type.Small, bold: true)) + 5, width * 0.16);
        var side = measures.Max(m => SideOf(m).Max(line => FontMetrics.Width(line, _type.Small)));
        _side = side == 0 ? 0 : Math.Min(side + 7, Math.Max(width * 0.2, 5.2 * _type.Small));
    }

    private double TextWidth => _width - (2 * Padding) - _number - _side;

    /// <summary>Height of a measure's box in points.</summary>
    public double HeightOf(Measure measure)
    {
        var (text, side) = BlocksOf(measure, default);
        return Math.Max(text.Bounds.Height, side?.Bounds.Height ?? 0) + (2 * Padding) - 1;
    }

    /// <summary>Draws a measure's box, at least as high as <see cref="HeightOf"/> says.</summary>
    public IEnumerable<SceneItem> Draw(Measure measure, Rect bounds, string id)
    {
        yield return new ShapeItem(bounds, ShapeForm.RoundedRectangle, Palette.Paper, new Stroke(Palette.Rule, 0.8))
        {
            Id = id, Meaning = Tooltips.Of(_view, measure, _language),
        };
        var (text, side) = BlocksOf(measure, new Point(bounds.X + Padding, bounds.Y));
        var centred = bounds.Y + ((bounds.Height - text.Bounds.Height) / 2);
        var number = TextBreaker.Lay(
            _view.NumberOf(measure),
            new Point(bounds.X + Padding, centred),
            _number,
            new TextStyle(_type.Small, Palette.Accent, Bold: true, LineSpacing: text.LineHeight / _type.Small),
            maxLines: 1);
        yield return new TextItem(number);
        yield return new TextItem(text with { Bounds = text.Bounds with { Y = centred } });
        if (side is not null)
        {
            yield return new TextItem(side with
            {
                Bounds = side.Bounds with { Y = bounds.Y + ((bounds.Height - side.Bounds.Height) / 2) },
            });
        }
    }

    private (TextBlock Text, TextBlock? Side) BlocksOf(Measure measure, Point origin)
    {
        var text = TextBreaker.Lay(
            PlainText.OneLine(measure.Text),
            new Point(origin.X + _number, origin.Y),
            TextWidth,
            new TextStyle(_type.Body, Palette.Ink, LineSpacing: 1.25),
            _maxLines);
        var side = string.Join('\n', SideOf(measure));
        return (text, side.Length == 0 ? null : TextBreaker.Lay(
            side,
            new Point(origin.X + _number + TextWidth + 5, origin.Y),
            _side - 5,
            new TextStyle(_type.Small, Palette.Muted, TextAlign.Right, LineSpacing: 1.25),
            _maxLines));
    }

    private ImmutableArray<string> SideOf(Measure measure) =>
        [PlainText.OneLine(measure.Deadline ?? ""), .. _view.LeadersOf(measure).Select(PlainText.OneLine)];
}
