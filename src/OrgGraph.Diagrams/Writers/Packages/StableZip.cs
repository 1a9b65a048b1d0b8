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
    public static void Rewrite(Stream package, Stream output, CompressionLevel compression)
    {
        ArgumentNullException.ThrowIfNull(package);
        package.Position = 0;
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var buffer = new MemoryStream(); // an output that cannot seek would get other headers
        using (var to = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entries = from.Entries.OrderBy(e => e.FullName != ContentTypes).ThenBy(e => e.FullName, StringComparer.Ordinal);
            foreach (var entry in entries)
            {
                var copy = to.CreateEntry(entry.FullName, compression);
                copy.LastWriteTime = s_time;
                copy.ExternalAttributes = 0;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        buffer.WriteTo(output);
    }
}
