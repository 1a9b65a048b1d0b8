using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using OrgGraph.Model;

namespace OrgGraph.Documents.Units;

/// <summary>The user's own knowledge of units (<c>units.json</c>); it overrides what names tell.</summary>
public sealed record UnitOverrides
{
    private const long MaxBytes = 8 * 1024 * 1024;

    /// <summary>Nothing overridden.</summary>
    public static UnitOverrides None { get; } = new();

    /// <summary>Written or scoped name → the id meant.</summary>
    public FrozenDictionary<string, string> Aliases { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The aliases of scoped names by their canonical form, which is that of the units to look up.</summary>
    internal FrozenDictionary<string, string> AliasesById { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Unit id → id of the unit that it is a branch of.</summary>
    public FrozenDictionary<string, string> Parents { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Group id → ids of its members.</summary>
    public FrozenDictionary<string, ImmutableArray<string>> Members { get; init; } =
        FrozenDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>
    /// Reads <c>{"aliases": {name: id}, "parents": {id: id}, "members": {id: [id]}}</c>; comments and trailing commas are
    /// allowed, since people write the file. At most 8 MiB.
    /// </summary>
    /// <exception cref="DocumentException">Not readable, not of that form, an unknown key, or a cycle.</exception>
    public static UnitOverrides Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(path, DocumentFile.Read(path, path, MaxBytes).Span);
    }

    /// <summary>Reads the same from memory; <paramref name="file"/> is the name to show.</summary>
    /// <exception cref="DocumentException">Not of that form, an unknown key, or a cycle.</exception>
    public static UnitOverrides Parse(string file, ReadOnlySpan<byte> json)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            // Parsed as a whole: text behind the closing brace is an error, as is a key that is there twice.
            using var document = JsonDocument.Parse(
                (json is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : json).ToArray(),
                new JsonDocumentOptions
                {
                    AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false,
                });
            return Parse(file, document.RootElement);
        }
        catch (JsonException e)
        {
            throw new DocumentException(
                DocumentProblem.UnitsFile, file,
                $"不是有效的 JSON，或有重复的键（第 {(e.LineNumber ?? 0) + 1} 行）",
                $"not valid JSON, or a key twice (line {(e.LineNumber ?? 0) + 1})", e);
        }
        catch (InvalidOperationException e)
        {
            // half a character: a surrogate without its other half
            throw new DocumentException(
                DocumentProblem.UnitsFile, file, "有不成对的 \\uD800–\\uDFFF（半个字符）",
                "has half a character (an unpaired \\uD800–\\uDFFF)", e);
        }
    }

    private static UnitOverrides Parse(string file, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(file, "最外层应为对象", "the outermost value must be an object");
        }

        var overrides = new UnitOverrides();
        foreach (var property in root.EnumerateObject())
        {
            overrides = property.Name switch
            {
                "aliases" => overrides with { Aliases = Names(file, property).ToFrozenDictionary() },
                "parents" => overrides with { Parents = Names(file, property).ToFrozenDictionary() },
                "members" => overrides with { Members = Lists(file, property).ToFrozenDictionary() },
                _ => throw Wrong(
                    file,
                    $"未知的键“{property.Name}”，只能有 aliases、parents、members",
                    $"unknown key \"{property.Name}\"; there are aliases, parents and members"),
            };
        }

        RefuseCycle(file, "aliases", overrides.Aliases.ToDictionary(p => p.Key, p => ImmutableArray.Create(p.Value)));
        RefuseCycle(file, "parents", overrides.Parents.ToDictionary(p => p.Key, p => ImmutableArray.Create(p.Value)));
        RefuseCycle(file, "members", overrides.Members);
        return overrides;
    }

    private static Dictionary<string, string> Names(string file, JsonProperty property)
    {
        Expect(file, property.Name, property.Value, JsonValueKind.Object);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in property.Value.EnumerateObject())
        {
            Expect(file, $"{property.Name}.{entry.Name}", entry.Value, JsonValueKind.String);
            names[entry.Name] = entry.Value.GetString()!;
        }

        return names;
    }

    private static Dictionary<string, ImmutableArray<string>> Lists(string file, JsonProperty property)
    {
        Expect(file, property.Name, property.Value, JsonValueKind.Object);
        var lists = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var entry in property.Value.EnumerateObject())
        {
            var path = $"{property.Name}.{entry.Name}";
            Expect(file, path, entry.Value, JsonValueKind.Array);
            lists[entry.Name] =
            [
                .. entry.Value.EnumerateArray().Select(item =>
                {
                    Expect(file, path + "[]", item, JsonValueKind.String);
                    return item.GetString()!;
                }),
            ];
        }

        return lists;
    }

    private static void Expect(string file, string path, JsonElement value, JsonValueKind kind)
    {
        if (value.ValueKind != kind)
        {
            throw Wrong(file, $"“{path}”应为 {kind}，实为 {value.ValueKind}", $"\"{path}\" must be {kind}, is {value.ValueKind}");
        }
    }

    private static void RefuseCycle(string file, string key, IReadOnlyDictionary<string, ImmutableArray<string>> edges)
    {
        var circle = Cycles.Find(edges.Keys, name => edges.TryGetValue(name, out var next) ? next : []);
        if (!circle.IsEmpty)
        {
            var cycle = string.Join(" → ", circle);
            throw Wrong(file, $"“{key}”中有循环：{cycle}", $"a cycle in \"{key}\": {cycle}");
        }
    }

    private static DocumentException Wrong(string file, string chinese, string english) =>
        new(DocumentProblem.UnitsFile, file, chinese, english);
}
