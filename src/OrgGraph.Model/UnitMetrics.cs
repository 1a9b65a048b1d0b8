using OrgGraph.Model.Graphs;

namespace OrgGraph.Model;

/// <summary>
/// How one unit stands in the collaboration graph, as computed over one <see cref="ResponsibilityGraph"/>; another graph,
/// or a merged one, has other values. Every number is finite.
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
    bool Overloaded);
