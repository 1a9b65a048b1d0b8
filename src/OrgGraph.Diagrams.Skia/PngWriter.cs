using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers;
using SkiaSharp;

namespace OrgGraph.Diagrams.Skia;

/// <summary>
/// Writes a page as PNG: the picture that <c>SvgWriter</c> describes, drawn by Skia, with nothing but this program.
/// </summary>
/// <remarks>The same scene, options and fonts give the same bytes on the same kind of machine.</remarks>
public sealed class PngWriter : IPictureWriter
{
    /// <summary>The longest side that is drawn, in pixels.</summary>
    public const int MaxSide = 20_000;

    /// <summary>The most pixels that are drawn: they take 4 bytes each, 600 MB in all.</summary>
    public const int MaxPixels = 150_000_000;

    /// <summary>The writer; it keeps nothing between pages.</summary>
    public static PngWriter Instance { get; } = new();

    /// <inheritdoc/>
    public WriteReport Write(
        Scene scene, int page, Stream output, WriteOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(page, scene.Pages.Length);
        var (width, height) = MeasurePicture(scene.Pages[page], options);
        try
        {
            return Draw(scene.Pages[page], width, height, output, options, cancellationToken);
        }
        catch (Exception e) when (
            e is DllNotFoundException or TypeInitializationException or BadImageFormatException or EntryPointNotFoundException)
        {
            throw new DiagramException(
                $"本机无法加载绘制图片的程序库（SkiaSharp）：{e.GetBaseException().Message}。请改用 SVG 或 PDF。",
                $"the library that draws pictures (SkiaSharp) cannot be loaded here: {e.GetBaseException().Message}. Write SVG "
                + "or PDF.",
                e);
        }
    }

    private static WriteReport Draw(
        ScenePage page, int width, int height, Stream output, WriteOptions options, CancellationToken cancellationToken)
    {
        using var fonts = PictureFonts.Find(options.Font, options.FontFolders);
        using var surface = SKSurface.Create(
            new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque),
            new SKSurfaceProperties(SKPixelGeometry.Unknown))
            ?? throw new DiagramException(
                $"内存不足以绘制 {width}×{height} 像素的图片；请降低分辨率。",
                $"there is not enough memory for a picture of {width} by {height} pixels: choose a lower resolution.");
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)(width / page.Width), (float)(height / page.Height));
        var text = new TextPainter(surface.Canvas, fonts);
        new PagePainter(surface.Canvas, text).Draw(page, cancellationToken);
        using var pixels = surface.PeekPixels();
        using var data = pixels.Encode(SKPngEncoderOptions.Default)
            ?? throw new DiagramException("无法生成 PNG 图片。", "the picture cannot be encoded as PNG.");
        data.SaveTo(output);
        return new WriteReport([], fonts.Family, [.. fonts.Warnings, .. WriteWarning.MissingCharacters(text.Missing)]);
    }

    private static (int Width, int Height) MeasurePicture(ScenePage page, WriteOptions options)
    {
        if (options.Dpi is < 36 or > 600)
        {
            throw new DiagramException(
                $"分辨率应在 36 至 600 dpi 之间，不能是 {options.Dpi}。", $"the resolution is 36 to 600 dpi, not {options.Dpi}.");
        }

        var scale = options.PixelWidth is { } wanted ? wanted / page.Width : options.Dpi / 72.0;
        var (width, height) = (Math.Round(page.Width * scale), Math.Round(page.Height * scale));
        if (width < 1 || height < 1 || Math.Max(width, height) > MaxSide || width * height > MaxPixels)
        {
            throw new DiagramException(
                $"图片为 {width:0}×{height:0} 像素，边长应在 1 至 {MaxSide} 像素之间，总数不超过 {MaxPixels / 1_000_000} 百万像素；请调整分辨率或宽度。",
                $"the picture would be {width:0} by {height:0} pixels; sides are 1 to {MaxSide}, {MaxPixels / 1_000_000} million "
                + "pixels in all: "
                + "choose another resolution or width.");
        }

        return ((int)width, (int)height);
    }
}
