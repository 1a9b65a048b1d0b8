using OrgGraph.Workspace.Review;

namespace OrgGraph.Cli.Options;

/// <summary>Who answers a review, and where the names that an office shares are: <c>--by --office</c>.</summary>
internal sealed class AnswerOptions(DocumentedCommand command)
{
    private readonly Option<string?> _by = command.Text("--by", "NAME", new("答案署名", "who answers, as the file will say"));
    private readonly Option<string?> _office = command.Text("--office", "FILE", new(
        "本地名称文件，可与同事共用：记下确认过的名称和成员，供以后的计划建议（默认在更正文件夹的 names.office.json）",
        "a file of names that an office can share: what was confirmed is proposed for later plans (default "
        + "names.office.json in the folder of --corrections)"));

    /// <summary>What was asked for; the office's names are with the corrections, where nothing else is said.</summary>
    public ReviewOptions ValueOf(ParseResult parsed, string? corrections) => new()
    {
        By = parsed.GetValue(_by),
        Office = parsed.GetValue(_office)
            ?? (corrections is null ? null : Path.Combine(corrections, OfficeKnowledge.FileName)),
    };
}
