using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers;
using SkiaSharp;

namespace OrgGraph.Diagrams.Skia;

/// <summary>Draws the items of a page, back to front, in points.</summary>
/// <param name="canvas">Where to; its scale turns points into pixels.</param>
/// <param name="text">Draws the text.</param>
internal sealed class PagePainter(SKCanvas canvas, TextPainter text)
{
    private const float CornerRadius = 4;

    /// <summary>Draws all items.</summary>
    public void Draw(ScenePage page, CancellationToken cancellationToken)
    {
        foreach (var item in page.Items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (item)
            {
                case ShapeItem shape:
                    DrawShape(shape);
                    break;
                case TextItem block:
                    text.Draw(block.Text);
                    break;
                case LineItem line:
                    DrawPath(line.Path, line.Stroke);
                    break;
                case ConnectorItem connector:
                    DrawConnector(connector);
                    break;
            }
        }
    }

    /// <summary>A colour as Skia has it.</summary>
    public static SKColor ToSkia(Colour colour) => new(colour.Red, colour.Green, colour.Blue);

    private void DrawShape(ShapeItem shape)
    {
        if (shape.Fill is { } fill)
        {
            using var paint = new SKPaint { Color = ToSkia(fill), IsAntialias = true };
            DrawOutline(shape, paint);
        }

        if (shape.Stroke is { } stroke)
        {
            using var dash = DashOf(stroke);
            using var paint = PaintOf(stroke, dash);
            DrawOutline(shape, paint);
        }

        if (shape.Text is { } block)
        {
            text.Draw(block);
        }
    }

    private void DrawOutline(ShapeItem shape, SKPaint paint)
    {
        var bounds = SKRect.Create(
            (float)shape.Bounds.X, (float)shape.Bounds.Y, (float)shape.Bounds.Width, (float)shape.Bounds.Height);
        switch (shape.Form)
        {
            case ShapeForm.Ellipse:
                canvas.DrawOval(bounds, paint);
                break;
            case ShapeForm.RoundedRectangle:
                canvas.DrawRoundRect(bounds, CornerRadius, CornerRadius, paint);
                break;
            case ShapeForm.Diamond:
                DrawPolygon(shape.Bounds.Diamond(), paint);
                break;
            default:
                canvas.DrawRect(bounds, paint);
                break;
        }
    }

    private void DrawConnector(ConnectorItem connector)
    {
        if (!connector.Arrow)
        {
            DrawPath(connector.Path, connector.Stroke);
            return;
        }

        var head = ArrowHead.Of(connector.Path, connector.Stroke.Width);
        DrawPath(head.Shaft, connector.Stroke);
        if (!head.Corners.IsEmpty)
        {
            using var paint = new SKPaint { Color = ToSkia(connector.Stroke.Colour), IsAntialias = true };
            DrawPolygon(head.Corners.AsSpan(), paint);
        }
    }

    private void DrawPolygon(ReadOnlySpan<Point> corners, SKPaint paint)
    {
        using var builder = new SKPathBuilder();
        builder.MoveTo(ToSkia(corners[0]));
        foreach (var corner in corners[1..])
        {
            builder.LineTo(ToSkia(corner));
        }

        builder.Close();
        using var path = builder.Detach();
        canvas.DrawPath(path, paint);
    }

    private void DrawPath(CurvePath curves, Stroke stroke)
    {
        using var builder = new SKPathBuilder();
        builder.MoveTo(ToSkia(curves.Start));
        foreach (var curve in curves.Curves)
        {
            builder.CubicTo(ToSkia(curve.Control1), ToSkia(curve.Control2), ToSkia(curve.End));
        }

        using var path = builder.Detach();
        using var dash = DashOf(stroke);
        using var paint = PaintOf(stroke, dash);
        canvas.DrawPath(path, paint);
    }

    private static SKPoint ToSkia(Point point) => new((float)point.X, (float)point.Y);

    private static SKPaint PaintOf(Stroke stroke, SKPathEffect? dash) => new()
    {
        Color = ToSkia(stroke.Colour),
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeWidth = (float)stroke.Width,
        StrokeJoin = SKStrokeJoin.Round,
        StrokeCap = SKStrokeCap.Butt,
        PathEffect = dash,
    };

    // A pattern has dashes and gaps by turns: one of odd length is repeated, as in SVG.
    private static SKPathEffect? DashOf(Stroke stroke)
    {
        if (stroke.Dash.IsDefaultOrEmpty)
        {
            return null;
        }

        float[] lengths = [.. stroke.Dash.Select(length => (float)length)];
        return SKPathEffect.CreateDash(lengths.Length % 2 == 0 ? lengths : [.. lengths, .. lengths], 0);
    }
}
