using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace OrgGraph.Documents.Text;

/// <summary>Text found in bytes.</summary>
/// <param name="Content">The text, without BOM.</param>
/// <param name="Encoding">The encoding's usual name.</param>
/// <param name="Replaced">How many places were no text in that encoding and became U+FFFD.</param>
internal sealed record DecodedText(string Content, string Encoding, int Replaced);

/// <summary>
/// Finds the encoding of a text: BOM; else UTF-8 where the bytes are UTF-8, or nearly all of them; else UTF-16 by the
/// zero bytes beside its tabs and line ends; else GB18030, which contains GBK and GB2312.
/// </summary>
internal static class TextDecoder
{
    // Well-formed multi-byte sequences hardly occur in other encodings, so a damaged UTF-8 file still shows.
    private const double DamagedUtf8Share = 0.9;
    private const double BinaryControlShare = 0.005;

    // Tabs, blanks, digits and line ends make up far more than this of any plan, and far less of random bytes.
    private const double Utf16ControlShare = 0.005;

    private static readonly SearchValues<char> s_controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(i => (char)i).Except("\t\n\v\f\r\u001a\u001b")]);

    private static readonly Lazy<Encoding> s_gb18030 = new(() =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            "GB18030", EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)!);

    /// <summary>Decodes, or returns null when the bytes are no text.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes)
    {
        var decoded = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Decode(rest, Encoding.UTF8, "UTF-8 (BOM)"),
            [0xFF, 0xFE, .. var rest] => Decode(rest, Encoding.Unicode, "UTF-16 LE (BOM)"),
            [0xFE, 0xFF, .. var rest] => Decode(rest, Encoding.BigEndianUnicode, "UTF-16 BE (BOM)"),
            _ => DecodeWithoutBom(bytes),
        };
        return IsBinary(decoded.Content) ? null : decoded;
    }

    private static DecodedText DecodeWithoutBom(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return new DecodedText(Encoding.UTF8.GetString(bytes), "UTF-8", 0);
        }

        if (bytes.Contains((byte)0))
        {
            var (little, big) = CountUtf16Controls(bytes);
            if (Math.Max(little, big) > (bytes.Length / 2 * Utf16ControlShare)
                && Math.Max(little, big) > 10 * Math.Min(little, big))
            {
                return little > big
                    ? Decode(bytes, Encoding.Unicode, "UTF-16 LE")
                    : Decode(bytes, Encoding.BigEndianUnicode, "UTF-16 BE");
            }
        }

        return ShareOfUtf8(bytes) >= DamagedUtf8Share
            ? Decode(bytes, Encoding.UTF8, "UTF-8")
            : Decode(bytes, s_gb18030.Value, "GB18030");
    }

    private static DecodedText Decode(ReadOnlySpan<byte> bytes, Encoding encoding, string name)
    {
        var content = encoding.GetString(bytes);
        return new DecodedText(content, name, content.AsSpan().Count('\uFFFD'));
    }

    // tabs, line ends, blanks and digits as 16-bit units of either byte order
    private static (int Little, int Big) CountUtf16Controls(ReadOnlySpan<byte> bytes)
    {
        int little = 0, big = 0;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            if (bytes[i + 1] == 0
                && bytes[i] is (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)' ' or (>= (byte)'0' and <= (byte)'9'))
            {
                little++;
            }
            else if (bytes[i] == 0
                && bytes[i + 1] is (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)' ' or (>= (byte)'0' and <= (byte)'9'))
            {
                big++;
            }
        }

        return (little, big);
    }

    /// <summary>Share of the non-ASCII bytes that stand in well-formed UTF-8 sequences.</summary>
    private static double ShareOfUtf8(ReadOnlySpan<byte> bytes)
    {
        long wellFormed = 0, all = 0;
        while (bytes.Length > 0)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (bytes[0] >= 0x80)
            {
                all += consumed;
                wellFormed += status == OperationStatus.Done ? consumed : 0;
            }

            bytes = bytes[consumed..];
        }

        return all == 0 ? 1 : (double)wellFormed / all;
    }

    private static bool IsBinary(string content)
    {
        var controls = 0;
        for (var rest = content.AsSpan(); rest.IndexOfAny(s_controls) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            controls++;
        }

        return controls > content.Length * BinaryControlShare;
    }
}
