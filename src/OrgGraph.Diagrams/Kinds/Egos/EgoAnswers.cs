using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Egos;

/// <summary>
/// The first page of a unit with many measures: how many in which role, when they are due, with whom and where, who could share
/// them, and those that it carries alone, where its list does not begin below.
/// </summary>
internal sealed class EgoAnswers
{
    private readonly GraphView _view;
    private readonly DiagramPage _page;
    private readonly Rect _area;
    private readonly string _unit;
    private readonly TypeScale _type;
    private readonly EgoFigures _figures;
    private readonly EgoSummary _summary;

    public EgoAnswers(GraphView view, DiagramPage page, Rect area, string unit)
    {
        (_view, _page, _area, _unit, _type) = (view, page, area, unit, TypeScale.Of(page.Paper));
        _figures = new EgoFigures(view, page, unit);
        var top = area.Y + _figures.Height;
        _summary = new EgoSummary(view, page, area with { Y = top, Height = area.Bottom - top }, unit);
    }

    /// <summary>What is left of the page.</summary>
    public Rect Below
    {
        get
        {
            var top = _area.Y + _figures.Height + _summary.Height;
            return _area with { Y = top, Height = _area.Bottom - top };
        }
    }

    /// <summary>The page.</summary>
    public PageContent Draw() => new([.. Answers(), .. Alone(Below.Y)]);

    /// <summary>The page with what stands below its answers.</summary>
    public PageContent Above(PageContent rest) => rest with { Items = [.. Answers(), .. rest.Items] };

    private IEnumerable<SceneItem> Answers() => _figures.Draw(_area).Concat(_summary.Draw(_area.Y + _figures.Height));

    // What nobody else takes part in, as far as there is room.
    private IEnumerable<SceneItem> Alone(double top)
    {
        var line = _type.Body * 1.45;
        var alone = _view.Graph.Measures.Where(m => _view.IsAlone(_unit, m)).ToList();
        var room = (int)((_area.Bottom - top) / line) - 1;
        if (alone.Count == 0 || room < 1)
        {
            yield break;
        }

        yield return new TextItem(TextBreaker.Fit(
            EgoLabels.Alone.In(_page.Language, alone.Count),
            new Rect(_area.X, top, _area.Width, line),
            new TextStyle(_type.Small, Palette.Muted, Bold: true)));
        var shown = alone.Count <= room ? alone.Count : room - 1;
        for (var i = 0; i < shown; i++)
        {
            var plan = _view.Graph.Plans.Length > 1
                ? Captions.ShortNameOf(_view, _view.PlanOf(_view.TaskOf(alone[i]))) + " "
                : "";
            var row = new Rect(_area.X, top + ((i + 1) * line), _area.Width, line);
            yield return new ShapeItem(row, ShapeForm.Rectangle, null, null)
            {
                Id = "m:" + alone[i].Id, Meaning = Tooltips.Of(_view, alone[i], _page.Language),
            };
            yield return new TextItem(TextBreaker.Fit(
                $"{plan}{_view.NumberOf(alone[i])}  {PlainText.OneLine(alone[i].Text)}", row,
                new TextStyle(_type.Body, Palette.Ink)));
        }

        if (shown < alone.Count)
        {
            yield return new TextItem(TextBreaker.Fit(
                EgoLabels.MoreAlone.In(_page.Language, alone.Count - shown),
                new Rect(_area.X, top + ((shown + 1) * line), _area.Width, line),
                new TextStyle(_type.Small, Palette.Muted)));
        }
    }
}
