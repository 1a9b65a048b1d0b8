using System.Collections.Immutable;
using System.Globalization;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers.Dot;
using OrgGraph.Diagrams.Writers.Html;
using OrgGraph.Diagrams.Writers.Pdf;
using OrgGraph.Diagrams.Writers.Pptx;
using OrgGraph.Diagrams.Writers.Svg;

namespace OrgGraph.Diagrams.Writers.Files;

/// <summary>Writes a drawing in any format.</summary>
public static class DiagramFile
{
    /// <summary>The most pages of a drawing.</summary>
    public const int MaxPages = SceneLimits.MaxPages;

    /// <summary>The most items of a page.</summary>
    public const int MaxItems = SceneLimits.MaxItems;

    /// <summary>The format that a file's name ends in; null for none of them.</summary>
    public static DiagramFormat? FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".SVG" => DiagramFormat.Svg,
        ".HTML" or ".HTM" => DiagramFormat.Html,
        ".PDF" => DiagramFormat.Pdf,
        ".PNG" => DiagramFormat.Png,
        ".PPTX" => DiagramFormat.Pptx,
        ".DOT" or ".GV" => DiagramFormat.Dot,
        ".GEOM" or ".MSAGL" => DiagramFormat.Msagl,
        _ => null,
    };

    /// <summary>True for formats that hold one page a file.</summary>
    public static bool IsFileAPage(DiagramFormat format) =>
        format is DiagramFormat.Svg or DiagramFormat.Png or DiagramFormat.Msagl;

    /// <summary>
    /// Writes files. In formats of one page a file, several pages get numbered names: <c>plan.svg</c> becomes <c>plan-1.svg</c>,
    /// <c>plan-2.svg</c> …, with as many digits as the last has.
    /// </summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="format">The format.</param>
    /// <param name="path">The file. All files are written beside their places first, so that none is left half-written.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The files, and what the user has to be told.</returns>
    /// <exception cref="DiagramException">The drawing is beyond the limits, or what the format needs is not there.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public static WriteReport Write(
        Scene scene, DiagramFormat format, string path, WriteOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        Check(scene);
        var files = Names(path, IsFileAPage(format) ? scene.Pages.Length : 1);
        var report = new WriteReport(files, null, []);
        var suffix = $".{Environment.ProcessId}.new";
        try
        {
            for (var i = 0; i < files.Length; i++)
            {
                using var stream = File.Create(files[i] + suffix);
                report = Write(scene, format, i, stream, options, cancellationToken) with { Files = files };
            }

            foreach (var file in files)
            {
                File.Move(file + suffix, file, overwrite: true);
            }

            return report;
        }
        finally
        {
            foreach (var file in files.Select(f => f + suffix).Where(File.Exists))
            {
                File.Delete(file);
            }
        }
    }

    /// <summary>Writes to a stream: the whole drawing, or one page in formats of one page a file.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="format">The format.</param>
    /// <param name="page">Index of the page for formats of one page a file; others take all pages.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="DiagramException">The drawing is beyond the limits, or what the format needs is not there.</exception>
    public static WriteReport Write(
        Scene scene, DiagramFormat format, int page, Stream output, WriteOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        Check(scene);
        switch (format)
        {
            case DiagramFormat.Svg:
                SvgWriter.Write(scene, page, output, cancellationToken);
                break;
            case DiagramFormat.Html:
                HtmlDiagramWriter.Write(scene, output, cancellationToken);
                break;
            case DiagramFormat.Pdf:
                return PdfWriter.Write(scene, output, options, cancellationToken);
            case DiagramFormat.Png:
                return options.Pictures?.Write(scene, page, output, options, cancellationToken) ?? throw new DiagramException(
                    "这里不能生成 PNG 图片，请改用 SVG、PDF 或 PPTX。", "PNG cannot be written here; write SVG, PDF or PPTX.");
            case DiagramFormat.Pptx:
                PptxWriter.Write(scene, output, options, cancellationToken);
                break;
            case DiagramFormat.Dot:
                DotWriter.Write(scene, output, cancellationToken);
                break;
            case DiagramFormat.Msagl:
                return options.GeometryGraphs?.Write(scene, page, output, options, cancellationToken)
                    ?? throw new DiagramException(
                    "这个版本不含 MSAGL，不能写它的图文件；请改用 DOT、SVG 或 PDF。",
                    "this build has no MSAGL to write its graph files; write DOT, SVG or PDF.");
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "no such format");
        }

        return new WriteReport([], null, []);
    }

    /// <summary>Refuses a drawing beyond the limits.</summary>
    /// <exception cref="DiagramException">It has no page, too many pages, or too many items on one.</exception>
    public static void Check(Scene scene) => SceneLimits.Check(scene);

    /// <summary>The names of a drawing's files: <c>plan.svg</c>, or <c>plan-1.svg</c>, <c>plan-2.svg</c> …</summary>
    public static ImmutableArray<string> Names(string path, int count)
    {
        if (count == 1)
        {
            return [path];
        }

        // MSAGL's viewer knows its files by two extensions
        var extension = path.EndsWith(".msagl.geom", StringComparison.OrdinalIgnoreCase) ? path[^11..] : Path.GetExtension(path);
        var stem = path[..^extension.Length];
        var digits = "D" + count.ToString(CultureInfo.InvariantCulture).Length.ToString(CultureInfo.InvariantCulture);
        return
        [
            .. Enumerable.Range(1, count)
                .Select(i => $"{stem}-{i.ToString(digits, CultureInfo.InvariantCulture)}{extension}"),
        ];
    }
}
