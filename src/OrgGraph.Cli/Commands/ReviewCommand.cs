namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph review</c>: a person answers what the reading asks.</summary>
internal static class ReviewCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new DocumentedCommand("review", host, new(
            "逐条复核读到的内容：显示原文、读成了什么、建议，确认或改正；答案写到文件旁的 *.corrections.json，以后每个命令都按它改正。\n"
            + "可以随时停下，下次从没答的接着来。在终端里一个键一个答案；用管道输入答案、用屏幕阅读器（--plain）时，逐行问答，没有颜色。",
            "Reviews what was read, question by question: the source, what was understood, a proposal; accept or "
            + "correct it. Answers go\n"
            + "to *.corrections.json beside the file, and every command makes them from then on. Stop at any time: the "
            + "next review goes on\n"
            + "with what is open. On a terminal a key is an answer; through a pipe, or for a screen reader (--plain), "
            + "it is plain lines."), new(
            "orggraph review 行动计划.txt\n"
            + "orggraph review 计划文件夹 --list --format json > 待复核.json\n"
            + "orggraph review 计划文件夹 --accept CellsMerged --accept JointBody --by 张工",
            "orggraph review plan.txt --lang en\n"
            + "orggraph review plans --list --format json > review.json\n"
            + "orggraph review plans --accept CellsMerged --accept JointBody --by Zhang"));
        var files = command.Files("FILE|DIR...", HelpTexts.ReportFiles);
        var list = command.Flag("--list", new("只列出，不提问", "list the questions and ask nothing"));
        var format = command.OneOf("--format", [TableOutput.Table, TableOutput.Json], new(
            "--list 的格式：table（默认）或 json", "the format of --list: table (default) or json"));
        var accept = command.Texts("--accept", "KIND", new(
            "按建议确认一类（如 RoleGuessed），不提问；可重复",
            "accept the proposals of a kind (as RoleGuessed) and ask nothing; may be repeated"));
        var undo = command.Flag("--undo", new(
            "撤销最近一次决定（也可以是以前的），不提问", "take the last decision back, of an earlier review too, and ask nothing"));
        var plain = command.Flag("--plain", new("逐行问答，不用颜色，标记用【】", "lines instead of keys, no colours; 【】 mark the place"));
        var answers = new AnswerOptions(command);
        var reading = new ReadingOptions(command, files);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var kinds = (parsed.GetValue(accept) ?? []).Select(KindOf).ToList();
            var session = await ShownInputs.OpenReviewAsync(
                parsed.GetRequiredValue(files), reading.InputOptionsOf(parsed),
                answers.ValueOf(parsed, reading.CorrectionsFolderOf(parsed)), host, cancellationToken);
            if (parsed.GetValue(undo))
            {
                host.Tell(session.Undo(cancellationToken) ?? ReviewWords.NothingToUndo);
                return ExitCode.Success;
            }

            foreach (var kind in kinds)
            {
                host.Tell(ReviewWords.Accepted, session.AcceptAll(kind, cancellationToken), kind);
            }

            if (parsed.GetValue(list) || parsed.GetValue(format) is not null)
            {
                ReviewTerminal.List(session, parsed.GetValue(format) == TableOutput.Json, host);
            }
            else if (kinds.Count == 0)
            {
                new ReviewTerminal(session, host, parsed.GetValue(plain)).Run(cancellationToken);
            }

            return reading.ExitCodeOf(parsed, session.Reading.Failed, session.Items.Length - session.Answered);
        });
        return command;
    }

    private static FindingKind KindOf(string word) =>
        Enum.TryParse<FindingKind>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind)
            && Enum.IsDefined(kind)
            ? kind
            : throw new UsageException(new("没有“{0}”这一类；有：{1}", "there is no kind '{0}'; there are: {1}"), 
                word, string.Join(' ', Enum.GetValues<FindingKind>().Where(k => FindingTexts.SeverityOf(k) != Severity.Note)));
}
