using System.Collections.Immutable;
using OrgGraph.Neo4j.Client;
using OrgGraph.Neo4j.Sync;

namespace OrgGraph.Reports.Tables;

/// <summary>What a load did to a database, in a sentence and as rows.</summary>
public static class LoadTables
{
    private static readonly LocalizedText s_loaded = new(
        "已载入 {0}（数据库 {1}）：新增 {2} 份计划，更新 {3}，未变 {4}，删除 {5}；用时 {6:0.0} 秒",
        "loaded into {0} (database {1}): {2} plans added, {3} changed, {4} unchanged, {5} removed; {6:0.0} s");

    private static readonly LocalizedText s_wouldLoad = new(
        "试运行，{0}（数据库 {1}）没有改动；将新增 {2} 份计划，更新 {3}，未变 {4}，删除 {5}；用时 {6:0.0} 秒",
        "dry run, nothing changed in {0} (database {1}); would add {2} plans, change {3}, leave {4}, remove {5}; {6:0.0} s");

    private static readonly LocalizedText s_allNodes = new("节点合计", "all nodes");
    private static readonly LocalizedText s_allRelationships = new("关系合计", "all relationships");

    private static readonly ImmutableArray<LocalizedText> s_columns =
        [new("标签或类型", "label or type"), new("新增", "created"), new("更新", "updated"), new("删除", "deleted")];

    /// <summary>What was, or would be, changed.</summary>
    public static LocalizedText SentenceOf(LoadSummary summary, ConnectionOptions connection, bool isDryRun)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(connection);
        return (isDryRun ? s_wouldLoad : s_loaded).With(
            connection.Address, connection.Database, summary.PlansAdded, summary.PlansChanged, summary.PlansUnchanged,
            summary.PlansDeleted, summary.Elapsed.TotalSeconds);
    }

    /// <summary>The changes by label and type, with their sums.</summary>
    public static ResultTable Of(LoadSummary summary, Language language)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ElementChange[] changes =
        [
            .. summary.Changes,
            summary.Nodes with { Name = s_allNodes.In(language) },
            summary.Relationships with { Name = s_allRelationships.In(language) },
        ];
        return new ResultTable(
            [.. s_columns.Select(c => c.In(language))],
            [.. changes.Select(c => new object?[] { c.Name, c.Created, c.Updated, c.Deleted })]);
    }

    /// <summary>What a load is doing.</summary>
    public static LocalizedText Of(LoadStage stage) => stage switch
    {
        LoadStage.Schema => new("建立约束和索引", "constraints and indexes"),
        LoadStage.Lock => new("等待另一次载入结束", "waiting for another load"),
        LoadStage.Units => new("单位", "units"),
        LoadStage.Plans => new("载入计划", "loading plans"),
        LoadStage.Derived => new("协作关系", "collaborations"),
        _ => new("等待服务器", "waiting for the server"),
    };
}
