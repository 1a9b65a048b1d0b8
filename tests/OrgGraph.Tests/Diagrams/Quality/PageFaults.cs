using OrgGraph.Diagrams.Scenes;

namespace OrgGraph.Tests.Diagrams.Quality;

/// <summary>What a reader of a page would find wrong beside what <c>DiagramQuality</c> counts.</summary>
internal static class PageFaults
{
    /// <summary>Text that stands on a ground too like it: WCAG 2.1 asks for 4.5, and for 3 where letters are large.</summary>
    private const double LeastContrast = 4.5;
    private const double LeastContrastOfLarge = 3;
    private const double Large = 18;
    private const double LargeBold = 14;

    /// <summary>Part of a page's room that is used on all pages but the last, up to the white below its last row.</summary>
    private const double LeastFill = 0.85 - 0.02;

    /// <summary>The texts that cannot be told from their ground, with their contrast.</summary>
    public static IEnumerable<string> Faint(ScenePage page)
    {
        for (var i = 0; i < page.Items.Length; i++)
        {
            if (TextOf(page.Items[i]) is not { Lines.IsEmpty: false } text)
            {
                continue;
            }

            var ground = page.Items.Take(i + 1).OfType<ShapeItem>().Where(s => s.Fill is not null)
                .LastOrDefault(s => Holds(s.Bounds, text.Bounds.Centre))?.Fill ?? new Colour(255, 255, 255);
            var contrast = Contrast(text.Colour, ground);
            var isLarge = text.Size >= Large || (text.Bold && text.Size >= LargeBold);
            if (contrast < (isLarge ? LeastContrastOfLarge : LeastContrast))
            {
                yield return $"{string.Concat(text.Lines)} {text.Colour} on {ground}: {contrast:0.0}";
            }
        }
    }

    /// <summary>Pages but the last that end early though what follows would have found room, with how full they are.</summary>
    /// <param name="kind">The kind: what an engine draws, and pages of one answer, are no lists.</param>
    /// <param name="scene">The drawing.</param>
    public static IEnumerable<string> HalfEmpty(string kind, Scene scene)
    {
        for (var i = 0; i < scene.Pages.Length - 1; i++)
        {
            if (scene.Pages[i] is not { Room: { } room } page || scene.Pages[i + 1] is not { Room: { } nextRoom } next)
            {
                continue;
            }

            // a sheet to sign, or a page that answers, ends where it ends; pairs stay together under their heading
            if (kind is "calls" or "compare" or "cascade" || !HasMeasures(page) || (kind == "ego" && i == 0))
            {
                continue;
            }

            var used = BottomIn(page, room) - room.Y;
            var first = next.Items.OfType<ShapeItem>().Where(s => s.Meaning is not null && nextRoom.Contains(s.Bounds))
                .Select(s => s.Bounds.Bottom - nextRoom.Y).DefaultIfEmpty(0).Min();
            if (used < LeastFill * room.Height && used + first < room.Height)
            {
                yield return $"page {i + 1} of {scene.Pages.Length}: {used / room.Height:P0}";
            }
        }
    }

    private static double BottomIn(ScenePage page, Rect room) => page.Items
        .Select(item => item switch
        {
            ShapeItem shape => (Rect?)shape.Bounds,
            TextItem text => text.Text.Bounds,
            _ => null,
        })
        .OfType<Rect>().Where(b => b.Y >= room.Y - 1 && b.Bottom <= room.Bottom + 1)
        .Select(b => b.Bottom).DefaultIfEmpty(room.Y).Max();

    private static bool HasMeasures(ScenePage page) => page.Items.Any(i => i.Meaning?.Kind == MeaningKind.Measure);

    private static bool Holds(Rect rect, Point p) => p.X >= rect.X && p.X <= rect.Right && p.Y >= rect.Y && p.Y <= rect.Bottom;

    private static TextBlock? TextOf(SceneItem item) => (item as TextItem)?.Text ?? (item as ShapeItem)?.Text;

    internal static double Contrast(Colour a, Colour b)
    {
        var (light, dark) = (Luminance(a), Luminance(b));
        (light, dark) = (Math.Max(light, dark), Math.Min(light, dark));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(Colour c) =>
        (0.2126 * Linear(c.Red)) + (0.7152 * Linear(c.Green)) + (0.0722 * Linear(c.Blue));

    private static double Linear(byte channel)
    {
        var c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);
    }
}
