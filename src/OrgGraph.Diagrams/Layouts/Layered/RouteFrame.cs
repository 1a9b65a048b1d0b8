using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Layouts.Layered;

/// <summary>What a route keeps to: boxes, columns, ports.</summary>
/// <param name="Layers">Layer of each vertex.</param>
/// <param name="Middles">Height of each vertex's middle.</param>
/// <param name="Lefts">Left edge of each column.</param>
/// <param name="Widths">Width of each column.</param>
/// <param name="Boxes">The boxes.</param>
/// <param name="Ports">Where lines leave boxes.</param>
/// <param name="LoopDepth">How far lines within a layer may reach out of it.</param>
internal sealed record RouteFrame(
    int[] Layers, double[] Middles, double[] Lefts, double[] Widths, Rect[] Boxes, Ports Ports, double LoopDepth)
{
    public int LayerOf(int vertex) => Layers[vertex];

    public double ColumnLeft(int layer) => Lefts[layer];

    public double ColumnRight(int layer) => Lefts[layer] + Widths[layer];
}
