using NUnit.Framework;
using OrgGraph.Documents.Deadlines;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Queries;
using OrgGraph.Neo4j.Sync;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Sentences;

namespace OrgGraph.Tests.Neo4j;

/// <summary>Each named query's rows against the model.</summary>
[NonParallelizable] // the server is everybody's
[TestFixture]
public sealed class QueryTests
{
    private static CancellationToken Token => TestContext.CurrentContext.CancellationToken;

    private readonly ResponsibilityGraph _graph =
        DeadlineReader.ReadAll(GraphMaker.WithMetrics(GraphMaker.Make(11, plans: 5), 11));
    private ICypherClient? _server;

    private ICypherClient Client => _server ?? throw new InvalidOperationException("the server was not opened");

    [OneTimeSetUp]
    public async Task Load()
    {
        _server = await TestServer.OpenEmptyAsync(Token);
        await GraphLoader.LoadAsync(Client, _graph, LoadOptions.Default, null, Token);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    [Test]
    public async Task Overloaded()
    {
        var loads = _graph.Metrics.ToDictionary(m => m.UnitId, m => m.Load);
        var expected = _graph.Metrics.Where(m => m.Overloaded).Select(m => m.UnitId)
            .OrderByDescending(u => loads[u]).ThenBy(u => u, StringComparer.Ordinal);
        Assert.That((await Run("overloaded")).Select(r => r["unit"]), Is.EqualTo(expected).And.Not.Empty);
    }

    [Test]
    public async Task Meeting()
    {
        var measures = _graph.Responsibilities.Select(e => e.MeasureId).Distinct().Take(3).ToArray();
        var rows = await Run("meeting", ("measures", string.Join(',', measures)));
        var edges = _graph.Responsibilities.Where(e => measures.Contains(e.MeasureId)).ToList();
        Assert.That(rows.Select(r => r["unit"]), Is.EquivalentTo(edges.Select(e => e.UnitId).Distinct()));
        Assert.That(rows.Sum(r => r.Texts(1).Length), Is.EqualTo(edges.Count(e => e.Role == Role.Lead)));
    }

    [Test]
    public async Task Duties()
    {
        var unit = UnitLoad.Compute(_graph)[0].Unit.Id;
        var rows = await Run("duties", ("unit", unit));
        Assert.That(
            rows.Select(r => r["id"]),
            Is.EquivalentTo(_graph.Responsibilities.Where(e => e.UnitId == unit).Select(e => e.MeasureId)));
        Assert.That(rows.Select(r => r["dueOn"] ?? DateOnly.MaxValue), Is.Ordered);
    }

    [Test]
    public async Task Pairs()
    {
        var expected = Collaboration.Project(_graph).Take(20).Select(c => (long)c.Measures);
        Assert.That((await Run("pairs")).Select(r => r["measures"]), Is.EqualTo(expected));
    }

    [Test]
    public async Task Alone()
    {
        var expected = _graph.Responsibilities.GroupBy(e => e.MeasureId)
            .Where(g => g.Select(e => e.UnitId).Distinct().Count() == 1).Select(g => g.Key);
        Assert.That((await Run("alone")).Select(r => r["id"]), Is.EquivalentTo(expected).And.Not.Empty);
    }

    [Test]
    public async Task Unsupported()
    {
        var expected = _graph.Responsibilities.GroupBy(e => e.MeasureId)
            .Where(g => g.All(e => e.Role == Role.Lead)).SelectMany(g => g).GroupBy(e => e.UnitId)
            .ToDictionary(g => g.Key, g => (long)g.Count());
        Assert.That((await Run("unsupported")).ToDictionary(r => r.Required(0), r => r.Number(1)), Is.EquivalentTo(expected));
    }

    [Test]
    public async Task Unmatched()
    {
        var expected = WordingGaps.Of(_graph, 2).Select(g => (g.Measure, g.District, (long)g.Year));
        var rows = await Run("unmatched", ("share", "2"));
        Assert.That(rows.Select(r => (r["id"], r["district"], r["year"])), Is.EquivalentTo(expected).And.Not.Empty);
        Assert.That(await Run("unmatched", ("share", "0.9")), Is.Empty, "each has one of the same wording");
    }

    [Test]
    public async Task Changes()
    {
        var place = _graph.Plans.GroupBy(p => p.Jurisdiction).First(g => g.Count() > 1);
        var years = place.Select(p => p.Year!.Value).Order().ToArray();
        var rows = await Run("changes", ("jurisdiction", place.Key), ("before", $"{years[0]}"), ("after", $"{years[1]}"));
        long Leads(string unit, int year) => _graph.Responsibilities.Count(e =>
            e.UnitId == unit && e.Role == Role.Lead && e.MeasureId.StartsWith($"{place.Key}/{year}/"));
        Assert.That(rows, Is.Not.Empty);
        Assert.That(
            rows.All(r => r.Number(1) == Leads(r.Required(0), years[0]) && r.Number(2) == Leads(r.Required(0), years[1])));
    }

    [Test]
    public async Task Path()
    {
        var first = Collaboration.Project(_graph)[0];
        var rows = await Run("path", ("from", first.First), ("to", first.Second));
        Assert.That(rows.Single()["steps"], Is.EqualTo(1));
        Assert.That(rows.Single()["units"], Is.EqualTo(new object[] { first.First, first.Second }));
    }

    [Test]
    public async Task Connectors()
    {
        var pairs = Collaboration.Project(_graph).Select(c => (c.First, c.Second)).ToHashSet();
        var neighbours =
            pairs.Concat(pairs.Select(p => (First: p.Second, Second: p.First))).ToLookup(p => p.First, p => p.Second);
        var expected = neighbours.ToDictionary(g => g.Key, g => (long)g
            .SelectMany(a => g.Where(b => string.CompareOrdinal(a, b) < 0 && !pairs.Contains((a, b))))
            .Count());
        var rows = await Run("connectors", ("limit", "1000"));
        Assert.That(rows.ToDictionary(r => r.Required(0), r => r.Number(1)), Is.EquivalentTo(expected.Where(e => e.Value > 0)));
    }

    [Test]
    public async Task Find()
    {
        var index = new GraphIndex(_graph);
        foreach (var words in new[] { "扬尘", "治理 工地" })
        {
            var rows = await Run("find", ("words", words), ("limit", "1000"));
            var expected = OfflineQuestions.Find(index, new MeasureSearch(words), 1000);
            Assert.That(
                rows.Select(r => (r["kind"], r["id"], r["text"])), Is.EquivalentTo(expected.Rows.Select(r => (r[0], r[1], r[2]))),
                "each engine orders by its own score");
        }
    }

    [Test]
    public async Task Uncertain()
    {
        Assert.That((await Run("uncertain")).Select(r => r["source"]), Is.EquivalentTo(
            _graph.Responsibilities.Where(e => e.Uncertain).Select(e => e.Source.ToString())));
    }

    [TestCaseSource(nameof(Offline))]
    public async Task The_database_and_the_graph_in_memory_give_the_same_answer(string name)
    {
        var expected = OfflineQuestions.All[name](new GraphIndex(_graph));
        Assert.That(expected.Rows.IsEmpty, Is.EqualTo(name == "without-leads"), "every unit of the made-up graph leads");
        AssertEqual(await Answer(name, name == "pairs" ? [("limit", "100000")] : []), expected);
    }

    [Test]
    public async Task Questions_about_a_unit_or_measures_have_the_same_answer_offline()
    {
        var index = new GraphIndex(_graph);
        foreach (var unit in _graph.Responsibilities.Select(e => e.UnitId).Distinct().Take(5))
        {
            AssertEqual(await Answer("duties", [("unit", unit)]), OfflineQuestions.Duties(index, unit));
        }

        var measures = _graph.Measures.Where((_, i) => i % 7 == 0).ToArray();
        AssertEqual(
            await Answer("meeting", [("measures", string.Join(',', measures.Select(m => m.Id)))]),
            OfflineQuestions.Meeting(index, measures));
    }

    private static IEnumerable<string> Offline => OfflineQuestions.All.Keys.Where(n => QueryLibrary.Find(n) is not null).Order();

    private static void AssertEqual(CypherResult answer, QuestionTable expected)
    {
        Assert.That(answer.Fields, Is.EqualTo(expected.Columns));
        Assert.That(
            answer.Rows.Select(r => string.Join(" | ", r.Values.Select(ValueText.ExactTextOf))),
            Is.EqualTo(expected.Rows.Select(r => string.Join(" | ", r.Select(ValueText.ExactTextOf)))));
    }

    private Task<CypherResult> Answer(string name, (string Name, string Value)[] values) =>
        Client.RunAsync(QueryLibrary.Find(name)!.Bind(values.ToDictionary(v => v.Name, v => v.Value)), Token);

    [Test]
    public async Task Pictures()
    {
        var unit = UnitLoad.Compute(_graph)[0].Unit.Id;
        var around = await Run("around-unit", ("unit", unit));
        Assert.That(
            around.All(r => r[0] is CypherNode { Labels: ["Unit"] } && r[1] is CypherRelationship && r[2] is CypherNode),
            Is.True);
        Assert.That(await Run("collaboration-map"), Has.Count.EqualTo(60));
        Assert.That(await Run("plan-tree", ("plan", _graph.Plans[0].Id)), Is.Not.Empty);
    }

    [Test]
    public void Every_query_says_what_it_is_in_both_languages()
    {
        Assert.That(QueryLibrary.All, Has.Length.EqualTo(19));
        Assert.That(
            QueryLibrary.All.All(
                q => q.Chinese.Length > 5 && q.English.Length > 5 && q.ChineseTitle.Length > 0 && q.EnglishTitle.Length > 0));
        Assert.That(() => QueryLibrary.Find("duties")!.Bind(new Dictionary<string, string>()), Throws.TypeOf<FormatException>());
    }

    [Test]
    public async Task A_unit_is_connected_with_itself_in_no_step() =>
        Assert.That((await Run("path", ("from", _graph.Units[0].Id), ("to", _graph.Units[0].Id))).Single()["steps"], Is.Zero);

    private async Task<IReadOnlyList<CypherRecord>> Run(string name, params (string Name, string Value)[] values)
    {
        var query = QueryLibrary.Find(name)!;
        var result = await Client.RunAsync(query.Bind(values.ToDictionary(v => v.Name, v => v.Value)), Token);
        Assert.That(
            result.Fields.Where(f => !query.ShowsGraph && QueryHeadings.HeadingOf(f) is null), Is.Empty,
            "columns without a heading");
        return result.Rows;
    }
}
