using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OrgGraph.Tests.Documents.Formats.Pdf;

/// <summary>Makes a PDF of one line, encrypted as by PDF 32000-1, 7.6.3 (revision 2: RC4 with a key of 40 bits).</summary>
internal static class LockedPdf
{
    private const int Permissions = -4;
    private const int KeyLength = 5;

    private static readonly byte[] Padding = Convert.FromHexString(
        "28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");

    /// <summary>The file; with the password "" it opens without being asked for one.</summary>
    public static byte[] Make(string userPassword, string line)
    {
        byte[] id = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];

        // what opens the file for its owner is not needed here
        byte[] owner = [.. Enumerable.Repeat((byte)'o', 32)];
        var permissions = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, Permissions);
        byte[] padded = [.. Encoding.ASCII.GetBytes(userPassword), .. Padding];
        var key = Md5([.. padded[..32], .. owner, .. permissions, .. id])[..KeyLength];
        byte[] ofObject = [.. key, 4, 0, 0, 0, 0];
        var content = Rc4(Md5(ofObject)[..(KeyLength + 5)], Encoding.ASCII.GetBytes($"BT /F1 12 Tf 50 700 Td ({line}) Tj ET"));
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
            PdfMaker.Stream(Encoding.Latin1.GetString(content)),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            string.Create(
                CultureInfo.InvariantCulture,
                $"<< /Filter /Standard /V 1 /R 2 /P {Permissions} /O <{Convert.ToHexString(owner)}> "
                    + $"/U <{Convert.ToHexString(Rc4(key, Padding))}> >>"),
        ];
        var hexId = Convert.ToHexString(id);
        return PdfMaker.Write(objects, $"/Encrypt 6 0 R /ID [<{hexId}> <{hexId}>] ");
    }

#pragma warning disable CA5351 // the format asks for it
    private static byte[] Md5(byte[] bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351

    private static byte[] Rc4(byte[] key, byte[] bytes)
    {
        byte[] state = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        for (int i = 0, j = 0; i < state.Length; i++)
        {
            j = (j + state[i] + key[i % key.Length]) % state.Length;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[bytes.Length];
        for (int k = 0, i = 0, j = 0; k < bytes.Length; k++)
        {
            i = (i + 1) % state.Length;
            j = (j + state[i]) % state.Length;
            (state[i], state[j]) = (state[j], state[i]);
            result[k] = (byte)(bytes[k] ^ state[(state[i] + state[j]) % state.Length]);
        }

        return result;
    }
}
