using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrgGraph.Reports.Output;

namespace OrgGraph.Web.Folders;

/// <summary>A change of one file of the workspace.</summary>
/// <param name="Id">Its number, from 1.</param>
/// <param name="At">When, UTC.</param>
/// <param name="File">The file's name within the workspace.</param>
/// <param name="Before">The digest of what it held; null where there was none.</param>
/// <param name="After">The digest of what it holds since; null where it is gone.</param>
/// <param name="Undoes">The change that this one takes back; null for one of its own.</param>
internal sealed record Change(int Id, DateTime At, string File, string? Before, string? After, int? Undoes);

/// <summary>The log as files hold it.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Change))]
internal sealed partial class ChangeJson : JsonSerializerContext;

/// <summary>
/// Writes files of the workspace and remembers what they held, so that every change can be undone, also after the program was
/// started anew. A record a file; what a file held is kept by its digest.
/// </summary>
/// <param name="folder">The workspace.</param>
internal sealed class ChangeLog(WorkspaceFolder folder)
{
    /// <summary>So many changes are remembered.</summary>
    public const int Most = 500;

    private readonly Lock _lock = new();
    private readonly string _records = Path.Combine(folder.Root, WorkspaceFolder.Own, "changes");
    private readonly string _kept = Path.Combine(folder.Root, WorkspaceFolder.Own, "kept");

    /// <summary>The changes, the newest first; records that are not understood are left out.</summary>
    public ImmutableArray<Change> All() => !Directory.Exists(_records) ? [] :
    [
        .. Directory.EnumerateFiles(_records, "*.json").Select(ReadRecord).OfType<Change>().OrderByDescending(c => c.Id),
    ];

    /// <summary>Writes a file, or takes it away; nothing where it holds the same already.</summary>
    /// <returns>The change; null where there is none.</returns>
    /// <exception cref="OutputException">The system does not let it be written.</exception>
    public Change? Write(string name, byte[]? content, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Write(name, content, undoes: null, cancellationToken);
        }
    }

    /// <summary>Remembers a change that was made by another writer of the program, so that it can be undone here.</summary>
    /// <param name="name">The file.</param>
    /// <param name="held">What it held before; null where there was none.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The change; null where it holds the same still.</returns>
    /// <exception cref="OutputException">The system does not let it be remembered.</exception>
    public Change? Note(string name, byte[]? held, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var now = folder.Read(name);
            return DigestOf(held) == DigestOf(now) ? null : Record(name, held, now, undoes: null, cancellationToken);
        }
    }

    /// <summary>Takes a change back, if the file has not been changed since; that can be undone in its turn.</summary>
    /// <exception cref="OutputException">
    /// There is no such change, the file was changed since, or it cannot be written.
    /// </exception>
    public Change? Undo(int id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var all = All();
            var change = all.FirstOrDefault(c => c.Id == id);
            if (change is null || all.Any(c => c.Undoes == id))
            {
                throw new OutputException(FolderTexts.NoSuchChange);
            }

            var now = folder.Read(change.File);
            if ((now is null ? null : WorkspaceFolder.Digest(now)) != change.After)
            {
                throw new OutputException(FolderTexts.ChangedSince.With(change.File));
            }

            var path = change.Before is null ? null : Path.Combine(_kept, change.Before);
            if (path is not null && !File.Exists(path))
            {
                throw new OutputException(FolderTexts.NotKept.With(change.File));
            }

            return Write(change.File, path is null ? null : File.ReadAllBytes(path), id, cancellationToken);
        }
    }

    private Change? Write(string name, byte[]? content, int? undoes, CancellationToken cancellationToken)
    {
        var held = folder.Read(name);
        var (before, after) = (DigestOf(held), DigestOf(content));
        if (before == after)
        {
            return null;
        }

        Keep(before, held, cancellationToken);
        Keep(after, content, cancellationToken);
        folder.Write(name, content, cancellationToken);
        return Record(name, held, content, undoes, CancellationToken.None); // what is written can be undone
    }

    private Change Record(string name, byte[]? held, byte[]? content, int? undoes, CancellationToken cancellationToken)
    {
        var (before, after) = (DigestOf(held), DigestOf(content));
        Keep(before, held, cancellationToken);
        Keep(after, content, cancellationToken);
        var change = new Change((All().FirstOrDefault()?.Id ?? 0) + 1, DateTime.UtcNow, name, before, after, undoes);
        OutputFile.WriteTo(
            PathOf(change), stream => JsonSerializer.Serialize(stream, change, ChangeJson.Default.Change),
            CancellationToken.None);
        Forget();
        return change;
    }

    private void Keep(string? digest, byte[]? content, CancellationToken cancellationToken)
    {
        if (digest is not null && Path.Combine(_kept, digest) is var path && !File.Exists(path))
        {
            OutputFile.WriteTo(path, stream => stream.Write(content!), cancellationToken);
        }
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

    private static string? DigestOf(byte[]? content) => content is null ? null : WorkspaceFolder.Digest(content);

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
