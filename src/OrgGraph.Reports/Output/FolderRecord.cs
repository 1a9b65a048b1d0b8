using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace OrgGraph.Reports.Output;

/// <summary>
/// What a report wrote into its folder, kept there in the form of <c>sha256sum</c>: the next report deletes what it does not
/// write anew. A file is the report's only while its content is; whatever was put there or changed since belongs to the user and
/// stays.
/// </summary>
internal static class FolderRecord
{
    /// <summary>The record's name; hidden, so that folders read as input leave it out.</summary>
    public const string Name = ".orggraph.sha256";

    private const int DigestLength = SHA256.HashSizeInBytes * 2;
    private const string Gap = "  ";

    /// <summary>Writes the record of files, in ordinal order of their names: equal files give equal bytes.</summary>
    /// <param name="path">Where to write it.</param>
    /// <param name="files">The names in the folder, and where each file is now.</param>
    public static void Write(string path, IEnumerable<(string Name, string Path)> files)
    {
        var text = new StringBuilder();
        foreach (var (name, at) in files.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            text.Append(DigestOf(at)).Append(Gap).Append(name).Append('\n');
        }

        File.WriteAllText(path, text.ToString());
    }

    /// <summary>The files in the folder that the record there owns and the next report does not write.</summary>
    public static ImmutableArray<string> ObsoleteIn(string folder, IEnumerable<string> written)
    {
        var record = Path.Combine(folder, Name);
        if (!File.Exists(record))
        {
            return [];
        }

        var kept = written.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. File.ReadLines(record)
                .Where(line => line.Length > DigestLength + Gap.Length)
                .Select(line => (Digest: line[..DigestLength], Name: line[(DigestLength + Gap.Length)..]))
                .Where(f => IsOfReport(f.Name) && !kept.Contains(f.Name)
                    && File.Exists(Path.Combine(folder, f.Name)) && DigestOf(Path.Combine(folder, f.Name)) == f.Digest)
                .Select(f => f.Name)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    // The record is a file like any other: whatever it says, nothing outside a report's own places is touched.
    private static bool IsOfReport(string name) => OutputFolder.FileNames.Contains(name)
        || (name.Split('/') is [var inner, var file] && OutputFolder.FolderNames.Contains(inner)
            && file is not ("" or "." or "..") && Path.GetFileName(file) == file);

    private static string DigestOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
