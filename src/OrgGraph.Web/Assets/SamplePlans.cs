using System.Collections.Immutable;

namespace OrgGraph.Web.Assets;

/// <summary>The plans of a made-up district, to try the dashboard with.</summary>
internal static class SamplePlans
{
    private const string Prefix = "samples/";

    /// <summary>The documents by name.</summary>
    public static ImmutableArray<(string Name, byte[] Content)> All()
    {
        var assembly = typeof(SamplePlans).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n =>
                {
                    using var stream = assembly.GetManifestResourceStream(n)!;
                    using var content = new MemoryStream();
                    stream.CopyTo(content);
                    return (n[Prefix.Length..], content.ToArray());
                }),
        ];
    }
}
