using OrgGraph.Documents;
using OrgGraph.Workspace.Inputs;

namespace OrgGraph.Cli.Texts;

/// <summary>What a user of the command line can do about a problem: the libraries know of no options.</summary>
internal static class Hints
{
    private static readonly LocalizedText s_maxSize = new("可用 --max-size 放宽", "raise it with --max-size");
    private static readonly LocalizedText s_folder = new("请用 orggraph report 读入", "use orggraph report for it");

    /// <summary>The hint on an input that failed; null where its reason says it all.</summary>
    public static LocalizedText? Of(InputFailure failure) => (failure.Kind, failure.Document?.Problem) switch
    {
        (InputFailureKind.Folder, _) => s_folder,
        (_, DocumentProblem.TooLarge) => s_maxSize,
        _ => null,
    };
}
