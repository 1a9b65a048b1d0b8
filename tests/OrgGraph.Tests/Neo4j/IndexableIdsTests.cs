using NUnit.Framework;
using OrgGraph.Neo4j.Schema;
using OrgGraph.Tests.Model;

namespace OrgGraph.Tests.Neo4j;

public sealed class IndexableIdsTests
{
    [Test]
    public void Ids_that_fit_leave_the_graph_as_it_is()
    {
        var graph = GraphMaker.Make(1, plans: 1, measures: 5);
        Assert.That(IndexableIds.Shorten(graph, _ => Assert.Fail("nothing is shortened")), Is.SameAs(graph));
    }

    [Test]
    public void What_is_shortened_is_told_with_its_place_and_the_same_id_is_shortened_to_the_same()
    {
        var name = "区" + string.Concat(Enumerable.Repeat("水务", 1500)) + "局";
        var plan = new TestPlan("a.txt").Task("1", "任务").Measure("清淤", lead: name).Measure("护岸", lead: "区财政局", assist: name);
        var graph = GraphBuilder.Build([plan.Build()], []);
        var told = new List<string>();
        var shortened = IndexableIds.Shorten(graph, told.Add);
        var id = shortened.Units.Single(u => u.Id.Contains('…')).Id;
        Assert.Multiple(() =>
        {
            Assert.That(told, Has.Count.EqualTo(1));
            Assert.That(told[0], Does.StartWith("a.txt:").And.EndWith(id));
            Assert.That(shortened.Responsibilities.Count(e => e.UnitId == id), Is.EqualTo(2));
            Assert.That(IndexableIds.Shorten(graph).Units.Select(u => u.Id), Is.EqualTo(shortened.Units.Select(u => u.Id)));
        });
    }
}
