using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Counts what a font's character map would take: PdfPig spreads out its ranges entry by entry.</summary>
internal static class CharacterMapSize
{
    // a start and an end are codes of up to four bytes; what is longer saturates
    private const long MostWidth = 1L << 40;

    /// <summary>
    /// The codes of all ranges together, as PdfPig reads them: those before a damage, where it stops too. Linear in the map's
    /// bytes.
    /// </summary>
    public static long Of(ReadOnlyMemory<byte> map, int mostDepth)
    {
        var tokens = new CoreTokenScanner(new MemoryInputBytes(map), false, new StackDepthGuard(mostDepth));
        long size = 0;
        try
        {
            IToken? previous = null;
            while (tokens.MoveNext())
            {
                var token = tokens.CurrentToken;
                if (token is OperatorToken { Data: "beginbfrange" or "begincidrange" } && previous is NumericToken count)
                {
                    AddRanges(tokens, count.Int, ref size);
                }

                previous = token;
            }
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // PdfPig meets the same damage after it has spread out what came before, and tells it by exceptions of many types
        }

        return size;
    }

    private static void AddRanges(CoreTokenScanner tokens, int count, ref long size)
    {
        for (var i = 0; i < count; i++)
        {
            if (!tokens.TryReadToken(out HexToken first) || !tokens.TryReadToken(out HexToken last))
            {
                break;
            }

            size = Math.Min(size + Width(first.Bytes, last.Bytes), MostWidth);

            // what the codes stand for: a text, a number or an array of texts
            tokens.MoveNext();
        }
    }

    /// <summary>
    /// The codes from the first to the last, of as many bytes as the first; one when they are the wrong way round.
    /// </summary>
    internal static long Width(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last)
    {
        long difference = 0;
        for (var i = 0; i < first.Length; i++)
        {
            // PdfPig compares byte by byte: a last code that is too short is met late or never
            var end = i < last.Length ? last[i] : byte.MaxValue;
            difference = Math.Clamp((difference * 256) + end - first[i], -MostWidth, MostWidth);
        }

        return Math.Max(difference, 0) + 1;
    }
}
