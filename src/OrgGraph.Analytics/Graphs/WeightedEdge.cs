namespace OrgGraph.Analytics.Graphs;

/// <summary>
/// An edge between two nodes of a <see cref="CompactGraph"/>; from the first to the second where the graph is directed.
/// </summary>
/// <param name="From">The first node, from 0.</param>
/// <param name="To">The second node, from 0.</param>
/// <param name="Weight">Strength of the tie, positive and finite: more is closer.</param>
public readonly record struct WeightedEdge(int From, int To, double Weight = 1);
