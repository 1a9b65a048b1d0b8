namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>Sorts lines into groups that touch each other: each is a table, a frame, or a lone line.</summary>
internal static class RuleGroups
{
    // a page of more crossings than this is a drawing or a map
    private const long MostPairs = 40_000_000;

    /// <summary>The groups, from top to bottom; none for a page that is a drawing. O(level · upright).</summary>
    public static List<List<Rule>> Of(List<Rule> lines)
    {
        var firstLevel = lines.FindIndex(l => l.IsLevel);
        firstLevel = firstLevel < 0 ? lines.Count : firstLevel;
        if ((long)firstLevel * (lines.Count - firstLevel) > MostPairs)
        {
            return [];
        }

        var parents = new int[lines.Count];
        for (var i = 0; i < parents.Length; i++)
        {
            parents[i] = i;
        }

        // upright lines come first
        for (var i = 0; i < firstLevel; i++)
        {
            for (var k = firstLevel; k < lines.Count; k++)
            {
                if (DoTouch(lines[i], lines[k]))
                {
                    parents[Root(parents, i)] = Root(parents, k);
                }
            }
        }

        var groups = new Dictionary<int, List<Rule>>();
        for (var i = 0; i < lines.Count; i++)
        {
            var root = Root(parents, i);
            if (!groups.TryGetValue(root, out var group))
            {
                groups[root] = group = [];
            }

            group.Add(lines[i]);
        }

        var result = groups.Values.ToList();
        result.Sort(static (a, b) => TopOf(a).CompareTo(TopOf(b)));
        return result;
    }

    /// <summary>The area that lines enclose.</summary>
    public static Box BoxOf(List<Rule> lines)
    {
        var box = new Box(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var line in lines)
        {
            box =
                box.Union(
                    line.IsLevel ? new Box(line.From, line.At, line.To, line.At) : new Box(line.At, line.From, line.At, line.To));
        }

        return box;
    }

    private static double TopOf(List<Rule> lines) => BoxOf(lines).Top;

    private static bool DoTouch(in Rule upright, in Rule level) =>
        upright.At >= level.From - RuleLines.Touch && upright.At <= level.To + RuleLines.Touch
        && level.At >= upright.From - RuleLines.Touch && level.At <= upright.To + RuleLines.Touch;

    private static int Root(int[] parents, int node)
    {
        while (parents[node] != node)
        {
            node = parents[node] = parents[parents[node]];
        }

        return node;
    }
}
