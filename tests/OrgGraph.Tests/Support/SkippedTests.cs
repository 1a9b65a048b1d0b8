using System.Collections.Concurrent;

namespace OrgGraph.Tests.Support;

/// <summary>
/// Why tests were skipped, counted, and said once at the end of a run: the console says no more than how many there were.
/// </summary>
internal static class SkippedTests
{
    private static readonly ConcurrentDictionary<string, int> s_reasons = new(StringComparer.Ordinal);

    public static void Count(string reason) => s_reasons.AddOrUpdate(reason, 1, (_, count) => count + 1);

    public static IEnumerable<string> Lines() => s_reasons
        .OrderBy(r => r.Key, StringComparer.Ordinal)
        .Select(r => $"skipped ({r.Value}): {r.Key}");
}
