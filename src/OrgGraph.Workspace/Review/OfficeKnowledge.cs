using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrgGraph.Documents;
using OrgGraph.Documents.Corrections;
using OrgGraph.Documents.Sources;
using OrgGraph.Workspace.Corrections;

namespace OrgGraph.Workspace.Review;

/// <summary>What an office has confirmed about a name, or the members of a group, in the plans of one place.</summary>
/// <param name="Place">The place: 青溪区.</param>
/// <param name="Name">The name as written, or the group's id.</param>
/// <param name="Is">The name that is meant; null for a group.</param>
/// <param name="Members">The group's members; empty for a name.</param>
public sealed record OfficeEntry(string Place, string Name, string? Is, ImmutableArray<string> Members);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OfficeEntry))]
internal sealed partial class OfficeJsonContext : JsonSerializerContext
{
    private static readonly Lazy<OfficeJsonContext> s_readable = new(() => new OfficeJsonContext(
        new JsonSerializerOptions(Default!.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    public static OfficeJsonContext Readable => s_readable.Value;
}

/// <summary>
/// Names and memberships that were confirmed once: they are proposed for later plans of the same place, and never made by
/// themselves. The file, <c>"format": "orggraph-office/1"</c>, can be shared.
/// </summary>
public sealed record OfficeKnowledge(ImmutableArray<OfficeEntry> Entries)
{
    /// <summary>The format written.</summary>
    public const string Format = "orggraph-office/1";

    /// <summary>The file's name in a folder of corrections.</summary>
    public const string FileName = "names.office.json";

    private const long MaxBytes = 16L * 1024 * 1024;

    /// <summary>Nothing known.</summary>
    public static OfficeKnowledge None { get; } = new([]);

    /// <summary>
    /// What a name was confirmed to mean in the plans of a place; null where nothing is known, or two things are.
    /// </summary>
    public string? NameOf(string place, string name) =>
        Entries.Where(e => e.Place == place && e.Name == name && e.Is is not null).Select(e => e.Is).Distinct()
            .ToList() is [var only] ? only : null;

    /// <summary>The confirmed members of a group; empty where nothing is known.</summary>
    public ImmutableArray<string> MembersOf(string place, string group) =>
        Entries.FirstOrDefault(e => e.Place == place && e.Name == group && e.Is is null)?.Members ?? [];

    /// <summary>Reads a file; one that is not there is empty, entries that cannot be used are passed over.</summary>
    /// <exception cref="DocumentException">It cannot be read, or is no such file.</exception>
    public static OfficeKnowledge Read(string path)
    {
        if (!File.Exists(path))
        {
            return None;
        }

        try
        {
            using var document = JsonDocument.Parse(DocumentFile.Read(path, path, MaxBytes));
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format)
                || format.ToString() != Format
                || !root.TryGetProperty("names", out var names) || names.ValueKind != JsonValueKind.Array)
            {
                throw new JsonException();
            }

            return new OfficeKnowledge([.. names.EnumerateArray().Select(TryRead).OfType<OfficeEntry>()]);
        }
        catch (JsonException e)
        {
            throw new DocumentException(
                DocumentProblem.CorrectionsFile, path, $"不是本地名称文件（应有 \"format\": \"{Format}\"）",
                $"no file of an office's names (\"format\": \"{Format}\")", e);
        }
    }

    /// <summary>What decisions about plans of a place tell of names and memberships; nothing where it is not known.</summary>
    internal static IEnumerable<OfficeEntry> LearntOf(string place, IEnumerable<Correction> corrections) =>
        place.Length == 0 ? [] : corrections.Select(c => c switch
        {
            NameCorrection name => new OfficeEntry(place, name.Name.Text, name.Is, []),
            SameUnitCorrection same => new OfficeEntry(place, same.Name, same.Unit, []),
            MembersCorrection members => new OfficeEntry(place, members.Group, null, members.Members),
            _ => null,
        }).OfType<OfficeEntry>();

    /// <summary>Adds what was confirmed to a file, under its lock; the later of two counts.</summary>
    /// <exception cref="DocumentException">The file cannot be read or written.</exception>
    public static OfficeKnowledge Learn(string path, IEnumerable<OfficeEntry> entries, CancellationToken cancellationToken) =>
        Update(
            path, known => known.Concat(entries).Reverse().DistinctBy(e => (e.Place, e.Name, e.Is is null)), cancellationToken);

    /// <summary>Takes entries out of a file that stand there as they were learnt; nothing where there is none.</summary>
    internal static void Forget(string path, IEnumerable<OfficeEntry> entries, CancellationToken cancellationToken)
    {
        var gone = entries.Select(KeyOf).ToHashSet();
        if (gone.Count > 0 && File.Exists(path))
        {
            Update(path, known => known.Where(e => !gone.Contains(KeyOf(e))), cancellationToken);
        }

        static (string, string, string) KeyOf(OfficeEntry e) => (e.Place, e.Name, e.Is ?? string.Join('、', e.Members));
    }

    private static OfficeKnowledge Update(
        string path, Func<IEnumerable<OfficeEntry>, IEnumerable<OfficeEntry>> change, CancellationToken cancellationToken)
    {
        try
        {
            var target = Path.GetFullPath(path);
            using (SharedFile.Lock(target, cancellationToken))
            {
                var all = change(Read(target).Entries)
                    .OrderBy(e => e.Place, StringComparer.Ordinal).ThenBy(e => e.Name, StringComparer.Ordinal);
                var knowledge = new OfficeKnowledge([.. all]);
                var lines = knowledge.Entries.Select(e => JsonSerializer.Serialize(e, OfficeJsonContext.Readable.OfficeEntry));
                var text = $"{{\n\"format\": \"{Format}\",\n\"names\": [\n{string.Join(",\n", lines)}\n]\n}}\n";
                SharedFile.Replace(target, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
                return knowledge;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentException(DocumentProblem.CorrectionsFile, path, $"没有保存：{e.Message}", $"not saved: {e.Message}", e);
        }
    }

    private static OfficeEntry? TryRead(JsonElement item)
    {
        try
        {
            return item.Deserialize(OfficeJsonContext.Readable.OfficeEntry) is { Place: not null, Name: { Length: > 0 } } entry
                ? entry with { Members = entry.Members.IsDefault ? [] : entry.Members } : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
