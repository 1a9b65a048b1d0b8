using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Kinds.Matrices;

/// <summary>Heads of columns: the title, upright where the column is narrow, and the number below it.</summary>
/// <param name="type">The sizes of type.</param>
/// <param name="most">Greatest height of a head.</param>
internal sealed class ColumnHead(TypeScale type, double most)
{
    private const double Padding = 6;

    /// <summary>Characters in a line from which on titles lie, and those of the widest column.</summary>
    private const int MinLying = 3;
    private const int MaxLying = 8;

    private double Narrow => type.Small * 1.7;

    /// <summary>
    /// The least width at which a title is neither shortened nor its words cut; that of the widest column where none is.
    /// </summary>
    public double WidthOf(MatrixColumn column)
    {
        var title = TitleOf(column);
        var number = FontMetrics.Width(column.Number, type.Small, bold: true) + 3;
        var room = most - Padding - (column.Number.Length == 0 ? 0 : NumberHeight);
        if (UprightText.IsWhole(title, Narrow, type.Small) && UprightText.HeightOf(title, Narrow, type.Small) <= room)
        {
            return Math.Max(Narrow, number);
        }

        var characters = Enumerable.Range(MinLying, MaxLying - MinLying).Cast<int?>()
            .FirstOrDefault(n =>
                UprightText.IsWhole(title, WidthOf(n!.Value), type.Small)
                    && Lie(title, WidthOf(n.Value)).Bounds.Height <= room);
        return Math.Max(WidthOf(characters ?? MaxLying), number);
    }

    /// <summary>Height that the heads need, at most what is allowed.</summary>
    public double HeightOf(IReadOnlyList<MatrixColumn> columns, IReadOnlyList<double> widths)
    {
        var height = columns.Select((c, i) => IsUpright(widths[i])
            ? UprightText.HeightOf(TitleOf(c), widths[i], type.Small)
            : Lie(TitleOf(c), widths[i]).Bounds.Height).Max();
        var number = columns.Any(c => c.Number.Length > 0) ? NumberHeight : 0;
        return Math.Min(height + number + Padding, most);
    }

    /// <summary>Draws a head at the lower end of its area.</summary>
    public IEnumerable<SceneItem> Draw(MatrixColumn column, Rect area)
    {
        var number = column.Number.Length == 0 ? 0 : NumberHeight;
        var room = area with { Height = area.Height - number };
        var title = TitleOf(column);
        var block = IsUpright(area.Width) ? UprightText.Lay(title, room, type.Small, Palette.Ink) : Lie(title, room);
        yield return new ShapeItem(area, ShapeForm.Rectangle, null, null, block)
        {
            Id = MatrixIds.Of(column), Meaning = column.Meaning,
        };
        if (number > 0)
        {
            yield return new TextItem(TextBreaker.Fit(
                column.Number,
                new Rect(area.X, area.Bottom - number, area.Width, number),
                new TextStyle(type.Small, Palette.Accent, TextAlign.Centre, Bold: true)));
        }
    }

    private static string TitleOf(MatrixColumn column) => Formulas.Lower(PlainText.OneLine(column.Title));

    private double NumberHeight => type.Small * 1.3;

    private TextStyle Style => new(type.Small, Palette.Ink, TextAlign.Centre, LineSpacing: 1.2, Balanced: true);

    private double WidthOf(int characters) => (characters * type.Small) + 4.5;

    private bool IsUpright(double width) => width < WidthOf(MinLying);

    private TextBlock Lie(string title, double width) =>
        TextBreaker.Lay(title, default, width - 4, Style, Math.Max(1, (int)Math.Ceiling(most / Style.LineHeight)));

    private TextBlock Lie(string title, Rect room)
    {
        var block = TextBreaker.Fit(title, room with { X = room.X + 2, Width = room.Width - 4 }, Style);
        return block with { Bounds = block.Bounds with { Y = room.Bottom - block.Bounds.Height } };
    }
}
