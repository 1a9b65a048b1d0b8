namespace OrgGraph.Model;

/// <summary>
/// How one unit stands in the collaboration graph, and what it carries, in the newest plans of one government; in other plans it
/// has other values. Every number is finite.
/// </summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Degree">Units that it shares a measure with; not negative.</param>
/// <param name="Betweenness">Shortest paths between other units that lead through it; not negative.</param>
/// <param name="Closeness">How near it is to the others; not negative.</param>
/// <param name="PageRank">Its share of the random surfer's visits; not negative.</param>
/// <param name="Eigenvector">Its part in the leading eigenvector; not negative.</param>
/// <param name="Community">The number of its community; null when communities were not sought, or it is in none.</param>
/// <param name="Overloaded">True when its load is out of proportion to that of its peers.</param>
public sealed record UnitMetrics(
    string UnitId,
    int Degree,
    double Betweenness,
    double Closeness,
    double PageRank,
    double Eigenvector,
    int? Community,
    bool Overloaded)
{
    /// <summary>Role points and coordination; not negative.</summary>
    public double Load { get; init; }

    /// <summary>The least that the load may be, whatever the guesses among its duties mean.</summary>
    public double LoadLow { get; init; }

    /// <summary>The most that the load may be.</summary>
    public double LoadHigh { get; init; }

    /// <summary>Points for its roles; not negative, not above <see cref="Load"/>.</summary>
    public double RolePoints { get; init; }

    /// <summary>How many of its duties are guesses.</summary>
    public int Guessed { get; init; }

    /// <summary>True when some reading of the guesses could turn <see cref="Overloaded"/>.</summary>
    public bool Doubtful { get; init; }

    /// <summary>The government and year of the plans that all of this is about: 大兴区/2024; empty where not known.</summary>
    public string Scope { get; init; } = "";
}
