using System.Runtime.InteropServices;
using System.Text;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Typography;
using SkiaSharp;

namespace OrgGraph.Diagrams.Skia;

/// <summary>Draws lines of text where the scene has them, each character in the first font that has it.</summary>
/// <param name="canvas">Where to.</param>
/// <param name="fonts">The fonts.</param>
internal sealed class TextPainter(SKCanvas canvas, PictureFonts fonts)
{
    /// <summary>No line is drawn narrower than this share of its width.</summary>
    private const double MinSqueeze = 0.5;

    /// <summary>Characters that no font has.</summary>
    public SortedSet<Rune> Missing { get; } = [];

    /// <summary>Draws the lines of a block.</summary>
    public void Draw(TextBlock block)
    {
        for (var i = 0; i < block.Lines.Length; i++)
        {
            var line = PlainText.OneLine(block.Lines[i]);
            if (line.Length > 0)
            {
                DrawLine(block, line, FontMetrics.BaseLine(block, i));
            }
        }
    }

    private void DrawLine(TextBlock block, string line, double baseLine)
    {
        using var builder = new SKTextBlobBuilder();
        var runs = Split(line, block);
        var width = 0f;
        try
        {
            foreach (var run in runs)
            {
                var glyphs = CollectionsMarshal.AsSpan(run.Glyphs);
                builder.AddRun(glyphs, run.Font, new SKPoint(width, 0));
                width += run.Font.MeasureText(glyphs);
            }

            using var blob = builder.Build();
            if (blob is null)
            {
                return; // nothing in the line shows
            }

            Draw(blob, block, width, baseLine);
        }
        finally
        {
            runs.ForEach(run => run.Font.Dispose());
        }
    }

    // A font wider than those measured is drawn narrower rather than over its neighbour.
    private void Draw(SKTextBlob blob, TextBlock block, double width, double baseLine)
    {
        var squeeze = width > block.Bounds.Width && width > 0 ? Math.Max(MinSqueeze, block.Bounds.Width / width) : 1;
        var x = block.Align switch
        {
            TextAlign.Centre => block.Bounds.Centre.X - (width * squeeze / 2),
            TextAlign.Right => block.Bounds.Right - (width * squeeze),
            _ => block.Bounds.X,
        };
        using var paint = new SKPaint { Color = PagePainter.ToSkia(block.Colour), IsAntialias = true };
        canvas.Save();
        canvas.Translate((float)x, (float)baseLine);
        canvas.Scale((float)squeeze, 1);
        canvas.DrawText(blob, 0, 0, paint);
        canvas.Restore();
    }

    private List<Run> Split(string line, TextBlock block)
    {
        var runs = new List<Run>();
        var current = default(PictureFont);
        foreach (var rune in line.EnumerateRunes())
        {
            var (font, glyph) = fonts.Choose(rune, block.Bold);
            if (glyph == 0 && FontMetrics.IsInvisible(rune))
            {
                continue; // joiners of emoji have no picture
            }

            if (glyph == 0)
            {
                Missing.Add(rune);
            }

            if (current != font)
            {
                runs.Add(new Run(font.InSize(block.Size, block.Bold)));
                current = font;
            }

            runs[^1].Glyphs.Add(glyph);
        }

        return runs;
    }

    private sealed record Run(SKFont Font)
    {
        public List<ushort> Glyphs { get; } = [];
    }
}
