using OrgGraph.Documents;
using OrgGraph.Tests.Support;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Tests.Workspace.Questions;

/// <summary>The graph of all the real documents, read once, and the questions that planners ask of it.</summary>
internal static class TwentyQuestions
{
    private static readonly Lazy<GraphIndex> s_index = new(() =>
    {
        var files = Directory.GetFiles(Repository.Shared("seeds"), "*.txt").Order(StringComparer.Ordinal);
        var readings = files.Select(f => PlanReader.ReadDraft(Path.GetFileName(f), File.ReadAllBytes(f))).ToList();
        return new GraphIndex(GraphBuilder.Build(ReadingSet.Resolve(readings).SelectMany(r => r.Plans), []));
    });

    /// <summary>The graph; the test is skipped where the documents are not there.</summary>
    public static GraphIndex Index
    {
        get
        {
            Repository.Shared("seeds");
            return s_index.Value;
        }
    }

    public static ResponsibilityGraph Graph => Index.Graph;

    /// <summary>
    /// Those of the questions that have a query of the same name: its parameters, and the answer without a database.
    /// </summary>
    public static IEnumerable<(string Query, (string Name, string Value)[] Parameters, QuestionTable Answer)> WithQueries()
    {
        var invaded = new MeasureFilter { Words = "外来入侵物种" }.Apply(Graph).Measures;
        yield return ("meeting", [("measures", string.Join(',', invaded.Select(m => m.Id)))],
            OfflineQuestions.Meeting(Index, invaded));
        foreach (var name in new[] { "大兴区水务局", "区城管委", "大兴区生态环境局" }.Where(n => Meant(n) is not null))
        {
            yield return ("duties", [("unit", Meant(name)!)], OfflineQuestions.Duties(Index, Meant(name)!));
        }

        foreach (var (name, answer) in OfflineQuestions.All.Where(q => q.Key is not "targets"))
        {
            yield return (name, name == "pairs" ? [("limit", "100000")] : [], answer(Index));
        }
    }

    /// <summary>The unit that a name stands for; null where there is none.</summary>
    public static string? Meant(string name)
    {
        try
        {
            return GraphNames.UnitOf(name, Graph);
        }
        catch (RequestException)
        {
            return null;
        }
    }
}
