using System.Collections.Immutable;
using OrgGraph.Diagrams.Kinds.Frame;
using OrgGraph.Diagrams.Scenes;
using OrgGraph.Model;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>A tie between a box of the left column and one of the right.</summary>
/// <param name="Left">Id of the left box.</param>
/// <param name="Right">Id of the right box.</param>
/// <param name="Role">The role that it shows.</param>
/// <param name="Uncertain">True for a guess.</param>
/// <param name="Meaning">What it stands for.</param>
/// <param name="Stroke">Its line; that of the role when null.</param>
internal sealed record Wire(string Left, string Right, Role Role, bool Uncertain, Meaning? Meaning, Stroke? Stroke = null);

/// <summary>
/// Draws ties between two columns: each has an end of its own on either box, in the order in which they come in.
/// </summary>
internal static class Wires
{
    private const double Inset = 3.5;

    /// <summary>Height that the end of a tie takes on a box's edge so that it stands apart from the next, in points.</summary>
    public static double RoomOf(Role role) => role switch { Role.Lead => 5, Role.Responsible => 3.8, _ => 2.6 };

    /// <summary>Draws the ties, light ones first so that leads lie on top.</summary>
    /// <param name="wires">The ties.</param>
    /// <param name="boxes">Places of the boxes by id.</param>
    public static ImmutableArray<SceneItem> Draw(IReadOnlyList<Wire> wires, IReadOnlyDictionary<string, Rect> boxes)
    {
        var starts = PortsOf(wires, w => boxes[w.Left], w => boxes[w.Right], w => w.Left);
        var ends = PortsOf(wires, w => boxes[w.Right], w => boxes[w.Left], w => w.Right);
        return
        [
            .. wires
                .Select((wire, i) => (wire, item: Draw(wire, boxes, starts[i], ends[i])))
                .OrderByDescending(p => p.wire.Role)
                .Select(p => p.item),
        ];
    }

    private static ConnectorItem Draw(Wire wire, IReadOnlyDictionary<string, Rect> boxes, double start, double end)
    {
        var (a, b) = (new Point(boxes[wire.Left].Right, start), new Point(boxes[wire.Right].X, end));
        var reach = (b.X - a.X) * 0.5;
        var path = new CurvePath(a, [new Curve(new Point(a.X + reach, a.Y), new Point(b.X - reach, b.Y), b)]);
        return new ConnectorItem(
            wire.Left, wire.Right, path, wire.Stroke ?? Palette.LineOf(wire.Role, wire.Uncertain)) { Meaning = wire.Meaning };
    }

    // Heights of the ends: spread over the box's edge, sorted by where the ties come from.
    private static double[] PortsOf(
        IReadOnlyList<Wire> wires, Func<Wire, Rect> near, Func<Wire, Rect> far, Func<Wire, string> key)
    {
        var ports = new double[wires.Count];
        foreach (var group in Enumerable.Range(0, wires.Count).GroupBy(i => key(wires[i]), StringComparer.Ordinal))
        {
            var sorted = group.OrderBy(i => far(wires[i]).Centre.Y).ThenBy(i => wires[i].Role).ToArray();
            var box = near(wires[sorted[0]]);
            var inset = Math.Min(Inset, box.Height / 4);
            for (var i = 0; i < sorted.Length; i++)
            {
                ports[sorted[i]] = box.Y + inset + ((box.Height - (2 * inset)) * (i + 0.5) / sorted.Length);
            }
        }

        return ports;
    }
}
