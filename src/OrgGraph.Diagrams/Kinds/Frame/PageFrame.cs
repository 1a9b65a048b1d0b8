using System.Collections.Immutable;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Frame;

/// <summary>What stands around every drawing.</summary>
/// <param name="Title">The finding, as a sentence; a user's title goes before it.</param>
/// <param name="Subtitle">The document with its number, the kind of diagram, what was selected.</param>
/// <param name="Description">What is to be seen, for those who cannot see it.</param>
/// <param name="Sources">The documents that the drawing comes from.</param>
internal sealed record FrameTexts(string Title, string Subtitle, string Description, ImmutableArray<string> Sources);

/// <summary>The drawing of one page.</summary>
/// <param name="Items">What is drawn, within the frame's content.</param>
/// <param name="Note">What this page shows of the whole; empty where there is but one.</param>
internal sealed record PageContent(ImmutableArray<SceneItem> Items, string Note = "")
{
    /// <summary>The charts that some of the items draw.</summary>
    public ImmutableArray<BarChart> Charts { get; init; } = [];
}

/// <summary>
/// The frame of a page: margins, title, subtitle, legend, sources, date, page number; the rest is the drawing's.
/// </summary>
internal sealed class PageFrame
{
    /// <summary>What sources may take of a footer: programs that set space between Han and Latin letters need the rest.</summary>
    private const double SourcesShare = 0.92;

    private readonly DiagramPage _page;
    private readonly FrameTexts _texts;
    private readonly ImmutableArray<LegendEntry> _legend;
    private readonly Rect _inner;
    private readonly TextBlock _title;
    private readonly double _footer;
    private readonly double _legendTop;

    /// <summary>Makes the frame and with it the room for the drawing.</summary>
    /// <param name="page">The paper, its language and date.</param>
    /// <param name="standing">True for a page that stands, on paper.</param>
    /// <param name="texts">What is written around the drawing.</param>
    /// <param name="legend">What the legend explains.</param>
    /// <param name="type">Sizes of type; those of the paper when null.</param>
    public PageFrame(
        DiagramPage page, bool standing, FrameTexts texts, ImmutableArray<LegendEntry> legend, TypeScale? type = null)
    {
        (_page, _texts, _legend) = (page, page.Title is { } title ? texts with { Title = title } : texts, legend);
        Type = type ?? TypeScale.Of(page.Paper);
        var stands = standing && page.Paper != Paper.Wide;
        (Width, Height) = stands ? (Type.Short, Type.Long) : (Type.Long, Type.Short);
        _inner = new Rect(0, 0, Width, Height).Inflate(-Type.Margin);
        _title = TextBreaker.Lay(
            PlainText.OneLine(_texts.Title),
            new Point(_inner.X, _inner.Y),
            _inner.Width,
            new TextStyle(Type.Title, Palette.Ink, Bold: true, LineSpacing: 1.25),
            maxLines: 2);
        var top = _title.Bounds.Bottom + 2 + (Type.Body * 1.5) + 4;
        _footer = _inner.Bottom - (Type.Small * 1.3);
        var legendHeight = Legend.Draw(legend, default, _inner.Width, Type.Small).Height;
        _legendTop = _footer - 6 - legendHeight;
        Content = new Rect(_inner.X, top + 8, _inner.Width, _legendTop - 6 - top - 8);
    }

    /// <summary>Width of the page in points.</summary>
    public double Width { get; }

    /// <summary>Height of the page in points.</summary>
    public double Height { get; }

    /// <summary>The sizes of type.</summary>
    public TypeScale Type { get; }

    /// <summary>Where the drawing goes.</summary>
    public Rect Content { get; }

    /// <summary>Puts the drawings into their frames.</summary>
    /// <param name="pages">The drawings.</param>
    /// <param name="first">Number of the first page.</param>
    /// <param name="count">Number of all pages; that of the drawings when null.</param>
    public Scene Finish(IReadOnlyList<PageContent> pages, int first = 1, int? count = null) => new(
        PlainText.OneLine(_texts.Title),
        _texts.Description,
        _page.Language == Language.Chinese ? "zh-Hans" : "en",
        [.. pages.Select((content, i) => new ScenePage(Width, Height,
            [
                .. Around(
                    content, _page.PagesBefore + first + i, _page.PagesBefore + (count ?? pages.Count) + _page.PagesAfter),
                .. content.Items,
            ]) { Room = Content, Charts = content.Charts })])
    {
        Sources = _texts.Sources,
    };

    private IEnumerable<SceneItem> Around(PageContent content, int number, int count)
    {
        yield return new TextItem(_title);
        var line = new Rect(_inner.X, _title.Bounds.Bottom + 2, _inner.Width, Type.Body * 1.5);
        var note = Math.Min(FontMetrics.Width(content.Note, Type.Body) + 1, line.Width * 0.45);
        yield return new TextItem(TextBreaker.Fit(
            _texts.Subtitle, line with { Width = line.Width - (note > 1 ? note + 12 : 0) },
            new TextStyle(Type.Body, Palette.Muted)));
        if (note > 1)
        {
            yield return new TextItem(TextBreaker.Fit(
                content.Note,
                line with { X = line.Right - note, Width = note },
                new TextStyle(Type.Body, Palette.Muted, TextAlign.Right)));
        }

        yield return RuleAt(line.Bottom + 3, Palette.Accent, 1.2);
        foreach (var item in Legend.Draw(_legend, new Point(_inner.X, _legendTop), _inner.Width, Type.Small).Items)
        {
            yield return item;
        }

        yield return RuleAt(_footer - 3, Palette.Rule, 0.6);
        foreach (var item in Footer(number, count))
        {
            yield return item;
        }
    }

    private IEnumerable<SceneItem> Footer(int number, int count)
    {
        var language = _page.Language;
        var place = FrameLabels.PageOf.In(language, number, count);
        if (_page.Date is { } date)
        {
            place = FrameLabels.DateOf(date, language) + "　" + place;
        }

        foreach (var note in (string[])[_page.LayoutNote, _page.ScopeNote])
        {
            place = note.Length > 0 ? note + "　" + place : place;
        }

        var right = FontMetrics.Width(place, Type.Small) + 1;
        var area = new Rect(_inner.X, _footer, _inner.Width, Type.Small * 1.3);
        yield return new TextItem(TextBreaker.Fit(
            FrameLabels.SourcesOf(_texts.Sources, language),
            area with { Width = (area.Width - right) * SourcesShare },
            new TextStyle(Type.Small, Palette.Muted)));
        yield return new TextItem(TextBreaker.Fit(
            place, area with { X = area.Right - right, Width = right },
            new TextStyle(Type.Small, Palette.Muted, TextAlign.Right)));
    }

    private LineItem RuleAt(double y, Colour colour, double width) =>
        new(CurvePath.Straight(new Point(_inner.X, y), new Point(_inner.Right, y)), new Stroke(colour, width));
}
