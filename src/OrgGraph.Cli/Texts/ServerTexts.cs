namespace OrgGraph.Cli.Texts;

/// <summary>The wording of the commands that talk to a Neo4j server or write its files.</summary>
internal static class ServerTexts
{
    public static readonly LocalizedText RowCount = new("{0} 行", "{0} rows");

    public static readonly LocalizedText OutMissing = new("缺少 --out（写到哪里）", "--out is missing (where to write)");
}
