namespace OrgGraph.Analytics.Centrality.Paths;

/// <summary>The threads that an analysis may use.</summary>
internal static class ThreadCounts
{
    /// <summary>The number asked for, or that of the processors.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number asked for is below 1.</exception>
    public static int Choose(int? asked)
    {
        if (asked is { } count)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, nameof(asked));
        }

        return asked ?? Environment.ProcessorCount;
    }
}
