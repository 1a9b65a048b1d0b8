using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>
/// Draws measures as boxes: number, text, deadline and overseeing persons; named ones with all units below the text, in place of
/// the deadline beside it. A box holds a few lines of text at least; a higher one holds as many as it has room for.
/// </summary>
internal sealed class MeasureBox
{
    private const double RoomyPadding = 3.5;
    private const double ClosePadding = 1;
    private const double SidePadding = 5.5;

    // Of boxes in lists: the left one has the mark.
    private const double ListLeft = 4.5;
    private const double ListRight = 3;

    private const double MarkWidth = 3;

    /// <summary>
    /// Share of the measures whose deadline stands on one line: a rare long one wraps and does not narrow all texts.
    /// </summary>
    private const double OnOneLine = 0.8;

    private readonly GraphView _view;
    private readonly Language _language;
    private readonly TypeScale _type;
    private readonly double _width;
    private readonly int _lines;
    private readonly double _number;
    private readonly double _side;
    private readonly Dictionary<string, TextBlock> _texts;
    private readonly Dictionary<string, double> _heights;
    private readonly bool _named;
    private readonly ListStyle? _list;
    private readonly Dictionary<string, TextBlock> _names;

    /// <summary>Boxes of one width for measures whose numbers and deadlines stand in columns.</summary>
    /// <param name="view">The graph.</param>
    /// <param name="measures">The measures; at least one.</param>
    /// <param name="page">The paper.</param>
    /// <param name="width">Width of a box.</param>
    /// <param name="lines">So many lines of text, where there are as many, are shown in any case.</param>
    /// <param name="named">True to write the units, deadline and leaders below the text, in full.</param>
    /// <param name="list">How a long list sets them, numbers before the texts, in little room; null for none.</param>
    public MeasureBox(
        GraphView view, IReadOnlyCollection<Measure> measures, DiagramPage page, double width, int lines = 4, bool named = false,
        ListStyle? list = null)
    {
        (_view, _language, _type, _width, _lines, _named, _list) =
            (view, page.Language, TypeScale.Of(page.Paper), width, list?.Lines ?? lines, named || list is not null, list);
        lines = _lines;
        _number =
            list is not null ? 0
                : Math.Min(measures.Max(m => FontMetrics.Width(view.NumberOf(m), _type.Small, bold: true)) + 5, width * 0.16);
        _side =
            _named ? 0
                : SideWidth([.. measures.Select(m => SideOf(m).Max(line => FontMetrics.Width(line, _type.Small))).Order()]);
        _texts = measures.ToDictionary(m => m.Id, m => TextOf(m, int.MaxValue), StringComparer.Ordinal);
        _names = _named
            ? measures.ToDictionary(m => m.Id, m => TextBreaker.Lay(
                MeasureNames.Of(view, m, _language, list), default, TextWidth,
                Quiet with { Align = TextAlign.Left, Balanced = false },
                MaxNameLines),
                StringComparer.Ordinal)
            : [];
        _heights = measures.ToDictionary(
            m => m.Id,
            m =>
            {
                var text = Math.Min(_texts[m.Id].Lines.Length, lines) * Plain.LineHeight;
                return Math.Max(text, SideBlockOf(m, lines)?.Bounds.Height ?? 0) + NamesHeight(m) + (2 * Padding) - 1;
            },
            StringComparer.Ordinal);
    }

    private TextStyle Plain => new(_type.Body, Palette.Ink, LineSpacing: Spacing);

    private TextStyle Quiet => new(_type.Small, Palette.Muted, TextAlign.Right, LineSpacing: Spacing, Balanced: true);

    // Boxes with names are many on a page: closer, so that the whole takes few pages.
    private double Spacing => _list is not null ? 1.085 : _named ? 1.18 : 1.25;

    private double Padding => _list is not null ? ClosePadding : RoomyPadding;

    // A box with all of its names fits any page; real documents come nowhere near.
    private int MaxNameLines => (int)(_type.Short * 0.4 / Quiet.LineHeight);

    // Beside the text there is the mark.
    private double Side => _list is not null ? ListLeft : _named ? SidePadding : RoomyPadding;

    private double TextWidth => _width - (_list is null ? 2 * Side : Side + ListRight) - _number - _side;

    /// <summary>Height of a measure's box in points, text of many lines cut.</summary>
    public double HeightOf(Measure measure) => _heights[measure.Id];

    /// <summary>Height of a measure's box in points, text in full.</summary>
    public double FullHeightOf(Measure measure) => HeightOf(measure) + (Missing(measure) * Plain.LineHeight);

