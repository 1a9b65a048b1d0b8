namespace OrgGraph.Diagrams.Scenes;

/// <summary>What a drawing may hold: more helps nobody, and takes minutes and gigabytes.</summary>
public static class SceneLimits
{
    /// <summary>The most pages of a drawing.</summary>
    public const int MaxPages = 500;

    /// <summary>The most items of a page.</summary>
    public const int MaxItems = 50_000;

    /// <summary>Refuses what is known to take too many pages before it is laid out.</summary>
    /// <param name="height">A height that all of it takes at least, in points.</param>
    /// <param name="room">The height of a page, in points.</param>
    /// <exception cref="DiagramException">It takes too many pages.</exception>
    public static void Check(double height, double room)
    {
        if (height / room > MaxPages)
        {
            throw TooManyPages($"{Math.Ceiling(height / room):0}");
        }
    }

    /// <summary>The refusal of a drawing that takes too many pages.</summary>
    /// <param name="least">How many it takes at least.</param>
    public static DiagramException TooManyPages(string least) => new(
        $"图至少有 {least} 页，最多画 {MaxPages} 页；请缩小选择范围。",
        $"the diagram has {least} pages or more; {MaxPages} are possible: select less.") { IsTooMuch = true };

    /// <summary>Refuses a drawing beyond the limits.</summary>
    /// <exception cref="DiagramException">It has no page, too many pages, or too many items on one.</exception>
    public static void Check(Scene scene)
    {
        ArgumentNullException.ThrowIfNull(scene);
        if (scene.Pages.Length is 0 or > MaxPages)
        {
            throw new DiagramException(
                $"图有 {scene.Pages.Length} 页，应为 1 至 {MaxPages} 页；请缩小选择范围。",
                $"the diagram has {scene.Pages.Length} pages; 1 to {MaxPages} are possible: select less.") { IsTooMuch = true };
        }

        if (scene.Pages.Max(p => p.Items.Length) is > MaxItems and var items)
        {
            throw new DiagramException(
                $"一页上有 {items} 个图形，最多 {MaxItems} 个；请缩小选择范围。",
                $"a page has {items} items; {MaxItems} are possible: select less.") { IsTooMuch = true };
        }
    }
}
