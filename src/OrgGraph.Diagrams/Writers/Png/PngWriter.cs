using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Diagrams.Writers.Svg;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Writers.Png;

/// <summary>Writes a page as PNG by a program of this machine: rsvg-convert, or a browser of the Chromium family.</summary>
/// <remarks>
/// The program is started without a shell on files in a folder of its own, which is deleted afterwards; it is ended when it takes too
/// long or the writing is stopped. Its bytes depend on its version and on the fonts of the machine.
/// </remarks>
public static class PngWriter
{
    /// <summary>The longest side that is drawn, in pixels.</summary>
    public const int MostPixels = 20000;

    /// <summary>Writes one page.</summary>
    /// <param name="scene">The drawing.</param>
    /// <param name="page">Index of the page.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="options">Resolution, program, and time it may take.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="DiagramException">No program is installed, it fails or takes too long, or the picture would be too large.</exception>
    public static async Task WriteAsync(
        Scene scene, int page, Stream output, WriteOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scene);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var (width, height) = Size(scene.Pages[page], options);
        var program = DrawingProgram.Find(options.Renderer);
        var folder = Directory.CreateTempSubdirectory("orggraph-");
        try
        {
            var picture = Path.Combine(folder.FullName, "page.png");
            var arguments = await PrepareAsync(scene, page, program, folder.FullName, picture, width, height, cancellationToken);
            await RunAsync(program, arguments, folder.FullName, options.Timeout, cancellationToken);
            if (!File.Exists(picture))
            {
                throw Failed(program, "it wrote no picture");
            }

            var bytes = await File.ReadAllBytesAsync(picture, cancellationToken);
            if (bytes.Length < 24 || BinaryPrimitives.ReadUInt32BigEndian(bytes) != 0x89504E47)
            {
                throw Failed(program, "what it wrote is no PNG");
            }

            await output.WriteAsync(bytes, cancellationToken);
        }
        finally
        {
            Delete(folder);
        }
    }

    private static (int Width, int Height) Size(ScenePage page, WriteOptions options)
    {
        if (options.Dpi is < 36 or > 600)
        {
            throw new DiagramException($"分辨率应在 36 至 600 dpi 之间，不能是 {options.Dpi}。", $"the resolution is 36 to 600 dpi, not {options.Dpi}.");
        }

        var scale = options.PixelWidth is { } wanted ? wanted / page.Width : options.Dpi / 72.0;
        var (width, height) = (Math.Round(page.Width * scale), Math.Round(page.Height * scale));
        if (width < 1 || height < 1 || Math.Max(width, height) > MostPixels)
        {
            throw new DiagramException(
                $"图片为 {width:0}×{height:0} 像素，边长应在 1 至 {MostPixels} 像素之间；请调整分辨率或宽度。",
                $"the picture would be {width:0} by {height:0} pixels; sides are 1 to {MostPixels}: choose another resolution or width.");
        }

        return ((int)width, (int)height);
    }

    private static async Task<List<string>> PrepareAsync(
        Scene scene, int page, DrawingProgram program, string folder, string picture, int width, int height, CancellationToken cancellationToken)
    {
        using var svg = new MemoryStream();
        SvgWriter.Write(scene, page, svg, cancellationToken);
        if (!program.IsBrowser)
        {
            var file = Path.Combine(folder, "page.svg");
            await File.WriteAllBytesAsync(file, svg.ToArray(), cancellationToken);
            return ["--width", Number(width), "--height", Number(height), "--format", "png", "--output", picture, file];
        }

        // a browser draws the whole window: the page fills it
        var text = Encoding.UTF8.GetString(svg.ToArray());
        text = text[text.IndexOf("<svg", StringComparison.Ordinal)..];
        var html = Path.Combine(folder, "page.html");
        await File.WriteAllTextAsync(
            html,
            $"<!DOCTYPE html><meta charset=\"utf-8\"><style>html,body{{margin:0;overflow:hidden;background:#fff}}svg{{display:block;width:{Number(width)}px;height:{Number(height)}px}}</style>{text}",
            cancellationToken);
        List<string> arguments =
        [
            "--headless", "--disable-gpu", "--hide-scrollbars", "--force-device-scale-factor=1", "--no-first-run", "--disable-extensions",
            "--disable-background-networking", "--disable-quic", "--virtual-time-budget=2000",
            "--user-data-dir=" + Path.Combine(folder, "profile"),
            $"--window-size={Number(width)},{Number(height)}",
            "--screenshot=" + picture,
        ];
        if (OperatingSystem.IsLinux() && Environment.UserName == "root")
        {
            arguments.Add("--no-sandbox"); // Chromium does not start for root with it; the page is ours and runs no script
        }

        arguments.Add(new Uri(html).AbsoluteUri);
        return arguments;
    }

    private static async Task RunAsync(
        DrawingProgram program, List<string> arguments, string folder, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program.Path, arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Start(start, program);
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            var said = process.StandardOutput.ReadToEndAsync(limit.Token);
            var complained = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            _ = await said;
            var why = (await complained).Trim();
            if (process.ExitCode != 0)
            {
                throw Failed(program, why.Length > 0 ? Wording.Start(why, 300) : $"exit code {process.ExitCode}");
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DiagramException(
                $"{program.Path} 在 {timeout.TotalSeconds:0} 秒内没有完成。",
                $"{program.Path} did not finish within {timeout.TotalSeconds:0} seconds.");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
    }

    private static Process Start(ProcessStartInfo start, DrawingProgram program)
    {
        try
        {
            return Process.Start(start) ?? throw Failed(program, "it did not start");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new DiagramException($"无法运行 {program.Path}：{e.Message}", $"{program.Path} cannot be run: {e.Message}", e);
        }
    }

    private static DiagramException Failed(DrawingProgram program, string why) =>
        new($"{program.Path} 没有画出图片：{why}", $"{program.Path} did not draw the picture: {why}");

    // A browser's helpers may hold files for a moment; what cannot be deleted stays in the system's folder for temporary files.
    private static void Delete(DirectoryInfo folder)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(100);
            }
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
