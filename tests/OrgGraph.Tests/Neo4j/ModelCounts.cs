using NUnit.Framework;
using OrgGraph.Model;
using OrgGraph.Neo4j.Client;

namespace OrgGraph.Tests.Neo4j;

/// <summary>How many nodes and relationships of each sort a graph makes.</summary>
internal static class ModelCounts
{
    public static async Task AssertAsync(ICypherClient client, ResponsibilityGraph graph, CancellationToken cancellationToken)
    {
        var nodes = await client.RunAsync(
            new CypherStatement("MATCH (n) WHERE NOT n:OrgGraphLock RETURN labels(n)[0] AS label, count(*) AS n"),
            cancellationToken);
        Assert.That(CountsOf(nodes), Is.EquivalentTo(Present(new Dictionary<string, long>
        {
            ["Plan"] = graph.Plans.Length,
            ["Section"] = graph.Sections.Length,
            ["Task"] = graph.Tasks.Length,
            ["Measure"] = graph.Measures.Length,
            ["Unit"] = graph.Units.Length,
            ["Person"] = graph.Persons.Length,
        })));
        var relationships = await client.RunAsync(
            new CypherStatement("MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n"), cancellationToken);
        long Roles(Role role) => graph.Responsibilities.Count(e => e.Role == role);
        Assert.That(CountsOf(relationships), Is.EquivalentTo(Present(new Dictionary<string, long>
        {
            ["LEADS"] = Roles(Role.Lead),
            ["RESPONSIBLE_FOR"] = Roles(Role.Responsible),
            ["ASSISTS"] = Roles(Role.Assist),
            ["OVERSEES"] = graph.Oversights.Length,
            ["UNDER"] = graph.Measures.Length,
            ["IN_PLAN"] = graph.Sections.Length + graph.Tasks.Length,
            ["IN_SECTION"] = graph.Sections.Count(s => s.ParentId is not null) + graph.Tasks.Count(t => t.SectionId is not null),
            ["MEMBER_OF"] = graph.Units.Sum(u => u.MemberIds.Length),
            ["BRANCH_OF"] = graph.Units.Count(u => u.ParentId is not null),
            ["COUNTERPART_OF"] = graph.Units.Count(u => u.CounterpartId is not null),
            ["COLLABORATES_WITH"] = Collaboration.Project(graph, cancellationToken).Length,
        })));
    }

    private static Dictionary<string, long> CountsOf(CypherResult result) =>
        result.Rows.ToDictionary(r => r.Required(0), r => r.Number(1), StringComparer.Ordinal);

    private static Dictionary<string, long> Present(Dictionary<string, long> counts) =>
        counts.Where(c => c.Value > 0).ToDictionary(StringComparer.Ordinal);
}
