using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Matrices;

/// <summary>The symbols of a cell: one for each role, side by side, each as wide as its figure needs.</summary>
internal sealed class CellMarks(GraphView view, DiagramPage page)
{
    private const double Gap = 1.5;

    private readonly TypeScale _type = TypeScale.Of(page.Paper);

    private double Size => _type.Body * 1.2;

    /// <summary>Width of a cell's symbols in points.</summary>
    public double WidthOf(MatrixCell cell) => cell.Parts.Sum(p => BoundsOf(p).Width + Gap) - Gap;

    /// <summary>Draws the symbols around a point.</summary>
    public IEnumerable<SceneItem> Draw(Unit unit, MatrixColumn column, MatrixCell cell, Point centre)
    {
        var x = centre.X - (WidthOf(cell) / 2);
        foreach (var part in cell.Parts)
        {
            var bounds = BoundsOf(part);
            bounds = bounds with { X = x, Y = centre.Y - (bounds.Height / 2) };
            x += bounds.Width + Gap;
            var mark = Marks.Of(part.Role, part.IsUncertain, centre, Size) with { Bounds = bounds };
            yield return mark with
            {
                Text = part.Edges.Length == 1 ? null : TextBreaker.Fit(
                    FigureOf(part),
                    bounds,
                    new TextStyle(_type.Small, Palette.TextOn(mark.Fill!.Value), TextAlign.Centre, IsBold(part), LineSpacing: 1)),
                Meaning = new Meaning(MeaningKind.Edge, unit.Id, TooltipOf(unit, part), Marks.KeyOf(part.Role)),
                Ties = new Ends(MatrixIds.Of(unit), MatrixIds.Of(column)),
            };
        }
    }

    // A symbol with a figure: as high as all of its role, and wide enough that the outline stands clear of the figure's corners.
    private Rect BoundsOf(MatrixMark part)
    {
        var plain = Marks.Of(part.Role, part.IsUncertain, default, Size).Bounds;
        var share = part.Role == Role.Responsible ? 0.53 : 0.72;
        var figure = part.Edges.Length == 1 ? 0 : FontMetrics.Width(FigureOf(part), _type.Small, IsBold(part));
        return plain with { Width = Math.Max(plain.Width, figure / share) };
    }

    private static string FigureOf(MatrixMark part) => part.Edges.Length.ToString(CultureInfo.InvariantCulture);

    private static bool IsBold(MatrixMark part) => part.Role != Role.Assist;

    private string TooltipOf(Unit unit, MatrixMark part) => Tooltips.Lines(
    [
        unit.Id,
        .. part.Edges.Select(e =>
            $"{Marks.LetterOf(e.Role)} {FrameLabels.Of(e.Role, page.Language)} {view.NumberOf(view.MeasureOf(e.MeasureId))}"
            + (e.Uncertain ? $" ({FrameLabels.Guess.In(page.Language)})" : "")
            + " · " + GraphView.SourceOf(e.Source, page.Language)),
    ]);
}
