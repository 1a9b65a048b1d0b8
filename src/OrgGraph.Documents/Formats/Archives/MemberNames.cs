using System.Text;
using OrgGraph.Documents.Text;

namespace OrgGraph.Documents.Formats.Archives;

/// <summary>Names of members: their encoding, and what of them can be shown.</summary>
internal static class MemberNames
{
    /// <summary>
    /// A name that was read byte by byte, in the encoding that it has: UTF-8, or else GB18030, as Chinese systems write.
    /// </summary>
    public static string Decode(string name)
    {
        var wide = false;
        foreach (var c in name)
        {
            if (c > 0xFF)
            {
                return name;
            }

            wide |= c >= 0x80;
        }

        return wide ? TextDecoder.Decode(Encoding.Latin1.GetBytes(name))?.Content ?? name : name;
    }

    /// <summary>The path without steps upwards, roots, drives and control characters.</summary>
    public static string Clean(string name)
    {
        var parts = name.Split('/', '\\').Select(CleanPart).Where(p => p.Length > 0 && p is not ("." or ".."));
        var path = string.Join('/', parts);
        return path.Length == 0 ? "?" : path;
    }

    /// <summary>True for what systems put beside documents: hidden files, resource forks, locks of open documents.</summary>
    public static bool IsSystemFile(string name) =>
        name.Split('/', '\\').Any(p => p.StartsWith('.') && p is not ("." or "..") || p.StartsWith("~$", StringComparison.Ordinal)
            || p is "__MACOSX" || p.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase)
            || p.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase));

    private static string CleanPart(string part) =>
        new([.. part.Trim().Where(c => !char.IsControl(c) && c is not (':' or '\u202E' or '\u202D' or '\u2066' or '\u2067'))]);
}
