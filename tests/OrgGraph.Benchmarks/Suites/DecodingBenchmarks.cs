using System.Collections.Concurrent;
using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using OrgGraph.Benchmarks.Generation;
using OrgGraph.Documents;

namespace OrgGraph.Benchmarks;

/// <summary>An encoding that documents come in.</summary>
public enum TextEncoding
{
    /// <summary>UTF-8 without BOM.</summary>
    Utf8,

    /// <summary>UTF-8 with BOM.</summary>
    Utf8Bom,

    /// <summary>GB18030.</summary>
    Gb18030,

    /// <summary>UTF-16, little end first, with BOM.</summary>
    Utf16Bom,

    /// <summary>UTF-16, little end first, without BOM.</summary>
    Utf16,
}

/// <summary>
/// Decoding, through the public door: a text without tables, in one line, is decoded and then refused, so that finding the
/// encoding and decoding are all that takes time.
/// </summary>
public class DecodingBenchmarks
{
    private const int Megabytes = 10;

    private static readonly ConcurrentDictionary<TextEncoding, byte[]> s_contents = new();

    private byte[] _content = [];

    /// <summary>The text's encoding.</summary>
    [ParamsAllValues]
    public TextEncoding Encoding { get; set; }

    /// <summary>Encodes the text.</summary>
    [GlobalSetup]
    public void SetUp() => _content = ContentIn(Encoding);

    /// <summary>Decodes it.</summary>
    [Benchmark]
    public DocumentProblem Decode()
    {
        try
        {
            return PlanReader.Read("text.txt", _content).Plans.IsEmpty ? DocumentProblem.Empty : DocumentProblem.Unreadable;
        }
        catch (DocumentException e) when (e.Problem == DocumentProblem.NoTables)
        {
            return e.Problem;
        }
    }

    /// <summary>The bytes that a case works on.</summary>
    public static long BytesOf(BenchmarkCase benchmarkCase)
    {
        ArgumentNullException.ThrowIfNull(benchmarkCase);
        return ContentIn((TextEncoding)benchmarkCase.Parameters[nameof(Encoding)]).Length;
    }

    private static byte[] ContentIn(TextEncoding encoding) => s_contents.GetOrAdd(encoding, static e =>
    {
        var text = System.Text.Encoding.UTF8.GetString(Corpus.Utf8(PlanLayout.BracketedItems, Megabytes))
            .Replace('\n', ' ').Replace('（', '，').Replace('〔', '，').TrimStart();
        var (encoder, hasBom) = e switch
        {
            TextEncoding.Utf8 or TextEncoding.Utf8Bom => (new UTF8Encoding(true), e == TextEncoding.Utf8Bom),
            TextEncoding.Utf16 or TextEncoding.Utf16Bom => (System.Text.Encoding.Unicode, e == TextEncoding.Utf16Bom),
            _ => (CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!, false),
        };
        return [.. hasBom ? encoder.GetPreamble() : [], .. encoder.GetBytes(text)];
    });
}
