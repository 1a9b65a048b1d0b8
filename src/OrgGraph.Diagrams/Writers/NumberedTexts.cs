namespace OrgGraph.Diagrams.Writers;

/// <summary>
/// Texts of which many differ in their last number alone, as places in one document do: each sort is said once, with its number
/// apart.
/// </summary>
internal sealed class NumberedTexts
{
    private readonly Dictionary<(string Before, string After), int> _indexes = [];

    /// <summary>What stands before and after the number, in the order in which it was met.</summary>
    public IEnumerable<(string Before, string After)> Sorts => _indexes.OrderBy(p => p.Value).Select(p => p.Key);

    /// <summary>The index of a text's sort, and its last run of digits; empty for none.</summary>
    public (int Sort, string Number) Add(string text)
    {
        var end = text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var start = text.AsSpan(0, end).LastIndexOfAnyExceptInRange('0', '9') + 1;
        var sort = (text[..start], text[end..]);
        _indexes.TryAdd(sort, _indexes.Count);
        return (_indexes[sort], text[start..end]);
    }
}
