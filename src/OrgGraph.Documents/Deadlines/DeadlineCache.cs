using System.Collections.Immutable;

namespace OrgGraph.Documents.Deadlines;

/// <summary>
/// Reads every wording once: plans word few deadlines, again and again. Equal wordings of a year get the same array.
/// </summary>
internal sealed class DeadlineCache
{
    private readonly Dictionary<(string Text, int? Year), ImmutableArray<Deadline>> _known = [];

    /// <summary>See <see cref="DeadlineReader.Read"/>.</summary>
    public ImmutableArray<Deadline> Read(string? text, int? year)
    {
        if (text is null)
        {
            return [];
        }

        if (!_known.TryGetValue((text, year), out var deadlines))
        {
            _known[(text, year)] = deadlines = DeadlineReader.Read(text, year);
        }

        return deadlines;
    }
}
