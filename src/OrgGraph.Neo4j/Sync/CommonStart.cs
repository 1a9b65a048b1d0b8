
namespace OrgGraph.Neo4j.Sync;

/// <summary>What all of some texts begin with.</summary>
internal sealed class CommonStart(string first)
{
    private int _length = first.Length;

    public string Text => first[.._length];

    public void Add(string text)
    {
        if (ReferenceEquals(text, first))
        {
            return;
        }

        _length = MemoryExtensions.CommonPrefixLength(first.AsSpan(0, _length), text);

        // Half a surrogate pair is no text.
        if (_length > 0 && char.IsHighSurrogate(first[_length - 1]))
        {
            _length--;
        }
    }
}
