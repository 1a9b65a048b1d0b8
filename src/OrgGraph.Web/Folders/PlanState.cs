using System.Collections.Frozen;
using System.Collections.Immutable;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.Selection;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Web.Folders;

/// <summary>
/// What the files of a workspace say, at one moment. Immutable; what is computed of it is kept until the files change.
/// </summary>
/// <param name="version">The fingerprint of the files.</param>
/// <param name="reading">What was read.</param>
/// <param name="unitsProblem">Why <c>units.json</c> is not used; null where it is, or where there is none.</param>
internal sealed class PlanState(string version, InputReading reading, LocalizedText? unitsProblem)
{
    private const int Kept = 100;
    private readonly SharedWork _work = new(Kept);

    /// <summary>The fingerprint of the files.</summary>
    public string Version => version;

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

    /// <summary>True when there is nothing to show yet.</summary>
    public bool IsEmpty => Graph is null || reading.Readings.IsEmpty;

    /// <summary>What a report of the plans shows, for the years that were asked for.</summary>
    /// <exception cref="RequestException">There are no plans for a year.</exception>
    public async Task<ReportData> DataAsync(ChosenYears years, Language language, CancellationToken cancellationToken)
    {
        var data = await GetAsync(
            $"data {years.IsAll} {string.Join(',', years.Years)}",
            token => ReportData.Of(reading, Language.Chinese, token, years), cancellationToken);
        return data with { Language = language };
    }

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
}
