using System.IO.Compression;

namespace OrgGraph.Diagrams.Writers.Packages;

/// <summary>Makes the same Office package of the same parts, whenever and wherever it is written.</summary>
public static class StableZip
{
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>The earliest time that a ZIP file can hold.</summary>
    private static readonly DateTimeOffset s_time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Writes a ZIP archive anew: content types first, as Office expects, the rest by name, all at one fixed time.
    /// </summary>
    /// <param name="package">The archive; from its start.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="compression">
    /// How entries are packed; the bytes of packed ones depend on the machine's zlib, those of stored ones do not.
    /// </param>
    /// <param name="parts">
    /// What is written in the place of entries of these names, last and in this order: straight into an output that can seek, so
    /// that no part is ever held as a whole.
    /// </param>
    public static void Rewrite(
        Stream package, Stream output, CompressionLevel compression,
        params ReadOnlySpan<(string Name, Action<Stream> Write)> parts)
    {
        ArgumentNullException.ThrowIfNull(package);
        ArgumentNullException.ThrowIfNull(output);
        package.Position = 0;
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        var isDirect = output.CanSeek && output.Position == 0;
        using var buffer = isDirect ? null : new MemoryStream(); // an output that cannot seek would get other headers
        using (var to = new ZipArchive(buffer ?? output, ZipArchiveMode.Create, leaveOpen: true))
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
                Add(to, entry.FullName, compression, source.CopyTo);
            }

            foreach (var (name, write) in parts)
            {
                Add(to, name, compression, write);
            }
        }

        buffer?.WriteTo(output);
    }

    private static void Add(ZipArchive archive, string name, CompressionLevel compression, Action<Stream> write)
    {
        var entry = archive.CreateEntry(name, compression);
        entry.LastWriteTime = s_time;
        entry.ExternalAttributes = 0;
        using var target = entry.Open();
        write(target);
    }
}
