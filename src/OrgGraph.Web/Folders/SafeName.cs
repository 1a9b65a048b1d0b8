using System.Buffers;
using System.Globalization;
using System.Text;

namespace OrgGraph.Web.Folders;

/// <summary>
/// Names that a browser sends, as paths within the workspace. Nothing but plain names of plain folders gets through: the same
/// ones on every system, so that a workspace can be carried from Linux to Windows.
/// </summary>
internal static class SafeName
{
    private const int MostBytes = 200;
    private const int MostFolders = 8;

    private static readonly SearchValues<char> s_forbidden = SearchValues.Create("<>:\"|?*");

    private static readonly string[] s_devices =
    [
        "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    ];

    /// <summary>The path within the workspace, with slashes; null for a name that is none.</summary>
    /// <param name="text">A file's name, or a path as browsers give it for a dropped folder.</param>
    public static string? Of(string? text)
    {
        var parts = (text ?? "").Split('/', '\\');
        return parts.Length <= MostFolders && parts.All(IsPlain) ? string.Join('/', parts) : null;
    }

    private static bool IsPlain(string part) =>
        part.Length > 0
        && part[0] is not ('.' or ' ' or '~')
        && part[^1] is not ('.' or ' ')
        && Encoding.UTF8.GetByteCount(part) <= MostBytes
        && part.AsSpan().IndexOfAny(s_forbidden) < 0
        && part.EnumerateRunes().All(IsSeen)
        && !s_devices.Contains(part.Split('.')[0].Trim(), StringComparer.OrdinalIgnoreCase);

    // Half a character reads as the one that stands for what is wrong.
    private static bool IsSeen(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
