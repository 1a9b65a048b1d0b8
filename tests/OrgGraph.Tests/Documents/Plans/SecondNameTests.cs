using NUnit.Framework;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Tests.Support;

namespace OrgGraph.Tests.Documents.Plans;

/// <summary>A unit in brackets behind another: what is one body, and what is said of the rest.</summary>
internal sealed class SecondNameTests
{
    private const string Header = "序号|工作任务|责任单位";

    [Test]
    public void A_part_of_a_body_that_is_named_on_its_own_is_another_unit_and_it_is_said()
    {
        var reading = Reading.OfTable("桐庐县治水2025年计划", Header, "1|清淤河道|县公安局（巡特警大队）", "2|巡查河道|县巡特警大队");
        var graph = GraphBuilder.Build(reading.Plans, []);
        Assert.Multiple(() =>
        {
            Assert.That(graph.Responsibilities.Select(r => r.UnitId), Is.EqualTo(new[] { "桐庐县公安局", "桐庐县巡特警大队" }));
            Assert.That(KeptApart(reading).Single().Arguments, Is.EqualTo(new[] { "县公安局（巡特警大队）", "桐庐县巡特警大队" }));
        });
    }

    [Test]
    public void A_part_that_is_named_nowhere_else_needs_no_look() =>
        Assert.That(KeptApart(Reading.OfTable("桐庐县治水2025年计划", Header, "1|清淤河道|县公安局（巡特警大队）")), Is.Empty);

    [Test]
    public void A_second_name_leads_to_its_bearer()
    {
        var reading = Reading.OfTable("桐庐县治水2025年计划", Header, "1|清淤河道|县应急局（县防指办）", "2|巡查河道|县防指办");
        Assert.That(
            GraphBuilder.Build(reading.Plans, []).Responsibilities.Select(r => r.UnitId).Distinct(),
            Is.EqualTo(new[] { "桐庐县应急局" }));
        Assert.That(KeptApart(reading), Is.Empty);
    }

    private static IEnumerable<Finding> KeptApart(DocumentReading reading) =>
        reading.Findings.Where(f => f.Kind == FindingKind.SecondNameKeptApart);
}
