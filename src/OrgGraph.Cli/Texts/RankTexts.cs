namespace OrgGraph.Cli.Texts;

/// <summary>The wording of <c>orggraph rank</c>.</summary>
internal static class RankTexts
{
    public static readonly LocalizedText Command = new(
        "按负荷或中心性给单位排名（谁最忙、谁是沟通的枢纽）。\n"
        + "协作图：两个单位共同参加一条措施即相连；强度、约束、群落按共同措施数加权，其余不加权。\n"
        + "--engine gds 对已载入 Neo4j 的图，用 Graph Data Science 计算度、介数、PageRank，与内置引擎结果一致。",
        "Ranks units by load or centrality (who is busiest, who is the hub).\n"
        + "In the collaboration graph two units are tied when they share a measure; strength, constraint and communities go by "
        + "the\n"
        + "number of measures shared, everything else by the ties alone. --engine gds computes degree, betweenness and PageRank\n"
        + "of a graph in Neo4j with Graph Data Science, and gets the same.");

    public static readonly LocalizedText Engine = new(
        "builtin：内置（默认）；quikgraph：用 QuikGraph 核对 PageRank；gds：服务器的 Graph Data Science，需要 --from",
        "builtin: this program (default); quikgraph: checks PageRank; gds: the server's Graph Data Science, with --from");

    public static readonly LocalizedText OnlyPageRank = new(
        "--engine quikgraph 只用于 --by pagerank", "--engine quikgraph goes with --by pagerank only");

    public static readonly LocalizedText Checked = new(
        "PageRank 由 QuikGraph 计算；与内置引擎相差最多 {0:0.0E+0}", "PageRank by QuikGraph; it differs from ours by {0:0.0E+0} at most");

    public static readonly LocalizedText By = new(
        "按什么排（默认 load；gds 默认 betweenness，且只有 degree、betweenness、pagerank）",
        "what to rank by (default load; gds: betweenness, and degree, betweenness and pagerank only)");

    public static readonly LocalizedText Graph = new(
        "collaboration：单位协作图（默认）；responsibility：单位与措施的二模图",
        "collaboration: units that share measures (default); responsibility: the two-mode graph of units and measures");

    public static readonly LocalizedText Groups = new(
        "群组（各镇人民政府等）也一起排名", "give places to groups of units (各镇人民政府), too");

    public static readonly LocalizedText Top = new("只列前几名", "only the first so many");

    public static readonly LocalizedText TopExpected = new("大于 0 的整数", "a whole number over 0");

    public static readonly LocalizedText OnlyBuiltin = new(
        "--engine gds 计算数据库里的整张图：不能给文件、筛选条件或 --weights",
        "--engine gds ranks the whole graph in the database: no files, filters or --weights");

    public static readonly LocalizedText OnlyGds = new("--from 只用于 --engine gds", "--from goes with --engine gds only");

    public static readonly LocalizedText NotInGds = new(
        "--engine gds 不能按 {0} 排；可以按 degree、betweenness、pagerank",
        "--engine gds does not rank by {0}; it does by degree, betweenness, pagerank");

    public static readonly LocalizedText NothingToRank = new("没有可用的计划，无从排名", "no usable plan; there is nothing to rank");

    public static readonly LocalizedText Examples = new(
        "orggraph rank 计划文件夹\n"
        + "orggraph rank graph.json --by betweenness --top 20\n"
        + "orggraph rank 计划文件夹 --year 2024 --level 区县级 --role 牵头 --format csv > 排名.csv\n"
        + "orggraph rank --engine gds --from http://127.0.0.1:7474",
        "orggraph rank plans --lang en\n"
        + "orggraph rank graph.json --by betweenness --top 20\n"
        + "orggraph rank plans --year 2024 --level district --role lead --format csv > ranks.csv\n"
        + "orggraph rank --engine gds --by pagerank --from http://127.0.0.1:7474");
}
