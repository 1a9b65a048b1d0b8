using System.Formats.Tar;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Reports.Output;

/// <summary>Where a file that the user named is really written: links are followed, devices and pipes are told apart.</summary>
/// <param name="Path">The place; for what is no regular file, the name to open it by.</param>
/// <param name="IsStream">
/// True for what is there and is no regular file: it is written into, and never replaced by a file.
/// </param>
internal readonly record struct OutputPlace(string Path, bool IsStream)
{
    /// <summary>The place of a file.</summary>
    /// <exception cref="IOException">Its links lead around in a circle.</exception>
    public static OutputPlace Of(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (IsOfSystem(full) && File.Exists(full))
        {
            return new OutputPlace(full, IsStream: true);
        }

        var real = RealPath.Of(full);
        return (IsOfSystem(real) && File.Exists(full)) || IsSpecial(real)
            ? new OutputPlace(full, IsStream: true) : new OutputPlace(real, IsStream: false);
    }

    // What is there stands for something else: /dev/stdout leads to a name that no file has.
    private static bool IsOfSystem(string path) => !OperatingSystem.IsWindows()
        && (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

    // The library tells the type of a file nowhere but in the entries of its tar archives; a device or pipe has no length, so
    // that nothing is ever packed here.
    private static bool IsSpecial(string path)
    {
        if (OperatingSystem.IsWindows() || new FileInfo(path) is not { Exists: true, Length: 0 })
        {
            return false;
        }

        try
        {
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
            {
                writer.WriteEntry(path, "entry");
            }

            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType
                is TarEntryType.CharacterDevice or TarEntryType.BlockDevice or TarEntryType.Fifo;
        }
        catch (UnauthorizedAccessException)
        {
            return false; // a regular file that may not be read
        }
        catch (IOException)
        {
            return true; // a socket, which no archive takes
        }
    }
}
