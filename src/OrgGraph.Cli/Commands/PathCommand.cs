using OrgGraph.Reports.Tables;
using OrgGraph.Workspace.UseCases;

namespace OrgGraph.Cli.Commands;

/// <summary><c>orggraph path</c>: who connects two units, and through which measures.</summary>
internal static class PathCommand
{
    private static readonly LocalizedText s_notConnected = new(
        "{0} 与 {1} 之间没有联系：没有措施把它们连起来", "{0} and {1} are not connected: no chain of measures leads from one to the other");

    private static readonly LocalizedText s_connected = new("{0} 与 {1}：{2} 条路径", "{0} and {1}: ways listed: {2}");

    private const int DefaultWays = 3;

    public static Command Create(CommandHost host)
    {
        var command = new DocumentedCommand("path", host, new(
            "两个单位之间怎么联系：经过哪些单位、哪些措施。先列经过单位最少的；一样多时，先列共同措施多的。",
            "How two units are connected: over which units, through which measures. The ways with fewest units come "
            + "first;\n"
            + "of those with as many, the ones over units that share more measures."), new(
            "orggraph path 区教育局 区财政局 计划文件夹\n"
            + "orggraph path 区教育局 区财政局 graph.json --year 2026 --top 5 --format csv > 路径.csv",
            "orggraph path 区教育局 区财政局 plans --lang en\n"
            + "orggraph path 区教育局 区财政局 graph.json --year 2026 --top 5 --format csv > ways.csv"));
        var from = command.Required("from", "UNIT_A", new(
            "一个单位（全称、别名，或只有它才有的一部分）", "a unit (its name, an alias, or a part that it alone has)"));
        var to = command.Required("to", "UNIT_B", new("另一个单位", "another unit"));
        var files = command.Files();
        var top = command.Top(new("最多列几条路径（默认 3）", "how many ways at most (default 3)"));
        var format = command.Format();
        var selection = new SelectionOptions(command);
        var reading = new ReadingOptions(command, files);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (whole, input) = await reading.ReadGraphAsync(parsed, cancellationToken);
            var (first, last, paths) = UnitPaths.Find(
                selection.RequestOf(parsed).Select(whole), parsed.GetRequiredValue(from), parsed.GetRequiredValue(to),
                parsed.GetValue(top) ?? DefaultWays, cancellationToken);
            var shape = parsed.GetRequiredValue(format);
            if (!paths.IsEmpty || shape != TableOutput.Table)
            {
                PathTables.Of(paths, shape != TableOutput.Table, TableOutput.LanguageOf(shape, host)).Write(shape, host);
            }

            host.Tell(paths.IsEmpty ? s_notConnected : s_connected, first, last, paths.Length);
            return reading.ExitCodeOf(parsed, input);
        });
        return command;
    }
}
