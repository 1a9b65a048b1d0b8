using OrgGraph.Web.Folders;
using OrgGraph.Web.Texts;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Web.Pages;

/// <summary>What a reading says of each file.</summary>
/// <param name="reading">The reading.</param>
internal sealed class FileOutcomes(InputReading reading)
{
    private readonly ILookup<string, FileOutcome> _outcomes =
        reading.Outcomes.ToLookup(o => PlanState.FileOf(o.File), StringComparer.Ordinal);

    private readonly ILookup<string, (LocalizedText Text, bool Failed)> _told = reading.Readings.ToLookup(
        r => r.Source,
        r => (DocumentTexts.ReadAs.With(
            r.Plans.Length, r.Plans.Sum(p => p.Content.Measures.Length), r.Findings.Count(f => f.Severity != Severity.Note)),
            false));

    private readonly ILookup<string, SkippedFile> _skipped = reading.NotRead.ToLookup(s => s.Source, StringComparer.Ordinal);

    /// <summary>A sentence on a file, or one on each member of an archive.</summary>
    public IEnumerable<(LocalizedText Text, bool Failed)> Of(string name)
    {
        if (name == WorkspaceFolder.Units)
        {
            return [(DocumentTexts.IsUnits, false)];
        }

        if (CorrectionFiles.IsOne(name))
        {
            return [(DocumentTexts.IsCorrections, false)];
        }

        if (name.StartsWith(WorkspaceFolder.Returned + "/", StringComparison.Ordinal))
        {
            return [(DocumentTexts.IsReturned, false)];
        }

        if (name.StartsWith(WorkspaceFolder.Scenarios + "/", StringComparison.Ordinal))
        {
            return [(DocumentTexts.IsScenario, false)];
        }

        List<(LocalizedText, bool)> told =
        [
            .. _outcomes[name].Select(o => o.File.Source).SelectMany(source => _told[source].Concat(
                _skipped[source].Select(s => (Named(source, name, s.Reason), s.Failed || !s.IsPlainlyNoPlan)))),
        ];
        return told.Count > 0 ? told : [(DocumentTexts.NotTried, false)];
    }

    // The member of an archive is named, its archive stands beside.
    private static LocalizedText Named(string source, string name, LocalizedText reason) => source == name
        ? reason
        : new($"{source}：{reason.Chinese}", $"{source}: {reason.English}");
}
