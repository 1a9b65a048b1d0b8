using System.IO.Compression;
using System.Text;

namespace OrgGraph.Tests.Support.Formats;

/// <summary>Makes ZIP files out of names and texts.</summary>
internal static class PackedFile
{
    public static byte[] Of(params IEnumerable<(string Name, string Text)> parts) =>
        Of(parts.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Text))));

    public static byte[] Of(IEnumerable<(string Name, byte[] Content)> parts, Encoding? names = null)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
