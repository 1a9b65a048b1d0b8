using System.Globalization;

namespace OrgGraph.Workspace.Selection;

/// <summary>Sizes as people write them: <c>64MB</c>, <c>500 KB</c>, <c>1.5G</c>, <c>1048576</c>.</summary>
public static class ByteSize
{
    private static readonly (string Suffix, long Factor)[] s_suffixes =
    [
        ("GIB", 1L << 30), ("MIB", 1L << 20), ("KIB", 1L << 10),
        ("GB", 1L << 30), ("MB", 1L << 20), ("KB", 1L << 10),
        ("G", 1L << 30), ("M", 1L << 20), ("K", 1L << 10), ("B", 1),
    ];

    /// <summary>Reads a size: 1 KB is 1024 bytes, as Windows counts. At least 1 byte, at most what one array holds.</summary>
    public static bool TryParse(string? text, out long bytes)
    {
        bytes = 0;
        var number = text.AsSpan().Trim();
        var factor = 1L;
        foreach (var (suffix, value) in s_suffixes)
        {
            if (number.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                number = number[..^suffix.Length].TrimEnd();
                factor = value;
                break;
            }
        }

        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
            || count > Array.MaxLength
            || count * factor > Array.MaxLength
            || count * factor < 1)
        {
            return false;
        }

        bytes = (long)(count * factor);
        return true;
    }
}
