using System.Collections.Immutable;
using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Reports.GraphFiles;

/// <summary>What an attribute holds.</summary>
public enum AttributeType
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number (<see cref="long"/>).</summary>
    Whole,

    /// <summary>A finite number (<see cref="double"/>).</summary>
    Real,

    /// <summary>Yes or no.</summary>
    Flag,
}

/// <summary>A column of nodes or edges.</summary>
/// <param name="Name">Its name, in ASCII, as programs show it.</param>
/// <param name="Type">What it holds.</param>
public sealed record NetworkField(string Name, AttributeType Type);

/// <summary>A node.</summary>
/// <param name="Id">The unit's or measure's id: the same in every file, so that files can be merged.</param>
/// <param name="Label">What people see.</param>
/// <param name="Colour">Fill, as #rrggbb.</param>
/// <param name="Values">One value an attribute; null where there is none.</param>
public sealed record NetworkNode(string Id, string Label, string Colour, ImmutableArray<object?> Values)
{
    /// <summary>Its middle in a drawing, in points, y downwards.</summary>
    public Point Place { get; init; }

    /// <summary>Width of its box in points, by its label.</summary>
    public int Width => (Label.Length + 1) * 13;

    /// <summary>Height of its box in points.</summary>
    public static int Height => 30;
}

/// <summary>An edge.</summary>
/// <param name="From">Number of the first node.</param>
/// <param name="To">Number of the second node.</param>
/// <param name="Weight">Its weight, over 0.</param>
/// <param name="Values">One value an attribute; null where there is none.</param>
public sealed record NetworkEdge(int From, int To, double Weight, ImmutableArray<object?> Values);

/// <summary>A graph for other programs: two columns of its own (label, weight), and any others.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Directed">True when edges have a direction.</param>
/// <param name="NodeAttributes">The columns of nodes.</param>
/// <param name="EdgeAttributes">The columns of edges.</param>
/// <param name="Nodes">The nodes.</param>
/// <param name="Edges">The edges.</param>
public sealed record NetworkFile(
    string Title,
    bool Directed,
    ImmutableArray<NetworkField> NodeAttributes,
    ImmutableArray<NetworkField> EdgeAttributes,
    ImmutableArray<NetworkNode> Nodes,
    ImmutableArray<NetworkEdge> Edges);
