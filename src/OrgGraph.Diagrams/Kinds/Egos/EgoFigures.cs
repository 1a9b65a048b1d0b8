using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Egos;

/// <summary>The row of figures on the first page: how much the unit leads, and with whom.</summary>
internal sealed class EgoFigures
{
    private readonly TypeScale _type;
    private readonly ImmutableArray<(string Figure, string Label, Colour Colour)> _tiles;

    public EgoFigures(GraphView view, DiagramPage page, string unit)
    {
        _type = TypeScale.Of(page.Paper);
        var own = view.Of(view.UnitOf(unit)).ToList();
        var partners = view.Graph.Responsibilities.Select(e => e.UnitId).Distinct(StringComparer.Ordinal).Count() - 1;
        var language = page.Language;
        _tiles =
        [
            .. own.CountBy(e => e.Role).OrderBy(c => c.Key).Select(
                c => (Text(c.Value), $"{Marks.LetterOf(c.Key)} {FrameLabels.Of(c.Key, language)}", Palette.Of(c.Key))),
            (Text(partners), EgoLabels.Partners.In(language), Palette.Ink),
            .. own.Count(e => e.Uncertain) is > 0 and var guesses
                ? ((string, string, Colour)[])[(Text(guesses), EgoLabels.ToCheck.In(language), Palette.Alarm)]
                : [],
        ];
    }

    /// <summary>Height of the row with the gap below it.</summary>
    public double Height => TileHeight + 10;

    private double TileHeight => (_type.Title * 1.3) + (_type.Small * 1.3) + 6;

    public IEnumerable<SceneItem> Draw(Rect area)
    {
        const double Gap = 8;
        var width = Math.Min((area.Width - (Gap * (_tiles.Length - 1))) / _tiles.Length, _type.Title * 8);
        for (var i = 0; i < _tiles.Length; i++)
        {
            var (figure, label, colour) = _tiles[i];
            var tile = new Rect(area.X + (i * (width + Gap)), area.Y, width, TileHeight);
            yield return new ShapeItem(tile, ShapeForm.Rectangle, Palette.Panel, null);
            yield return new ShapeItem(tile with { Width = 3 }, ShapeForm.Rectangle, colour, null);
            yield return new TextItem(TextBreaker.Fit(
                figure,
                new Rect(tile.X + 10, tile.Y + 3, width - 14, _type.Title * 1.3),
                new TextStyle(_type.Title, colour, Bold: true)));
            yield return new TextItem(TextBreaker.Fit(
                label,
                new Rect(tile.X + 10, tile.Bottom - 3 - (_type.Small * 1.3), width - 14, _type.Small * 1.3),
                new TextStyle(_type.Small, Palette.Muted)));
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
