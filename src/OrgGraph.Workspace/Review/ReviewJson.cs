using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrgGraph.Workspace.Review;

/// <summary>A question of a review, for programs.</summary>
/// <param name="Id">The id of its finding, the same on every reading.</param>
/// <param name="Kind">The kind of finding.</param>
/// <param name="Severity">How much it asks.</param>
/// <param name="Answered">True when a person has answered it.</param>
/// <param name="Document">The document.</param>
/// <param name="Plan">The plan's title.</param>
/// <param name="Place">The place in the document.</param>
/// <param name="Message">What was found.</param>
/// <param name="Understood">What was understood, a line a part.</param>
/// <param name="Proposal">What accepting does.</param>
/// <param name="Asks">What else can be answered.</param>
/// <param name="Excerpt">The place as it stands.</param>
public sealed record ReviewItemResult(
    string Id,
    FindingKind Kind,
    Severity Severity,
    bool Answered,
    string Document,
    string Plan,
    string Place,
    string Message,
    ImmutableArray<string> Understood,
    string Proposal,
    string Asks,
    ImmutableArray<ExcerptLine> Excerpt)
{
    /// <summary>The questions of a session, in their order.</summary>
    public static ImmutableArray<ReviewItemResult> Of(ReviewSession session, Language language)
    {
        ArgumentNullException.ThrowIfNull(session);
        return
        [
            .. session.Items.Select(i => new ReviewItemResult(
                i.Finding.Id, i.Finding.Kind, FindingTexts.SeverityOf(i.Finding.Kind), session.IsAnswered(i), i.Document, i.Plan,
                i.Finding.Source.PlaceIn(language), (i.Finding with { IsAnswered = false }).Message(language),
                [.. i.Understood.Select(u => u.In(language))], i.Proposal.In(language), i.Asks.In(language), i.Excerpt.Lines)),
        ];
    }

    /// <summary>The questions as JSON, with a line feed at the end.</summary>
    public static string TextOf(ImmutableArray<ReviewItemResult> items) =>
        JsonSerializer.Serialize(items, ReviewJsonContext.Readable.ImmutableArrayReviewItemResult) + "\n";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, WriteIndented = true, NewLine = "\n")]
[JsonSerializable(typeof(ImmutableArray<ReviewItemResult>))]
internal sealed partial class ReviewJsonContext : JsonSerializerContext
{
    private static readonly Lazy<ReviewJsonContext> s_readable = new(() => new ReviewJsonContext(
        new JsonSerializerOptions(Default!.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    public static ReviewJsonContext Readable => s_readable.Value;
}
