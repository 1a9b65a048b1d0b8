namespace OrgGraph.Documents.Units;

/// <summary>One resolver for each jurisdiction of a document: its plans name the same units again and again.</summary>
internal sealed class ResolverCache(UnitOverrides overrides)
{
    private readonly Dictionary<Jurisdiction, UnitResolver> _resolvers = [];

    public UnitResolver For(Jurisdiction jurisdiction)
    {
        if (!_resolvers.TryGetValue(jurisdiction, out var resolver))
        {
            _resolvers[jurisdiction] = resolver = new UnitResolver(jurisdiction, overrides);
        }

        return resolver;
    }
}
