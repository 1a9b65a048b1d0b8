using OrgGraph.Documents.Sources;
using OrgGraph.Documents.Text;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Documents.Plans;

/// <summary>What the readers of one document's tables share: its text, its findings, and the texts that they have met.</summary>
/// <param name="Text">The document.</param>
/// <param name="Findings">Receives what there is to say.</param>
/// <param name="CancellationToken">Stops the reading.</param>
internal sealed record ReaderContext(DocumentText Text, List<Finding> Findings, CancellationToken CancellationToken)
{
    private readonly MentionSplitter _commas = new(SeparatorStyle.Commas);
    private readonly MentionSplitter _blanks = new(SeparatorStyle.Blanks);

    /// <summary>What the document says of all its units in one sentence.</summary>
    public RoleRules Rules { get; init; } = RoleRules.None;

    public ShortTexts ShortTexts { get; } = new();

    public MentionSplitter SplitterOf(SeparatorStyle style) => style == SeparatorStyle.Commas ? _commas : _blanks;
}
