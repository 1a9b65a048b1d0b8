using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace OrgGraph.Web.Serving;

/// <summary>What was understood of a document that was sent.</summary>
/// <param name="Name">Its name in the workspace.</param>
/// <param name="Ok">True when it was read.</param>
/// <param name="Text">What there is to say.</param>
internal sealed record UploadResult(string Name, bool Ok, string Text);

/// <summary>What went wrong, as RFC 9457 has it.</summary>
/// <param name="Title">What went wrong, in short.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Detail">What to know and do.</param>
internal sealed record ProblemResult(string Title, int Status, string Detail);

/// <summary>The state of the workspace.</summary>
/// <param name="Version">Another one when files have changed.</param>
internal sealed record VersionResult(string Version);

/// <summary>Answers in JSON: no reflection at run time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UploadResult[]))]
[JsonSerializable(typeof(ProblemResult))]
[JsonSerializable(typeof(VersionResult))]
internal sealed partial class AnswerJson : JsonSerializerContext;

/// <summary>Answers for scripts and programs.</summary>
internal static class JsonAnswers
{
    /// <summary>The type of JSON.</summary>
    public const string Json = "application/json; charset=utf-8";

    private const string ProblemType = "application/problem+json; charset=utf-8";

    /// <summary>True when who asks wants JSON rather than a page.</summary>
    public static bool IsWanted(HttpRequest request) =>
        request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal)
        || request.Path.StartsWithSegments("/api", StringComparison.Ordinal);

    /// <summary>A value.</summary>
    public static ContentAnswer Of<T>(T value, JsonTypeInfo<T> type) =>
        new(Json, JsonSerializer.SerializeToUtf8Bytes(value, type));

    /// <summary>A problem.</summary>
    public static ContentAnswer Problem(string title, int status, string detail) => new(
        ProblemType,
        JsonSerializer.SerializeToUtf8Bytes(new ProblemResult(title, status, detail), AnswerJson.Default.ProblemResult))
    {
        Status = status,
    };
}