    /// <summary>
    /// Heights of boxes where free room goes into lines that would be cut: first to those that lack the fewest.
    /// </summary>
    /// <param name="measures">The measures.</param>
    /// <param name="free">Room beside the boxes' own heights; what is left of it is the caller's.</param>
    public double[] HeightsWithin(IReadOnlyList<Measure> measures, double free)
    {
        var heights = measures.Select(HeightOf).ToArray();
        foreach (var i in Enumerable.Range(0, heights.Length).OrderBy(i => Missing(measures[i])))
        {
            var lines = Math.Min(Missing(measures[i]), (int)Math.Max(0, (free + 1e-6) / Plain.LineHeight));
            heights[i] += lines * Plain.LineHeight;
            free -= lines * Plain.LineHeight;
        }

        return heights;
    }

    /// <summary>Draws a measure's box, at least as high as <see cref="HeightOf"/> says.</summary>
    public IEnumerable<SceneItem> Draw(Measure measure, Rect bounds, string id)
    {
        yield return new ShapeItem(bounds, ShapeForm.RoundedRectangle, Palette.Paper, new Stroke(Palette.Rule, 0.8))
        {
            Id = id, Meaning = Tooltips.Of(_view, measure, _language),
        };
        if (_named && _list?.Owner is null && MeasureNames.IsLedByOverloaded(_view, measure))
        {
            yield return new ShapeItem(bounds with { Width = MarkWidth }, ShapeForm.Rectangle, Palette.Alarm, null);
        }

        var room = bounds.Height - NamesHeight(measure) - (2 * Padding) + 1 + 1e-6;
        var lines = Math.Max(_lines, (int)(room / Plain.LineHeight));
        var text = _texts[measure.Id].Lines.Length <= lines ? _texts[measure.Id] : TextOf(measure, lines);
        var x = bounds.X + Side;
        var y = bounds.Y + ((bounds.Height - text.Bounds.Height - NamesHeight(measure)) / 2);
        if (_list is null)
        {
            yield return new TextItem(TextBreaker.Lay(
            _view.NumberOf(measure),
            new Point(x, y),
            _number,
            new TextStyle(_type.Small, Palette.Accent, Bold: true, LineSpacing: text.LineHeight / _type.Small),
            maxLines: 1));
        }

        yield return new TextItem(text with { Bounds = text.Bounds with { X = x + _number, Y = y } });
        if (_named && !_names[measure.Id].Lines.IsEmpty)
        {
            var names = _names[measure.Id];
            yield return new TextItem(names with
            {
                Bounds = names.Bounds with { X = x + _number, Y = y + text.Bounds.Height },
            });
        }

        if (SideBlockOf(measure, Math.Max(_lines, (int)(room / Quiet.LineHeight))) is { } side)
        {
            yield return new TextItem(side with
            {
                Bounds =
                    side.Bounds with { X = x + _number + TextWidth + 5,
                        Y = bounds.Y + ((bounds.Height - side.Bounds.Height) / 2) },
            });
        }
    }

    // Lines of text that a box of the least height does not show, less those that the deadline beside it makes room for.
    private int Missing(Measure measure)
    {
        var shown = (int)((HeightOf(measure) - NamesHeight(measure) - (2 * Padding) + 1 + 1e-6) / Plain.LineHeight);
        return Math.Max(0, _texts[measure.Id].Lines.Length - shown);
    }

    private double NamesHeight(Measure measure) => _named ? _names[measure.Id].Bounds.Height : 0;

    private double SideWidth(double[] widths)
    {
        if (widths[^1] == 0)
        {
            return 0;
        }

        var word = 5.2 * _type.Small; // 2026年 and what stands with it
        var common = widths[Math.Min(widths.Length - 1, (int)Math.Ceiling(widths.Length * OnOneLine))];
        return Math.Min(Math.Max(common, Math.Min(word, widths[^1])), Math.Max((_width * 0.22) - 7, word)) + 7;
    }

    private TextBlock TextOf(Measure measure, int lines) =>
        TextBreaker.Lay(
            _list is null ? PlainText.OneLine(measure.Text) : _list.Titled(_view, measure, _language), default, TextWidth, Plain,
            lines);

    private TextBlock? SideBlockOf(Measure measure, int lines)
    {
        if (_named)
        {
            return null;
        }

        var side = string.Join('\n', SideOf(measure));
        return side.Length == 0 ? null : TextBreaker.Lay(side, default, _side - 5, Quiet, lines);
    }

    private ImmutableArray<string> SideOf(Measure measure) =>
        [PlainText.OneLine(measure.Deadline ?? ""), .. _view.LeadersOf(measure).Select(PlainText.OneLine)];
}
