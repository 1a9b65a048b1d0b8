using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Text;

namespace OrgGraph.Diagrams.Kinds.Matrices;

/// <summary>Heads of columns: the title, upright where the column is narrow, and the number below it.</summary>
internal static class ColumnHead
{
    /// <summary>Height that the heads need, at most what is allowed.</summary>
    public static double HeightOf(ImmutableArray<MatrixColumn> columns, double width, TypeScale type, double most)
    {
        var lines = Math.Max(1, (int)Math.Ceiling(most / StyleOf(type).LineHeight));
        var height = columns.Max(c => IsNarrow(width, type)
            ? UprightText.HeightOf(PlainText.OneLine(c.Title), width, type.Small)
            : TextBreaker.Lay(PlainText.OneLine(c.Title), default, width - 4, StyleOf(type), lines).Bounds.Height);
        var number = columns.Any(c => c.Number.Length > 0) ? NumberHeight(type) : 0;
        return Math.Min(height + number + 6, most);
    }

    /// <summary>Draws a head at the lower end of its area.</summary>
    public static IEnumerable<SceneItem> Draw(MatrixColumn column, Rect area, TypeScale type)
    {
        var number = column.Number.Length == 0 ? 0 : NumberHeight(type);
        var room = area with { Height = area.Height - number };
        var title = PlainText.OneLine(column.Title);
        var block = IsNarrow(area.Width, type) ? UprightText.Lay(title, room, type.Small, Palette.Ink) : Lie(title, room, type);
        yield return new ShapeItem(area, ShapeForm.Rectangle, null, null, block)
        {
            Id = "c:" + column.Key, Meaning = column.Meaning,
        };
        if (number > 0)
        {
            yield return new TextItem(TextBreaker.Fit(
                column.Number,
                new Rect(area.X, area.Bottom - number, area.Width, number),
                new TextStyle(type.Small, Palette.Accent, TextAlign.Centre, Bold: true)));
        }
    }

    private static double NumberHeight(TypeScale type) => type.Small * 1.3;

    private static bool IsNarrow(double width, TypeScale type) => width < type.Small * 4.5;

    private static TextStyle StyleOf(TypeScale type) => new(type.Small, Palette.Ink, TextAlign.Centre, LineSpacing: 1.2, Balanced: true);

    private static TextBlock Lie(string title, Rect room, TypeScale type)
    {
        var block = TextBreaker.Fit(title, room with { X = room.X + 2, Width = room.Width - 4 }, StyleOf(type));
        return block with { Bounds = block.Bounds with { Y = room.Bottom - block.Bounds.Height } };
    }
}
