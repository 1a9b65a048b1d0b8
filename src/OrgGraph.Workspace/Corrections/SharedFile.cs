using System.Globalization;

namespace OrgGraph.Workspace.Corrections;

/// <summary>A file that several programs change: one at a time, and as a whole.</summary>
internal static class SharedFile
{
    private const int MostTries = 1200;
    private const int MillisecondsBetween = 25;

    /// <summary>
    /// Waits for the lock of a file's folder, which is made where it is missing; the system gives it back when its holder dies.
    /// The hidden file of the lock stays: were it deleted, two could hold locks on two files of its name.
    /// </summary>
    /// <exception cref="IOException">Others hold it all the time, or the folder cannot be written.</exception>
    public static FileStream Lock(string path, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, ".orggraph-corrections.lock");
        for (var tries = 1; ; tries++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException) when (File.Exists(file) && tries < MostTries)
            {
                cancellationToken.WaitHandle.WaitOne(MillisecondsBetween);
            }
        }
    }

    /// <summary>
    /// Writes a file under another name and renames it: the old one stays until the new one is whole and on the disk.
    /// </summary>
    public static void Replace(string path, Action<Stream> write)
    {
        var temporary = Path.Combine(
            Path.GetDirectoryName(path)!,
            string.Create(CultureInfo.InvariantCulture, $".orggraph-{Environment.ProcessId}-{Path.GetRandomFileName()}.new"));
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
