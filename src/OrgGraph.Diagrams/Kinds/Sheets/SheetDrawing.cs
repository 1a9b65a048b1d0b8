using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Kinds.Parts;
using OrgGraph.Diagrams.Layouts;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;

namespace OrgGraph.Diagrams.Kinds.Sheets;

/// <summary>Has an engine place a sheet, and draws it where it fits.</summary>
/// <param name="engine">The engine.</param>
/// <param name="area">The room of a page.</param>
/// <param name="type">Sizes of type.</param>
internal sealed class SheetDrawing(DrawingEngine engine, Rect area, TypeScale type)
{
    /// <summary>
    /// The drawing, in its own size in the middle of the room; networks that are larger are drawn closer together. Null where it
    /// does not fit.
    /// </summary>
    public ImmutableArray<SceneItem>? Draw(Sheet sheet, CancellationToken cancellationToken)
    {
        var title = TitleStyle(0);
        var graph = new LayoutGraph(
            [.. sheet.Boxes.Select(box => new LayoutNode(box.Width, box.Height, box.Layer))],
            [.. sheet.Lines.Select(line => new LayoutEdge(
                line.From, line.To, line.Weight, line.Label is { } label ? TextBreaker.InkWidth(label) + 2 : 0,
                line.Label?.Bounds.Height ?? 0))],
            sheet.Spacing)
        {
            Frames = engine.IsNetwork ? [] : [.. sheet.Frames.Select(frame => new LayoutFrame(
                frame.Boxes, frame.Parent, FontMetrics.Width(frame.Title, title.Size, bold: true) + 2, title.LineHeight))],
            AspectRatio = area.Width / area.Height,
        };
        var result = engine.Layout.Lay(graph, cancellationToken);
        if (result.Width > area.Width || result.Height > area.Height)
        {
            return engine.IsNetwork ? DrawCloser(sheet, graph, result, cancellationToken) : null;
        }

        var (dx, dy) = (area.X + ((area.Width - result.Width) / 2), area.Y + Math.Min(12, (area.Height - result.Height) / 2));
        Rect[] boxes = [.. result.Boxes.Select(Moved)];
        CurvePath[] routes = [.. result.Routes.Select(route => SheetLabels.Move(route, dx, dy))];
        return Items(sheet, boxes, routes, [.. result.Frames.Select(Moved)], [.. result.Labels.Select(Moved)]);

        Rect Moved(Rect rect) => rect with { X = rect.X + dx, Y = rect.Y + dy };
    }

    private ImmutableArray<SceneItem>? DrawCloser(
        Sheet sheet, LayoutGraph graph, LayoutResult result, CancellationToken cancellationToken)
    {
        Rect[] boxes = [.. result.Boxes];
        if (engine.Layout is not ILineRouting routing || !PageFitting.Run(boxes, area, sheet.Spacing.Node))
        {
            return null;
        }

        var routes = routing.Route(graph, [.. boxes], cancellationToken);
        return routes.All(route => CurveGeometry.Points(route).TrueForAll(IsWithin)) ? Items(sheet, boxes, [.. routes], [], [])
            : null;

        bool IsWithin(Point p) => p.X >= area.X - 1 && p.X <= area.Right + 1 && p.Y >= area.Y - 1 && p.Y <= area.Bottom + 1;
    }

    private ImmutableArray<SceneItem> Items(Sheet sheet, Rect[] boxes, CurvePath[] routes, Rect[] frames, Rect[] labels)
    {
        var places = SheetLabels.Place(sheet.Lines, routes, boxes, frames, labels, area);
        ConnectorItem[] lines = [.. sheet.Lines.Select((line, i) => line.Draw(routes[i]))];
        return
        [
            .. frames.SelectMany((place, i) => Frame(sheet, i, place)),
            .. sheet.Lines.Zip(lines).OrderBy(l => l.First.Weight).Select(l => l.Second),
            .. sheet.Boxes.SelectMany((box, i) => box.Draw(boxes[i])),
            .. sheet.Lines.SelectMany((line, i) => places[i] is { } place ? Label(line.Label!, place, lines[i]) : []),
        ];
    }

    private static IEnumerable<SceneItem> Label(TextBlock label, Rect place, ConnectorItem line)
    {
        var ends = new Ends(line.From, line.To);
        yield return new ShapeItem(place, ShapeForm.Rectangle, Palette.Paper, null) { Ties = ends };
        yield return new TextItem(label with { Bounds = place }) { Ties = ends };
    }

    private IEnumerable<SceneItem> Frame(Sheet sheet, int frame, Rect place)
    {
        var depth = 0;
        for (var above = sheet.Frames[frame].Parent; above is { } parent; above = sheet.Frames[parent].Parent)
        {
            depth++;
        }

        yield return new ShapeItem(
            place, ShapeForm.RoundedRectangle, depth == 0 ? Palette.Panel : Palette.Paper, new Stroke(Palette.Rule, 0.8))
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"f:{frame}"),
        };
        var style = TitleStyle(depth);
        yield return new TextItem(TextBreaker.Fit(
            sheet.Frames[frame].Title, new Rect(place.X + 6, place.Y + 3, place.Width - 12, style.LineHeight), style));
    }

    private TextStyle TitleStyle(int depth) =>
        new(depth == 0 ? type.Body : type.Small, Palette.Accent, Bold: true, LineSpacing: 1.3);
}
