using System.IO.Compression;
using SharpCompress.Common;
using SharpCompress.Writers.Zip;

namespace OrgGraph.Diagrams.Writers.Packages;

/// <summary>
/// Makes the same Office package of the same parts, whenever and wherever it is written: they are packed by managed code, as the
/// bytes of .NET's own packing depend on the machine's zlib.
/// </summary>
public static class StableZip
{
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>How hard it is tried: 1 to 9.</summary>
    private const int Effort = 9;

    /// <summary>The earliest time that a ZIP file can hold.</summary>
    private static readonly DateTime s_time = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Local);

    /// <summary>
    /// Writes a ZIP archive anew: content types first, as Office expects, the rest by name, all at one fixed time.
    /// </summary>
    /// <param name="package">The archive; from its start.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="parts">
    /// What is written in the place of entries of these names, last and in this order: straight into an output that can seek, so
    /// that no part is ever held as a whole.
    /// </param>
    public static void Rewrite(
        Stream package, Stream output, params ReadOnlySpan<(string Name, Action<Stream> Write)> parts)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(output);
        package.Position = 0;
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        var isDirect = output.CanSeek && output.Position == 0;
        using var buffer = isDirect ? null : new MemoryStream(); // an output that cannot seek would get other headers
        using (var to = new ZipWriter(
            buffer ?? output, new ZipWriterOptions(CompressionType.Deflate, Effort) { LeaveStreamOpen = true }))
        {
            var replaced = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (name, _) in parts)
            {
                replaced.Add(name);
            }

            var entries = from.Entries.Where(e => !replaced.Contains(e.FullName))
                .OrderBy(e => e.FullName != ContentTypes).ThenBy(e => e.FullName, StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                using var source = entry.Open();
                Add(to, entry.FullName, source.CopyTo);
            }

            foreach (var (name, write) in parts)
            {
                Add(to, name, write);
            }
        }

        buffer?.WriteTo(output);
    }

    private static void Add(ZipWriter archive, string name, Action<Stream> write)
    {
        using var target = archive.WriteToStream(name, new ZipWriterEntryOptions { ModificationDateTime = s_time });
        write(target);
    }
}
