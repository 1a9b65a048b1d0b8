using System.Collections.Immutable;
using OrgGraph.Documents.Sources;

namespace OrgGraph.Documents.Plans;

/// <summary>A document's plans as its text tells them, before corrections and before a name is given a unit.</summary>
/// <param name="Text">The document.</param>
/// <param name="Plans">Its plans, in order; at least one.</param>
/// <param name="Notice">The notice that covers them, or null.</param>
/// <param name="Findings">What there is to say about the reading so far.</param>
internal sealed record DraftedDocument(
    DocumentText Text, List<PlanDraft> Plans, Notice? Notice, ImmutableArray<Finding> Findings)
{
    /// <summary>Finds the cities of districts in the document's words.</summary>
    public CitySearch Cities { get; } = new(Text);
}
