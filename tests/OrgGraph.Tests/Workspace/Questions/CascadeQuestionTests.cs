using NUnit.Framework;
using OrgGraph.Analytics.Comparison;
using OrgGraph.Documents;
using OrgGraph.Documents.Formats;
using OrgGraph.Documents.Sources;
using OrgGraph.Tests.Support;
using OrgGraph.Tests.Analytics.Comparison;
using OrgGraph.Workspace.Questions;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Tests.Workspace.Questions;

public sealed class CascadeQuestionTests
{
    [Test]
    public void Every_measure_of_the_city_is_told_once_with_all_its_districts()
    {
        static string Sample(string name)
        {
            var bytes = File.ReadAllBytes(Path.Combine(Repository.Plans, name + ".txt"));
            return DocumentReaders.For(bytes, name + ".txt").Read(new DocumentInput(name + ".txt", bytes, DocumentLimits.Default))
                .Content;
        }

        var district = Sample("青溪区优化营商环境2026年任务分工表");
        var graph = GraphBuilder.Build(
            [
                .. Reading.Of(Sample("云岭市优化营商环境2026年行动计划")).Plans,
                .. Reading.Of(district, new ReadOptions { Jurisdiction = "云岭市青溪区" }).Plans,
                .. Reading.Of(district.Replace("青溪", "白石"), new ReadOptions { Jurisdiction = "云岭市白石区" }).Plans,
            ],
            []);
        var answer = CascadeQuestion.Answer(graph, default);
        var cascades = Cascade.Within(graph);
        Assert.Multiple(() =>
        {
            Assert.That(cascades.Select(c => c.District), Is.EqualTo(new[] { "白石区", "青溪区" }));
            Assert.That(answer.Rows.Select(r => r[0]), Is.EquivalentTo(cascades[0].Rows.Select(r => r.Measure.Id)).And.Unique);
            Assert.That(
                answer.Rows.Count(r => ((string[])r[3]!).Contains("青溪区")),
                Is.EqualTo(cascades[1].Count(CascadeState.PickedUp)).And.Positive);
            Assert.That(
                answer.Rows.Count(r => ((string[])r[5]!).Length > 0),
                Is.EqualTo(cascades.SelectMany(c => c.Gaps).DistinctBy(r => r.Measure.Id).Count()).And.Positive);
            Assert.That(
                (string)answer.Rows[0][2]!, Is.EqualTo(ChangeTerms.Of(CascadeState.Gap).Chinese),
                "what nobody picked up comes first");
        });
        var cityAlone = PlanGraphs.Sample("云岭市优化营商环境2026年行动计划");
        Assert.That(() => CascadeQuestion.Answer(cityAlone, default), Throws.TypeOf<RequestException>());
    }
}
