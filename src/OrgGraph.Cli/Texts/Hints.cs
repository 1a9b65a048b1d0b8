using OrgGraph.Diagrams.Scenes;
using OrgGraph.Documents;
using OrgGraph.Neo4j.Client;
using OrgGraph.Workspace.Inputs;
using OrgGraph.Workspace.Selection;

namespace OrgGraph.Cli.Texts;

/// <summary>What a user of the command line can do about a problem: the libraries know of no options.</summary>
internal static class Hints
{
    private static readonly LocalizedText s_maxSize = new("可用 --max-size 放宽", "raise it with --max-size");
    private static readonly LocalizedText s_convertTime = new("可用 --convert-time 放宽", "raise it with --convert-time");
    private static readonly LocalizedText s_folder = new("请用 orggraph report 读入", "use orggraph report for it");

    private static readonly LocalizedText s_yearA = new("请用 --year-a 指定一个", "choose one with --year-a");
    private static readonly LocalizedText s_yearB = new("请用 --year-b 指定一个", "choose one with --year-b");
    private static readonly LocalizedText s_acrossGovernments = new(
        "看市级措施在区里如何承接，请加 --cascade；确要并排比较，请加 --across",
        "--cascade tells how a city's measures are picked up in a district; --across compares all the same");
    private static readonly LocalizedText s_acrossYears = new("确要这样看，请加 --across", "--across does it all the same");
    private static readonly LocalizedText s_onePlan = new("请用 --plan 只选一个政府的计划", "choose those of one with --plan");
    private static readonly LocalizedText s_plan = new("或加 --plan", "or add --plan");
    private static readonly LocalizedText s_noFilters =
        new("请去掉 --role、--level、--expand-groups", "drop --role, --level, --expand-groups");
    private static readonly LocalizedText s_layout = new("或用 --layout builtin", "or use --layout builtin");
    private static readonly LocalizedText s_unit = new("请用 --unit 指定", "name it with --unit");
    private static readonly LocalizedText s_years = new("或用 --year 指定两个年份", "or give two --year");
    private static readonly LocalizedText s_parameter = new("请用 --param 名称=值 给出", "give it with --param NAME=VALUE");

    /// <summary>The hint on a request that cannot be carried out; null where its text says it all.</summary>
    public static LocalizedText? Of(RequestException problem, string command) => problem.Problem switch
    {
        RequestProblem.SeveralYearsBefore => s_yearA,
        RequestProblem.SeveralYearsAfter => s_yearB,
        RequestProblem.SeveralPlansOfNumber when command != "query" => s_plan,
        RequestProblem.AcrossGovernments => s_acrossGovernments,
        RequestProblem.SeveralGovernments => s_onePlan,
        RequestProblem.AcrossYears => s_acrossYears,
        RequestProblem.LeadOfSelectionOnly => s_noFilters,
        RequestProblem.NoSuchLayout => s_layout,
        RequestProblem.UnitMissing => s_unit,
        RequestProblem.NoTwoYears when command == "diagram" => s_years,
        RequestProblem.ParameterMissing => s_parameter,
        _ => null,
    };

    private static readonly LocalizedText s_jurisdiction = new(
        "可用 --jurisdiction 指定，如 北京市大兴区", "tell it with --jurisdiction, as in 北京市大兴区");

    private static readonly LocalizedText s_login = new(
        "密码取自 ORGGRAPH_NEO4J_PASSWORD 或提示输入，用户名由 --user 指定（默认 neo4j）。",
        "The password comes from ORGGRAPH_NEO4J_PASSWORD or the prompt, the user from --user (neo4j).");

    private static readonly LocalizedText s_database = new("用 --database 指定数据库。", "Name it with --database.");
    private static readonly LocalizedText s_timeout = new("可加大 --timeout。", "Allow more with --timeout.");

    /// <summary>The hint on a finding; null where its sentence says it all.</summary>
    public static LocalizedText? Of(Finding finding) => finding.Kind switch
    {
        FindingKind.JurisdictionUnknown or FindingKind.CityUnknown or FindingKind.JurisdictionClash => s_jurisdiction,
        _ => null,
    };

    /// <summary>The hint on what a server said; null where its own says it all.</summary>
    public static LocalizedText? Of(CypherException problem) => problem.Code switch
    {
        "Neo.ClientError.Security.Unauthorized" => s_login,
        "Neo.ClientError.Database.DatabaseNotFound" => s_database,
        CypherException.TimedOut => s_timeout,
        _ => null,
    };

    private static readonly LocalizedText s_selectLess = new(
        "可用 --plan、--section、--year 或 --unit 缩小范围，也可画 overview。",
        "Select with --plan, --section, --year or --unit, or draw overview.");

    /// <summary>The hint on a diagram that cannot be drawn; null where its sentence says it all.</summary>
    public static LocalizedText? Of(DiagramException problem) => problem.IsTooMuch ? s_selectLess : null;

    /// <summary>The hint on an input that failed; null where its reason says it all.</summary>
    public static LocalizedText? Of(InputFailure failure) => (failure.Kind, failure.Document?.Problem) switch
    {
        (InputFailureKind.Folder, _) => s_folder,
        (_, DocumentProblem.TooLarge) => s_maxSize,
        (_, DocumentProblem.TooSlow) => s_convertTime,
        _ => null,
    };
}
