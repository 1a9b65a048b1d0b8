using OrgGraph.Model;

namespace OrgGraph.Neo4j;

/// <summary>
/// Measures of one plan with their role edges, created by one statement. Units are found once a batch and meant by
/// their number, so that an edge costs neither a look-up nor the bytes of a name.
/// </summary>
internal sealed record MeasureBatch(CypherStatement Statement, int Measures, int Leads, int Responsible, int Assists)
{
    /// <summary>
    /// The statement. A unit that is missing would shift the numbers, so nothing is created then, which the caller sees.
    /// </summary>
    public const string Text =
        """
        UNWIND range(0, size($units) - 1) AS i
        MATCH (u:Unit {id: $units[i]})
        WITH i, u ORDER BY i
        WITH collect(u) AS units
        WHERE size(units) = size($units)
        UNWIND $rows AS block
        MATCH (t:Task {id: block[0]})
        UNWIND block[1] AS row
        CREATE (m:Measure {id: row[0], text: row[1], deadline: row[2], dueOn: date(row[3]), year: row[4], otherHeadings: row[5],
          otherTexts: row[6], order: row[7], source: row[8], line: row[9]})-[:UNDER]->(t)
        FOREACH (e IN row[10] | FOREACH (u IN [units[e[0]]] | CREATE (u)-[:LEADS {mention: e[1], ordinal: e[2],
          uncertain: e[3] IS NOT NULL, uncertainty: e[3], source: e[4], line: e[5], place: e[6]}]->(m)))
        FOREACH (e IN row[11] | FOREACH (u IN [units[e[0]]] | CREATE (u)-[:RESPONSIBLE_FOR {mention: e[1], ordinal: e[2],
          uncertain: e[3] IS NOT NULL, uncertainty: e[3], source: e[4], line: e[5], place: e[6]}]->(m)))
        FOREACH (e IN row[12] | FOREACH (u IN [units[e[0]]] | CREATE (u)-[:ASSISTS {mention: e[1], ordinal: e[2],
          uncertain: e[3] IS NOT NULL, uncertainty: e[3], source: e[4], line: e[5], place: e[6]}]->(m)))
        """;

    /// <summary>Batches over measures of one plan, given by their positions; each bounded in edges and measures.</summary>
    public static IEnumerable<MeasureBatch> Of(GraphIndex index, int plan, IReadOnlyList<int> measures, LoadOptions options)
    {
        var start = 0;
        var weight = 0;
        for (var i = 0; i < measures.Count; i++)
        {
            weight += 1 + index.EdgesOf(measures[i]).Length;
            if (weight >= options.BatchSize || i == measures.Count - 1)
            {
                yield return Of(index, plan, measures, start, i + 1, options);
                start = i + 1;
                weight = 0;
            }
        }
    }

    private static MeasureBatch Of(GraphIndex index, int plan, IReadOnlyList<int> measures, int start, int end, LoadOptions options)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        int leads = 0, responsible = 0, assists = 0;
        for (var i = start; i < end; i++)
        {
            foreach (var edge in index.EdgesOf(measures[i]))
            {
                numbers.TryAdd(edge.UnitId, numbers.Count);
                switch (edge.Role)
                {
                    case Role.Lead: leads++; break;
                    case Role.Responsible: responsible++; break;
                    default: assists++; break;
                }
            }
        }

        var first = index.MeasuresOf(plan).Start;
        var rows = Blocks(index, index.Graph.Plans[plan], first, measures, start, end, numbers, options);
        var statement = new CypherStatement(Text).With("units", numbers.Keys.ToArray()).With("rows", new CypherRows(rows));
        return new MeasureBatch(statement, end - start, leads, responsible, assists);
    }

    // One block a run of measures under one task.
    private static IEnumerable<object?> Blocks(
        GraphIndex index,
        Plan plan,
        int first,
        IReadOnlyList<int> measures,
        int start,
        int end,
        Dictionary<string, int> numbers,
        LoadOptions options)
    {
        var block = new List<object?>();
        for (var i = start; i < end; i++)
        {
            var measure = index.Graph.Measures[measures[i]];
            block.Add(RowOf(index, plan, measures[i], measures[i] - first, numbers, options));
            if (i == end - 1 || index.Graph.Measures[measures[i + 1]].TaskId != measure.TaskId)
            {
                yield return new object?[] { measure.TaskId, block.ToArray() };
                block.Clear();
            }
        }
    }

    private static object?[] RowOf(
        GraphIndex index, Plan plan, int measure, int order, Dictionary<string, int> numbers, LoadOptions options)
    {
        List<object?> leads = [], responsible = [], assists = [];
        var place = 0;
        foreach (var edge in index.EdgesOf(measure))
        {
            object?[] row =
            [
                numbers[edge.UnitId], edge.Mention, edge.Ordinal, ModelRows.Name(edge.Uncertainty), edge.Source.ToString(),
                edge.Source.Line, place++,
            ];
            (edge.Role switch { Role.Lead => leads, Role.Responsible => responsible, _ => assists }).Add(row);
        }

        var model = index.Graph.Measures[measure];
        return [.. ModelRows.Of(model, order, plan, options.DueOn(model, plan)), leads, responsible, assists];
    }
}
