using NUnit.Framework;
using OrgGraph.Documents.Units;
using OrgGraph.Model;

namespace OrgGraph.Tests.Documents.Units;

/// <summary>A district and its city, none of those that the documents at hand come from, and what names are there.</summary>
internal static class ResolvedUnits
{
    public static Jurisdiction District { get; } = new("浙江省", "杭州市", "余杭区", JurisdictionBasis.Title);

    public static Jurisdiction City { get; } = new("浙江省", "杭州市", null, JurisdictionBasis.Title);

    public static void Expect(Jurisdiction jurisdiction, string written, string id) =>
        Assert.That(new UnitResolver(jurisdiction, UnitOverrides.None).Resolve(written).Unit.Id, Is.EqualTo(id));
}
