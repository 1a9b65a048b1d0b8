using SkiaSharp;

namespace OrgGraph.Tests.Diagrams.Writers;

/// <summary>
/// Compares pictures as an eye does that looks at the whole: blurred, so that the grain of letters' edges does not count.
/// </summary>
internal static class PictureComparison
{
    /// <summary>Pixels that become one: fine enough for a line or letter that is missing or elsewhere to show.</summary>
    private const int Blur = 4;

    /// <summary>Levels of 255 by which a channel differs clearly.</summary>
    private const int Clearly = 48;

    /// <summary>The share of blurred pixels that differ clearly; 1 for pictures of different sizes.</summary>
    public static double Difference(byte[] first, byte[] second)
    {
        using var a = Shrink(first);
        using var b = Shrink(second);
        if (a.Width != b.Width || a.Height != b.Height)
        {
            return 1;
        }

        var apart = 0;
        for (var y = 0; y < a.Height; y++)
        {
            for (var x = 0; x < a.Width; x++)
            {
                var (p, q) = (a.GetPixel(x, y), b.GetPixel(x, y));
                apart += Math.Max(
                    Math.Abs(p.Red - q.Red), Math.Max(Math.Abs(p.Green - q.Green), Math.Abs(p.Blue - q.Blue))) > Clearly
                    ? 1
                    : 0;
            }
        }

        return (double)apart / (a.Width * a.Height);
    }

    private static SKBitmap Shrink(byte[] png)
    {
        using var whole = SKBitmap.Decode(png);
        var small = new SKBitmap(whole.Width / Blur, whole.Height / Blur);
        for (var y = 0; y < small.Height; y++)
        {
            for (var x = 0; x < small.Width; x++)
            {
                var (red, green, blue) = (0, 0, 0);
                for (var i = 0; i < Blur * Blur; i++)
                {
                    var pixel = whole.GetPixel((x * Blur) + (i % Blur), (y * Blur) + (i / Blur));
                    (red, green, blue) = (red + pixel.Red, green + pixel.Green, blue + pixel.Blue);
                }

                small.SetPixel(
                    x, y, new SKColor((byte)(red / Blur / Blur), (byte)(green / Blur / Blur), (byte)(blue / Blur / Blur)));
            }
        }

        return small;
    }
}
