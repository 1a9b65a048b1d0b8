using System.Collections.Immutable;

namespace OrgGraph.GraphPackages;

/// <summary>Which packages this build has of those that not every feed serves.</summary>
public static class BuildPackages
{
    /// <summary>The packages compiled in.</summary>
    public static ImmutableArray<string> Present => [.. All().Where(p => p.IsIn).Select(p => p.Name)];

    /// <summary>The packages that the feed did not serve, or that the build was told to leave out.</summary>
    public static ImmutableArray<string> Absent => [.. All().Where(p => !p.IsIn).Select(p => p.Name)];

    private static IEnumerable<(string Name, bool IsIn)> All() =>
        [("Msagl", DiagramLayouts.HasMsagl), ("Neo4j.Driver", BoltClients.Factory is not null)];
}
