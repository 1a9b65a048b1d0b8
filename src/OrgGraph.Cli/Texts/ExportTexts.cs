namespace OrgGraph.Cli.Texts;

/// <summary>The wording of <c>orggraph export</c>.</summary>
internal static class ExportTexts
{
    public static readonly LocalizedText Command = new(
        "写出给其他软件用的文件：cypher、neo4j-admin 供离线导入 Neo4j；graphml 供 yEd、Gephi，gexf 供 Gephi，dot 供 Graphviz。",
        "Writes files for other programs: a Cypher script or CSV for a Neo4j that cannot be reached from here;\n"
        + "GraphML for yEd and Gephi, GEXF for Gephi, DOT for Graphviz.");

    public static readonly LocalizedText Format = new(
        "cypher：脚本，供 cypher-shell 或 Neo4j Browser；neo4j-admin：批量导入的 CSV；graphml|gexf|dot：图文件",
        "cypher: one script for cypher-shell or Neo4j Browser; neo4j-admin: CSV files for the bulk import; graphml|gexf|dot: a "
        + "graph");

    public static readonly LocalizedText Out = new(
        "写到的文件；neo4j-admin 写到文件夹", "the file to write; of neo4j-admin, the folder");

    public static readonly LocalizedText Graph = new(
        "写哪张图：responsibility 单位与措施（默认），collaboration 单位协作，calls 谁牵动谁（有向）；只用于图文件",
        "which graph: responsibility (units and measures, default), collaboration (units), calls (leads to assists, directed)");

    public static readonly LocalizedText OnlyNetworks = new(
        "--format {0} 总是写出整张图：--graph 和筛选条件只用于 graphml、gexf、dot",
        "--format {0} writes the whole graph: --graph and the filters go with graphml, gexf and dot");

    public static readonly LocalizedText Examples = new(
        "orggraph export 计划文件夹 --format graphml --out 责任图.graphml\n"
        + "orggraph export graph.json --format gexf --graph collaboration --year 2024 --out 协作.gexf\n"
        + "orggraph export 计划文件夹 --format cypher --out load.cypher\n"
        + "orggraph export graph.json --format neo4j-admin --out import",
        "orggraph export plans --format graphml --out responsibilities.graphml\n"
        + "orggraph export graph.json --format gexf --graph collaboration --year 2024 --out collaboration.gexf\n"
        + "orggraph export plans --format cypher --out load.cypher\n"
        + "orggraph export graph.json --format neo4j-admin --out import");
}
