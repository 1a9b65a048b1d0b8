using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Egos;

/// <summary>
/// The first page of a unit with many measures: how many in which role, when they are due, with whom and where, who could share
/// them, and those that it carries alone.
/// </summary>
internal sealed class EgoAnswers(GraphView view, DiagramPage page, Rect area, string unit)
{
    private readonly TypeScale _type = TypeScale.Of(page.Paper);

    /// <summary>The page.</summary>
    public PageContent Draw()
    {
        var figures = new EgoFigures(view, page, unit);
        var top = area.Y + figures.Height;
        var summary = new EgoSummary(view, page, area with { Y = top, Height = area.Bottom - top }, unit);
        return new PageContent(
        [
            .. figures.Draw(area), .. summary.Draw(top), .. Alone(top + summary.Height),
        ]);
    }

    // What nobody else takes part in, as far as there is room.
    private IEnumerable<SceneItem> Alone(double top)
    {
        var line = _type.Body * 1.45;
        var alone = view.Graph.Measures.Where(m => view.Of(m).All(e => e.UnitId == unit)).ToList();
        var room = (int)((area.Bottom - top) / line) - 1;
        if (alone.Count == 0 || room < 1)
        {
            yield break;
        }

        yield return new TextItem(TextBreaker.Fit(
            EgoLabels.Alone.In(page.Language, alone.Count),
            new Rect(area.X, top, area.Width, line),
            new TextStyle(_type.Small, Palette.Muted, Bold: true)));
        var shown = alone.Count <= room ? alone.Count : room - 1;
        for (var i = 0; i < shown; i++)
        {
            var plan = view.Graph.Plans.Length > 1
                ? Captions.ShortNameOf(view, view.PlanOf(view.TaskOf(alone[i]))) + " "
                : "";
            var row = new Rect(area.X, top + ((i + 1) * line), area.Width, line);
            yield return new ShapeItem(row, ShapeForm.Rectangle, null, null)
            {
                Id = "m:" + alone[i].Id, Meaning = Tooltips.Of(view, alone[i], page.Language),
            };
            yield return new TextItem(TextBreaker.Fit(
                $"{plan}{view.NumberOf(alone[i])}  {PlainText.OneLine(alone[i].Text)}", row,
                new TextStyle(_type.Body, Palette.Ink)));
        }

        if (shown < alone.Count)
        {
            yield return new TextItem(TextBreaker.Fit(
                EgoLabels.MoreAlone.In(page.Language, alone.Count - shown),
                new Rect(area.X, top + ((shown + 1) * line), area.Width, line),
                new TextStyle(_type.Small, Palette.Muted)));
        }
    }
}
