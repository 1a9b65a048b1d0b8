using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace OrgGraph.Reports.Output;

/// <summary>
/// What a run wrote into its folder, kept there in the form of <c>sha256sum</c>: the next run of the sort deletes what it does
/// not write anew. A file is the run's only while its content is; whatever was put there or changed since belongs to the user and
/// stays.
/// </summary>
internal static class FolderRecord
{
    /// <summary>The name of a report's record; hidden, so that folders read as input leave it out.</summary>
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

    /// <summary>What becomes of a folder's files when the next run writes others.</summary>
    /// <param name="Obsolete">Files of the run before that the next one does not write.</param>
    /// <param name="Foreign">Files at a place of the next run's that are not, or no more, those of a run.</param>
    internal readonly record struct Difference(ImmutableArray<string> Obsolete, ImmutableArray<string> Foreign);

    /// <summary>Compares the folder, by its record, with the files of the next run. Reads every file once.</summary>
    public static Difference Compare(string folder, FolderKind kind, IReadOnlyCollection<string> written)
    {
        var owned = Owned(folder, kind);
        var kept = written.ToHashSet(StringComparer.Ordinal);
        return new Difference(
            [.. owned.Keys.Where(name => !kept.Contains(name) && IsOwn(folder, name, owned))],
            [
                .. written.Where(name => Path.Combine(folder, name) is var path
                    && (File.Exists(path) || new FileInfo(path).LinkTarget is not null) && !IsOwn(folder, name, owned)),
            ]);
    }

    private static Dictionary<string, string> Owned(string folder, FolderKind kind)
    {
        var owned = new Dictionary<string, string>(StringComparer.Ordinal);
        var record = Path.Combine(folder, kind.RecordName);
        if (File.Exists(record))
        {
            foreach (var line in File.ReadLines(record).Where(line => line.Length > DigestLength + Gap.Length))
            {
                var name = line[(DigestLength + Gap.Length)..];
                if (kind.Has(name))
                {
                    owned[name] = line[..DigestLength];
                }
            }
        }

        return owned;
    }

    private static bool IsOwn(string folder, string name, Dictionary<string, string> owned)
    {
        var file = new FileInfo(Path.Combine(folder, name));
        return owned.TryGetValue(name, out var digest)
            && file is { Exists: true, LinkTarget: null } && DigestOf(file.FullName) == digest;
    }

    private static string DigestOf(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
