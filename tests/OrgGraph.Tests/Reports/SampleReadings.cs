using System.Collections.Immutable;
using OrgGraph.Documents;
using OrgGraph.Model;
using OrgGraph.Tests.Model;

namespace OrgGraph.Tests.Reports;

/// <summary>Readings made by hand, as the reader would give them.</summary>
internal static class SampleReadings
{
    /// <summary>Two sections, a merged task, a guess, a group, leaders; findings of each severity.</summary>
    public static DocumentReading Small(string source = "plan.txt")
    {
        var plan = new TestPlan(source)
            .Section("一、大气").Section("（一）工业", inner: true)
            .Task("1", "压减燃煤")
            .Measure("完成锅炉改造", lead: "区生态环境局", assist: "区发展改革委、各镇人民政府", leaders: "林远", deadline: "年底前")
            .Measure("建立台账", lead: "区生态环境局、区城市管理委", responsible: "区水务局？")
            .Section("二、扬尘")
            .Task("2-1", "管控工地")
            .Measure("每月巡查", lead: "区住房城乡建设委", assist: "区生态环境局")
            .Task(null, null)
            .Measure("公布结果");
        return Of(source, [plan.Build()],
        [
            new Finding(FindingKind.EncodingFound, SourceSpan.OfLine(source, 1), ["UTF-8"]),
            new Finding(FindingKind.RoleGuessed, SourceSpan.OfLine(source, 5), ["区水务局", "@Responsible", "@RoleNotDecided"]),
            new Finding(FindingKind.TextNotUnderstood, SourceSpan.OfLine(source, 9), ["？？？"]),
        ]);
    }

    /// <summary>A reading without anything to review.</summary>
    public static DocumentReading Clean(string source = "clean.txt", string title = "碧水行动计划") => Of(
        source, [new TestPlan(source, title: title).Measure("清淤", lead: "区水务局", assist: "区财政局").Build()], []);

    public static DocumentReading Of(
        string source, ImmutableArray<ResolvedPlan> plans, ImmutableArray<Finding> findings) =>
        new(source, "UTF-8", ["tab separated"], plans, findings);
}
