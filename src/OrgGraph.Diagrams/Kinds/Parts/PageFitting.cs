using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Diagrams.Kinds.Parts;

/// <summary>Brings a network's boxes onto the page.</summary>
internal static class PageFitting
{
    private const int Rounds = 1500;

    /// <summary>After so many rounds some pushes go the longer way, so that boxes do not shove each other to and fro.</summary>
    private const int Patience = 200;

    /// <summary>Largest area of a picture, in areas of its boxes.</summary>
    private const double Loosest = 9;

    /// <summary>
    /// Scales the places of boxes to an area, sizes kept, and pushes apart those that then overlap, each time along the way that
    /// is shorter; nothing leaves the area. Deterministic; O(n²) a round.
    /// </summary>
    /// <param name="boxes">The boxes as the layout placed them; changed.</param>
    /// <param name="area">Where they have to lie.</param>
    /// <param name="gap">Least distance between two.</param>
    /// <returns>True when none overlap any more.</returns>
    public static bool Run(Rect[] boxes, Rect area, double gap)
    {
        ArgumentNullException.ThrowIfNull(boxes);
        Scale(boxes, area);
        for (var round = 0; round < Rounds; round++)
        {
            if (!PushApart(boxes, area, gap, round))
            {
                return true;
            }
        }

        return false;
    }

    private static void Scale(Rect[] boxes, Rect area)
    {
        var (left, right) = (boxes.Min(b => b.Centre.X), boxes.Max(b => b.Centre.X));
        var (top, bottom) = (boxes.Min(b => b.Centre.Y), boxes.Max(b => b.Centre.Y));
        var (width, height) = (boxes.Max(b => b.Width), boxes.Max(b => b.Height));
        var across = Math.Max(0, area.Width - width) / Math.Max(1e-9, right - left);
        var down = Math.Max(0, area.Height - height) / Math.Max(1e-9, bottom - top);
        // a picture keeps its shape but for what the page asks of it, and a small one does not fill the page
        (across, down) = (Math.Min(across, down * 1.6), Math.Min(down, across * 1.6));
        var covered = across * (right - left) * down * (bottom - top);
        var loose = Math.Min(1, Math.Sqrt(Loosest * boxes.Sum(b => b.Width * b.Height) / Math.Max(1e-9, covered)));
        (across, down) = (across * loose, down * loose);
        for (var i = 0; i < boxes.Length; i++)
        {
            var x = area.Centre.X + ((boxes[i].Centre.X - ((left + right) / 2)) * across);
            var y = area.Centre.Y + ((boxes[i].Centre.Y - ((top + bottom) / 2)) * down);
            boxes[i] = Within(boxes[i] with { X = x - (boxes[i].Width / 2), Y = y - (boxes[i].Height / 2) }, area);
        }
    }

    private static bool PushApart(Rect[] boxes, Rect area, double gap, int round)
    {
        var moved = false;
        for (var i = 0; i < boxes.Length; i++)
        {
            for (var j = i + 1; j < boxes.Length; j++)
            {
                var across = Math.Min(boxes[i].Right, boxes[j].Right) - Math.Max(boxes[i].X, boxes[j].X) + gap;
                var down = Math.Min(boxes[i].Bottom, boxes[j].Bottom) - Math.Max(boxes[i].Y, boxes[j].Y) + gap;
                if (across <= 1e-6 || down <= 1e-6)
                {
                    continue;
                }

                moved = true;
                var level = across < down != (round > Patience && (round + i + j) % 3 == 0);
                var (dx, dy) = level ? (across / 2, 0.0) : (0.0, down / 2);
                var sign = level
                    ? (boxes[i].Centre.X <= boxes[j].Centre.X ? -1 : 1)
                    : (boxes[i].Centre.Y <= boxes[j].Centre.Y ? -1 : 1);
                var before = (boxes[i], boxes[j]);
                boxes[i] = Within(boxes[i] with { X = boxes[i].X + (sign * dx), Y = boxes[i].Y + (sign * dy) }, area);
                boxes[j] = Within(boxes[j] with { X = boxes[j].X - (sign * dx), Y = boxes[j].Y - (sign * dy) }, area);
                if (before == (boxes[i], boxes[j]))
                {
                    // both stand at the edge of the page: the other way, then
                    var (x, y) = level ? (0.0, down / 2) : (across / 2, 0.0);
                    boxes[i] = Within(boxes[i] with { X = boxes[i].X - x, Y = boxes[i].Y - y }, area);
                    boxes[j] = Within(boxes[j] with { X = boxes[j].X + x, Y = boxes[j].Y + y }, area);
                }
            }
        }

        return moved;
    }

    private static Rect Within(Rect box, Rect area) => box with
    {
        X = Math.Clamp(box.X, area.X, Math.Max(area.X, area.Right - box.Width)),
        Y = Math.Clamp(box.Y, area.Y, Math.Max(area.Y, area.Bottom - box.Height)),
    };
}
