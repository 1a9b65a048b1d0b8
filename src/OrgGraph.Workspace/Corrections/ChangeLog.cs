using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrgGraph.Documents.Corrections;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Workspace.Corrections;

/// <summary>A change of one file of a folder.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="At">When, UTC.</param>
/// <param name="File">The file's name within the folder.</param>
/// <param name="Before">The digest of what it held; null where there was none.</param>
/// <param name="After">The digest of what it holds since; null where it is gone.</param>
/// <param name="Undoes">The change that this one takes back; null for one of its own.</param>
/// <param name="Act">Changes of one act have one word; null for a change alone.</param>
internal sealed record Change(int Id, DateTime At, string File, string? Before, string? After, int? Undoes, string? Act = null);

/// <summary>The log as files hold it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Change))]
internal sealed partial class ChangeJson : JsonSerializerContext;

/// <summary>
/// Remembers what files of a folder held, so that every change can be undone, also after the program was started anew and by
/// another program. A record a file; what a file held is kept by its digest. Terminal and dashboard use the same.
/// </summary>
/// <param name="root">The folder; records are in a hidden folder of it.</param>
/// <param name="read">The bytes of a file by its name in the folder; null where there is none.</param>
/// <param name="write">Puts a file in its place, whole; null takes it away.</param>
internal sealed class ChangeLog(
    string root, Func<string, byte[]?> read, Action<string, byte[]?, CancellationToken> write)
{
    /// <summary>So many changes are remembered.</summary>
    public const int Most = 500;

    /// <summary>The hidden folder.</summary>
    public const string Own = ".orggraph";

    private readonly Lock _lock = new();
    private readonly string _records = Path.Combine(root, Own, "changes");
    private readonly string _kept = Path.Combine(root, Own, "kept");

    /// <summary>The folder.</summary>
    public string Root { get; } = root;

    /// <summary>The log of a folder whose files are read and written without ado.</summary>
    public static ChangeLog OfFolder(string root)
    {
        return new ChangeLog(root, name => Read(Path.Combine(root, name)), Write);

        static byte[]? Read(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;

        void Write(string name, byte[]? content, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (content is null)
            {
                File.Delete(Path.Combine(root, name));
            }
            else
            {
                SharedFile.Replace(Path.Combine(root, name), stream => stream.Write(content));
            }
        }
    }

    /// <summary>The changes, the newest first; records that are not understood are left out.</summary>
    public ImmutableArray<Change> All() => !Directory.Exists(_records) ? [] :
    [
        .. Directory.EnumerateFiles(_records, "*.json").Select(ReadRecord).OfType<Change>().OrderByDescending(c => c.Id),
    ];

    /// <summary>The changes that are no undoing and were not undone, the newest first.</summary>
    public ImmutableArray<Change> Standing()
    {
        var all = All();
        var undone = all.Select(c => c.Undoes).OfType<int>().ToHashSet();
        return all.RemoveAll(c => c.Undoes is not null || undone.Contains(c.Id));
    }

    /// <summary>Writes a file, or takes it away; nothing where it holds the same already.</summary>
    /// <returns>The change; null where there is none.</returns>
    public Change? Write(string name, byte[]? content, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Write(name, content, undoes: null, cancellationToken);
        }
    }

    /// <summary>Remembers a change that another writer makes or has made, so that it can be undone here.</summary>
    /// <param name="name">The file.</param>
    /// <param name="held">What it held before; null where there was none.</param>
    /// <param name="content">What it holds then; null where there is none.</param>
    /// <param name="act">The act that the change is a part of; null for a change alone.</param>
    /// <returns>The change; null where both are the same.</returns>
    public Change? Note(string name, byte[]? held, byte[]? content, string? act = null)
    {
        lock (_lock)
        {
            // the writer may have remembered it by itself
            return DigestOf(held) == DigestOf(content) ? null
                : All().FirstOrDefault(c => c.File == name) is { } last && last.After == DigestOf(content)
                    && last.Before == DigestOf(held) ? last
                : Record(name, held, content, undoes: null, act);
        }
    }

    /// <summary>Takes a change back; that can be undone in its turn.</summary>
    /// <exception cref="RequestException">It cannot be taken back: the text says why.</exception>
    public Change Undo(int id, CancellationToken cancellationToken) =>
        TryUndo(id, out var problem, cancellationToken) ?? throw new RequestException(RequestProblem.NothingToUndo, problem);

    /// <summary>
    /// Takes a change back. A file that was changed since is left alone; of a file of corrections only those are taken back
    /// that still stand as the change made them.
    /// </summary>
    /// <returns>The change that undoes it; null where it cannot be taken back.</returns>
    public Change? TryUndo(int id, out LocalizedText problem, CancellationToken cancellationToken)
    {
        problem = default;
        var all = All();
        if (all.FirstOrDefault(c => c.Id == id) is not { } change || all.Any(c => c.Undoes == id))
        {
            problem = ChangeTexts.NoSuchChange;
            return null;
        }

        var isCorrections = change.File.EndsWith(CorrectionJson.Extension, StringComparison.OrdinalIgnoreCase);
        using var shared = isCorrections ? SharedFile.Lock(Path.Combine(Root, change.File), cancellationToken) : null;
        lock (_lock)
        {
            if (!TryRead(change.Before, out var before) || !TryRead(change.After, out var after))
            {
                problem = ChangeTexts.NotKept.With(change.File);
                return null;
            }

            var now = read(change.File);
            if (DigestOf(now) == change.After)
            {
                return Write(change.File, before, id, cancellationToken);
            }

            problem = ChangeTexts.ChangedSince.With(change.File);
            return isCorrections
                ? Write(change.File, CorrectionUndo.TakeBack(change.File, before, after, now), id, cancellationToken) : null;
        }
    }

    /// <summary>What a file held, by its digest in a change; null where there was none, or it is kept no longer.</summary>
    public byte[]? Held(string? digest) => TryRead(digest, out var content) ? content : null;

    private Change? Write(string name, byte[]? content, int? undoes, CancellationToken cancellationToken)
    {
        var held = read(name);
        if (DigestOf(held) == DigestOf(content))
        {
            return null;
        }

        Keep(held);
        Keep(content);
        write(name, content, cancellationToken);
        return Record(name, held, content, undoes, act: null); // what is written can be undone
    }

    private Change Record(string name, byte[]? held, byte[]? content, int? undoes, string? act)
    {
        Keep(held);
        Keep(content);
        Directory.CreateDirectory(_records);
        using (SharedFile.Lock(Path.Combine(_records, "."), CancellationToken.None)) // another program numbers its own
        {
            var change = new Change(
                (All().FirstOrDefault()?.Id ?? 0) + 1, DateTime.UtcNow, name, DigestOf(held), DigestOf(content), undoes, act);
            SharedFile.Replace(
                PathOf(change), stream => JsonSerializer.Serialize(stream, change, ChangeJson.Default.Change));
            Forget();
            return change;
        }
    }

    private void Keep(byte[]? content)
    {
        if (content is not null && Path.Combine(_kept, DigestOf(content)!) is var path && !File.Exists(path))
        {
            Directory.CreateDirectory(_kept);
            SharedFile.Replace(path, stream => stream.Write(content));
        }
    }

    private bool TryRead(string? digest, out byte[]? content)
    {
        content = null;
        if (digest is null)
        {
            return true;
        }

        var path = Path.Combine(_kept, digest);
        if (!File.Exists(path))
        {
            return false;
        }

        content = File.ReadAllBytes(path);
        return true;
    }

    // The oldest go, with what no other record names.
    private void Forget()
    {
        var all = All();
        if (all.Length <= Most)
        {
            return;
        }

        var named = all.Take(Most).SelectMany(c => new[] { c.Before, c.After }).ToHashSet(StringComparer.Ordinal);
        foreach (var old in all.Skip(Most))
        {
            File.Delete(PathOf(old));
            foreach (var digest in new[] { old.Before, old.After }.OfType<string>().Where(d => !named.Contains(d)))
            {
                File.Delete(Path.Combine(_kept, digest));
            }
        }
    }

    private string PathOf(Change change) =>
        Path.Combine(_records, change.Id.ToString("D8", CultureInfo.InvariantCulture) + ".json");

    private static string? DigestOf(byte[]? content) =>
        content is null ? null : Convert.ToHexStringLower(SHA256.HashData(content));

    private static Change? ReadRecord(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), ChangeJson.Default.Change);
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            return null;
        }
    }
}
