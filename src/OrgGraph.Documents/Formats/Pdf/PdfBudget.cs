using OrgGraph.Documents.Sources;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace OrgGraph.Documents.Formats.Pdf;

/// <summary>
/// What one document may take: letters, lines, commands and unpacked bytes. PdfPig carries it as its options to where pages are
/// read. Not for use by several threads.
/// </summary>
internal sealed class PdfBudget : ParsingOptions
{
    /// <summary>The most codes that a font's character map may name; the whole of two bytes are 65,536.</summary>
    public const int MostMapEntries = 1_000_000;

    /// <summary>The most codes that the character maps of all fonts may name.</summary>
    public const int MostMapEntriesTogether = 4_000_000;

    private const int MostDepth = 512;
    private const int CommandsBetweenChecks = 1_024;

    // a letter takes at least a byte of the text, a command and a line are drawn faster than they are packed
    private const int CommandsPerCharacter = 4;

    private readonly DocumentInput _input;
    private readonly LimitedFilters _filters;
    private long _letters;
    private long _segments;
    private long _operations;
    private long _mapEntries;

    public PdfBudget(DocumentInput input)
    {
        _input = input;
        UseLenientParsing = true;
        SkipMissingFonts = true;
        UseActualText = false;
        MaxStackDepth = input.Limits.MaxNesting;
        FilterProvider = _filters = new LimitedFilters(input.Limits.MaxUnpackedBytes, input.CancellationToken);
    }

    /// <summary>True once a limit was met, even when the exception that said so was swallowed.</summary>
    public bool IsSpent => _filters.IsSpent;

    /// <summary>True once character maps were met that name more codes than a font has use for.</summary>
    public bool HasWideMap { get; private set; }

    /// <summary>Counts a drawing command.</summary>
    public void SpendOperation()
    {
        if (++_operations % CommandsBetweenChecks == 0)
        {
            _input.CancellationToken.ThrowIfCancellationRequested();
        }

        Check(_operations, (long)_input.Limits.MaxCharacters * CommandsPerCharacter);
    }

    /// <summary>Counts a letter.</summary>
    public void SpendLetter() => Check(++_letters, _input.Limits.MaxCharacters);

    /// <summary>Counts a piece of a line.</summary>
    public void SpendSegment() => Check(++_segments, _input.Limits.MaxCharacters);

    /// <summary>Counts the codes of a font's character map.</summary>
    public void SpendMapEntries(long count)
    {
        _mapEntries += count;
        HasWideMap |= count > MostMapEntries || _mapEntries > MostMapEntriesTogether;
        if (HasWideMap)
        {
            throw new PdfLimitException();
        }
    }

    /// <summary>Refuses graphics states nested too deep.</summary>
    public static void CheckDepth(int depth) => Check(depth, MostDepth);

    private static void Check(long count, long most)
    {
        if (count > most)
        {
            throw new PdfLimitException();
        }
    }
}

/// <summary>The document would take more than the limits allow.</summary>
internal sealed class PdfLimitException() : Exception("over the limits");

/// <summary>PdfPig's filters, of which all answers together stay within a number of bytes.</summary>
internal sealed class LimitedFilters(long mostBytes, CancellationToken cancellationToken) : IFilterProvider
{
    private readonly Dictionary<IFilter, IFilter> _limited = [];
    private long _bytes;

    /// <summary>True once a stream has asked for more than was left.</summary>
    public bool IsSpent { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
        Limit(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Limit(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Limit(DefaultFilterProvider.Instance.GetAllFilters());

    private List<IFilter> Limit(IReadOnlyList<IFilter> filters)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var limited = new List<IFilter>(filters.Count);
        foreach (var filter in filters)
        {
            if (!_limited.TryGetValue(filter, out var one))
            {
                _limited[filter] = one = new LimitedFilter(filter, this);
            }

            limited.Add(one);
        }

        return limited;
    }

    private long Left => mostBytes - _bytes;

    private void Spend(long bytes)
    {
        _bytes += bytes;
        if (_bytes > mostBytes)
        {
            IsSpent = true;
            throw new PdfLimitException();
        }
    }

    private sealed class LimitedFilter(IFilter inner, LimitedFilters owner) : IFilter
    {
        // the most that a byte of a stream can stand for, by the format of Flate, and of LZW and run lengths below it
        private const int MostRatio = 1_032;

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (inner is FlateFilter && (long)input.Length * MostRatio > owner.Left)
            {
                // only what may not fit is counted before it is unpacked
                owner.Spend(0);
                if (FlateLength.IsOver(input, owner.Left))
                {
                    owner.Spend(owner.Left + 1);
                }
            }

            var output = inner.Decode(input, streamDictionary, filterProvider, filterIndex);
            owner.Spend(output.Length);
            return output;
        }
    }
}
