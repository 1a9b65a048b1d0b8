using OrgGraph.Model.Json;
using OrgGraph.Reports.Output;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph whatif</c>: what would be if other units led.</summary>
internal static class WhatIfCommand
{
    private static readonly LocalizedText s_notWritten =
        new("没有写出任何文件；写出请用 --out", "no file was written; --out writes the graph after the moves");

    private static readonly LocalizedText s_written = new(
        "已写到 {0}；设想的职责标为 Hypothetical", "written to {0}; edges that no document has are marked Hypothetical");

    public static Command Create(CommandHost host)
    {
        var command = new DocumentedCommand("whatif", host, new(
            "如果把某条措施的牵头换给另一个单位，会怎样：负荷、是否过重、中心性的前后对比。\n"
            + "--balance：按现在的过重线，找出消除过重所需的最少调整，只换给已参加该措施、在别处牵头同类工作、且自己不会因此过重的单位，一条措施最多换一个牵头；消除不了的说明原因，并给出最能减轻的 5 条、10 条和全部调整。"
            + "\n"
            + "不给 --out 就不写任何文件；写出的责任图里，设想的职责标为“设想”，仍附原文出处。",
            "What would be if another unit led a measure: loads, overloads and centralities before and after.\n"
            + "--balance: the fewest moves that clear the overloads by today's fences, only to units that already take "
            + "part in the measure and are not overloaded by it;\n"
            + "what cannot be cleared is said with the reason.\n"
            + "Nothing is written without --out; in the graph that is written, edges that no document has are marked "
            + "hypothetical and keep their source."), new(
            "orggraph whatif 计划文件夹 --year 2024 --balance\n"
            + "orggraph whatif 行动计划.txt --move \"#3.2:区生态环境局->区水务局\"\n"
            + "orggraph whatif graph.json --move \"碧水#3.2:区生态环境局->区水务局\" --move \"蓝天#7.1:区生态环境局->区交通局\" --out 设想.json",
            "orggraph whatif plans --year 2024 --balance --lang en\n"
            + "orggraph whatif plan.txt --move \"#3.2:区生态环境局->区水务局\"\n"
            + "orggraph whatif graph.json --move \"碧水#3.2:区生态环境局->区水务局\" --out whatif.json"));
        var files = command.Files();
        var moves = command.Texts("--move", "MEASURE:A->B", new(
            "把措施的牵头从 A 换给 B，可重复；措施写编号或其结尾（#3.2），单位写名称或别名",
            "give the lead from A to B; may be repeated; a measure by id or its end (#3.2), a unit by name or second name"));
        var balance = command.Flag("--balance", new("提出消除过重的最少调整", "propose the fewest moves that clear overloads"));
        var sameLevel = command.Flag("--same-level", new(
            "--balance 只在同级单位之间调整（不换给镇街、园区等）", "--balance moves between units of the same level only"));
        var atMost = command.Count("--at-most", 0, new(
            "--balance 对消除不了过重的单位，最多调整几条（默认 10）", "--balance moves at most so many leads of a unit that cannot be cleared (10)"));
        var drop = command.Flag("--drop", new(
            "用 --move 调出牵头的单位退出该措施（默认改为协办）", "the unit that --move takes a lead from leaves the measure (it assists otherwise)"));
        var format = command.OneOf("--format", TableOutput.Formats, new(
            "输出格式：table（默认）、csv（Excel，各单位前后）或 json（全部）",
            "output: table (default), csv (for Excel: units before and after) or json (everything)"));
        var output = command.Text("--out", "FILE", new(
            "把调整后的责任图写到这个文件（graph.json）", "write the graph after the moves to this file (graph.json)"));
        var weights = command.Weights();
        var selection = new SelectionOptions(command);
        var reading = new ReadingOptions(command, files);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var request = new WhatIfRequest
            {
                Moves = [.. parsed.GetValue(moves) ?? []],
                Leave = parsed.GetValue(drop),
                Balance = parsed.GetValue(balance),
                AtMost = parsed.GetValue(atMost) ?? 10,
                SameLevelOnly = parsed.GetValue(sameLevel),
                Weights = parsed.GetValue(weights) ?? new LoadWeights(),
                Selection = selection.RequestOf(parsed),
            };
            RefuseWhatDoesNotGoTogether(request, parsed.GetValue(atMost) is not null);
            var path = parsed.GetValue(output);
            if (path is not null)
            {
                OutputFile.CheckPath(path);
            }

            var (graph, input) = await reading.ReadGraphAsync(parsed, cancellationToken, path);
            selection.TellSections(parsed, graph);
            if (!request.Balance)
            {
                ShownInputs.WarnOfYears(request.Selection.Select(graph), host);
            }

            var answer = AskWhatIf.Answer(graph, request, cancellationToken);
            if (path is not null)
            {
                OutputFile.WriteTo(path, stream => GraphJson.Write(answer.Whole, stream), cancellationToken);
            }

            WhatIfOutput.Write(answer, parsed.GetValue(format) ?? TableOutput.Table, host);
            host.Tell(path is null ? s_notWritten : s_written, path);
            return reading.ExitCodeOf(parsed, input);
        });
        return command;
    }

    private static void RefuseWhatDoesNotGoTogether(WhatIfRequest request, bool hasAtMost)
    {
        LocalizedText? problem = request switch
        {
            { Moves.IsEmpty: true, Balance: false } => new("缺少 --move 或 --balance", "--move or --balance is missing"),
            { Balance: true, Selection.ChangesMeasures: true } => new(
                "--balance 按原文的全部角色与单位计算，不能与 --role、--level、--expand-groups 同用；可以用 --plan、--year、--section",
                "--balance goes by all roles and units of the documents, not with --role, --level or --expand-groups; "
                + "--plan, --year and --section do"),
            { Leave: true, Moves.IsEmpty: true } => new("--drop 只用于 --move", "--drop goes with --move only"),
            { Balance: false } when hasAtMost => new("--at-most 只用于 --balance", "--at-most goes with --balance only"),
            { Balance: false, SameLevelOnly: true } => new("--same-level 只用于 --balance", "--same-level goes with --balance only"),
            _ => null,
        };
        if (problem is { } wrong)
        {
            throw new UsageException(wrong);
        }
    }
}
