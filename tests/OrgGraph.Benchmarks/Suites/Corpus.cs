using System.Collections.Concurrent;
using System.Text;
using OrgGraph.Benchmarks.Generation;

namespace OrgGraph.Benchmarks;

/// <summary>The documents that the benchmarks read, each made once.</summary>
internal static class Corpus
{
    private const int Seed = 1;

    private static readonly ConcurrentDictionary<(PlanLayout Layout, int Megabytes), byte[]> s_documents = new();

    /// <summary>The document of a layout in UTF-8.</summary>
    public static byte[] Utf8(PlanLayout layout, int megabytes) => s_documents.GetOrAdd(
        (layout, megabytes),
        key => Encoding.UTF8.GetBytes(PlanGenerator.OfSize(key.Layout, Seed, key.Megabytes * 1_000_000L).Text));
}
