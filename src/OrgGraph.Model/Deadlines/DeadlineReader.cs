using System.Collections.Immutable;

namespace OrgGraph.Model;

/// <summary>Reads deadlines as plans word them.</summary>
public static class DeadlineReader
{
    /// <summary>Reads a cell of deadlines.</summary>
    /// <param name="text">The cell; null or blank gives no deadline.</param>
    /// <param name="year">The plan's year; null when unknown.</param>
    public static ImmutableArray<Deadline> Read(string? text, int? year) => [];
}
