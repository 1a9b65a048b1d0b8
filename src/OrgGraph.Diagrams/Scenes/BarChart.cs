using System.Collections.Immutable;

namespace OrgGraph.Diagrams.Scenes;

/// <summary>
/// A chart of level bars that items of a page draw (<see cref="SceneItem.Chart"/>): a format with charts of its own writes this
/// in their place, at the same places.
/// </summary>
/// <param name="Id">Name of the chart, unique on its page.</param>
/// <param name="Title">What its bars say, in words.</param>
/// <param name="Bounds">Where its names, bars and figures stand.</param>
/// <param name="Plot">Where its bars stand, rows of one height from top to bottom.</param>
/// <param name="Most">The value of a bar as wide as the plot.</param>
/// <param name="Thickness">Height of a bar in points.</param>
/// <param name="Size">Font size in points.</param>
/// <param name="Bars">The bars from top to bottom; at least one.</param>
public sealed record BarChart(
    string Id, string Title, Rect Bounds, Rect Plot, double Most, double Thickness, double Size, ImmutableArray<ChartBar> Bars);

/// <summary>A bar.</summary>
/// <param name="Name">Its name, as it is written beside it.</param>
/// <param name="Value">Its value.</param>
/// <param name="Figure">The value as it is written at its end.</param>
/// <param name="Fill">Its colour.</param>
/// <param name="Ink">The colour of its figure.</param>
/// <param name="Bold">True where its figure is heavy.</param>
public sealed record ChartBar(string Name, double Value, string Figure, Colour Fill, Colour Ink, bool Bold);
