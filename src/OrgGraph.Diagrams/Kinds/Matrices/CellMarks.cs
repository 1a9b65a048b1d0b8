using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Matrices;

/// <summary>
/// The fields of a cell: one for each role, side by side in the order of the roles, its number of measures always printed; the
/// shade only helps the eye.
/// </summary>
internal sealed class CellMarks
{
    private const double Gap = 1;
    private const double Padding = 1.6;

    private readonly GraphView _view;
    private readonly DiagramPage _page;
    private readonly TypeScale _type;
    private readonly Role[] _roles;
    private readonly Dictionary<Role, int> _most;

    /// <summary>Fields for the cells of a table.</summary>
    public CellMarks(GraphView view, MatrixTable table, DiagramPage page)
    {
        (_view, _page, _type) = (view, page, TypeScale.Of(page.Paper));
        _most = table.Cells.Values.SelectMany(c => c.Parts).GroupBy(p => p.Role)
            .ToDictionary(g => g.Key, g => g.Max(p => p.Edges.Length));
        _roles = [.. _most.Keys.Order()];
    }

    /// <summary>Least width of a cell in points.</summary>
    public double WidthOf(MatrixCell cell) => cell.Parts.Sum(p => WidthOf(p) + Gap) - Gap;

    /// <summary>Draws the fields into the cell's place.</summary>
    public IEnumerable<SceneItem> Draw(Unit unit, MatrixColumn column, MatrixCell cell, Rect place)
    {
        // Each role in a place of its own, so that the eye finds leads in one line; without that where the cell is narrow.
        var slot = (place.Width - (Gap * (_roles.Length - 1))) / _roles.Length;
        var aligned = cell.Parts.All(p => WidthOf(p) <= slot);
        var needed = cell.Parts.Sum(WidthOf);
        var x = place.X;
        foreach (var part in cell.Parts)
        {
            var width = aligned ? slot
                : (place.Width - (Gap * (cell.Parts.Length - 1))) * WidthOf(part) / needed;
            var left = aligned ? place.X + (Array.IndexOf(_roles, part.Role) * (slot + Gap)) : x;
            x += width + Gap;
            var bounds = place with { X = left, Width = width };
            var fill = FillOf(part);
            yield return new ShapeItem(
                bounds,
                ShapeForm.Rectangle,
                fill,
                part.IsUncertain ? new Stroke(Palette.Of(part.Role), 0.8, [2, 1.2]) : null,
                TextBreaker.Fit(
                    FigureOf(part),
                    bounds,
                    new TextStyle(_type.Small, Palette.TextOn(fill), TextAlign.Centre, IsBold(part), LineSpacing: 1)))
            {
                Meaning = new Meaning(MeaningKind.Edge, unit.Id, TooltipOf(unit, part), Marks.KeyOf(part.Role)),
                Ties = new Ends(MatrixIds.Of(unit), MatrixIds.Of(column)),
            };
        }
    }

    /// <summary>The fill of a field in the legend: that of many, or of one.</summary>
    public static Colour FillOf(Role role, double share)
    {
        byte Mix(byte few, byte many) => (byte)Math.Round(few + ((many - few) * share));
        var (few, many) = role switch
        {
            Role.Lead => (new Colour(0xd6, 0xe2, 0xf2), Palette.Of(Role.Lead)),
            Role.Responsible => (new Colour(0xfb, 0xe6, 0xd0), Palette.Of(Role.Responsible)),
            _ => (new Colour(0xf1, 0xf3, 0xf5), new Colour(0xc9, 0xd1, 0xd9)),
        };
        return new Colour(Mix(few.Red, many.Red), Mix(few.Green, many.Green), Mix(few.Blue, many.Blue));
    }

    // The square root keeps small numbers apart; one measure is the palest.
    private Colour FillOf(MatrixMark part) => FillOf(
        part.Role, _most[part.Role] == 1 ? 0 : Math.Sqrt((part.Edges.Length - 1.0) / (_most[part.Role] - 1.0)));

    private double WidthOf(MatrixMark part) => FontMetrics.Width(FigureOf(part), _type.Small, IsBold(part)) + (2 * Padding);

    private static string FigureOf(MatrixMark part) => part.Edges.Length.ToString(CultureInfo.InvariantCulture);

    private static bool IsBold(MatrixMark part) => part.Role != Role.Assist;

    private string TooltipOf(Unit unit, MatrixMark part) => Tooltips.Lines(
    [
        unit.Id,
        .. part.Edges.GroupBy(e => e.Source.File).Select(file =>
            $"{Marks.LetterOf(part.Role)} {FrameLabels.Of(part.Role, _page.Language)} "
            + FrameLabels.List([.. file.Select(NumberOf)], _page.Language)
            + " · " + FrameLabels.Line.In(_page.Language, file.Key)),
    ]);

    // The document is said once, each measure with its place in it.
    private string NumberOf(Responsibility edge) => MatrixLabels.MeasureAt.In(
        _page.Language, _view.NumberOf(_view.MeasureOf(edge.MeasureId)), edge.Source.PlaceIn(_page.Language))
        + (edge.Uncertain ? $" ({FrameLabels.Guess.In(_page.Language)})" : "");
}
