using System.Collections.Frozen;
using System.Text;
using OrgGraph.Analytics.Ranking;
using OrgGraph.Neo4j.Export;
using OrgGraph.Reports.Output;

namespace OrgGraph.Reports.GraphFiles;

/// <summary>Writes graphs for other programs: a file is there whole or not at all.</summary>
public static class GraphExports
{
    private static readonly LocalizedText s_noSeparatorLeft = new(
        "无法写到“{0}”：文档里用到了这种格式可作分隔的全部控制字符；请改用 Cypher 脚本",
        "cannot write to '{0}': the documents use every control character that could separate lists in these files; use a "
        + "Cypher script");

    private static readonly FrozenDictionary<string, Action<NetworkFile, Stream>> s_networkFormats =
        new Dictionary<string, Action<NetworkFile, Stream>>(StringComparer.Ordinal)
        {
            ["graphml"] = GraphMlFile.Write, ["gexf"] = GexfFile.Write, ["dot"] = DotFile.Write,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, MakeNetwork> s_networks =
        new Dictionary<string, MakeNetwork>(StringComparer.Ordinal)
        {
            ["responsibility"] = Networks.Responsibility, ["collaboration"] = Networks.Collaboration, ["calls"] = Networks.Calls,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private delegate NetworkFile MakeNetwork(ResponsibilityGraph graph, Language language, CancellationToken cancellationToken);

    /// <summary>True for the name of a format that holds one network.</summary>
    public static bool IsNetwork(string format) => s_networkFormats.ContainsKey(format);

    /// <summary>Writes a network.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="network">responsibility, collaboration or calls.</param>
    /// <param name="format">graphml, gexf or dot.</param>
    /// <param name="path">The file.</param>
    /// <param name="language">The language of terms.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OutputException">The system does not let it be written.</exception>
    public static NetworkFile WriteNetwork(
        ResponsibilityGraph graph, string network, string format, string path, Language language,
        CancellationToken cancellationToken)
    {
        var bare = s_networks[network](graph, language, cancellationToken);
        var ranked = network == "responsibility" ? RankedGraph.Responsibility : RankedGraph.Collaboration;
        // DOT is laid out by Graphviz and has labels only
        var file = format == "dot"
            ? bare
            : NetworkPlaces.Add(NetworkMetrics.Add(bare, graph, ranked, cancellationToken), cancellationToken);
        OutputFile.WriteTo(path, stream => s_networkFormats[format](file, stream), cancellationToken);
        return file;
    }

    /// <summary>Writes a Cypher script.</summary>
    /// <exception cref="OutputException">The system does not let it be written.</exception>
    public static void WriteCypher(ResponsibilityGraph graph, string path, CancellationToken cancellationToken)
    {
        var measured = Measured(graph, cancellationToken);
        OutputFile.WriteTo(path, stream =>
        {
            var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            using var writer = new StreamWriter(stream, utf8, 1 << 16, leaveOpen: true);
            CypherExport.Write(measured, writer, cancellationToken: cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Writes the folder of the bulk import.</summary>
    /// <exception cref="OutputException">The system does not let it be written, or no separator is left for lists.</exception>
    public static void WriteBulk(ResponsibilityGraph graph, string path, CancellationToken cancellationToken)
    {
        var measured = Measured(graph, cancellationToken);
        NewFolder.Write(path, folder =>
        {
            try
            {
                BulkExport.Write(measured, folder, cancellationToken: cancellationToken);
            }
            catch (NotSupportedException e)
            {
                throw new OutputException(s_noSeparatorLeft.With(path), e);
            }
        });
    }

    private static ResponsibilityGraph Measured(ResponsibilityGraph graph, CancellationToken cancellationToken) =>
        graph with { Metrics = UnitMetricsTable.MetricsOf(graph, cancellationToken) };
}
