using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrgGraph.Reports.Output;

namespace OrgGraph.Web.Folders;

/// <summary>A what-if that is kept: moves of leads, in the words of <c>whatif --move</c>. No document is changed by it.</summary>
/// <param name="Format">Always <see cref="CurrentFormat"/>.</param>
/// <param name="Moves">The moves: <c>MEASURE:UNIT_A-&gt;UNIT_B</c>.</param>
internal sealed record Scenario(string Format, ImmutableArray<string> Moves)
{
    /// <summary>The format that is written.</summary>
    public const string CurrentFormat = "orggraph-scenario/1";

    /// <summary>The most moves of one.</summary>
    public const int MostMoves = 500;

    /// <summary>The file of a scenario; null for a name that will not do.</summary>
    public static string? FileOf(string name) =>
        SafeName.Of(name) is { } safe && !safe.Contains('/', StringComparison.Ordinal)
            ? $"{WorkspaceFolder.Scenarios}/{safe}.json" : null;

    /// <summary>The names of the scenarios of a workspace.</summary>
    public static ImmutableArray<string> NamesIn(WorkspaceFolder folder, CancellationToken cancellationToken) =>
    [
        .. folder.Files(cancellationToken).Select(f => f.Name.Split('/'))
            .Where(p => p is [WorkspaceFolder.Scenarios, var file] && file.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .Select(p => p[1][..^".json".Length]),
    ];

    /// <summary>Reads a scenario.</summary>
    /// <exception cref="OutputException">There is none of the name, or its file is not understood.</exception>
    public static Scenario Read(WorkspaceFolder folder, string name)
    {
        var content = FileOf(name) is { } file ? folder.Read(file) : null;
        if (content is null)
        {
            throw new OutputException(FolderTexts.NoSuchScenario.With(name));
        }

        try
        {
            if (JsonSerializer.Deserialize(content, ScenarioJson.Default.Scenario)
                is { Format: CurrentFormat, Moves: { IsDefault: false, Length: <= MostMoves } moves } read
                && moves.All(m => m is not null))
            {
                return read;
            }
        }
        catch (JsonException)
        {
            // said below
        }

        throw new OutputException(FolderTexts.ScenarioUnreadable.With(name));
    }

    /// <summary>The file's bytes.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, ScenarioJson.Readable.Scenario), (byte)'\n'];
}

/// <summary>Scenarios as files hold them.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(Scenario))]
internal sealed partial class ScenarioJson : JsonSerializerContext
{
    private static readonly Lazy<ScenarioJson> s_readable = new(() => new ScenarioJson(
        new JsonSerializerOptions(Default!.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    /// <summary>With Chinese left readable: people may edit the file.</summary>
    public static ScenarioJson Readable => s_readable.Value;
}
