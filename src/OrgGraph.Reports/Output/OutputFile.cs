using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Reports.Output;

/// <summary>A file to write.</summary>
/// <param name="Name">Its name in the folder; a sub-folder's name and / may stand before it.</param>
/// <param name="Write">Writes its content.</param>
public sealed record OutputFile(string Name, Action<Stream> Write)
{
    private const int DigestCharacters = 12;

    /// <summary>Tells early what would stop the writing of one file later.</summary>
    /// <exception cref="OutputException">The path is a folder's, or its links lead around in a circle.</exception>
    public static void CheckPath(string path)
    {
        if (Directory.Exists(path) || Path.GetFileName(path).Length == 0)
        {
            throw new OutputException(OutputProblems.OutIsFolder.With(path));
        }

        PlaceOf(path);
    }

    /// <summary>
    /// Writes one file, under a temporary name first; the one that is there stays until the new one is whole. Links are
    /// followed; a device or pipe is written into. What killed runs left beside it is cleared.
    /// </summary>
    /// <exception cref="OutputException">The system does not let it be written.</exception>
    public static void WriteTo(string path, Action<Stream> write, CancellationToken cancellationToken) =>
        WriteAll([new OutputFile(path, write)], cancellationToken);

    /// <summary>Writes several files, whose names are paths: all are whole before the first takes its place.</summary>
    /// <exception cref="OutputException">The system does not let them be written.</exception>
    public static void WriteAll(IReadOnlyList<OutputFile> files, CancellationToken cancellationToken)
    {
        var written = new List<(string Temporary, string Target)>();
        var created = new List<string>();
        var shown = files[0].Name;
        try
        {
            foreach (var file in files)
            {
                shown = file.Name;
                var place = PlaceOf(file.Name);
                if (place.IsStream)
                {
                    WriteInto(place.Path, file.Write, cancellationToken);
                    continue;
                }

                var folder = Path.GetDirectoryName(place.Path)!;
                created.AddRange(NewFolders.Create(folder));
                var temporary = TemporaryOf(place.Path);
                ClearLeftovers(place.Path);
                written.Add((temporary, place.Path));
                using var stream = new FileStream(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
                file.Write(new StoppableStream(stream, cancellationToken));
            }

            cancellationToken.ThrowIfCancellationRequested();
            foreach (var (temporary, target) in written)
            {
                File.Move(temporary, target, overwrite: true);
            }

            created.Clear();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(OutputProblems.CannotWrite.With(shown, e.Message), e);
        }
        finally
        {
            written.ForEach(w => File.Delete(w.Temporary));
            NewFolders.RemoveEmpty(created);
        }
    }

    /// <summary>A name beside a file, hidden and of one length: a file's own name may be as long as a name can be.</summary>
    public static string HiddenBeside(string path, string ending)
    {
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFileName(path))));
        return Path.Combine(Path.GetDirectoryName(path)!, $".orggraph-{digest.AsSpan(0, DigestCharacters)}.{ending}");
    }

    private static OutputPlace PlaceOf(string path)
    {
        try
        {
            return OutputPlace.Of(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(OutputProblems.CannotWrite.With(path, e.Message), e);
        }
    }

    private static string TemporaryOf(string path) =>
        HiddenBeside(path, string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}.new"));

    // A temporary file that no living process holds.
    private static void ClearLeftovers(string path)
    {
        var pattern = Path.GetFileName(HiddenBeside(path, "*.new"));
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(path)!, pattern))
        {
            try
            {
                var number = Path.GetFileName(file).Split('.')[^2];
                if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                    && !FolderLock.IsRunning(id))
                {
                    File.Delete(file);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // it stays: the new file is what matters
            }
        }
    }

    // Whole before the first byte goes out; who waits for a pipe's reader can be stopped.
    private static void WriteInto(string path, Action<Stream> write, CancellationToken cancellationToken)
    {
        using var whole = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None,
            1 << 16, FileOptions.DeleteOnClose);
        write(new StoppableStream(whole, cancellationToken));
        whole.Position = 0;
        Waiting.For(
            () =>
            {
                using var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
                whole.CopyTo(device);
                return 0;
            },
            cancellationToken);
    }
}
