using NUnit.Framework;
using OrgGraph.Analytics.Graphs;
using OrgGraph.Tests.Neo4j;

namespace OrgGraph.Tests.Analytics.Networks;

public sealed class GovernmentYearTests
{
    [Test]
    public void The_parts_are_those_that_selections_of_their_plans_make()
    {
        var several = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var graph = GraphMaker.Make(seed, plans: 6, measures: 15) with { Metrics = [] };
            var parts = GovernmentYear.Split(graph);
            several += parts.Length > 1 ? 1 : 0;
            Assert.That(parts.Sum(p => p.Graph.Measures.Length), Is.EqualTo(graph.Measures.Length));
            Assert.That(parts.Select(p => (p.Year, p.Jurisdiction)), Is.Unique);
            foreach (var part in parts)
            {
                var selected = new GraphSelection { Plans = [.. part.Graph.Plans.Select(p => p.Id)] }.Select(graph);
                Assert.Multiple(() =>
                {
                    Assert.That(part.Graph.Units.Intersect(selected.Units), Is.EqualTo(selected.Units));
                    Assert.That(part.Graph.Tasks.Intersect(selected.Tasks), Is.EqualTo(selected.Tasks));
                    Assert.That(part.Graph.Measures, Is.EqualTo(selected.Measures));
                    Assert.That(part.Graph.Responsibilities, Is.EqualTo(selected.Responsibilities));
                    Assert.That(part.Graph.Oversights, Is.EqualTo(selected.Oversights));
                    Assert.That(part.Graph.Persons.Intersect(selected.Persons), Is.EquivalentTo(selected.Persons));
                });
            }
        }

        Assert.That(several, Is.GreaterThan(10));
    }

    [Test]
    public void A_graph_of_one_government_and_year_is_its_only_part()
    {
        var graph = GraphMaker.Make(1, plans: 1);
        Assert.That(GovernmentYear.Split(graph).Single().Graph, Is.SameAs(graph));
    }
}
