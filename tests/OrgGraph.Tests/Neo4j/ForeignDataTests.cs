using NUnit.Framework;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Schema;

namespace OrgGraph.Tests.Neo4j;

/// <summary>What a database holds that another program wrote.</summary>
public sealed class ForeignDataTests
{
    private static readonly object?[] s_plan =
        ["p", "计划", 2025L, "青河区", null, "Title", null, true, null, null, new DateOnly(2025, 3, 1), "a.txt:1:1-1:5", 1L];

    private static readonly object?[] s_unit =
        ["u", "区水务局", "青河区", "District", "Government", "r", new object?[] { "水务局" }, 1L, 0L, 0L, null, 2L, 0.5, 0.5, 0.5,
            0.5, 1L, true, 1.2, 1.2, 1.2, 1.0, 0L, false, "青河区 2025"];

    [Test]
    public void What_this_program_wrote_is_read() => Assert.Multiple(() =>
    {
        Assert.That(StoredRecords.PlanOf(Plan(2, 2025L)).Year, Is.EqualTo(2025));
        Assert.That(StoredRecords.PlanOf(Plan(2, null)).Year, Is.Null);
        Assert.That(StoredRecords.MetricsOf(Unit(16, null))!.Community, Is.Null);
        Assert.That(StoredRecords.MetricsOf(Unit(11, null)), Is.Null);
    });

    [TestCase(1, 5L)]
    [TestCase(2, "2025")]
    [TestCase(2, 1L << 40)]
    [TestCase(3, 4L)]
    [TestCase(5, 0.5)]
    [TestCase(10, "2025-03-01")]
    public void A_plan_of_other_types_is_told_of(int column, object value) =>
        Foreign(() => StoredRecords.PlanOf(Plan(column, value)));

    [TestCase(3, 1L)]
    [TestCase(6, "水务局")]
    [TestCase(6, new object[] { 1L })]
    public void A_unit_of_other_types_is_told_of(int column, object value) =>
        Foreign(() => StoredRecords.UnitOf(Unit(column, value)));

    [TestCase(11, "2")]
    [TestCase(11, long.MaxValue)]
    [TestCase(12, 1L)]
    [TestCase(16, 1.5)]
    [TestCase(18, "1.2")]
    public void Metrics_of_other_types_are_told_of(int column, object value) =>
        Foreign(() => StoredRecords.MetricsOf(Unit(column, value)));

    [Test]
    public void Nodes_without_a_text_as_id_are_told_of()
    {
        Foreign(() => RowDiff.OfNodes([[null, "x"]], []));
        Foreign(() => RowDiff.OfRelationships([["a", 1L, "element"]], []));
    }

    private static CypherRecord Plan(int column, object? value) => Record(s_plan, column, value);

    private static CypherRecord Unit(int column, object? value) => Record(s_unit, column, value);

    private static CypherRecord Record(object?[] values, int column, object? value) =>
        new([.. values.Select((_, i) => $"c{i}")], [.. values.Select((v, i) => i == column ? value : v)]);

    private static void Foreign(Action act) =>
        Assert.That(
            () => act(),
            Throws.TypeOf<CypherException>().With.Property(nameof(CypherException.Code)).EqualTo(CypherException.ForeignData));
}
