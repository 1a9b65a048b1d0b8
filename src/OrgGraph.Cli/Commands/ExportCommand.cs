using OrgGraph.Reports.GraphFiles;
using OrgGraph.Reports.Output;

namespace OrgGraph.Cli.Commands;

/// <summary>
/// <c>orggraph export</c>: files for other programs: a Neo4j that cannot be reached from here, Gephi, yEd, Graphviz.
/// </summary>
internal static class ExportCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new DocumentedCommand("export", host, new(
            "写出给其他软件用的文件：cypher、neo4j-admin 供离线导入 Neo4j；graphml 供 yEd、Gephi，gexf 供 Gephi，dot 供 Graphviz。",
            "Writes files for other programs: a Cypher script or CSV for a Neo4j that cannot be reached from here;\n"
            + "GraphML for yEd and Gephi, GEXF for Gephi, DOT for Graphviz."), new(
            "orggraph export 计划文件夹 --format graphml --out 责任图.graphml\n"
            + "orggraph export graph.json --format gexf --graph collaboration --year 2024 --out 协作.gexf\n"
            + "orggraph export 计划文件夹 --format cypher --out load.cypher\n"
            + "orggraph export graph.json --format neo4j-admin --out import",
            "orggraph export plans --format graphml --out responsibilities.graphml\n"
            + "orggraph export graph.json --format gexf --graph collaboration --year 2024 --out collaboration.gexf\n"
            + "orggraph export plans --format cypher --out load.cypher\n"
            + "orggraph export graph.json --format neo4j-admin --out import"));
        var files = command.Files();
        var format = command.OneOf("--format", GraphExports.Formats, new(
            "cypher：脚本，供 cypher-shell 或 Neo4j Browser；neo4j-admin：批量导入的 CSV；graphml|gexf|dot：图文件",
            "cypher: one script for cypher-shell or Neo4j Browser; neo4j-admin: CSV files for the bulk import; "
            + "graphml|gexf|dot: a graph"));
        var network = command.OneOf("--graph", GraphExports.NetworkNames, new(
            "写哪张图：responsibility 单位与措施（默认），collaboration 单位协作，calls 谁牵动谁（有向）；只用于图文件",
            "which graph: responsibility (units and measures, default), collaboration (units), calls (leads to assists, "
            + "directed)"));
        var output = command.Text("--out", "PATH", new(
            "写到的文件；neo4j-admin 写到文件夹", "the file to write; of neo4j-admin, the folder"));
        var selection = new SelectionOptions(command);
        var reading = new ReadingOptions(command, files);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var name = parsed.GetValue(format) ?? throw new UsageException(new(
                "缺少 --format（cypher|neo4j-admin|graphml|gexf|dot）", "--format is missing (cypher|neo4j-admin|graphml|gexf|dot)"));
            var path = parsed.GetValue(output) ?? throw new UsageException(ServerTexts.OutMissing);
            var (graphName, selected) = (parsed.GetValue(network), selection.RequestOf(parsed));
            if (!GraphExports.IsNetwork(name) && (graphName is not null || !selected.IsEmpty))
            {
                throw new UsageException(new(
                    "--format {0} 总是写出整张图：--graph 和筛选条件只用于 graphml、gexf、dot",
                    "--format {0} writes the whole graph: --graph and the filters go with graphml, gexf and dot"), name);
            }

            if (name != GraphExports.Bulk)
            {
                OutputFile.CheckPath(path);
            }

            var (graph, input) = await reading.ReadGraphAsync(parsed, cancellationToken, path);
            host.Tell(GraphExports.Write(selected.Select(graph), name, graphName, path, host.Language, cancellationToken));
            return reading.ExitCodeOf(parsed, input);
        });
        return command;
    }
}
