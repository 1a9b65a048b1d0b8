namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph correct</c>: a correction that no question of a review asks for.</summary>
internal static class CorrectCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new DocumentedCommand("correct", host, new(
            "改正一处读错的地方，写成一句“词：值”，存到文件旁的 *.corrections.json，以后每个命令都照改；用 review --undo 撤销。\n"
            + "措施（用 --measure 指明）：措施、时限、任务、章节、职责、名称、拆分、合并、增加、删除、加行、删行；\n"
            + "计划（有几份时用 --plan 指明）：标题、年份、地区、列、首家牵头、代替、并存；单位：同一、上级、成员。",
            "Corrects one thing that was misread, said as 'word: value', and keeps it in *.corrections.json beside "
            + "the file;\n"
            + "every command makes it from then on, and review --undo takes it back. Of a measure, named by --measure: "
            + "text,\n"
            + "deadline, task, section, role, name, split, join, add, remove, add-row, remove-row; of a plan, named by "
            + "--plan where\n"
            + "there are several: title, year, place, column, first-leads, replaces, beside; of units: same, parent, "
            + "members."), new(
            "orggraph correct \"时限：6月底前\" 行动计划.docx --measure 3.2\n"
            + "orggraph correct \"职责：区财政局=协办；区水务局=牵头\" 计划文件夹 --measure 东河清淤\n"
            + "orggraph correct \"成员：各镇政府=东河镇政府、西山镇政府\" 计划文件夹 --by 张工",
            "orggraph correct \"deadline: 6月底前\" plan.docx --measure 3.2 --lang en\n"
            + "orggraph correct \"role: 区财政局=assist; 区水务局=lead\" plans --measure 东河清淤\n"
            + "orggraph correct \"members: 各镇政府=东河镇政府、西山镇政府\" plans --by Zhang"));
        var phrase = command.Required("correction", "CORRECTION", new(
            "更正，如 “时限：6月底前”、“职责：甲局=牵头；乙局=协办”", "the correction, as 'deadline: 2026-06' or 'role: 甲局=lead; 乙局=assist'"));
        var files = command.Files("FILE|DIR...", HelpTexts.ReportFiles);
        var measure = command.Text("--measure", "ID|TEXT", new("哪条措施：编号，或一段文字", "which measure: its id, or a part of its text"));
        var plan = command.Text("--plan", "TITLE", new("哪份计划：标题或其中一段", "which plan: its title, or a part of it"));
        var answers = new AnswerOptions(command);
        var reading = new ReadingOptions(command, files);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var session = await ShownInputs.OpenReviewAsync(
                parsed.GetRequiredValue(files), reading.InputOptionsOf(parsed),
                answers.ValueOf(parsed, reading.CorrectionsFolderOf(parsed)), host, cancellationToken);
            if (session.Reading.Readings.IsEmpty)
            {
                throw new NothingReadException(Messages.NothingWritten);
            }

            host.Tell(session.Correct(
                parsed.GetRequiredValue(phrase), parsed.GetValue(plan), parsed.GetValue(measure), cancellationToken));
            return reading.ExitCodeOf(parsed, session.Reading.Failed, toReview: 0);
        });
        return command;
    }
}
