using System.Text;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Writers.Pdf;

/// <summary>Writes the content of one page: y runs downwards, as in the scene.</summary>
internal static class PdfPage
{
    /// <summary>Distance of the control points of a quarter of a circle of radius 1.</summary>
    private const double Quarter = 0.5522847498;

    /// <summary>The operators that draw a page.</summary>
    public static string Draw(ScenePage page, PdfTypesetter type, CancellationToken cancellationToken)
    {
        var content = new StringBuilder($"1 0 0 -1 0 {Numbers.Format(page.Height)} cm 1 j\n");
        foreach (var item in page.Items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (item)
            {
                case ShapeItem shape:
                    DrawShape(shape, type, content);
                    break;
                case TextItem text:
                    type.Set(text.Text, content);
                    break;
                case LineItem line:
                    DrawPath(line.Path, line.Stroke, content);
                    break;
                case ConnectorItem connector:
                    DrawConnector(connector, content);
                    break;
            }
        }

        return content.ToString();
    }

    /// <summary>A colour as three numbers from 0 to 1.</summary>
    public static string Components(Colour c) =>
        $"{Numbers.Format(c.Red / 255.0)} {Numbers.Format(c.Green / 255.0)} {Numbers.Format(c.Blue / 255.0)}";

    private static void DrawShape(ShapeItem shape, PdfTypesetter type, StringBuilder content)
    {
        var operation = (shape.Fill, shape.Stroke) switch
        {
            (null, null) => "n",
            (null, _) => "S",
            (_, null) => "f",
            _ => "B",
        };
        if (shape.Fill is { } fill)
        {
            content.Append(Components(fill)).Append(" rg ");
        }

        if (shape.Stroke is { } stroke)
        {
            SetStroke(stroke, content);
        }

        Outline(shape, content);
        content.Append(operation).Append('\n');
        if (shape.Text is { } text)
        {
            type.Set(text, content);
        }
    }

    private static void Outline(ShapeItem shape, StringBuilder content)
    {
        var b = shape.Bounds;
        switch (shape.Form)
        {
            case ShapeForm.Rectangle:
                content.Append(Join(b.X, b.Y, b.Width, b.Height)).Append(" re ");
                break;
            case ShapeForm.Diamond:
                var corners = b.Diamond();
                content.Append(Join(corners[0].X, corners[0].Y)).Append(" m ");
                foreach (var corner in corners.AsSpan(1))
                {
                    content.Append(Join(corner.X, corner.Y)).Append(" l ");
                }

                content.Append("h ");
                break;
            default:
                var (rx, ry) = shape.Form == ShapeForm.Ellipse
                    ? (b.Width / 2, b.Height / 2)
                    : (Math.Min(4, b.Width / 2), Math.Min(4, b.Height / 2));
                Rounded(b, rx, ry, content);
                break;
        }
    }

    // An ellipse is a rectangle all of whose sides are corners.
    private static void Rounded(Rect b, double rx, double ry, StringBuilder content)
    {
        var (kx, ky) = (rx * (1 - Quarter), ry * (1 - Quarter));
        content.Append(Join(b.X + rx, b.Y)).Append(" m ").Append(Join(b.Right - rx, b.Y)).Append(" l ")
            .Append(Join(b.Right - kx, b.Y, b.Right, b.Y + ky, b.Right, b.Y + ry)).Append(" c ")
            .Append(Join(b.Right, b.Bottom - ry)).Append(" l ")
            .Append(Join(b.Right, b.Bottom - ky, b.Right - kx, b.Bottom, b.Right - rx, b.Bottom)).Append(" c ")
            .Append(Join(b.X + rx, b.Bottom)).Append(" l ")
            .Append(Join(b.X + kx, b.Bottom, b.X, b.Bottom - ky, b.X, b.Bottom - ry)).Append(" c ")
            .Append(Join(b.X, b.Y + ry)).Append(" l ")
            .Append(Join(b.X, b.Y + ky, b.X + kx, b.Y, b.X + rx, b.Y)).Append(" c h ");
    }

    private static void DrawConnector(ConnectorItem connector, StringBuilder content)
    {
        if (!connector.Arrow)
        {
            DrawPath(connector.Path, connector.Stroke, content);
            return;
        }

        var head = ArrowHead.Of(connector.Path, connector.Stroke.Width);
        DrawPath(head.Shaft, connector.Stroke, content);
        if (!head.Corners.IsEmpty)
        {
            content.Append(Components(connector.Stroke.Colour)).Append(" rg ");
            for (var i = 0; i < head.Corners.Length; i++)
            {
                content.Append(Join(head.Corners[i].X, head.Corners[i].Y)).Append(i == 0 ? " m " : " l ");
            }

            content.Append("f\n");
        }
    }

    private static void DrawPath(CurvePath path, Stroke stroke, StringBuilder content)
    {
        SetStroke(stroke, content);
        content.Append(Join(path.Start.X, path.Start.Y)).Append(" m ");
        foreach (var c in path.Curves)
        {
            content.Append(Join(c.Control1.X, c.Control1.Y, c.Control2.X, c.Control2.Y, c.End.X, c.End.Y)).Append(" c ");
        }

        content.Append("S\n");
    }

    private static void SetStroke(Stroke stroke, StringBuilder content) =>
        content.Append(Components(stroke.Colour)).Append(" RG ")
        .Append(Numbers.Format(stroke.Width)).Append(" w [")
        .Append(stroke.Dash.IsDefaultOrEmpty ? "" : string.Join(' ', stroke.Dash.Select(Numbers.Format))).Append("] 0 d ");

    private static string Join(params ReadOnlySpan<double> numbers)
    {
        var text = new StringBuilder();
        foreach (var number in numbers)
        {
            text.Append(text.Length > 0 ? " " : "").Append(Numbers.Format(number));
        }

        return text.ToString();
    }
}
