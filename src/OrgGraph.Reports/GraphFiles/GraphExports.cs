using System.Collections.Frozen;
using System.Collections.Immutable;
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

    private static readonly LocalizedText s_networkWritten =
        new("已写到 {0}：{1}，{2} 个节点，{3} 条边", "written to {0}: {1}, {2} nodes, {3} edges");

    private static readonly LocalizedText s_cypherWritten = new(
        "已写到 {0}；运行：cypher-shell -f {0}，或贴进 Neo4j Browser",
        "written to {0}; run: cypher-shell -f {0}, or paste it into Neo4j Browser");

    private static readonly LocalizedText s_bulkWritten = new(
        "已写到 {0}；导入步骤见其中的 import.txt", "written to {0}; its import.txt has the commands");

    private delegate NetworkFile MakeNetwork(ResponsibilityGraph graph, Language language, CancellationToken cancellationToken);

    /// <summary>A script for a Neo4j that cannot be reached from here.</summary>
    public const string Cypher = "cypher";

    /// <summary>CSV files for Neo4j's bulk import.</summary>
    public const string Bulk = "neo4j-admin";

    /// <summary>The names of all formats.</summary>
    public static ImmutableArray<string> Formats { get; } = [Cypher, Bulk, "graphml", "gexf", "dot"];

    /// <summary>The names of the networks that files hold; the first where none is chosen.</summary>
    public static ImmutableArray<string> NetworkNames { get; } = ["responsibility", "collaboration", "calls"];

    /// <summary>Writes a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="network">One of <see cref="NetworkNames"/>, for formats that hold one network; null for the first.</param>
    /// <param name="path">The file; the folder of a bulk import.</param>
    /// <param name="language">The language of terms.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What was written, and what to do with it.</returns>
    /// <exception cref="OutputException">The system does not let it be written.</exception>
    public static LocalizedText Write(
        ResponsibilityGraph graph, string format, string? network, string path, Language language,
        CancellationToken cancellationToken)
    {
        switch (format)
        {
            case Cypher:
                WriteCypher(graph, path, cancellationToken);
                return s_cypherWritten.With(path);
            case Bulk:
                WriteBulk(graph, path, cancellationToken);
                return s_bulkWritten.With(path);
            default:
                var file = WriteNetwork(graph, network ?? NetworkNames[0], format, path, language, cancellationToken);
                return s_networkWritten.With(path, file.Title, file.Nodes.Length, file.Edges.Length);
        }
    }

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
