namespace OrgGraph.Model.Json;

/// <summary>
/// Puts each record of a graph file on a line of its own, without blanks: files are compared line by line, and a line says all of
/// one record.
/// </summary>
internal static class RecordLines
{
    // The root's fields stand at depth 1, the records of its lists at depth 2.
    private const int OfRecords = 2;

    /// <summary>Writes the document with its line ends. Linear in its length.</summary>
    /// <param name="json">A JSON object in UTF-8, without blanks between its tokens.</param>
    /// <param name="output">Where to.</param>
    public static void Write(ReadOnlySpan<byte> json, Stream output)
    {
        var (depth, from) = (0, 0);
        for (var i = 0; i < json.Length; i++)
        {
            var sign = json[i];
            if (sign == '"')
            {
                i = EndOfText(json, i);
                continue;
            }

            var (isOpening, isClosing) = (sign is (byte)'{' or (byte)'[', sign is (byte)'}' or (byte)']');
            depth += isOpening ? 1 : 0;
            if (depth <= OfRecords && BreakAt(json, i, isOpening, isClosing) is { } end)
            {
                output.Write(json[from..end]);
                output.WriteByte((byte)'\n');
                from = end;
            }

            depth -= isClosing ? 1 : 0;
        }

        output.Write(json[from..]);
        output.WriteByte((byte)'\n');
    }

    // Lines end after what opens, after commas, and before what closes; empty lists have none.
    private static int? BreakAt(ReadOnlySpan<byte> json, int at, bool isOpening, bool isClosing) =>
        isOpening ? json[at + 1] is (byte)'}' or (byte)']' ? null : at + 1
        : isClosing ? json[at - 1] is (byte)'{' or (byte)'[' ? null : at
        : json[at] == ',' ? at + 1 : null;

    private static int EndOfText(ReadOnlySpan<byte> json, int start)
    {
        var i = start + 1;
        while (json[i] != '"')
        {
            i += json[i] == '\\' ? 2 : 1;
        }

        return i;
    }
}
