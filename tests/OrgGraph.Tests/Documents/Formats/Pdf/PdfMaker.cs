using System.Globalization;
using System.Text;

namespace OrgGraph.Tests.Documents.Formats.Pdf;

/// <summary>
/// Makes small PDFs: Chinese letters an em wide, others half of it, in a font that is not embedded. Points from the upper left.
/// </summary>
internal sealed class PdfMaker
{
    private readonly List<(double Width, double Height, int Rotate, StringBuilder Content)> _pages = [];

    private StringBuilder Page => _pages[^1].Content;

    private double Height => _pages[^1].Height;

    /// <summary>Begins a page, A4 if nothing is said.</summary>
    public PdfMaker AddPage(double width = 595, double height = 842, int rotate = 0)
    {
        _pages.Add((width, height, rotate, new StringBuilder()));
        return this;
    }

    /// <summary>Text whose first letter stands with its upper left corner at a point.</summary>
    public PdfMaker Text(double x, double y, string text, double size = 10, double angle = 0, double grey = 0, double spacing = 0)
    {
        var (cos, sin) = (Math.Cos(angle * Math.PI / 180), Math.Sin(angle * Math.PI / 180));
        Page.Append(CultureInfo.InvariantCulture,
            $"BT {grey:0.##} g /F1 {size:0.##} Tf {spacing:0.##} Tc {cos:0.####} {sin:0.####} {-sin:0.####} {cos:0.####} "
            + $"{x:0.##} {Height - y - (0.86 * size):0.##} Tm <");
        foreach (var c in text)
        {
            Page.Append(CultureInfo.InvariantCulture, $"{(int)c:X4}");
        }

        Page.Append("> Tj ET\n");
        return this;
    }

    /// <summary>Lines of text below each other.</summary>
    public PdfMaker Lines(double x, double y, double size, params ReadOnlySpan<string> lines)
    {
        foreach (var line in lines)
        {
            Text(x, y, line, size);
            y += size * 1.3;
        }

        return this;
    }

    /// <summary>A stroked line.</summary>
    public PdfMaker Line(double x1, double y1, double x2, double y2, string dash = "[] 0 d")
    {
        Page.Append(
            CultureInfo.InvariantCulture, $"{dash} 0.5 w {x1:0.##} {Height - y1:0.##} m {x2:0.##} {Height - y2:0.##} l S\n");
        return this;
    }

    /// <summary>A filled rectangle.</summary>
    public PdfMaker Fill(double x, double y, double width, double height, double grey = 0)
    {
        Page.Append(CultureInfo.InvariantCulture,
            $"{grey:0.##} g {x:0.##} {Height - y - height:0.##} {width:0.##} {height:0.##} re f\n");
        return this;
    }

    /// <summary>Any drawing commands.</summary>
    public PdfMaker Raw(string commands)
    {
        Page.Append(commands).Append('\n');
        return this;
    }

    /// <summary>A grid of lines at the edges said.</summary>
    public PdfMaker Grid(double[] xs, double[] ys)
    {
        foreach (var x in xs)
        {
            Line(x, ys[0], x, ys[^1]);
        }

        foreach (var y in ys)
        {
            Line(xs[0], y, xs[^1], y);
        }

        return this;
    }

    /// <summary>A ruled table: text wrapped to the columns, rows as high as they must be.</summary>
    /// <returns>The y of its lower edge.</returns>
    public double Table(double[] xs, double y, double size, params ReadOnlySpan<string[]> rows)
    {
        var ys = new List<double> { y };
        foreach (var row in rows)
        {
            var most = 1;
            for (var i = 0; i < row.Length; i++)
            {
                var lines = Wrap(row[i], xs[i + 1] - xs[i] - 8, size);
                Lines(xs[i] + 4, ys[^1] + 3, size, [.. lines]);
                most = Math.Max(most, lines.Count);
            }

            ys.Add(ys[^1] + 6 + (most * size * 1.3));
        }

        Grid(xs, [.. ys]);
        return ys[^1];
    }

    /// <summary>The lines that a text takes in a width; line breaks in it are kept.</summary>
    public static List<string> Wrap(string text, double width, double size)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var (line, used) = (new StringBuilder(), 0.0);
            foreach (var c in paragraph)
            {
                var advance = c < 0x80 ? size / 2 : size;
                if (used + advance > width + 0.01)
                {
                    lines.Add(line.ToString());
                    line.Clear();
                    used = 0;
                }

                line.Append(c);
                used += advance;
            }

            lines.Add(line.ToString());
        }

        return lines;
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select((_, i) => $"{6 + (2 * i)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) "
            + "/Supplement 0 >>"
                + " /DW 1000 /W [32 126 500] /FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /Ascent 860 "
                + "/Descent -140"
                + " /CapHeight 700 /ItalicAngle 0 /StemV 80 /FontBBox [0 -140 1000 860] >> >>",
            Stream(
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
                + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                + string.Concat(Enumerable.Range(0, 3).Select(k => "100 beginbfrange\n"
                    + string.Concat(Enumerable.Range(0, 100).Where(i => (k * 100) + i < 256)
                        .Select(i => $"<{(k * 100) + i:X2}00> <{(k * 100) + i:X2}FF> <{(k * 100) + i:X2}00>\n"))
                        + "endbfrange\n"))
                + "endcmap CMapName currentdict /CMap defineresource pop end end"),
        };
        foreach (var (width, height, rotate, content) in _pages)
        {
            objects.Add(string.Create(CultureInfo.InvariantCulture,
                $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width:0.##} {height:0.##}] /Rotate {rotate} /Resources << /Font "
                + $"<< /F1 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>"));
            objects.Add(Stream(content.ToString()));
        }

        return Write(objects);
    }

    /// <summary>A file of objects, the first of which is the catalogue.</summary>
    public static byte[] Write(List<string> objects, string trailer = "")
    {
        var file = new StringBuilder("%PDF-1.6\n");
        var offsets = new List<int>();
        foreach (var (i, o) in objects.Index())
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{o}\nendobj\n");
        }

        var xref = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        }

        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer << /Size {objects.Count + 1} /Root 1 0 R {trailer}>>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>A stream object.</summary>
    public static string Stream(string content, string entries = "") =>
        $"<< /Length {content.Length} {entries}>>\nstream\n{content}\nendstream";
}
