using System.Collections.Frozen;
using System.Collections.Immutable;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Web.Folders;

/// <summary>
/// What the files of a workspace say, at one moment. Immutable; what is computed of it is kept until the files change.
/// </summary>
/// <param name="version">The fingerprint of all files.</param>
/// <param name="documents">That of the files that were read.</param>
/// <param name="reading">What was read.</param>
/// <param name="unitsProblem">Why <c>units.json</c> is not used; null where it is, or where there is none.</param>
internal sealed class PlanState(string version, string documents, InputReading reading, LocalizedText? unitsProblem)
{
    private const int Kept = 100;
    private readonly SharedWork _work = new(Kept, WorkspaceStore.Linger);

    /// <summary>The fingerprint of all files.</summary>
    public string Version { get; private set; } = version;

    /// <summary>The fingerprint of the files that were read.</summary>
    public string Documents => documents;

    /// <summary>What was read, and what was not.</summary>
    public InputReading Reading => reading;

    /// <summary>Why the user's knowledge of units is not used; null where it is.</summary>
    public LocalizedText? UnitsProblem => unitsProblem;

    /// <summary>All plans as one graph; null where there is none.</summary>
    public ResponsibilityGraph? Graph { get; } = InputGraph.Join(reading).Graph;

    /// <summary>Look-ups of <see cref="Graph"/>.</summary>
    public GraphIndex Index => field ??= new GraphIndex(Graph ?? ResponsibilityGraph.Empty);

    /// <summary>Every measure with what stands around it, by its id.</summary>
    public FrozenDictionary<string, PlanRow> Rows => field ??= PlanRow.Of(Index.Graph).Values.SelectMany(r => r)
        .ToFrozenDictionary(r => r.Measure.Id, StringComparer.Ordinal);

    /// <summary>The file of the workspace that a document is, or lies in as an archive; null for one that is not known.</summary>
    public string? FileOf(string source) => Files.GetValueOrDefault(source);

    /// <summary>True for a file of the workspace that was read, or tried to be.</summary>
    public bool IsDocument(string file) => Files.ContainsValue(file);

    /// <summary>True when there is nothing to show yet.</summary>
    public bool IsEmpty => Graph is null || reading.Readings.IsEmpty;

    /// <summary>The same plans among other files that are not read as such; what was computed is shared.</summary>
    public PlanState At(string other)
    {
        var state = (PlanState)MemberwiseClone();
        state.Version = other;
        return state;
    }

    /// <summary>
    /// What a report of the plans shows. Statements on workload are about the plans, years and sections of a selection.
    /// </summary>
    /// <exception cref="RequestException">The selection names what is not there, or is empty.</exception>
    public async Task<ReportData> DataAsync(
        SelectionRequest selection, Language language, CancellationToken cancellationToken)
    {
        var data = await GetAsync("data", token => ReportData.Of(reading, Language.Chinese, token), cancellationToken);
        var part = selection with { Roles = [], Levels = [], ExpandGroups = false };
        if (part.NamesPlans || !part.IsEmpty)
        {
            data = await GetAsync("data " + KeyOf(part), token => Narrow(data, part, token), cancellationToken);
        }

        return data with { Language = language };
    }

    /// <summary>Look-ups of a selection.</summary>
    /// <exception cref="RequestException">The selection names what is not there, or is empty.</exception>
    public Task<GraphIndex> IndexOfAsync(SelectionRequest selection, CancellationToken cancellationToken) =>
        selection.IsEmpty ? Task.FromResult(Index)
            : GetAsync("index " + KeyOf(selection), _ => new GraphIndex(selection.Select(Graph!)), cancellationToken);

    /// <summary>What would be if other units led.</summary>
    /// <exception cref="RequestException">A move cannot be made, or the selection is empty.</exception>
    public Task<WhatIfAnswer> WhatIfAsync(WhatIfRequest request, CancellationToken cancellationToken) => GetAsync(
        $"whatif {string.Join('\u001F', request.Moves)} {request.Balance} {request.SameLevelOnly} {KeyOf(request.Selection)}",
        token => AskWhatIf.Answer(Graph!, request, token), cancellationToken);

    /// <summary>The ranking of a selection, as the command line gives it.</summary>
    /// <exception cref="RequestException">The selection names what is not there, or is empty.</exception>
    public Task<Ranking> RankingAsync(SelectionRequest selection, CancellationToken cancellationToken) => GetAsync(
        "rank " + KeyOf(selection),
        token => RankUnits.Rank(Graph!, new RankRequest { Selection = selection }, progress: null, token), cancellationToken);

    /// <summary>Something that is computed of this state, once.</summary>
    public Task<T> GetAsync<T>(string name, Func<CancellationToken, T> make, CancellationToken cancellationToken)
        where T : notnull => _work.GetAsync(name, make, cancellationToken);

    /// <summary>A selection as a text: equal ones have equal texts.</summary>
    public static string KeyOf(SelectionRequest selection)
    {
        static string List<T>(ImmutableArray<T> values) => string.Join('\u001F', values);
        return string.Join(
            '\u001E', List(selection.Plans), List(selection.Years), selection.AllYears, List(selection.Sections),
            List(selection.Roles),
            List(selection.Levels), selection.ExpandGroups);
    }

    private Dictionary<string, string> Files => field ??= reading.Outcomes
        .Select(o => o.File).DistinctBy(f => f.Source, StringComparer.Ordinal)
        .ToDictionary(f => f.Source, FileOf, StringComparer.Ordinal);

    private static ReportData Narrow(ReportData data, SelectionRequest part, CancellationToken cancellationToken)
    {
        var scope = WorkloadScope.Choose(part.Select(data.Graph), isAsked: part.NamesPlans);
        return data with { Scope = scope, Years = YearWorkload.Of(scope, cancellationToken) };
    }

    /// <summary>The file of the workspace that a document is, or lies in.</summary>
    public static string FileOf(InputFile file)
    {
        for (var at = file.Source.IndexOf('/', StringComparison.Ordinal); file.Content is not null && at > 0;
            at = file.Source.IndexOf('/', at + 1))
        {
            if (PlanFormats.IsExpected(file.Source[..at]) && Path.GetExtension(file.Source.AsSpan(0, at)).Length > 0)
            {
                return file.Source[..at];
            }
        }

        return file.Source;
    }
}
