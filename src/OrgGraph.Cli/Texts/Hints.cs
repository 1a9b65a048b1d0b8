using OrgGraph.Documents;
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
    private static readonly LocalizedText s_plan = new("或加 --plan", "or add --plan");
    private static readonly LocalizedText s_noFilters = new("请去掉 --role、--level、--expand-groups", "drop --role, --level, --expand-groups");
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
        RequestProblem.LeadOfSelectionOnly => s_noFilters,
        RequestProblem.NoSuchLayout => s_layout,
        RequestProblem.UnitMissing => s_unit,
        RequestProblem.NoTwoYears when command == "diagram" => s_years,
        RequestProblem.ParameterMissing => s_parameter,
        _ => null,
    };

    /// <summary>The hint on an input that failed; null where its reason says it all.</summary>
    public static LocalizedText? Of(InputFailure failure) => (failure.Kind, failure.Document?.Problem) switch
    {
        (InputFailureKind.Folder, _) => s_folder,
        (_, DocumentProblem.TooLarge) => s_maxSize,
        (_, DocumentProblem.TooSlow) => s_convertTime,
        _ => null,
    };
}
