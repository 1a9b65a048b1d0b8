using System.Diagnostics;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Formats.Converted;

/// <summary>One conversion by LibreOffice, in a folder and with a profile of its own, both of which are removed.</summary>
internal static class Conversion
{
    // each takes some hundred megabytes of memory, and most of a core
    private static readonly SemaphoreSlim s_places = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>Converts a document.</summary>
    /// <param name="program">LibreOffice's path.</param>
    /// <param name="input">The document.</param>
    /// <param name="kind">What it is.</param>
    /// <returns>The bytes of a docx or xlsx.</returns>
    /// <exception cref="DocumentException">It could not be converted, or took too long.</exception>
    public static byte[] Run(string program, DocumentInput input, ConvertedKind kind)
    {
        s_places.Wait(input.CancellationToken);
        string? folder = null;
        try
        {
            folder = Directory.CreateTempSubdirectory("orggraph-").FullName;
            return Run(program, input, kind, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            throw Failed(input.Source, kind, e);
        }
        finally
        {
            s_places.Release();
            Remove(folder);
        }
    }

    private static byte[] Run(string program, DocumentInput input, ConvertedKind kind, string folder)
    {
        // the document's own name never becomes a path
        var source = Path.Combine(folder, "document" + kind.Extension);
        var target = kind.IsSheet ? "xlsx" : "docx";
        using (var stream = File.Create(source))
        {
            stream.Write(input.Content.Span);
        }

        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        string[] arguments =
        [
            $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--headless", "--norestore",
            "--nolockcheck", "--nodefault",
            "--nofirststartwizard", "--convert-to", target, "--outdir", Path.Combine(folder, "out"), source,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw Failed(input.Source, kind);
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Wait(process, input, kind);
        var result = Path.Combine(folder, "out", "document." + target);
        if (!File.Exists(result))
        {
            throw Failed(input.Source, kind);
        }

        return new FileInfo(result).Length > input.Limits.MaxUnpackedBytes
            ? throw Refusals.TooLargeUnpacked(input.Source, input.Limits.MaxUnpackedBytes)
            : File.ReadAllBytes(result);
    }

    private static void Wait(Process process, DocumentInput input, ConvertedKind kind)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(input.CancellationToken);
        stop.CancelAfter(input.Limits.ConversionTime);
        try
        {
            process.WaitForExitAsync(stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            input.CancellationToken.ThrowIfCancellationRequested();
            var seconds = input.Limits.ConversionTime.TotalSeconds;
            throw new DocumentException(
                DocumentProblem.TooSlow, input.Source,
                $"LibreOffice 在 {seconds:0} 秒内没有完成 {kind.Extension} 文件的转换；也可用 Word、WPS 另存为新格式",
                $"LibreOffice did not convert the {kind.Extension} file within {seconds:0} seconds; or save it in a newer "
                + $"format");
        }
    }

    private static DocumentException Failed(string source, ConvertedKind kind, Exception? cause = null) => new(
        DocumentProblem.Format, source,
        $"LibreOffice 不能转换这个 {kind.Extension} 文件（可能已损坏或有密码）；请用 Word、WPS 打开，另存为 {(kind.IsSheet ? ".xlsx" : ".docx")}",
        $"LibreOffice cannot convert this {kind.Extension} file (damaged, or locked?); open it in Word or WPS and save it as "
        + $"{(kind.IsSheet ? ".xlsx" : ".docx")}",
        cause);

    private static void Remove(string? folder)
    {
        try
        {
            if (folder is not null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // a file that the system still holds is left to the system's own cleaning of temporary folders
        }
    }
}
