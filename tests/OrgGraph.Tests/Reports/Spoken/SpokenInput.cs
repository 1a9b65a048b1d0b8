using System.Collections.Concurrent;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Reports.Html;
using OrgGraph.Tests.Support;
using OrgGraph.Workspace.Results;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Tests.Reports.Spoken;

/// <summary>The inputs whose sentences are checked, each read and counted once for all tests.</summary>
internal sealed class SpokenInput
{
    private static readonly ConcurrentDictionary<string, Lazy<SpokenInput>> s_known = new(StringComparer.Ordinal);

    private SpokenInput(IEnumerable<string> files)
    {
        var drafts = files.Select(f => PlanReader.ReadDraft(Path.GetFileName(f), File.ReadAllBytes(f)));
        Data = ReportData.Of(ReadingSet.Resolve([.. drafts]), [], Language.Chinese);
        Counts = PlainCount.Of(Data.Graph);
        Parts = Counts.ToDictionary(p => p.Key, p => new PlainPart(p.Key, p.Value, Data.Graph));
        Page = ReportWriter.PageOf(Data);
        foreach (var year in Data.Years)
        {
            var name = year.Name.In(Language.Chinese);
            Answers[name] = AskWhatIf.Answer(year.Graph, new WhatIfRequest { Balance = true }, default);
            Parts[name].Moves = new PlainMoves(Parts[name], Answers[name]);
        }
    }

    /// <summary>What the report is made of.</summary>
    public ReportData Data { get; }

    /// <summary>Loads worked out again, by government and year.</summary>
    public Dictionary<string, PlainCount> Counts { get; }

    /// <summary>The rest worked out again, by government and year.</summary>
    public Dictionary<string, PlainPart> Parts { get; }

    /// <summary>What is proposed, by government and year.</summary>
    public Dictionary<string, WhatIfAnswer> Answers { get; } = [];

    /// <summary>The report's page.</summary>
    public string Page { get; }

    /// <summary>The inputs: the sample plans, each seed alone, all seeds together.</summary>
    public static IEnumerable<string> All => ["samples", "000", "001", "002", "003", "004", "000 001 002 003 004"];

    /// <summary>An input by its name; skips the test where the seeds are not there.</summary>
    public static SpokenInput Of(string name)
    {
        string[] files = name == "samples" ? [.. Directory.GetFiles(Repository.Plans, "*.txt").Order()]
            : [.. name.Split(' ').Select(Repository.Seed)];
        return s_known.GetOrAdd(name, _ => new Lazy<SpokenInput>(() => new SpokenInput(files))).Value;
    }
}
