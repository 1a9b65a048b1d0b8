using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace OrgGraph.Diagrams.Writers.Pdf;

/// <summary>The objects of a PDF 1.7 file (ISO 32000-1): numbers, streams, cross references.</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>Takes the next object number; its content follows by <see cref="Set"/>.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    /// <summary>Adds an object.</summary>
    /// <returns>Its number.</returns>
    public int Add(string content)
    {
        var number = Reserve();
        Set(number, content);
        return number;
    }

    /// <summary>Gives a reserved object its content.</summary>
    public void Set(int number, string content) => _objects[number - 1] = Encoding.ASCII.GetBytes(content);

    /// <summary>Adds a compressed stream.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="entries">Further entries of its dictionary.</param>
    public int AddStream(ReadOnlySpan<byte> content, string entries = "")
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZLibStream(buffer, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zip.Write(content);
        }

        var head = Encoding.ASCII.GetBytes($"<< /Length {buffer.Length} /Filter /FlateDecode {entries}>>\nstream\n");
        _objects.Add([.. head, .. buffer.GetBuffer().AsSpan(0, (int)buffer.Length), .. "\nendstream"u8]);
        return _objects.Count;
    }

    /// <summary>
    /// Writes the file; its identifier is a digest of its content, so that the same drawing gives the same bytes.
    /// </summary>
    public void Write(Stream output, int catalog, int information)
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"u8);
        var offsets = new List<long>(_objects.Count);
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Write(Encoding.ASCII.GetBytes($"{i + 1} 0 obj\n"));
            file.Write(_objects[i] ?? throw new InvalidOperationException($"object {i + 1} has no content"));
            file.Write("\nendobj\n"u8);
        }

        var references = file.Length;
        var id = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)references)))[..32];
        var tail = new StringBuilder($"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            tail.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        tail.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {_objects.Count + 1} /Root {catalog} 0 R /Info {information} 0 R /ID [<{id}> <{id}>] >>\n"
            + $"startxref\n{references}\n%%EOF\n");
        file.Write(Encoding.ASCII.GetBytes(tail.ToString()));
        file.WriteTo(output);
    }

    /// <summary>A text string: UTF-16 with its mark, in hexadecimal digits.</summary>
    public static string Text(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";
}
