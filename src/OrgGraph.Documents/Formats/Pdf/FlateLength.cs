using System.IO.Compression;
using System.Runtime.InteropServices;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Counts what a packed stream unpacks to, keeping none of it.</summary>
internal static class FlateLength
{
    private const int HeaderLength = 2;

    /// <summary>True when the stream unpacks to more bytes than said. Linear in the smaller of both.</summary>
    public static bool IsOver(ReadOnlyMemory<byte> packed, long most)
    {
        if (packed.Length <= HeaderLength || !MemoryMarshal.TryGetArray(packed[HeaderLength..], out var bytes))
        {
            return false;
        }

        using var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        using var flate = new DeflateStream(stream, CompressionMode.Decompress);
        var buffer = new byte[64 * 1024];
        long count = 0;
        try
        {
            for (int read; count <= most && (read = flate.Read(buffer)) > 0;)
            {
                count += read;
            }
        }
        catch (InvalidDataException)
        {
            // what follows is damaged; what came before counts
        }

        return count > most;
    }
}
